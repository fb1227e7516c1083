package org.mufakat.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.account.TimeExpression.Direction;
import org.mufakat.source.PartialDate;
import org.mufakat.source.Span;

class TimeFinderTest {

    private static final TimeFinder TIMES = new TimeFinder();

    private static List<String> found(String published, Direction direction, String text) {
        PartialDate day = PartialDate.parse(published).orElseThrow();
        return TIMES.in(text, new Span(0, text.length())).stream()
                .map(time -> time.when(day, direction)
                        .map(when -> "%s %s%s [%s]"
                                .formatted(
                                        when.basis().code(),
                                        when.begin(),
                                        when.end().equals(when.begin()) ? "" : ".." + when.end(),
                                        time.words()))
                        .orElse("none [%s]".formatted(time.words())))
                .toList();
    }

    /// Told on Wednesday 19 September 2018, of what is done and of what lies ahead.
    @ParameterizedTest
    @CsvSource({
        "on Wednesday,       2018-09-19, 2018-09-19",
        "on Friday,          2018-09-14, 2018-09-21",
        "on Tuesday,         2018-09-18, 2018-09-25",
        "last Friday,        2018-09-14, 2018-09-14",
        "next Friday,        2018-09-21, 2018-09-21",
        "today,              2018-09-19, 2018-09-19",
        "this morning,       2018-09-19, 2018-09-19",
        "yesterday,          2018-09-18, 2018-09-18",
        "tomorrow,           2018-09-20, 2018-09-20",
        "in November,        2017-11,    2018-11",
        "in April,           2018-04,    2019-04",
        "in September,       2018-09,    2018-09",
        "last December,      2017-12,    2017-12",
        "next March,         2019-03,    2019-03",
        "last year,          2017,       2017",
        "next year,          2019,       2019",
        "last month,         2018-08,    2018-08",
        "two weeks ago,      2018-09-05, 2018-09-05",
        "three months ago,   2018-06,    2018-06",
        "a year ago,         2017,       2017",
    })
    void aTimeWithoutAYearLiesInTheDirectionOfItsAct(String words, String back, String forward) {
        String text = "They met " + words + ".";

        assertEquals(
                List.of(List.of(back), List.of(forward)),
                List.of(dates(Direction.BACK, text), dates(Direction.FORWARD, text)));
    }

    private static List<String> dates(Direction direction, String text) {
        PartialDate day = PartialDate.parse("2018-09-19").orElseThrow();
        return TIMES.in(text, new Span(0, text.length())).stream()
                .map(time -> time.when(day, direction).orElseThrow().begin().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "19 September 2018,         explicit 2018-09-19",
        "1st Sept 2018,             explicit 2018-09-01",
        "'September 19, 2018',      explicit 2018-09-19",
        "18-20 September 2018,      explicit 2018-09-18..2018-09-20",
        "18 to 20 September 2018,   explicit 2018-09-18..2018-09-20",
        "'September 18–20, 2018',   explicit 2018-09-18..2018-09-20",
        "2018-09-19,                explicit 2018-09-19",
        "September 2018,            explicit 2018-09",
        "18 and 19 July,            explicit 2018-07-18..2018-07-19",
        "12 August,                 explicit 2018-08-12",
        "Sept 18,                   explicit 2018-09-18",
    })
    void aCalendarDateIsExplicit(String words, String date) {
        assertEquals(
                List.of("%s [%s]".formatted(date, words)),
                found("2018-09-19", Direction.BACK, "They met (%s).".formatted(words)));
    }

    @Test
    void aYearCountsAfterItsPreposition() {
        assertEquals(
                List.of("explicit 2016 [in 2016]"),
                found("2018-09-19", Direction.BACK, "They read 2015 Report and 1982 UNCLOS in 2016."));
    }

    @Test
    void timesStandInTheOrderOfTheTextAndPointIntoIt() {
        String text = "🌏 They met on Monday and will meet on 3 May 2019.";
        List<String> covered = TIMES.in(text, new Span(0, text.length())).stream()
                .map(time -> time.span().in(text).strip())
                .toList();

        assertEquals(List.of("on Monday", "3 May 2019"), covered);
    }

    @Test
    void timesOutsideTheStretchAreLeftOut() {
        String text = "They met on Monday. They met on Friday.";

        assertEquals(1, TIMES.in(text, new Span(0, 19)).size());
    }

    /// An article of a month has no today.
    @Test
    void aDayIsNotGuessedFromAMonth() {
        assertEquals(
                List.of("none [today]", "none [on Friday]", "relative 2017 [last year]"),
                found("2018-09", Direction.BACK, "today, on Friday or last year"));
    }

    @ParameterizedTest
    @CsvSource({
        "They may meet in May at last., relative 2018-05 [in May]",
        "They march in March at last., relative 2018-03 [in March]"
    })
    void aVerbIsNoMonth(String text, String date) {
        assertEquals(List.of(date), found("2018-09-19", Direction.BACK, text));
    }
}
