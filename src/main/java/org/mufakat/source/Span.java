package org.mufakat.source;

/// A stretch of an article's text.
///
/// Offsets count UTF-16 code units from the first character of the text, as [String#substring(int, int)]
/// does. The end is exclusive. What we publish counts code points: [CodePoints] converts, in one place.
///
/// @param start first code unit, `0 <= start`
/// @param end one past the last code unit, `start < end`
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "Span [%d, %d) is not a stretch of text: need 0 <= start < end".formatted(start, end));
        }
    }

    /// Return the covered text.
    public String in(String text) {
        if (text.length() < end) {
            throw new IndexOutOfBoundsException(
                    "Span [%d, %d) lies outside a text of %d characters".formatted(start, end, text.length()));
        }
        return text.substring(start, end);
    }

    /// Return the number of code units covered.
    public int length() {
        return end - start;
    }

    /// Return whether the two spans share at least one character.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// Return whether the other span lies inside this one.
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// Order by start; of two that start together the longer comes first, so that outer precedes inner.
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }
}
