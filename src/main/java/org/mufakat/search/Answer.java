package org.mufakat.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

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
    public List<Hit> byRank() {
        if (!selection.words().isEmpty()) {
            return events.stream()
                    .sorted((one, other) -> Float.compare(other.score(), one.score()))
                    .toList();
        }
        List<Hit> dated = events.stream().filter(hit -> hit.event().isDated()).toList();
        List<Hit> others = events.stream().filter(hit -> !hit.event().isDated()).toList();
        return java.util.stream.Stream.concat(dated.reversed().stream(), others.stream())
                .toList();
    }
}
