package org.mufakat.web;

import java.util.List;
import org.mufakat.web.DeskViews.Filters;
import org.mufakat.web.DeskViews.ValueView;
import org.mufakat.web.TimelineViews.Part;
import org.mufakat.web.Views.Cell;

/// What the template of the map is given: positions in a drawing, and rows.
public final class MapViews {

    private MapViews() {}

    /// The map.
    ///
    /// @param areas what can be drawn
    /// @param rows the places in the drawing, in the order of their numbers
    /// @param beyond places outside the drawing
    /// @param nowhere places of which no coordinates are known
    public record MapView(
            Filters filters,
            String summary,
            List<String> notes,
            List<ValueView> areas,
            MapDrawing drawing,
            List<PlaceRow> rows,
            List<PlaceRow> beyond,
            List<PlaceRow> nowhere,
            List<Cell> downloads,
            String search,
            String chronology) {}

    /// A drawing of places.
    ///
    /// @param outline the address of the land
    public record MapDrawing(
            String outline, int width, int height, String description, List<Pile> piles, List<Ring> rings) {}

    /// The events of one place, or of several too near to each other to be told apart.
    ///
    /// @param slices of the circle, by whether its events are done
    /// @param label beside it; without text where there is no room
    public record Pile(
            String title,
            String link,
            String count,
            double x,
            double y,
            double radius,
            List<Slice> slices,
            Label label) {}

    /// A part of a circle.
    ///
    /// @param kind `done`, `open` or `negated`
    /// @param path of its edge; empty for the whole circle
    public record Slice(String kind, String path) {}

    /// A name in the drawing.
    ///
    /// @param anchor `start`, `middle` or `end`
    /// @param kind `sea`, `state` or empty
    public record Label(String text, double x, double y, String anchor, String kind) {}

    /// A state so small that it would not be seen.
    public record Ring(double x, double y, Label label) {}

    /// A place with its events.
    ///
    /// @param id by which the page names it
    /// @param parts its events by whether they are done; the numbers are those of the events
    /// @param names how sources name it, each with who does
    /// @param where its coordinates, and whether they are exact; empty where none are known
    public record PlaceRow(
            String id,
            Cell place,
            String kind,
            Cell country,
            String count,
            String link,
            List<Part> parts,
            List<String> names,
            List<String> notes,
            String where) {}
}
