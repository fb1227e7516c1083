package org.mufakat.export;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryProblem;
import org.mufakat.store.QueryProblem.Kind;
import org.mufakat.vocabulary.Muf;

/// Cuts parts out of the graph: the neighbourhood of things, or a projection.
public final class GraphExport {

    private final Queries queries;
    private final Map<String, Projection> projections;

    public GraphExport(Queries queries, Map<String, Projection> projections) {
        this.queries = queries;
        this.projections = Map.copyOf(projections);
    }

    /// Return the projections there are, by name.
    public Map<String, Projection> projections() {
        return projections;
    }

    /// Cut out what was asked for and hand it to `use`, which must be done with it when it returns. Counts as
    /// one query, with the same limits of time and number.
    ///
    /// @throws QueryProblem if it cannot be had, also while `use` reads edges
    public <T> T cut(GraphRequest request, Function<Subgraph, T> use) {
        Projection projection = projections.get(request.projection());
        if (projection == null) {
            throw new QueryProblem(
                    Kind.REFUSED,
                    "There is no projection '%s'; there are %s."
                            .formatted(
                                    request.projection(),
                                    String.join(
                                            ", ",
                                            projections.keySet().stream()
                                                    .sorted()
                                                    .toList())));
        }
        return queries.inTurn(() -> {
            request.focus().forEach(this::needKnown);
            var walk = new Walk(queries, projection, request);
            return use.apply(new CountedSubgraph(walk, projection, request));
        });
    }

    /// Look around in the neighbourhood and hand it to `use`, which must be done with it when it returns. Counts as one
    /// query.
    ///
    /// @param filter which events count; its focus is not asked for
    /// @throws QueryProblem if it cannot be had
    public <T> T around(GraphRequest filter, Function<Surroundings, T> use) {
        Projection neighbourhood = projections.get(GraphRequest.NEIGHBOURHOOD);
        if (neighbourhood == null) {
            throw new QueryProblem(Kind.REFUSED, "This server has no graphs to look at.");
        }
        return queries.inTurn(() -> use.apply(new Surroundings(queries, neighbourhood, filter)));
    }

    private void needKnown(String iri) {
        Node thing = NodeFactory.createURI(iri);
        if (!queries.store().dataset().getDefaultGraph().contains(thing, Node.ANY, Node.ANY)) {
            throw new QueryProblem(Kind.REFUSED, "The graph does not know <%s>.".formatted(iri));
        }
    }

    /// Return the things that a projection asks about, sorted.
    static List<Node> things(Queries queries, Projection projection) {
        return queries
                .store()
                .dataset()
                .getDefaultGraph()
                .find(
                        Node.ANY,
                        org.apache.jena.vocabulary.RDF.type.asNode(),
                        NodeFactory.createURI(Muf.NAMESPACE + projection.things()))
                .mapWith(org.apache.jena.graph.Triple::getSubject)
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Node::getURI))
                .toList();
    }
}
