package org.mufakat.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.stream.Stream;

/// What a selection comes to.
///
/// @param events all that were selected, each as of the day asked for, in the order of their days
/// @param things that have the words as a name, the best first
/// @param counts how many events each value of each facet would leave, the most frequent first
/// @param years how many events begin in each year, whatever time was asked for
/// @param undated events that suit save that no time is known of them, where one was asked for
/// @param loose whether nothing has all of the words, so that these have some of them
/// @param marking how to mark the words in a text
public record Answer(
        Selection selection,
        List<Hit> events,
        List<Named> things,
        Map<Facet, List<Value>> counts,
        SortedMap<String, Integer> years,
        int undated,
        boolean loose,
        Marking marking) {

    /// An event that was selected.
    ///
    /// @param score how well the words suit; 0 where there are none
    public record Hit(Happening event, float score) {

        /// Return the account that has most of the words, of equal ones the first.
        public Optional<Telling> telling(Marking marking) {
            Optional<Telling> best = Optional.empty();
            int most = -1;
            for (Telling telling : event.tellings()) {
                int words = marking.words(telling.quote());
                if (words > most) {
                    best = Optional.of(telling);
                    most = words;
                }
            }
            return best;
        }
    }

    /// A thing that was found by name.
    ///
    /// @param events in how many events it has a part
    public record Named(Thing thing, int events) {}

    /// A value of a facet.
    ///
    /// @param count events that are left when it is chosen, or stay when it has been
    public record Value(String key, String label, int count, boolean chosen) {}

    /// Return the events with the best first; without words the newest first, and those without a date last.
    ///
    /// @param most how many are wanted: the best of many are found without sorting all
    public List<Hit> byRank(int most) {
        if (selection.words().isEmpty()) {
            return newest(most);
        }
        var best = new PriorityQueue<Placed>(Placed.WORST_FIRST);
        for (int place = 0; place < events.size(); place++) {
            best.add(new Placed(events.get(place), place));
            if (best.size() > most) {
                best.poll();
            }
        }
        return best.stream()
                .sorted(Placed.WORST_FIRST.reversed())
                .map(Placed::hit)
                .toList();
    }

    private List<Hit> newest(int most) {
        int undated = events.size();
        while (undated > 0 && !events.get(undated - 1).event().isDated()) {
            undated--;
        }
        return Stream.concat(
                        events.subList(0, undated).reversed().stream(), events.subList(undated, events.size()).stream())
                .limit(most)
                .toList();
    }

    /// A hit and where it stands in time; of equal ones the earlier is the better.
    private record Placed(Hit hit, int place) {

        private static final Comparator<Placed> WORST_FIRST = Comparator.<Placed>comparingDouble(
                        placed -> placed.hit().score())
                .thenComparing(Comparator.comparingInt(Placed::place).reversed());
    }
}
