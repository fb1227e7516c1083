package org.mufakat.export;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryProblem;
import org.mufakat.store.QueryProblem.Kind;

/// Finds the edges of a request, one thing after the other: no more than the edges of one thing are held at a time.
final class Walk {

    /// An edge between things that have no numbers yet.
    record Found(Node source, Node target, String relation, long weight, Period days) {}

    private record Ends(Node source, Node target, String relation) {

        static final Comparator<Ends> ORDER = Comparator.<Ends, String>comparing(ends -> ends.source.getURI())
                .thenComparing(ends -> ends.target.getURI())
                .thenComparing(Ends::relation);
    }

    private record Sum(long weight, Period days) {

        Sum with(Sum other) {
            return new Sum(weight + other.weight, days.with(other.days));
        }
    }

    private final Queries queries;
    private final DatasetGraph dataset;
    private final Projection projection;
    private final GraphRequest request;
    private final EventFilter filter;
    private final long deadline;

    Walk(Queries queries, Projection projection, GraphRequest request) {
        this.queries = queries;
        this.dataset = queries.store().dataset();
        this.projection = projection;
        this.request = request;
        this.filter = new EventFilter(dataset.getDefaultGraph(), request);
        this.deadline = System.nanoTime() + queries.limits().time().toNanos();
    }

    EventFilter filter() {
        return filter;
    }

    /// Hand every edge to `each`, always in the same order, until it has enough.
    ///
    /// @param each returns whether it wants more
    void edges(Predicate<Found> each) {
        if (projection.name().equals(GraphRequest.NEIGHBOURHOOD)) {
            outwards(each);
        } else {
            projected(each);
        }
    }

    private void projected(Predicate<Found> each) {
        var focus = Set.copyOf(request.focus());
        for (Node thing : GraphExport.things(queries, projection)) {
            for (Found edge : edgesOf(thing)) {
                boolean wanted = focus.isEmpty()
                        || focus.contains(edge.source().getURI())
                        || focus.contains(edge.target().getURI());
                if (wanted && !each.test(edge)) {
                    return;
                }
            }
        }
    }

    /// Go out from the focus, nearest things first. An edge is told by the end that is reached first.
    private void outwards(Predicate<Found> each) {
        var steps = new LinkedHashMap<Node, Integer>();
        request.focus().forEach(iri -> steps.put(NodeFactory.createURI(iri), 0));
        var open = new ArrayDeque<>(steps.keySet());
        var done = new HashSet<Node>();
        var focus = Set.copyOf(steps.keySet());
        while (!open.isEmpty()) {
            Node thing = open.remove();
            int next = steps.getOrDefault(thing, 0) + 1;
            if (next > request.depth()) {
                return;
            }
            for (Found edge : edgesOf(thing)) {
                Node other = edge.source().equals(thing) ? edge.target() : edge.source();
                if (done.contains(other) || (request.between() && !focus.contains(other))) {
                    continue;
                }
                if (steps.putIfAbsent(other, next) == null) {
                    open.add(other);
                }
                if (!each.test(edge)) {
                    return;
                }
            }
            done.add(thing);
        }
    }

    /// Return the edges of a thing, always in the same order.
    List<Found> edgesOf(Node thing) {
        if (System.nanoTime() > deadline) {
            throw new QueryProblem(
                    Kind.TIMED_OUT,
                    "The graph was stopped after %s s, the time limit; ask for less."
                            .formatted(queries.limits().time().toSeconds()));
        }
        var sums = new TreeMap<Ends, Sum>(Ends.ORDER);
        try (QueryExec asked = QueryExec.newBuilder()
                .query(projection.query())
                .dataset(dataset)
                .substitution("thing", thing)
                .build()) {
            asked.select().forEachRemaining(row -> count(row, sums));
        }
        return sums.entrySet().stream().map(Walk::found).toList();
    }

    private static Found found(Map.Entry<Ends, Sum> entry) {
        Ends ends = entry.getKey();
        return new Found(
                ends.source(),
                ends.target(),
                ends.relation(),
                entry.getValue().weight(),
                entry.getValue().days());
    }

    private void count(Binding row, Map<Ends, Sum> sums) {
        var ends = new Ends(
                row.get("source"), row.get("target"), row.get("relation").getURI());
        Optional<Node> event = Optional.ofNullable(row.get(Var.alloc("event")));
        Period days = event.map(filter::days).orElseGet(() -> Period.of(text(row, "begin"), text(row, "end")));
        boolean admitted = filter.admits(ends.source())
                && filter.admits(ends.target())
                && event.map(filter::admits).orElseGet(() -> filter.holds(days));
        if (admitted && !ends.source().equals(ends.target())) {
            sums.merge(ends, new Sum(1, days), Sum::with);
        }
    }

    private static Optional<String> text(Binding row, String name) {
        return Optional.ofNullable(row.get(Var.alloc(name))).map(Node::getLiteralLexicalForm);
    }
}
