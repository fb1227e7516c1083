package org.mufakat.export;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// A subgraph whose edges have been counted, so that a writer can say beforehand how many there are.
final class CountedSubgraph implements Subgraph {

    private final Walk walk;
    private final Projection projection;
    private final GraphRequest request;
    private final Map<Node, GraphNode> nodes = new LinkedHashMap<>();
    private long written;
    private long found;

    CountedSubgraph(Walk walk, Projection projection, GraphRequest request) {
        this.walk = walk;
        this.projection = projection;
        this.request = request;
        request.focus().forEach(iri -> number(NodeFactory.createURI(iri)));
        walk.edges(edge -> {
            if (found++ < request.limit()) {
                written++;
                number(edge.source());
                number(edge.target());
            }
            return true;
        });
    }

    private void number(Node thing) {
        if (!nodes.containsKey(thing)) {
            nodes.put(thing, walk.filter().describe(nodes.size(), thing));
        }
    }

    @Override
    public String title() {
        return projection.title();
    }

    @Override
    public String note() {
        return "%s of %s edges; asked for: %s. Weight: %s."
                .formatted(written, found, request.link(), projection.weight());
    }

    @Override
    public Collection<GraphNode> nodes() {
        return nodes.values();
    }

    @Override
    public long edgeCount() {
        return written;
    }

    @Override
    public void edges(Consumer<GraphEdge> writer) {
        var next = new Object() {
            int number;
        };
        walk.edges(edge -> {
            if (next.number < written) {
                writer.accept(new GraphEdge(
                        next.number++,
                        Objects.requireNonNull(nodes.get(edge.source())),
                        Objects.requireNonNull(nodes.get(edge.target())),
                        edge.relation(),
                        edge.weight(),
                        edge.days()));
            }
            return next.number < written;
        });
    }
}
