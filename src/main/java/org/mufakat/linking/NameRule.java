package org.mufakat.linking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How to choose what an ambiguous name means: the first of its readings that fits is meant.
///
/// @param name the name as the graph writes it
public record NameRule(String name, List<Reading> readings) {

    public NameRule {
        readings = List.copyOf(readings);
    }

    /// Return whether a reading depends on what else is named.
    boolean asksForNames() {
        return !namesNear().isEmpty() || !subjects().isEmpty();
    }

    /// Return the things whose nearness in the sentence decides.
    Set<String> namesNear() {
        return readings.stream()
                .flatMap(reading -> reading.namesNear().stream())
                .collect(Collectors.toSet());
    }

    /// Return the things between which the article's subject decides.
    Set<String> subjects() {
        return readings.stream().flatMap(reading -> reading.subjects().stream()).collect(Collectors.toSet());
    }
}
