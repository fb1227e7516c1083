package org.mufakat.web;

import java.util.List;
import org.mufakat.web.DeskViews.Hidden;
import org.mufakat.web.Views.Cell;

/// What the template of the graph is given, and its script as JSON.
public final class GraphViews {

    private GraphViews() {}

    /// The page of a view.
    ///
    /// @param json the view for a script, safe inside a page
    public record PageView(GraphView view, String json) {}

    /// A part of the graph.
    ///
    /// @param words what was looked for as a start
    /// @param starts what was found, each leading to its graph
    /// @param notes what is to be said of this view: limits, paths, what is not shown
    /// @param hidden what the forms keep of the address
    /// @param fields what the filter says now
    /// @param address of this very view
    public record GraphView(
            String words,
            List<Cell> starts,
            List<String> notes,
            List<NodeView> nodes,
            List<EdgeView> edges,
            Fields fields,
            List<Hidden> hidden,
            List<Cell> statuses,
            List<Cell> types,
            List<Cell> downloads,
            String address,
            int most) {}

    /// What is filtered, and between what a path is looked for.
    public record Fields(String from, String to, String status, String type, String a, String b) {}

    /// A thing.
    ///
    /// @param id the end of its IRI, by which addresses name it
    /// @param type of an event, such as `Meeting`; else the kind of thing, such as `state`
    /// @param group `event` or the kind of thing
    /// @param kinds its neighbours by kind
    /// @param drop leads to the same without it
    /// @param onPath whether it lies on the path that was looked for
    public record NodeView(
            String id,
            String iri,
            String label,
            String link,
            String type,
            String group,
            String status,
            String standing,
            String when,
            List<KindView> kinds,
            String drop,
            boolean onPath) {}

    /// The neighbours of a thing that are of one kind.
    ///
    /// @param count how many there are
    /// @param shown how many of them are in the view
    /// @param link leads to the view with more of them; empty where all are there, or no more can be
    public record KindView(String kind, String title, int count, int shown, String link) {}

    /// An edge between two things of the view.
    public record EdgeView(String source, String target, String relation, String title, String days, boolean onPath) {}
}
