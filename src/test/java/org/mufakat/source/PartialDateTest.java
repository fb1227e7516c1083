package org.mufakat.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.source.PartialDate.Precision;

class PartialDateTest {

    @Provide
    Arbitrary<PartialDate> dates() {
        Arbitrary<LocalDate> days = Dates.dates().between(LocalDate.of(1000, 1, 1), LocalDate.of(2999, 12, 31));
        return Combinators.combine(days, Arbitraries.of(Precision.class)).as((day, precision) -> switch (precision) {
            case YEAR -> new PartialDate(day.getYear(), 0, 0);
            case MONTH -> PartialDate.of(YearMonth.from(day));
            case DAY -> PartialDate.of(day);
        });
    }

    @Property(tries = 300)
    void readsWhatItWrites(@ForAll("dates") PartialDate date) {
        assertEquals(Optional.of(date), PartialDate.parse(date.toString()));
    }

    @Property(tries = 300)
    void theFirstDayIsNotAfterTheLast(@ForAll("dates") PartialDate date) {
        assertFalse(date.first().isAfter(date.last()));
    }

    @Property(tries = 300)
    void theOrderIsThatOfTheFirstDays(@ForAll("dates") PartialDate one, @ForAll("dates") PartialDate other) {
        if (one.first().isBefore(other.first())) {
            assertEquals(-1, Integer.signum(one.compareTo(other)));
            assertEquals(1, Integer.signum(other.compareTo(one)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2018,       YEAR,  2018-01-01, 2018-12-31",
        "2020-02,    MONTH, 2020-02-01, 2020-02-29",
        "2018-09-19, DAY,   2018-09-19, 2018-09-19",
    })
    void meansTheDaysItLeavesOpen(String iso, Precision precision, LocalDate first, LocalDate last) {
        PartialDate date = PartialDate.parse(iso).orElseThrow();

        assertEquals(List.of(precision, first, last), List.of(date.precision(), date.first(), date.last()));
    }

    @Test
    void aSpanThatStartsAlikeAndEndsEarlierComesFirst() {
        List<String> sorted = Stream.of("2018", "2018-01", "2018-01-01")
                .map(iso -> PartialDate.parse(iso).orElseThrow())
                .sorted()
                .map(PartialDate::toString)
                .toList();

        assertEquals(List.of("2018-01-01", "2018-01", "2018"), sorted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "18", "2018-13", "2018-02-30", "0999", "3000", "2018-9-19", "19 September 2018"})
    void readsNothingElse(String text) {
        assertEquals(Optional.empty(), PartialDate.parse(text));
    }

    @Test
    void refusesADayWithoutItsMonth() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new PartialDate(2018, 0, 3));

        assertEquals("No date: year 2018, month 0, day 3", refusal.getMessage());
    }
}
