package org.mufakat.search;

/// What one article says of an event.
///
/// @param account its IRI
/// @param evidence the IRI of the quote, by which the page of the article names its place in the text
/// @param published the day, month or year of the article, as it is known; empty where it is not
/// @param status such as `hoped`
/// @param quote the exact words
public record Telling(
        String account,
        String evidence,
        String article,
        String title,
        String publisher,
        String published,
        String type,
        String status,
        String quote) {

    /// Return whether it had been published by a day. An article of which only the month is known counts from the
    /// first of it; one without any date was never published by then, as far as one knows.
    public boolean wasOutBy(String day) {
        return !published.isEmpty() && published.compareTo(day) <= 0;
    }
}
