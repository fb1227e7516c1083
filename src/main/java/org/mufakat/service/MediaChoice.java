package org.mufakat.service;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;

/// Chooses among media types by the header `Accept`, as RFC 9110, section 12.5.1, has it.
///
/// The most specific range decides on a type, so `text/*;q=0.1, text/turtle` likes Turtle and `*/*, text/html;q=0`
/// refuses HTML. Jena's own choice is by order and takes the widest range as well as the narrowest.
public final class MediaChoice {

    private MediaChoice() {}

    /// Return the offer that is liked best, of equal ones the first; nothing if none is wanted.
    ///
    /// @param accept the header; one that cannot be read is taken for none, and takes everything
    public static Optional<String> of(String accept, List<String> offers) {
        List<MediaRange> ranges = rangesOf(accept);
        if (ranges.isEmpty()) {
            return offers.stream().findFirst();
        }
        return offers.stream()
                .filter(offer -> quality(MediaType.create(offer), ranges) > 0)
                .reduce((one, other) ->
                        quality(MediaType.create(one), ranges) >= quality(MediaType.create(other), ranges)
                                ? one
                                : other);
    }

    private static List<MediaRange> rangesOf(String accept) {
        try {
            return new AcceptList(accept).entries();
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    private static double quality(MediaType type, List<MediaRange> ranges) {
        return ranges.stream()
                .filter(range -> distance(range, type) < 3)
                .min(Comparator.<MediaRange>comparingInt(range -> distance(range, type))
                        .thenComparing(
                                Comparator.comparingDouble(MediaRange::get_q).reversed()))
                .map(MediaRange::get_q)
                .orElse(0.0);
    }

    /// Return 0 for the type itself, 1 and 2 for wider ranges, 3 where they do not meet.
    private static int distance(MediaRange range, MediaType type) {
        if (range.getType().equals("*")) {
            return 2;
        }
        if (!range.getType().equalsIgnoreCase(type.getType())) {
            return 3;
        }
        return range.getSubType().equals("*") ? 1 : range.getSubType().equalsIgnoreCase(type.getSubType()) ? 0 : 3;
    }
}
