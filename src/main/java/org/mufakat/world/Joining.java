package org.mufakat.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says which accounts tell of one event: a function of the whole set of accounts, kept up as accounts come.
///
/// Two accounts *fit* when nothing they say excludes that their event is one ([Fit]). That does not carry over: "in
/// April" fits the 5th and the 20th, which do not fit each other. So:
///
/// > Accounts are one event if they fit the same accounts, and these all fit one another.
///
/// An account that fits two which exclude each other does not say of which it tells: it stands alone until more is
/// known. The relation is an equivalence by its form (equal sets), so no order of reading can change it. A new
/// account can join two events, by naming the parties of both, and can part one, by showing that a vague account
/// fits two.
///
/// What an account fits, and of which event it tells, is asked of its neighbours only ([Links]); a new account is
/// compared only with those that share a key with it and whose days are near ([Shelf]).
final class Joining {

    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Map<Set<String>, List<Mark>> plans = new HashMap<>();
    private final Links links;

    private Joining(Fit fit) {
        this.links = new Links(fit);
    }

    /// Return a joining of these accounts.
    static Joining of(Collection<Mark> marks, Fit fit) {
        var joining = new Joining(fit);
        joining.add(marks);
        return joining;
    }

    /// Take in accounts that are not there yet. Return what they touch: the accounts of which the event may be another
    /// one now, with all accounts of those events.
    Set<Mark> add(Collection<Mark> marks) {
        var fresh = new ArrayList<Mark>();
        Set<Set<String>> grown = new LinkedHashSet<>();
        for (Mark mark : marks) {
            if (isPlan(mark)) {
                plans.computeIfAbsent(mark.keys(), _ -> new ArrayList<>()).add(mark);
                grown.add(mark.keys());
            } else {
                fresh.add(mark);
            }
        }
        grown.forEach(keys -> fresh.addAll(rechained(keys)));
        fresh.forEach(this::put);
        return links.touchedBy(fresh);
    }

    /// Return the sets of accounts that tell of one event each.
    Set<Set<Mark>> events() {
        return links.events();
    }

    /// Return the events of accounts which [#add] has returned.
    Set<Set<Mark>> events(Set<Mark> touched) {
        return links.events(touched);
    }

    /// Return how many pairs have been compared: it must grow as the number of accounts does.
    long comparisons() {
        return links.comparisons();
    }

    private void put(Mark mark) {
        take(mark);
        var node = new Node(mark);
        Set<Node> near = new HashSet<>();
        for (String key : mark.keys()) {
            Shelf byDay = shelf(key);
            byDay.near(node, near);
            byDay.put(node);
            if (!mark.anchor().isEmpty()) {
                Shelf ofAnchor = shelf(ofAnchor(key, mark));
                ofAnchor.near(node, near);
                ofAnchor.putForAllDays(node);
            }
        }
        links.put(node, near);
    }

    private void take(Mark mark) {
        links.find(mark).ifPresent(node -> {
            links.take(node);
            for (String key : node.mark.keys()) {
                take(node, key);
                take(node, ofAnchor(key, node.mark));
            }
        });
    }

    private Shelf shelf(String name) {
        return shelves.computeIfAbsent(name, _ -> new Shelf());
    }

    /// Return the shelf of those that share a key and what stands for the date.
    private static String ofAnchor(String key, Mark mark) {
        return key + " of " + mark.anchor();
    }

    private void take(Node node, String name) {
        Optional.ofNullable(shelves.get(name)).ifPresent(shelf -> {
            shelf.take(node);
            if (shelf.isEmpty()) {
                shelves.remove(name);
            }
        });
    }

    // Plans

    private static boolean isPlan(Mark mark) {
        return mark.isOpen() && mark.days().isPresent() && !mark.keys().isEmpty();
    }

    /// Return the plans of these keys that are to be looked at again, as their days are others now.
    private List<Mark> rechained(Set<String> keys) {
        return chained(plans.getOrDefault(keys, List.of())).stream()
                .filter(plan -> !links.find(plan).map(node -> node.mark.days()).equals(Optional.of(plan.days())))
                .toList();
    }

    /// Return plans with their days widened to those of all announcements that follow one another: what is announced
    /// again and again is one plan, though the first and the last lie far apart.
    static List<Mark> chained(List<Mark> plans) {
        var spans = new ArrayList<Days>();
        plans.stream()
                .flatMap(plan -> plan.days().stream())
                .sorted(Comparator.comparing(Days::begin))
                .forEach(days -> {
                    if (!spans.isEmpty() && spans.getLast().overlaps(days)) {
                        spans.set(spans.size() - 1, spans.getLast().with(days));
                    } else {
                        spans.add(days);
                    }
                });
        return plans.stream()
                .map(plan -> plan.days()
                        .flatMap(days -> spans.stream().filter(days::overlaps).findFirst())
                        .map(plan::within)
                        .orElse(plan))
                .toList();
    }

    /// Return the days that all dated accounts of an event share.
    static Optional<Days> common(Set<Mark> event) {
        return event.stream()
                .filter(mark -> !mark.isOpen())
                .flatMap(mark -> mark.days().stream())
                .reduce(Days::common);
    }
}
