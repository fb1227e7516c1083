package org.mufakat.web;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.mufakat.search.Answer;
import org.mufakat.search.Answer.Hit;
import org.mufakat.search.Desk;
import org.mufakat.search.EventTable;
import org.mufakat.search.Happening;
import org.mufakat.search.Selection;
import org.mufakat.search.Telling;
import org.mufakat.service.Face.Page;
import org.mufakat.store.GraphStore;
import org.mufakat.store.Prefixes;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.web.Views.Cell;

/// Every event of a selection to take away, as `/chronology.csv`, `.json` and `.ttl`.
///
/// @param store where the triples of an event lie
record Takings(Desk desk, GraphStore store) {

    static final String START = ChronologyPage.PATH + ".";

    /// Events beyond which an answer would be too long for memory; the dumps hold all.
    static final int MOST = 20_000;

    /// The forms there are: ending, media type, name.
    private enum Form {
        CSV("csv", "text/csv"),
        JSON("json", "application/json"),
        TURTLE("ttl", "text/turtle");

        private final String ending;
        private final String mediaType;

        Form(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }
    }

    /// Return links to all forms, each saying how much it holds.
    static List<Cell> links(Selection selection, int events) {
        String much = events > MOST ? " of the first " + Narrowing.number(MOST) : "";
        return Stream.of(Form.values())
                .map(form -> new Cell(
                        (form == Form.TURTLE ? "Turtle" : form.name()) + much,
                        selection.at(START + form.ending, Map.of()),
                        form.mediaType))
                .toList();
    }

    static List<String> paths() {
        return Stream.of(Form.values()).map(form -> START + form.ending).toList();
    }

    static List<String> mediaTypes() {
        return Stream.of(Form.values()).map(form -> form.mediaType).toList();
    }

    Page page(Answer answer, String endingOrType) {
        List<Happening> events =
                answer.events().stream().limit(MOST).map(Hit::event).toList();
        Form form = Stream.of(Form.values())
                .filter(one -> endingOrType.equals(one.mediaType) || endingOrType.endsWith("." + one.ending))
                .findFirst()
                .orElseThrow();
        String body = switch (form) {
            case CSV -> new EventTable(desk.catalogue()).csv(events);
            case JSON -> json(answer, events);
            case TURTLE -> store.reading(() -> Syntax.TURTLE.write(graph(events)));
        };
        String file = "attachment; filename=\"mufakat-events." + form.ending + "\"";
        return new Page(
                200,
                form.mediaType,
                body,
                Map.of(
                        "Content-Disposition",
                        file,
                        "Vary",
                        "Accept",
                        "Link",
                        "<%s>; rel=\"alternate\"; type=\"text/html\""
                                .formatted(answer.selection().at(ChronologyPage.PATH, Map.of()))));
    }

    private String json(Answer answer, List<Happening> events) {
        var object = new JsonObject();
        object.add("selection", SearchJson.selection(answer.selection()));
        object.addProperty("events", answer.events().size());
        object.addProperty("given", events.size());
        object.addProperty("undated", answer.undated());
        object.add("results", new EventTable(desk.catalogue()).json(events));
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(object);
    }

    /// Return what the world says of the events, and the accounts that the selection lets through with their quotes.
    private Graph graph(List<Happening> events) {
        Graph all = store.dataset().getDefaultGraph();
        Graph some = GraphMemFactory.createDefaultGraphSameTerm();
        Prefixes.ALL.forEach(some.getPrefixMapping()::setNsPrefix);
        for (Happening event : events) {
            add(all, some, event);
        }
        return some;
    }

    private static void add(Graph all, Graph some, Happening event) {
        Set<String> told =
                new HashSet<>(event.tellings().stream().map(Telling::account).toList());
        boolean changed = event.standing().isEmpty();
        all.find(Described.node(event.iri()), Node.ANY, Node.ANY).forEachRemaining(triple -> {
            String property = triple.getPredicate().getURI();
            if (property.equals(Muf.HAS_ACCOUNT)
                    ? told.contains(triple.getObject().toString())
                    : !follows(property, changed)) {
                some.add(triple);
            }
        });
        if (changed && !event.status().isEmpty()) {
            some.add(Triple.create(
                    Described.node(event.iri()),
                    Described.node(Muf.STATUS),
                    Described.node(Iris.STATUS + event.status())));
        }
        told.forEach(account -> addAccount(all, some, Described.node(account)));
    }

    /// Return whether a property follows from all accounts, some of which had not been published by the day asked for.
    private static boolean follows(String property, boolean changed) {
        return changed
                && List.of(Muf.STATUS, Muf.STANDING, Muf.DECIDED_BY, Muf.INDEPENDENT_SOURCES, Muf.PRIMARY_SOURCES)
                        .contains(property);
    }

    private static void addAccount(Graph all, Graph some, Node account) {
        all.find(account, Node.ANY, Node.ANY).forEachRemaining(some::add);
        all.find(account, Described.node(Muf.EVIDENCE_PROPERTY), Node.ANY)
                .mapWith(Triple::getObject)
                .toList()
                .forEach(evidence -> all.find(evidence, Node.ANY, Node.ANY).forEachRemaining(some::add));
    }
}
