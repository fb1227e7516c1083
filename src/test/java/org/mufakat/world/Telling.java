package org.mufakat.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Model;
import org.mufakat.turtle.TurtleFile;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Status;

/// Writes an account in Turtle, for tests.
///
/// @param article id of the article
/// @param published ISO date, or empty
/// @param properties more of the account, in Turtle, by property
record Telling(
        String article, String published, int number, EventType type, Status status, Map<String, String> properties) {

    static final String PREFIXES = """
            @base <%sid/> .
            @prefix muf: <%1$sontology#> .
            @prefix status: <%1$sstatus#> .
            @prefix lex: <%1$slexicon#> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix schema: <https://schema.org/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """.formatted(Iris.BASE);

    static Telling of(String article, int number, EventType type, Status status) {
        return new Telling(article, "2018-09-19", number, type, status, new TreeMap<>());
    }

    Telling published(String date) {
        return new Telling(article, date, number, type, status, properties);
    }

    Telling with(String property, String... things) {
        var more = new TreeMap<>(properties);
        more.put(
                "muf:" + property,
                String.join(
                        ", ",
                        List.of(things).stream().map(thing -> "<" + thing + ">").toList()));
        return new Telling(article, published, number, type, status, more);
    }

    Telling agent(String... things) {
        return with("agent", things);
    }

    Telling on(String... texts) {
        return with("instrument", texts);
    }

    /// On a text that the graph does not know.
    Telling onUnknown(String words) {
        return with("instrument", "article/%s#name-%d".formatted(article, number))
                .literal("name", "\"%s\"".formatted(words));
    }

    Telling partOf(String meeting) {
        return with("partOf", meeting);
    }

    Telling word(String entry) {
        return literal("muf:lexicalEntry", "lex:" + entry);
    }

    Telling topic(String words) {
        return literal("muf:topicWords", "\"%s\"".formatted(words));
    }

    Telling told(String first, String last, String precision) {
        return literal("muf:begin", day(first))
                .literal("muf:end", day(last))
                .literal("muf:datePrecision", "\"%s\"".formatted(precision))
                .literal("muf:dateBasis", "\"explicit\"");
    }

    Telling told(String day) {
        return told(day, day, "day");
    }

    Telling literal(String property, String value) {
        var more = new TreeMap<>(properties);
        more.put(property, value);
        return new Telling(article, published, number, type, status, more);
    }

    private static String day(String iso) {
        return "\"%s\"^^xsd:date".formatted(iso);
    }

    String iri() {
        return Iris.article(article) + "#account-" + number;
    }

    String turtle() {
        var lines = new ArrayList<String>();
        lines.add("<%s> a muf:Account ; muf:eventType <%s> ; muf:status <%s> ; muf:reportedIn <article/%s>"
                .formatted(iri(), type.iri(), status.iri(), article));
        properties.forEach((property, value) -> {
            if (!property.equals("name")) {
                lines.add("    ; %s %s".formatted(property, value));
            }
        });
        lines.add(".");
        lines.add("<article/%s> a muf:Article .".formatted(article));
        if (!published.isEmpty()) {
            lines.add("<article/%s> muf:publishedOn \"%s\"^^xsd:date .".formatted(article, published));
        }
        if (properties.containsKey("name")) {
            lines.add("<article/%s#name-%d> a muf:Candidate ; rdfs:label %s ."
                    .formatted(article, number, properties.get("name")));
        }
        return String.join("\n", lines) + "\n";
    }

    static Model model(List<Telling> tellings) {
        return parse(String.join("", tellings.stream().map(Telling::turtle).toList()));
    }

    static Model parse(String turtle) {
        return TurtleFile.parse(PREFIXES + turtle, "test");
    }
}
