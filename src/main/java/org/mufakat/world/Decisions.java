package org.mufakat.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.mufakat.turtle.TurtleException;

/// What people decided in `data/identity.ttl`: these two accounts tell of one event, these two do not. It goes before
/// all keys.
final class Decisions {

    /// Two accounts; the first is the subject in the file.
    private record Pair(String first, String second) {}

    private final List<Pair> same;
    private final List<Pair> different;
    private final Map<String, Key> keys;

    /// Sets of accounts that people say are the same.
    private final Unions units = new Unions();

    private Decisions(Map<String, Key> keys, Model identity) {
        this.keys = keys;
        this.same = pairs(identity, OWL.SAMEAS);
        this.different = pairs(identity, OWL.DIFFERENTFROM);
    }

    /// Return the key of each account once the decisions are followed.
    ///
    /// Where two accounts are the same, all accounts of their keys tell of one event. Where two of an event are
    /// different, the subject leaves, with what is the same as it. Decisions on accounts that are not there say
    /// nothing.
    ///
    /// @throws TurtleException if decisions contradict each other
    static Map<String, Key> follow(Map<String, Key> keys, Model identity) {
        return new Decisions(keys, identity).follow();
    }

    private List<Pair> pairs(Model identity, IRI property) {
        return identity.filter(null, property, null).stream()
                .map(stated -> new Pair(
                        stated.getSubject().stringValue(), stated.getObject().stringValue()))
                .filter(pair -> keys.containsKey(pair.first()) && keys.containsKey(pair.second()))
                .toList();
    }

    private Map<String, Key> follow() {
        var events = new Unions();
        keys.forEach((account, key) -> events.join(account, key.text()));
        for (Pair pair : same) {
            units.join(pair.first(), pair.second());
            events.join(pair.first(), pair.second());
        }
        different.forEach(this::checkNotSame);
        var decided = new TreeMap<String, Key>();
        keys.keySet().stream()
                .collect(Collectors.groupingBy(events::of))
                .values()
                .forEach(accounts -> decided.putAll(parted(accounts)));
        return decided;
    }

    private void checkNotSame(Pair pair) {
        if (units.of(pair.first()).equals(units.of(pair.second()))) {
            throw new TurtleException(
                    "data/identity.ttl says that %s and %s are the same and that they are different: keep one"
                            .formatted(pair.first(), pair.second()));
        }
    }

    /// Return the key of the accounts of one event, or of several where people say that some are different.
    private Map<String, Key> parted(List<String> accounts) {
        Key key = lowest(accounts);
        List<Set<String>> parts = new ArrayList<>();
        for (Set<String> unit : sortedUnits(accounts)) {
            parts.stream()
                    .filter(part -> !areDifferent(part, unit))
                    .findFirst()
                    .ifPresentOrElse(part -> part.addAll(unit), () -> parts.add(new TreeSet<>(unit)));
        }
        var parted = new TreeMap<String, Key>();
        for (int i = 0; i < parts.size(); i++) {
            Key own = i == 0 ? key : new Key.Parted(key, parts.get(i).iterator().next());
            parts.get(i).forEach(account -> parted.put(account, own));
        }
        return parted;
    }

    /// Return the units, those last that leave: they have the subject of a difference.
    private Collection<Set<String>> sortedUnits(List<String> accounts) {
        Map<String, Set<String>> byLowest = new TreeMap<>();
        accounts.forEach(account -> byLowest.computeIfAbsent(units.of(account), _ -> new TreeSet<>())
                .add(account));
        return byLowest.values().stream()
                .sorted(Comparator.comparing(unit -> different.stream().anyMatch(pair -> unit.contains(pair.first()))))
                .toList();
    }

    private boolean areDifferent(Set<String> part, Set<String> unit) {
        return different.stream()
                .anyMatch(pair -> (part.contains(pair.first()) && unit.contains(pair.second()))
                        || (part.contains(pair.second()) && unit.contains(pair.first())));
    }

    private Key lowest(List<String> accounts) {
        Map<String, Key> byText = new TreeMap<>();
        accounts.stream().map(keys::get).forEach(key -> byText.put(key.text(), key));
        List<Key> known =
                byText.values().stream().filter(Key.Known.class::isInstance).toList();
        if (known.size() > 1) {
            throw new TurtleException(
                    "data/identity.ttl makes %s and %s one: they are two events of the reference graph"
                            .formatted(known.get(0).iri(), known.get(1).iri()));
        }
        return known.isEmpty() ? byText.values().iterator().next() : known.getFirst();
    }
}
