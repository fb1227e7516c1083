package org.mufakat.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mufakat.store.Queries;

/// What stands next to things, one thing at a time, and how two things hang together.
///
/// It has the edges of the exported neighbourhood, so that what is looked at here is what is taken away. To be used
/// inside [GraphExport#around] alone.
public final class Surroundings {

    /// An edge.
    ///
    /// @param relation its IRI
    /// @param days on which it is known to hold
    public record Tie(GraphNode source, GraphNode target, String relation, Period days) {

        /// Return the end that is not a thing.
        public GraphNode other(String iri) {
            return source.iri().equals(iri) ? target : source;
        }
    }

    /// A way from one thing to another.
    ///
    /// @param things on it, both ends among them; empty where none was found
    /// @param looked at how many things were looked
    /// @param bounded whether the search ended at a bound, so that there may be a way nevertheless
    public record Route(List<String> things, int looked, boolean bounded) {}

    private final Walk walk;
    private final DatasetGraph dataset;
    private final Map<String, List<Tie>> known = new HashMap<>();

    Surroundings(Queries queries, Projection neighbourhood, GraphRequest filter) {
        walk = new Walk(queries, neighbourhood, filter);
        dataset = queries.store().dataset();
    }

    /// Return a thing; nothing if the graph does not know it.
    public Optional<GraphNode> thing(String iri) {
        Node node = NodeFactory.createURI(iri);
        return dataset.getDefaultGraph().contains(node, Node.ANY, Node.ANY)
                ? Optional.of(walk.filter().describe(0, node))
                : Optional.empty();
    }

    /// Return whether the filter lets a thing through.
    public boolean admits(String iri) {
        return walk.filter().admits(NodeFactory.createURI(iri));
    }

    /// Return the edges of a thing that the filter lets through, always in the same order.
    public List<Tie> of(String iri) {
        return known.computeIfAbsent(
                iri,
                _ -> walk.edgesOf(NodeFactory.createURI(iri)).stream()
                        .map(edge -> new Tie(
                                walk.filter().describe(0, edge.source()),
                                walk.filter().describe(0, edge.target()),
                                edge.relation(),
                                edge.days()))
                        .toList());
    }

    /// Look for a shortest way, from both ends in turn.
    ///
    /// @param steps edges that it may have at most
    /// @param most things that are looked at
    public Route route(String from, String to, int steps, int most) {
        if (from.equals(to)) {
            return new Route(List.of(from), 0, false);
        }
        var side = new Side(from);
        var other = new Side(to);
        int looked = 0;
        for (int step = 0; step < steps && !side.open.isEmpty() && !other.open.isEmpty(); step++) {
            if (side.open.size() > other.open.size()) {
                Side swapped = side;
                side = other;
                other = swapped;
            }
            var next = new LinkedHashMap<String, String>();
            for (String thing : side.open) {
                if (looked++ >= most) {
                    return new Route(List.of(), most, true);
                }
                for (Tie tie : of(thing)) {
                    String found = tie.other(thing).iri();
                    if (!side.reachedFrom.containsKey(found)) {
                        next.putIfAbsent(found, thing);
                    }
                    if (other.reachedFrom.containsKey(found)) {
                        side.reachedFrom.putIfAbsent(found, thing);
                        return new Route(joined(side, other, found, from), looked, false);
                    }
                }
            }
            side.reachedFrom.putAll(next);
            side.open = next.keySet();
        }
        return new Route(List.of(), looked, !side.open.isEmpty() && !other.open.isEmpty());
    }

    /// One end of a way: what has been reached from it, and from where.
    private static final class Side {

        private final Map<String, String> reachedFrom = new HashMap<>();
        private Collection<String> open;

        Side(String start) {
            reachedFrom.put(start, "");
            open = List.of(start);
        }

        List<String> wayTo(String thing) {
            var way = new ArrayList<String>();
            for (String at = thing; !at.isEmpty(); at = reachedFrom.getOrDefault(at, "")) {
                way.add(at);
            }
            return way;
        }
    }

    private static List<String> joined(Side one, Side two, String meeting, String from) {
        List<String> way = new ArrayList<>(one.wayTo(meeting).reversed());
        way.addAll(two.wayTo(meeting).stream().skip(1).toList());
        return way.getFirst().equals(from) ? List.copyOf(way) : List.copyOf(way.reversed());
    }
}
