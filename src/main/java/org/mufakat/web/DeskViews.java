package org.mufakat.web;

import java.util.List;
import org.mufakat.search.Marking.Piece;
import org.mufakat.web.Views.Cell;

/// What the templates of search and chronology are given: plain values, ready to be shown.
public final class DeskViews {

    private DeskViews() {}

    /// What narrows a selection, each step a link.
    ///
    /// @param path of the page, where the form leads too
    /// @param hidden what the form keeps
    /// @param chips what has been chosen, each leading to the same without it
    /// @param clear leads to everything
    public record Filters(
            String path,
            String words,
            String from,
            String to,
            String asOf,
            List<Hidden> hidden,
            List<Chip> chips,
            String clear,
            List<FacetView> facets,
            List<ValueView> days) {}

    public record Hidden(String name, String value) {}

    public record Chip(String facet, String label, String without) {}

    /// A facet with its values, the most frequent first.
    ///
    /// @param rest those that are shown on demand
    public record FacetView(String id, String title, List<ValueView> values, List<ValueView> rest, boolean chosen) {}

    /// A value that can be chosen.
    ///
    /// @param icon the status that it means, to be drawn; empty for all other values
    public record ValueView(String label, String count, String link, boolean chosen, String icon) {}

    /// The search page.
    ///
    /// @param summary what was found, in a sentence
    /// @param notes what else is to be said of it
    /// @param kinds events and each kind of thing that was found, with the number
    /// @param asked whether anything was asked for
    /// @param nearly names that are spelt nearly so
    /// @param examples questions to begin with
    public record SearchView(
            Filters filters,
            String summary,
            List<String> notes,
            List<ValueView> kinds,
            List<NameView> names,
            String allNames,
            List<HitView> hits,
            Pager pager,
            boolean asked,
            List<Cell> nearly,
            List<Cell> examples,
            List<Cell> downloads,
            String chronology,
            String map) {}

    /// A thing that was found by a name.
    ///
    /// @param names other names that have the words
    /// @param events the number of its events; empty if it can have none
    public record NameView(
            List<Piece> label, String link, String kind, List<List<Piece>> names, String events, String eventsLink) {}

    /// An event that was found.
    ///
    /// @param quote of the account that has most of the words; empty where no article tells of it
    /// @param by a name by which it was found, where neither label nor quote has the words
    public record HitView(
            List<Piece> label,
            String link,
            String status,
            String standing,
            String facts,
            List<Piece> quote,
            String article,
            String articleLink,
            String source,
            List<Piece> by) {}

    /// The pages of a list.
    ///
    /// @param previous leads to the page before; empty if this is the first
    public record Pager(int page, int pages, String rows, String previous, String next) {}
}
