package org.mufakat.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryAnswer;
import org.mufakat.store.QueryRequest;
import org.mufakat.store.Statistics;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.web.Views.Count;
import org.mufakat.web.Views.EventLine;
import org.mufakat.web.Views.Home;
import org.mufakat.web.Views.Topic;

/// The front page: what is in the graph, and its newest events with the words they rest on.
final class HomePage {

    private static final int EVENTS = 8;

    private static final String NEWEST = """
            PREFIX muf: <https://w3id.org/mufakat/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            SELECT ?event ?label ?type ?standing ?begin ?quote ?evidence ?article ?title
            WHERE {
              GRAPH <https://w3id.org/mufakat/graph/world> {
                ?event muf:standing ?standing ; muf:hasAccount ?account .
                OPTIONAL { ?event a ?type }
                OPTIONAL { ?event muf:begin ?worldBegin }
              }
              ?account muf:evidence ?evidence ; muf:reportedIn ?article .
              ?evidence oa:exact ?quote .
              ?article dcterms:title ?title .
              OPTIONAL { ?event rdfs:label ?label }
              OPTIONAL { ?event muf:begin ?knownBegin }
              BIND(COALESCE(?worldBegin, ?knownBegin) AS ?begin)
            }
            ORDER BY DESC(?begin) ?event ?article ?evidence
            LIMIT 200
            """;

    private final Queries queries;
    private final List<Topic> topics;

    HomePage(Queries queries, List<Topic> topics) {
        this.queries = queries;
        this.topics = topics;
    }

    Home view() {
        Statistics statistics = queries.store().statistics();
        List<Count> counts = List.of(
                count("Articles", statistics.articles()),
                count("Events", statistics.allEvents()),
                count("Accounts", statistics.accounts()),
                count("Publishers", statistics.publishers()));
        List<Count> standings = statistics.events().entrySet().stream()
                .map(standing -> count(standing.getKey(), standing.getValue()))
                .toList();
        return new Home(counts, standings, newest(), topics);
    }

    private static Count count(String name, long number) {
        return new Count(name, String.format(Locale.ENGLISH, "%,d", number));
    }

    private List<EventLine> newest() {
        return queries.answer(QueryRequest.of(NEWEST), answer -> {
            Map<String, EventLine> byEvent = new LinkedHashMap<>();
            ((QueryAnswer.Rows) answer).rows().forEachRemaining(row -> {
                if (byEvent.size() < EVENTS) {
                    byEvent.putIfAbsent(row.get("event").getURI(), line(row));
                }
            });
            return new ArrayList<>(byEvent.values());
        });
    }

    private static EventLine line(Binding row) {
        String event = row.get("event").getURI();
        String evidence = row.get("evidence").getURI();
        String type = row.contains("type") ? row.get("type").getURI() : Muf.EVENT;
        return new EventLine(
                row.contains("label") ? row.get("label").getLiteralLexicalForm() : Links.name(event),
                Links.to(event),
                row.get("standing").getURI().replace(Iris.STANDING, ""),
                type.substring(type.lastIndexOf('#') + 1)
                        + (row.contains("begin") ? ", " + row.get("begin").getLiteralLexicalForm() : ""),
                row.get("quote").getLiteralLexicalForm(),
                row.get("title").getLiteralLexicalForm(),
                Links.to(evidence));
    }
}
