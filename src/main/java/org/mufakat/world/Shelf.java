package org.mufakat.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The accounts of one key, those with days in the order of their first days, so that accounts whose days lie apart
/// never meet, however many there are.
final class Shelf {

    private final List<Mark> dated = new ArrayList<>();
    private final List<Mark> undated = new ArrayList<>();
    private final Map<String, List<Mark>> byAnchor = new HashMap<>();

    /// The most days that one of them has spanned.
    private long longest;

    void put(Mark mark) {
        mark.days().ifPresentOrElse(days -> {
            dated.add(firstAfter(days.begin()), mark);
            longest = Math.max(longest, ChronoUnit.DAYS.between(days.begin(), days.end()));
        }, () -> undated.add(mark));
        if (!mark.anchor().isEmpty()) {
            byAnchor.computeIfAbsent(mark.anchor(), _ -> new ArrayList<>()).add(mark);
        }
    }

    void take(Mark mark) {
        if (!undated.remove(mark)) {
            dated.remove(mark);
        }
        byAnchor.getOrDefault(mark.anchor(), new ArrayList<>()).remove(mark);
    }

    boolean isEmpty() {
        return dated.isEmpty() && undated.isEmpty();
    }

    /// Add to `near` those that may be of one time with an account: their days overlap, one has none, or both belong to
    /// one meeting or text.
    void near(Mark mark, Set<Mark> near) {
        near.addAll(undated);
        near.addAll(byAnchor.getOrDefault(mark.anchor(), List.of()));
        mark.days()
                .ifPresentOrElse(
                        days -> dated
                                .subList(firstAfter(days.begin().minusDays(longest + 1)), firstAfter(days.end()))
                                .stream()
                                .filter(other -> other.days().filter(days::overlaps).isPresent())
                                .forEach(near::add),
                        () -> near.addAll(dated));
    }

    /// Return the place of the first account that begins after a day.
    private int firstAfter(LocalDate day) {
        int low = 0;
        int high = dated.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dated.get(middle).days().filter(days -> days.begin().isAfter(day)).isPresent()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
