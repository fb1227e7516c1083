package org.mufakat.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// A graph as a reader sees it: names of nodes, and edges as `source > target * weight`, both sorted.
record Opened(List<String> nodes, List<String> edges) {

    Opened {
        nodes = sorted(nodes);
        edges = sorted(edges);
    }

    /// What a reader must see.
    ///
    /// @param byIri whether nodes are called by their IRI, else by their label
    static Opened of(Subgraph graph, boolean byIri, boolean weighted) {
        var edges = new ArrayList<String>();
        graph.edges(edge -> edges.add(
                edge(name(edge.source(), byIri), name(edge.target(), byIri), weighted ? (double) edge.weight() : 1.0)));
        return new Opened(graph.nodes().stream().map(node -> name(node, byIri)).toList(), edges);
    }

    static String edge(String source, String target, double weight) {
        return String.format(Locale.ROOT, "%s > %s * %.0f", source, target, weight);
    }

    private static String name(GraphNode node, boolean byIri) {
        return byIri ? node.iri() : node.label();
    }

    private static List<String> sorted(List<String> names) {
        var all = new ArrayList<>(names);
        Collections.sort(all);
        return List.copyOf(all);
    }
}
