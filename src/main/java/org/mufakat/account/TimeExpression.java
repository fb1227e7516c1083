package org.mufakat.account;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.mufakat.account.Account.Basis;
import org.mufakat.account.Account.When;
import org.mufakat.source.PartialDate;
import org.mufakat.source.Span;

/// A stretch of text that names a time.
///
/// @param words the source's words
/// @param resolver gives first and last day for the article's date and the direction in which the act lies
record TimeExpression(
        Span span, String words, Basis basis, BiFunction<PartialDate, Direction, Optional<Range>> resolver) {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    /// Whether the act lies before or after the article.
    enum Direction {
        BACK,
        FORWARD
    }

    /// First and last day.
    record Range(PartialDate begin, PartialDate end) {

        static Range of(PartialDate date) {
            return new Range(date, date);
        }
    }

    /// Return a year; empty where the words are none.
    static Optional<TimeExpression> year(Span span, String words) {
        return !YEAR.matcher(words).matches()
                ? Optional.empty()
                : PartialDate.parse(words)
                        .map(Range::of)
                        .map(range -> new TimeExpression(span, words, Basis.EXPLICIT, (_, _) -> Optional.of(range)));
    }

    /// Return the date that is meant in an article of that date.
    Optional<When> when(PartialDate published, Direction direction) {
        return resolver.apply(published, direction)
                .map(range -> new When(range.begin(), range.end(), basis, Optional.of(words)));
    }
}
