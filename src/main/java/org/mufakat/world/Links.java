package org.mufakat.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which accounts fit which. All that is asked of an account is answered by its neighbours.
final class Links {

    private final Fit fit;
    private final Map<String, Node> nodes = new HashMap<>();
    private long comparisons;

    Links(Fit fit) {
        this.fit = fit;
    }

    long comparisons() {
        return comparisons;
    }

    /// Return the account as it is here.
    Optional<Node> find(Mark mark) {
        return Optional.ofNullable(nodes.get(mark.account()));
    }

    /// Put an account here that is not, and compare it with some that are.
    void put(Node node, Collection<Node> others) {
        nodes.put(node.mark.account(), node);
        others.forEach(other -> compare(node, other));
    }

    private void compare(Node one, Node other) {
        comparisons++;
        switch (fit.of(one.mark, other.mark)) {
            case YES -> {
                one.fitting.add(other);
                other.fitting.add(one);
            }
            case IF_TOGETHER -> {
                one.open.add(other);
                other.open.add(one);
            }
            case NO -> {}
        }
    }

    void take(Node node) {
        nodes.remove(node.mark.account());
        node.fitting.forEach(other -> other.fitting.remove(node));
        node.open.forEach(other -> other.open.remove(node));
    }

    /// Return all that fit an account, itself among them.
    private Set<Node> fitting(Node node) {
        Set<Node> all = new HashSet<>(node.fitting);
        all.add(node);
        node.open.stream().filter(other -> areTogether(node, other)).forEach(all::add);
        return all;
    }

    private boolean areTogether(Node one, Node other) {
        return one.fitting.stream()
                .filter(other.fitting::contains)
                .anyMatch(third -> fit.names(third.mark, one.mark) && fit.names(third.mark, other.mark));
    }

    /// Return the accounts whose event may change when these come or go: their neighbours, and all that fit one of
    /// them.
    Set<Mark> touchedBy(Collection<Mark> marks) {
        Set<Node> near = new HashSet<>();
        for (Mark mark : marks) {
            find(mark).ifPresent(node -> {
                near.add(node);
                near.addAll(node.fitting);
                near.addAll(node.open);
            });
        }
        Set<Mark> touched = new HashSet<>();
        near.forEach(node -> fitting(node).forEach(fits -> touched.add(fits.mark)));
        return touched;
    }

    /// Return all events.
    Set<Set<Mark>> events() {
        return events(nodes.values().stream());
    }

    /// Return the events of these accounts, which have all accounts of their events among them.
    Set<Set<Mark>> events(Collection<Mark> marks) {
        return events(marks.stream().flatMap(mark -> find(mark).stream()));
    }

    private Set<Set<Mark>> events(Stream<Node> among) {
        Map<Node, Set<Node>> fitting = new HashMap<>();
        Map<Set<Node>, List<Node>> twins = new HashMap<>();
        among.forEach(
                node -> twins.computeIfAbsent(fitting.computeIfAbsent(node, this::fitting), _ -> new ArrayList<>())
                        .add(node));
        Set<Set<Mark>> events = new HashSet<>();
        twins.forEach((fits, alike) -> {
            if (fits.stream()
                    .allMatch(
                            node -> fitting.computeIfAbsent(node, this::fitting).containsAll(fits))) {
                events.add(alike.stream().map(node -> node.mark).collect(Collectors.toSet()));
            } else {
                alike.forEach(node -> events.add(Set.of(node.mark)));
            }
        });
        return events;
    }
}
