package org.mufakat.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.mufakat.source.PartialDate;

/// A span of days, both ends included.
record Days(LocalDate begin, LocalDate end) {

    /// Return the days that a date may mean.
    static Days of(PartialDate date) {
        return new Days(date.first(), date.last());
    }

    boolean overlaps(Days other) {
        return !begin.isAfter(other.end) && !other.begin.isAfter(end);
    }

    /// Return the span with some days more at both ends.
    Days widened(int days) {
        return new Days(begin.minusDays(days), end.plusDays(days));
    }

    /// Return the span from the first to the last day of both.
    Days with(Days other) {
        return new Days(begin.isBefore(other.begin) ? begin : other.begin, end.isAfter(other.end) ? end : other.end);
    }

    /// Return the months it lies in, if these are at most two: a longer span tells no time of a meeting.
    List<String> months() {
        YearMonth first = YearMonth.from(begin);
        YearMonth last = YearMonth.from(end);
        if (first.equals(last)) {
            return List.of(first.toString());
        }
        return first.plusMonths(1).equals(last) ? List.of(first.toString(), last.toString()) : List.of();
    }

    boolean isOneDay() {
        return begin.equals(end);
    }

    /// Return the days in both; only for spans that overlap.
    Days common(Days other) {
        return new Days(begin.isAfter(other.begin) ? begin : other.begin, end.isBefore(other.end) ? end : other.end);
    }

    /// Return the ISO form: a day, or first and last day.
    @Override
    public String toString() {
        return isOneDay() ? begin.toString() : begin + "/" + end;
    }
}
