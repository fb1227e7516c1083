package org.mufakat.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;

/// Cuts a time into columns: days, months, quarters, years or decades, so that there are few enough to be seen.
///
/// @param first the first day of the first column
/// @param columns how many there are
record TimeScale(Unit unit, LocalDate first, int columns) {

    /// Columns that can be told apart on a screen.
    private static final int MOST = 62;

    /// The width of a column.
    enum Unit {
        DAY(1, ChronoUnit.DAYS),
        MONTH(1, ChronoUnit.MONTHS),
        QUARTER(3, ChronoUnit.MONTHS),
        YEAR(12, ChronoUnit.MONTHS),
        DECADE(120, ChronoUnit.MONTHS);

        private final int amount;
        private final ChronoUnit of;

        Unit(int amount, ChronoUnit of) {
            this.amount = amount;
            this.of = of;
        }

        LocalDate startOf(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
                case YEAR -> day.withDayOfYear(1);
                case DECADE -> day.withDayOfYear(1).withYear(day.getYear() / 10 * 10);
            };
        }

        int between(LocalDate start, LocalDate day) {
            return Math.toIntExact(of.between(start, startOf(day)) / amount);
        }

        /// Return what a column is called: `19`, `Sep`, `Q3`, `2018`, `2010s`.
        String label(LocalDate start) {
            return switch (this) {
                case DAY -> String.valueOf(start.getDayOfMonth());
                case MONTH -> start.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
                case QUARTER -> "Q" + ((start.getMonthValue() - 1) / 3 + 1);
                case YEAR -> String.valueOf(start.getYear());
                case DECADE -> start.getYear() + "s";
            };
        }

        /// Return a label that says more, for the first column and wherever it changes: `2018-09`, `2018`.
        String above(LocalDate start) {
            return switch (this) {
                case DAY -> start.toString().substring(0, 7);
                case MONTH, QUARTER -> String.valueOf(start.getYear());
                case YEAR, DECADE -> "";
            };
        }
    }

    /// Return the scale of a time, both days inside.
    static TimeScale of(LocalDate first, LocalDate last) {
        Unit unit = Stream.of(Unit.values())
                .filter(one -> one.between(one.startOf(first), last) < MOST)
                .findFirst()
                .orElse(Unit.DECADE);
        LocalDate start = unit.startOf(first);
        return new TimeScale(unit, start, Math.max(1, unit.between(start, last) + 1));
    }

    /// Return the column of a day; a day outside stands in the column next to it.
    int column(LocalDate day) {
        return Math.clamp(unit.between(first, day), 0, columns - 1);
    }

    LocalDate start(int column) {
        return first.plus((long) column * unit.amount, unit.of);
    }

    LocalDate end(int column) {
        return start(column + 1).minusDays(1);
    }

    /// Return the time of a column as it stands in an address and on the page: `2018-09` for a month.
    String name(int column) {
        return switch (unit) {
            case DAY -> start(column).toString();
            case MONTH -> start(column).toString().substring(0, 7);
            case YEAR -> start(column).toString().substring(0, 4);
            case QUARTER, DECADE -> start(column) + " to " + end(column);
        };
    }
}
