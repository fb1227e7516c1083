package org.mufakat.export;

import java.util.Optional;
import java.util.function.BinaryOperator;

/// Days from begin to end, both inclusive, as `2018-09-19`; a bound that is not known is absent.
public record Period(Optional<String> begin, Optional<String> end) {

    public static final Period OPEN = new Period(Optional.empty(), Optional.empty());

    /// Make a period; an end before its begin cannot be told to a tool, so the begin counts twice then.
    public static Period of(Optional<String> begin, Optional<String> end) {
        boolean reversed = begin.isPresent() && end.isPresent() && end.get().compareTo(begin.get()) < 0;
        return new Period(begin, reversed ? begin : end);
    }

    /// Return whether neither bound is known.
    public boolean isOpen() {
        return begin.isEmpty() && end.isEmpty();
    }

    /// Return whether some day is in both; an absent bound excludes nothing.
    public boolean overlaps(Period other) {
        return startsBy(other.end) && other.startsBy(end);
    }

    private boolean startsBy(Optional<String> last) {
        return begin.isEmpty() || last.isEmpty() || begin.get().compareTo(last.get()) <= 0;
    }

    /// Return the shortest period that holds both.
    public Period with(Period other) {
        return new Period(
                wider(begin, other.begin, (one, two) -> one.compareTo(two) <= 0 ? one : two),
                wider(end, other.end, (one, two) -> one.compareTo(two) >= 0 ? one : two));
    }

    private static Optional<String> wider(Optional<String> one, Optional<String> two, BinaryOperator<String> choice) {
        return one.isPresent() && two.isPresent() ? Optional.of(choice.apply(one.get(), two.get())) : Optional.empty();
    }
}
