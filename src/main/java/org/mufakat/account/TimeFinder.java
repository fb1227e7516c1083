package org.mufakat.account;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mufakat.account.Account.Basis;
import org.mufakat.account.TimeExpression.Direction;
import org.mufakat.account.TimeExpression.Range;
import org.mufakat.source.PartialDate;
import org.mufakat.source.Span;

/// Finds the times that a text names. The calendar is the same everywhere, so its words stand here and not in the
/// lexicon.
///
/// A day or month without a year lies in the direction of its act: "on Saturday" of a planned act is the next one, of a
/// past act the last one.
final class TimeFinder {

    private static final String MONTH =
            "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
                    + "|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String TO = "\\s*(?:-|–|—|to|and|until)\\s*";
    private static final String WEEKDAY = "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private record Form(Pattern pattern, Basis basis, BiFunction<MatchResult, PartialDate, Resolver> resolver) {}

    /// Gives the range for a direction.
    private interface Resolver {
        Optional<Range> in(Direction direction);
    }

    private static final List<Form> FORMS = List.of(
            explicit(
                    "\\b" + DAY + TO + DAY + "\\s+" + MONTH + ",?\\s+(\\d{4})\\b",
                    m -> range(date(year(m, 4), month(m, 3), day(m, 1)), date(year(m, 4), month(m, 3), day(m, 2)))),
            explicit(
                    "\\b" + MONTH + "\\s+" + DAY + TO + DAY + ",?\\s+(\\d{4})\\b",
                    m -> range(date(year(m, 4), month(m, 1), day(m, 2)), date(year(m, 4), month(m, 1), day(m, 3)))),
            explicit(
                    "\\b" + DAY + "\\s+" + MONTH + ",?\\s+(\\d{4})\\b",
                    m -> single(date(year(m, 3), month(m, 2), day(m, 1)))),
            explicit(
                    "\\b" + MONTH + "\\s+" + DAY + ",?\\s+(\\d{4})\\b",
                    m -> single(date(year(m, 3), month(m, 1), day(m, 2)))),
            explicit("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b", m -> single(PartialDate.parse(m.group()))),
            explicit("\\b" + MONTH + ",?\\s+(?:of\\s+)?(\\d{4})\\b", m -> single(date(year(m, 2), month(m, 1), 0))),
            anchored(
                    "\\b" + DAY + TO + DAY + "\\s+" + MONTH,
                    Basis.EXPLICIT,
                    (m, p) -> d ->
                            range(dayOfYear(p, d, month(m, 3), day(m, 1)), dayOfYear(p, d, month(m, 3), day(m, 2)))),
            anchored(
                    "\\b" + DAY + "\\s+" + MONTH,
                    Basis.EXPLICIT,
                    (m, p) -> d -> single(dayOfYear(p, d, month(m, 2), day(m, 1)))),
            anchored(
                    "\\b" + MONTH + "\\s+" + DAY + "(?:" + TO + DAY + ")?\\b",
                    Basis.EXPLICIT,
                    (m, p) -> d -> single(dayOfYear(p, d, month(m, 1), day(m, 2)))),
            anchored(
                    "\\b(today|tonight|this\\s+(?:morning|afternoon|evening))\\b",
                    Basis.RELATIVE,
                    (_, p) -> _ -> single(shift(p, 0))),
            anchored("\\byesterday\\b", Basis.RELATIVE, (_, p) -> _ -> single(shift(p, -1))),
            anchored("\\btomorrow\\b", Basis.RELATIVE, (_, p) -> _ -> single(shift(p, 1))),
            anchored(
                    "\\b(last|next|this|on|coming|the following|the previous)?\\s*" + WEEKDAY + "\\b",
                    Basis.RELATIVE,
                    (m, p) -> d -> weekday(p, towards(m.group(1), d), m.group(2))),
            anchored(
                    "\\b(last|next|this|earlier this|later this|this past)\\s+(week|month|year)\\b",
                    Basis.RELATIVE,
                    (m, p) -> _ -> unit(p, m.group(1), m.group(2))),
            anchored(
                    "\\b(?:((?i:in|last|next|this|since|by|early|late|mid|earlier))[\\s-]+)" + MONTH,
                    Basis.RELATIVE,
                    (m, p) -> d -> single(monthOfYear(p, towards(m.group(1), d), month(m, 2)))),
            anchored(
                    "\\b" + MONTH + "(?='s|’s)", Basis.RELATIVE, (m, p) -> d -> single(monthOfYear(p, d, month(m, 1)))),
            anchored(
                    "\\b(a|one|two|three|four|five|six|ten)\\s+(day|week|month|year)s?\\s+ago\\b",
                    Basis.RELATIVE,
                    (m, p) -> _ -> ago(p, m.group(1), m.group(2))),
            explicit(
                    "\\b(?i:in|since|by|during|until|of|from)\\s+(?:early\\s+|late\\s+|mid-)?((?:19|20)\\d{2})\\b(?![-/])",
                    m -> single(date(year(m, 1), 0, 0))),
            explicit("\\b(?:(?i:the)\\s+)((?:19|20)\\d{2})\\s+(?=[a-z])", m -> single(date(year(m, 1), 0, 0))));

    /// Return the times named in a stretch of text, in order and without overlap. Offsets count from the text's start.
    List<TimeExpression> in(String text, Span stretch) {
        var found = new ArrayList<TimeExpression>();
        String words = stretch.in(text);
        for (Form form : FORMS) {
            form.pattern().matcher(words).results().forEach(match -> {
                var span = new Span(stretch.start() + match.start(), stretch.start() + match.end());
                if (found.stream().noneMatch(other -> other.span().overlaps(span))) {
                    MatchResult kept = match;
                    found.add(new TimeExpression(
                            span,
                            words(span.in(text)),
                            form.basis(),
                            (published, direction) ->
                                    form.resolver().apply(kept, published).in(direction)));
                }
            });
        }
        found.sort(Comparator.comparing(TimeExpression::span));
        return found;
    }

    /// Leave out a full stop that ends the sentence and not the word.
    private static String words(String found) {
        String words = found.strip();
        boolean abbreviated = words.matches("(?s).*\\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.");
        return words.endsWith(".") && !abbreviated ? words.substring(0, words.length() - 1) : words;
    }

    private static Form explicit(String pattern, java.util.function.Function<MatchResult, Optional<Range>> range) {
        return new Form(Pattern.compile(pattern), Basis.EXPLICIT, (match, _) -> _ -> range.apply(match));
    }

    private static Form anchored(String pattern, Basis basis, BiFunction<MatchResult, PartialDate, Resolver> resolver) {
        boolean words = basis == Basis.RELATIVE && !pattern.contains(MONTH);
        return new Form(Pattern.compile(pattern, words ? CASE_INSENSITIVE : 0), basis, resolver);
    }

    private static Optional<Range> single(Optional<PartialDate> date) {
        return date.map(Range::of);
    }

    private static Optional<Range> range(Optional<PartialDate> begin, Optional<PartialDate> end) {
        return begin.map(first ->
                new Range(first, end.filter(last -> last.compareTo(first) >= 0).orElse(first)));
    }

    private static Optional<PartialDate> date(int year, int month, int day) {
        return PartialDate.of(year, month, day);
    }

    private static int year(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int day(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(MatchResult match, int group) {
        return MONTHS.indexOf(match.group(group).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /// "Last" and "next" say the direction themselves.
    private static Direction towards(String word, Direction direction) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "last", "since", "earlier", "the previous" -> Direction.BACK;
            case "next", "coming" -> Direction.FORWARD;
            default -> direction;
        };
    }

    private static Optional<PartialDate> shift(PartialDate published, int days) {
        return published.precision() == PartialDate.Precision.DAY
                ? Optional.of(PartialDate.of(published.first().plusDays(days)))
                : Optional.empty();
    }

    private static Optional<Range> weekday(PartialDate published, Direction direction, String name) {
        if (published.precision() != PartialDate.Precision.DAY) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(WEEKDAYS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
        LocalDate from = published.first();
        LocalDate found = direction == Direction.BACK
                ? from.with(TemporalAdjusters.previousOrSame(day))
                : from.with(TemporalAdjusters.nextOrSame(day));
        return Optional.of(Range.of(PartialDate.of(found)));
    }

    private static Optional<Range> unit(PartialDate published, String which, String unit) {
        int step = which.equalsIgnoreCase("last") ? -1 : which.equalsIgnoreCase("next") ? 1 : 0;
        LocalDate from = published.first();
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "year" -> single(date(published.year() + step, 0, 0));
            case "month" ->
                published.month() == 0
                        ? Optional.empty()
                        : single(Optional.of(PartialDate.of(YearMonth.from(from).plusMonths(step))));
            default -> {
                LocalDate monday = from.plusWeeks(step).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield published.day() == 0
                        ? Optional.empty()
                        : Optional.of(new Range(PartialDate.of(monday), PartialDate.of(monday.plusDays(6))));
            }
        };
    }

    private static Optional<Range> ago(PartialDate published, String count, String unit) {
        int number = switch (count.toLowerCase(Locale.ROOT)) {
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            case "ten" -> 10;
            default -> 1;
        };
        LocalDate from = published.first();
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "year" -> single(date(published.year() - number, 0, 0));
            case "month" ->
                single(Optional.of(PartialDate.of(YearMonth.from(from).minusMonths(number))));
            case "week" -> single(shift(published, -7 * number));
            default -> single(shift(published, -number));
        };
    }

    /// Return the day in the year in which it lies in the given direction from the article, at most a year away.
    private static Optional<PartialDate> dayOfYear(PartialDate published, Direction direction, int month, int day) {
        Optional<PartialDate> same = date(published.year(), month, day);
        return same.flatMap(date -> date(published.year() + yearShift(published, direction, date), month, day));
    }

    private static Optional<PartialDate> monthOfYear(PartialDate published, Direction direction, int month) {
        Optional<PartialDate> same = date(published.year(), month, 0);
        return same.flatMap(date -> date(published.year() + yearShift(published, direction, date), month, 0));
    }

    private static int yearShift(PartialDate published, Direction direction, PartialDate sameYear) {
        boolean wrongSide = direction == Direction.BACK
                ? sameYear.first().isAfter(published.last())
                : sameYear.last().isBefore(published.first());
        if (!wrongSide) {
            return 0;
        }
        return direction == Direction.BACK ? -1 : 1;
    }
}
