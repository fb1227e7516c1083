package org.mufakat.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/// Says which accounts tell of one event: a function of the whole set of accounts.
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
final class Joining {

    private final Map<String, List<Mark>> byKey = new HashMap<>();
    private final List<Mark> marks;
    private final Fit fit;

    private Joining(Collection<Mark> marks, Fit fit) {
        this.fit = fit;
        this.marks = withChains(marks);
        for (Mark mark : this.marks) {
            mark.keys()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(mark));
        }
    }

    /// Return the sets of accounts that tell of one event each. Only accounts that share a key are compared.
    static List<Set<Mark>> of(Collection<Mark> marks, Fit fit) {
        return new Joining(marks, fit).events();
    }

    private List<Set<Mark>> events() {
        Map<Mark, Set<Mark>> fitting = fitting();
        Map<Set<Mark>, Set<Mark>> twins = new HashMap<>();
        fitting.forEach((mark, fits) ->
                twins.computeIfAbsent(fits, _ -> new HashSet<>()).add(mark));
        var events = new ArrayList<Set<Mark>>();
        twins.forEach((fits, alike) -> {
            if (fits.stream()
                    .allMatch(mark -> fitting.getOrDefault(mark, Set.of()).containsAll(fits))) {
                events.add(alike);
            } else {
                alike.forEach(mark -> events.add(Set.of(mark)));
            }
        });
        return events;
    }

    /// Return for each account those that fit it, itself among them.
    private Map<Mark, Set<Mark>> fitting() {
        Map<Mark, Set<Mark>> fitting = new HashMap<>();
        marks.forEach(mark -> fitting.put(mark, new HashSet<>(Set.of(mark))));
        byKey.values()
                .forEach(candidates -> compare(candidates, (one, other) -> {
                    if (fit.test(one, other, candidates)) {
                        fitting.getOrDefault(one, Set.of()).add(other);
                        fitting.getOrDefault(other, Set.of()).add(one);
                    }
                }));
        return fitting;
    }

    /// Return how many pairs of these accounts are compared: it must grow as their number does.
    static long comparisons(Collection<Mark> marks, Fit fit) {
        var count = new AtomicLong();
        new Joining(marks, fit)
                .byKey
                .values()
                .forEach(candidates -> compare(candidates, (_, _) -> count.incrementAndGet()));
        return count.get();
    }

    /// Go through the pairs of one key, in the order of their days, so that those whose days lie apart never meet.
    private static void compare(List<Mark> candidates, BiConsumer<Mark, Mark> comparison) {
        List<Mark> sorted = candidates.stream().sorted(BY_BEGIN).toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size() && !isAfter(sorted.get(j), sorted.get(i)); j++) {
                comparison.accept(sorted.get(i), sorted.get(j));
            }
        }
    }

    private static final Comparator<Mark> BY_BEGIN = Comparator.comparing(
            (Mark mark) -> mark.days().filter(_ -> mark.anchor().isEmpty()).map(Days::begin),
            Comparator.comparing((Optional<java.time.LocalDate> day) -> day.orElse(java.time.LocalDate.MIN)));

    private static boolean isAfter(Mark later, Mark earlier) {
        return later.anchor().isEmpty()
                && earlier.anchor().isEmpty()
                && later.days()
                        .flatMap(days ->
                                earlier.days().map(before -> days.begin().isAfter(before.end())))
                        .orElse(false);
    }

    /// Return the accounts, with the days of plans widened to those of all announcements that follow one another: what
    /// is announced again and again is one plan, though the first and the last lie far apart.
    /// Doing it twice changes nothing.
    static List<Mark> withChains(Collection<Mark> marks) {
        Map<Set<String>, List<Mark>> open = new HashMap<>();
        var all = new ArrayList<Mark>();
        for (Mark mark : marks) {
            if (mark.isOpen() && mark.days().isPresent() && !mark.keys().isEmpty()) {
                open.computeIfAbsent(mark.keys(), _ -> new ArrayList<>()).add(mark);
            } else {
                all.add(mark);
            }
        }
        open.values().forEach(plans -> all.addAll(chained(plans)));
        return all;
    }

    private static List<Mark> chained(List<Mark> plans) {
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
