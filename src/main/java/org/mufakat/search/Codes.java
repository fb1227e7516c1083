package org.mufakat.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for the values of facets, so that counting a hundred thousand events is adding in an array.
final class Codes {

    /// A value of a facet.
    record Coded(Facet facet, String key) {}

    private final Map<Facet, Map<String, Integer>> numbers = new EnumMap<>(Facet.class);
    private final List<Coded> values = new ArrayList<>();
    private final List<int[]> ofEvents = new ArrayList<>();

    /// Number all values that events have.
    Codes(List<Happening> events) {
        for (Facet facet : Facet.values()) {
            numbers.put(facet, new HashMap<>());
        }
        for (Happening event : events) {
            event.values().forEach((facet, keys) -> keys.forEach(key -> add(new Coded(facet, key))));
            // As of a day an event may have a status that none has now.
            event.tellings().stream()
                    .filter(telling -> !telling.status().isEmpty())
                    .forEach(telling -> add(new Coded(Facet.STATUS, telling.status())));
            ofEvents.add(of(event));
        }
    }

    private void add(Coded value) {
        if (numbers.getOrDefault(value.facet(), Map.of()).putIfAbsent(value.key(), values.size()) == null) {
            values.add(value);
        }
    }

    /// Return the numbers of the values of an event, which may be one of the catalogue as of a day.
    int[] of(Happening event) {
        return event.values().entrySet().stream()
                .flatMap(facet -> facet.getValue().stream()
                        .map(key ->
                                numbers.getOrDefault(facet.getKey(), Map.of()).getOrDefault(key, -1)))
                .mapToInt(Integer::intValue)
                .filter(number -> number >= 0)
                .toArray();
    }

    /// Return the numbers of the values of an event of the catalogue, by its place there.
    int[] ofEvent(int place) {
        return ofEvents.get(place);
    }

    /// Return the value that a number stands for.
    Coded value(int number) {
        return values.get(number);
    }

    int size() {
        return values.size();
    }
}
