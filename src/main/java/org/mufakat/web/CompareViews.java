package org.mufakat.web;

import java.util.List;
import org.mufakat.web.DeskViews.ValueView;
import org.mufakat.web.TimelineViews.RowView;
import org.mufakat.web.Views.Cell;

/// What the template of comparing is given.
public final class CompareViews {

    private CompareViews() {}

    /// Sides beside each other.
    ///
    /// @param fields what the form holds, one text a side
    /// @param faults sentences on what could not be understood
    /// @param shared the events that all sides have part in, the newest first
    /// @param sharedSummary how many those are, in a sentence; empty where sides cannot share any
    public record CompareView(
            List<Field> fields,
            List<String> names,
            List<String> faults,
            List<Side> sides,
            List<Table> tables,
            List<RowView> shared,
            String sharedSummary,
            String sharedLink,
            List<ValueView> tries) {}

    public record Field(String name, String label, String value) {}

    /// One of those compared.
    ///
    /// @param trend events a year as columns
    public record Side(Cell name, String events, Cell chronology, Trend trend) {}

    /// A small chart. Lengths are in units of the drawing.
    ///
    /// @param description the same in words
    public record Trend(int width, int height, String description, String first, String last, List<Column> columns) {}

    public record Column(String title, double x, double y, double width, double height) {}

    /// Values of a facet, with the number of events on each side.
    ///
    /// @param rest how many values are not shown; empty if none
    public record Table(String title, List<Row> rows, String rest) {}

    /// A value on all sides.
    ///
    /// @param only which side alone has the value; empty if several have it
    public record Row(String label, String icon, List<Amount> amounts, String only) {}

    /// A number of events.
    ///
    /// @param width of its bar, from 0 to 100
    public record Amount(String number, String link, double width) {}
}
