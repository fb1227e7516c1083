package org.mufakat.web;

import java.util.List;
import org.mufakat.web.DeskViews.Filters;
import org.mufakat.web.DeskViews.Pager;
import org.mufakat.web.DeskViews.ValueView;
import org.mufakat.web.Views.Cell;

/// What the templates of time are given: positions in a drawing, and rows.
public final class TimelineViews {

    private TimelineViews() {}

    /// The chronology.
    ///
    /// @param drawing nothing to draw: no lanes
    /// @param lanes by what the drawing can be parted
    /// @param moves to another time
    public record ChronologyView(
            Filters filters,
            String summary,
            List<String> notes,
            Drawing drawing,
            List<ValueView> lanes,
            List<Cell> moves,
            List<RowView> rows,
            Pager pager,
            List<Cell> downloads,
            String search,
            String map) {}

    /// A drawing of events in time. Lengths are in units of the drawing.
    ///
    /// @param description what it shows, for who does not see it
    /// @param floor where the bars of all events stand
    /// @param left where the first column begins, `right` where the last ends
    /// @param times what an address says of the time of each column
    /// @param most how many events the highest bar has
    public record Drawing(
            int width,
            int height,
            int floor,
            String description,
            int left,
            int right,
            String times,
            String most,
            List<Bar> bars,
            List<Tick> ticks,
            List<Lane> lanes) {

        static final Drawing NONE = new Drawing(0, 0, 0, "", 0, 0, "", "", List.of(), List.of(), List.of());
    }

    /// All events of a column.
    ///
    /// @param title what it says: the time and the number
    /// @param link leads into that time
    public record Bar(String title, String link, double x, double width, List<Part> parts) {}

    /// A part of a bar or pile.
    ///
    /// @param kind `done`, `open` or `negated`
    public record Part(String kind, double y, double height) {}

    /// A line of the time axis.
    ///
    /// @param strong whether something greater begins, such as a year of months
    public record Tick(double x, String label, boolean strong, String above) {}

    /// Events that have something in common.
    ///
    /// @param link chooses what they have in common; empty where it is nothing
    public record Lane(
            String label,
            String full,
            String count,
            String link,
            double y,
            double height,
            List<Mark> marks,
            List<Pile> piles) {}

    /// An event.
    ///
    /// @param to where its last day is, if that is in another column; else the same as `x`
    public record Mark(String title, String link, String status, double x, double y, double to) {}

    /// More events of one column than can be drawn.
    public record Pile(String title, String link, String count, double x, double width, double y, List<Part> parts) {}

    /// An event in the table.
    ///
    /// @param when its first and last day; one where they are the same, none where they are not known
    /// @param sources who tells of it, each leading to its words
    public record RowView(
            List<String> when,
            String label,
            String link,
            String type,
            String status,
            String standing,
            String who,
            List<Cell> sources) {}
}
