package org.mufakat.source;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as far as it is known: a year, a month of a year, or a day.
///
/// @param year 1000 to 2999: anything else in an article is a misreading
/// @param month 1 to 12, or 0 where only the year is known
/// @param day 1 to 31, or 0 where only the month is known
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /// How much of a date is known.
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public PartialDate {
        if (year < 1000 || year > 2999 || month < 0 || month > 12 || (month == 0 && day != 0)) {
            throw new IllegalArgumentException("No date: year %d, month %d, day %d".formatted(year, month, day));
        }
        if (day != 0) {
            var ignored = LocalDate.of(year, month, day);
        }
    }

    /// Return the day as a date known in full.
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /// Return the month as a date.
    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.getYear(), month.getMonthValue(), 0);
    }

    /// Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else, or a day that does not exist, is empty.
    public static Optional<PartialDate> parse(String iso) {
        Matcher matcher = ISO.matcher(iso.strip());
        return matcher.matches() ? of(number(matcher, 1), number(matcher, 2), number(matcher, 3)) : Optional.empty();
    }

    /// Return the date, or empty where there is no such day.
    public static Optional<PartialDate> of(int year, int month, int day) {
        try {
            return Optional.of(new PartialDate(year, month, day));
        } catch (IllegalArgumentException | java.time.DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    public Precision precision() {
        return month == 0 ? Precision.YEAR : day == 0 ? Precision.MONTH : Precision.DAY;
    }

    /// Return the first day that this date may mean.
    public LocalDate first() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /// Return the last day that this date may mean.
    public LocalDate last() {
        return switch (precision()) {
            case YEAR -> LocalDate.of(year, 12, 31);
            case MONTH -> YearMonth.of(year, month).atEndOfMonth();
            case DAY -> first();
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        int byFirst = first().compareTo(other.first());
        return byFirst != 0 ? byFirst : last().compareTo(other.last());
    }

    /// Return the ISO form, cut to what is known.
    @Override
    public String toString() {
        return switch (precision()) {
            case YEAR -> "%04d".formatted(year);
            case MONTH -> "%04d-%02d".formatted(year, month);
            case DAY -> "%04d-%02d-%02d".formatted(year, month, day);
        };
    }
}
