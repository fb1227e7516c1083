package org.mufakat.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mufakat.search.Answer.Hit;

/// Picks the events of a selection and counts them, looking at each event once.
final class Tally {

    /// Characters of a year.
    private static final int YEAR = 4;

    private final Selection selection;
    private final Selection.Window window;
    private final List<Facet> narrowed;
    private final List<Hit> hits = new ArrayList<>();
    private final Map<Facet, Map<String, Count>> counts = new EnumMap<>(Facet.class);
    private final Map<String, Count> years = new HashMap<>();
    private int undated;

    private static final class Count {
        private int number;
    }

    Tally(Selection selection) {
        this.selection = selection;
        window = selection.window();
        narrowed = Stream.of(Facet.values())
                .filter(facet -> !selection.of(facet).isEmpty())
                .toList();
        for (Facet facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
        }
    }

    /// Take an event in, if it suits.
    ///
    /// One that fails in one facet alone would be there if that facet allowed its value as well, which is what the
    /// counts of a facet with single values say.
    void add(Happening event, float score) {
        int failures = 0;
        Facet failed = Facet.TYPE;
        for (Facet facet : narrowed) {
            if (!selection.admits(facet, event)) {
                failures++;
                failed = facet;
            }
        }
        boolean inTime = window.holds(event);
        if (failures == 0) {
            addYear(event, inTime);
        }
        if (failures == 0 && inTime) {
            hits.add(new Hit(event, score));
            event.values().forEach(this::count);
        } else if (failures == 1 && inTime && failed.isSingle()) {
            count(failed, event.of(failed));
        }
    }

    private void addYear(Happening event, boolean inTime) {
        if (event.isDated()) {
            years.computeIfAbsent(event.begin().substring(0, YEAR), _ -> new Count()).number++;
        } else if (!inTime) {
            undated++;
        }
    }

    private void count(Facet facet, Set<String> keys) {
        Map<String, Count> of = counts.getOrDefault(facet, Map.of());
        for (String key : keys) {
            of.computeIfAbsent(key, _ -> new Count()).number++;
        }
    }

    Selection selection() {
        return selection;
    }

    List<Hit> hits() {
        return List.copyOf(hits);
    }

    Map<Facet, Map<String, Integer>> counts() {
        var numbers = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
        counts.forEach((facet, of) -> {
            var values = new HashMap<String, Integer>();
            of.forEach((key, count) -> values.put(key, count.number));
            numbers.put(facet, values);
        });
        return numbers;
    }

    SortedMap<String, Integer> years() {
        var numbers = new TreeMap<String, Integer>();
        years.forEach((year, count) -> numbers.put(year, count.number));
        return numbers;
    }

    /// Return how many suit save that they have no date, where a time was asked for.
    int undated() {
        return undated;
    }
}
