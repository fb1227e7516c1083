package org.mufakat.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Codes codes;
    private final int[] counts;
    private final Map<String, Count> years = new HashMap<>();
    private int undated;

    private static final class Count {
        private int number;
    }

    Tally(Selection selection, Codes codes) {
        this.selection = selection;
        this.codes = codes;
        counts = new int[codes.size()];
        window = selection.window();
        narrowed = Stream.of(Facet.values())
                .filter(facet -> !selection.of(facet).isEmpty())
                .toList();
    }

    /// Take an event in, if it suits.
    ///
    /// One that fails in one facet alone would be there if that facet allowed its value as well, which is what the
    /// counts of a facet with single values say.
    ///
    /// @param values the numbers of what it has of each facet
    void add(Happening event, int[] values, float score) {
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
            for (int value : values) {
                counts[value]++;
            }
        } else if (failures == 1 && inTime && failed.isSingle()) {
            count(failed, values);
        }
    }

    private void addYear(Happening event, boolean inTime) {
        if (event.isDated()) {
            years.computeIfAbsent(event.begin().substring(0, YEAR), _ -> new Count()).number++;
        } else if (!inTime) {
            undated++;
        }
    }

    private void count(Facet facet, int[] values) {
        for (int value : values) {
            if (codes.value(value).facet() == facet) {
                counts[value]++;
            }
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
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                Codes.Coded coded = codes.value(value);
                numbers.computeIfAbsent(coded.facet(), _ -> new HashMap<>()).put(coded.key(), counts[value]);
            }
        }
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
