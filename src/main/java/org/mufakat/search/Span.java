package org.mufakat.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The days that a date of whatever precision means: `2018`, `2018-09`, `2018-09-19`.
///
/// @param first and last are both inside
public record Span(LocalDate first, LocalDate last) {

    /// Read a date; nothing if it is none.
    public static Optional<Span> of(String date) {
        try {
            return switch (date.length()) {
                case 4 -> Optional.of(new Span(LocalDate.parse(date + "-01-01"), LocalDate.parse(date + "-12-31")));
                case 7 -> {
                    YearMonth month = YearMonth.parse(date);
                    yield Optional.of(new Span(month.atDay(1), month.atEndOfMonth()));
                }
                case 10 -> {
                    LocalDate day = LocalDate.parse(date);
                    yield Optional.of(new Span(day, day));
                }
                default -> Optional.empty();
            };
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
