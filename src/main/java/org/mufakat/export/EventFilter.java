package org.mufakat.export;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Status;

/// Decides which events count, and says what the graph knows of a thing.
final class EventFilter {

    private final Graph graph;
    private final GraphRequest request;

    EventFilter(Graph graph, GraphRequest request) {
        this.graph = graph;
        this.request = request;
    }

    /// Return whether a thing may be drawn: everything that is no event, and the events that were asked for.
    boolean admits(Node thing) {
        return typeOf(thing).map(type -> admits(thing, type)).orElse(true);
    }

    private boolean admits(Node event, EventType type) {
        return (request.types().isEmpty() || request.types().contains(type.className()))
                && hasStatus(event)
                && sources(event) >= request.sources()
                && lies(days(event));
    }

    private boolean hasStatus(Node event) {
        Optional<String> status = value(event, Muf.STATUS);
        if (request.anyStatus()) {
            return true;
        }
        if (request.happenedOnly()) {
            // A meeting of the reference graph of which no article tells has a standing and no status.
            return status.map(Status.HAPPENED.iri()::equals).orElse(true)
                    && value(event, Muf.STANDING)
                            .filter((Iris.STANDING + "established")::equals)
                            .isPresent();
        }
        return status.filter(iri -> request.statuses().contains(iri.substring(Iris.STATUS.length())))
                .isPresent();
    }

    private int sources(Node event) {
        return value(event, Muf.INDEPENDENT_SOURCES).map(Integer::parseInt).orElse(0);
    }

    private boolean lies(Period days) {
        boolean asked = !request.period().isOpen() || request.day().isPresent();
        Period begun = new Period(Optional.empty(), request.day());
        return !asked || (!days.isOpen() && days.overlaps(request.period()) && days.overlaps(begun));
    }

    /// Return whether a relation with these days may be drawn. One without days always holds.
    boolean holds(Period days) {
        return days.overlaps(request.period()) && days.overlaps(new Period(request.day(), request.day()));
    }

    Period days(Node thing) {
        Optional<String> begin = value(thing, Muf.BEGIN);
        return Period.of(begin, value(thing, Muf.END).or(() -> begin));
    }

    /// Return the type of an event; nothing for other things.
    Optional<EventType> typeOf(Node thing) {
        return values(thing, RDF.type.getURI()).stream()
                .flatMap(iri -> EventType.ofIri(iri).stream())
                .sorted()
                .findFirst();
    }

    GraphNode describe(int number, Node thing) {
        String iri = thing.getURI();
        Optional<EventType> event = typeOf(thing);
        String label = value(thing, SKOS.prefLabel.getURI())
                .or(() -> value(thing, RDFS.label.getURI()))
                .orElseGet(() -> iri.substring(iri.lastIndexOf('/') + 1));
        String kind = iri.substring((Iris.BASE + "id/").length()).replaceFirst("/.*", "");
        return new GraphNode(
                number,
                iri,
                label,
                event.map(EventType::className).orElse(kind),
                event.isPresent() ? days(thing) : Period.OPEN);
    }

    private Optional<String> value(Node thing, String property) {
        return values(thing, property).stream().sorted().findFirst();
    }

    private List<String> values(Node thing, String property) {
        return graph.find(thing, NodeFactory.createURI(property), Node.ANY)
                .mapWith(triple -> text(triple.getObject()))
                .toList();
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }
}
