package org.mufakat.web;

import java.util.List;
import org.mufakat.web.Views.Cell;

/// What the template of an instrument's life is given.
public final class LifeViews {

    private LifeViews() {}

    /// The life of a text.
    ///
    /// @param drawn leads to the same as a drawing
    /// @param left how many older steps are left out; empty if none
    public record Life(List<Step> steps, String drawn, String left) {}

    /// A step of it: a status by the reference data, or an event that articles tell of.
    ///
    /// @param when as exactly as it is known; empty where it is not
    /// @param status of the event, such as `hoped`; empty for a phase
    /// @param event what happened, with where it leads; the text alone for a phase
    /// @param standing such as `established`
    /// @param note what else is to be said
    /// @param more how many further quotes the event's page holds; empty if none
    public record Step(
            String when, String status, Cell event, String standing, String note, List<Quoted> quotes, String more) {}

    /// The words of an article.
    ///
    /// @param as how firmly it tells the act
    public record Quoted(String quote, String as, Cell article, String source) {}
}
