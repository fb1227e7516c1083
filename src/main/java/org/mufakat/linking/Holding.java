package org.mufakat.linking;

import java.time.LocalDate;
import java.util.Optional;

/// An office held by a person, with the days it is known for. Unknown bounds stay open.
///
/// @param person IRI of the person
/// @param office IRI of the office
public record Holding(String person, String office, Optional<LocalDate> begin, Optional<LocalDate> end) {

    /// Return whether the office was held on the day, as far as is known.
    public boolean covers(LocalDate day) {
        return begin.filter(day::isBefore).isEmpty() && end.filter(day::isAfter).isEmpty();
    }
}
