package org.mufakat.web;

import java.util.List;
import org.mufakat.web.ThingViews.Told;
import org.mufakat.web.Views.Cell;

/// What the template of the article reader is given.
public final class ReaderViews {

    private ReaderViews() {}

    /// An article as it was read.
    ///
    /// @param byline who published it, when, and what may be done with it
    /// @param whole whether the text is shown; else its quotes alone
    /// @param left the sentences in which no event was read, each leading to its place; empty without the text
    /// @param paragraphs each of one stretch at least
    public record Reader(
            String byline,
            boolean whole,
            String summary,
            List<String> notes,
            List<List<Stretch>> paragraphs,
            List<Beside> accounts,
            List<Cell> left) {}

    /// A stretch of the text.
    ///
    /// @param id by which the page names it
    /// @param kind `told` if it is quoted, `left` if no event was read, `gap` if it may not be shown, else `plain`
    /// @param others accounts that rest on it and have no words of their own in it
    public record Stretch(String id, String kind, List<Bit> bits, List<Ref> others) {}

    /// Words of a stretch.
    ///
    /// @param ids quotes that begin here, save the first of the stretch
    /// @param twice whether two quotes share the words
    /// @param acts the accounts that these words have made
    public record Bit(String text, List<String> ids, boolean twice, List<Ref> acts) {}

    /// Leads to an account beside the text.
    public record Ref(String link, String number, String title, String status) {}

    /// An account beside the text.
    ///
    /// @param placed whether its quote stands in the text
    public record Beside(String number, Told told, boolean placed) {}
}
