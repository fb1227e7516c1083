package org.mufakat.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Var;
import org.mufakat.service.Face.Visit;
import org.mufakat.store.NamedQuery;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryAnswer;
import org.mufakat.store.QueryLibrary;
import org.mufakat.store.QueryProblem;
import org.mufakat.store.QueryRequest;
import org.mufakat.store.ResultFormat;
import org.mufakat.web.Views.Asked;
import org.mufakat.web.Views.Cell;
import org.mufakat.web.Views.Download;
import org.mufakat.web.Views.Example;
import org.mufakat.web.Views.Problem;
import org.mufakat.web.Views.Result;
import org.mufakat.web.Views.Topic;

/// A query and its answer. `?query=` holds SPARQL, `?example=` the id of a query of the library.
final class QueryPage {

    /// More rows than a browser shows with ease; the downloads hold all.
    private static final int ROWS = 1_000;

    private final Queries queries;
    private final QueryLibrary library;
    private final List<Topic> topics;

    QueryPage(Queries queries, QueryLibrary library) {
        this.queries = queries;
        this.library = library;
        this.topics = topics(library);
    }

    /// Return the queries of a library by topic, topics in the order of their first query.
    static List<Topic> topics(QueryLibrary library) {
        var byTopic = new LinkedHashMap<String, List<Example>>();
        library.queries()
                .forEach(query -> byTopic.computeIfAbsent(query.topic(), _ -> new ArrayList<>())
                        .add(new Example(
                                query.title(),
                                query.question(),
                                "/query?example=" + query.id(),
                                "/query/" + query.id() + ".rq",
                                query.view())));
        return byTopic.entrySet().stream()
                .map(topic -> new Topic(topic.getKey(), topic.getValue()))
                .toList();
    }

    /// @param status what HTTP says of it
    record Answer(int status, Asked view) {}

    Answer view(Visit visit) {
        Optional<NamedQuery> example = library.find(visit.parameter("example"));
        String text = example.map(NamedQuery::text).orElse(visit.parameter("query"));
        String title = example.map(NamedQuery::title).orElse("Query");
        String question = example.map(NamedQuery::question).orElse("");
        String name = example.map(NamedQuery::title).orElse("");
        String view = example.map(NamedQuery::view).orElse("table");
        if (text.isBlank()) {
            return new Answer(200, new Asked(title, question, "", null, null, name, view, topics));
        }
        try {
            return new Answer(200, new Asked(title, question, text, null, run(text), name, view, topics));
        } catch (QueryProblem problem) {
            int status = problem.kind() == QueryProblem.Kind.TIMED_OUT ? 503 : 400;
            return new Answer(status, new Asked(title, question, text, shown(problem, text), null, name, view, topics));
        }
    }

    private Result run(String text) {
        long start = System.nanoTime();
        return queries.answer(QueryRequest.of(text), answer -> switch (answer) {
            case QueryAnswer.Rows rows -> table(text, rows, start);
            case QueryAnswer.Truth truth ->
                new Result(taken(start), List.of(), List.of(), truth.value() ? "yes" : "no", rowDownloads(text));
            case QueryAnswer.Triples triples ->
                new Result(
                        "%,d triples, %s".formatted(triples.graph().size(), taken(start)),
                        List.of(),
                        List.of(),
                        turtle(triples),
                        List.of(
                                new Download("Turtle", Links.download(text, "turtle"), "answer.ttl"),
                                new Download("JSON-LD", Links.download(text, "jsonld"), "answer.jsonld")));
        });
    }

    private static Result table(String text, QueryAnswer.Rows answer, long start) {
        var rows = new ArrayList<List<Cell>>();
        while (rows.size() < ROWS && answer.rows().hasNext()) {
            var row = answer.rows().next();
            rows.add(answer.columns().stream()
                    .map(column -> Links.cell(row.get(Var.alloc(column))))
                    .toList());
        }
        String count = answer.rows().hasNext()
                ? "The first %,d rows; the downloads hold all".formatted(ROWS)
                : rows.size() == 1 ? "1 row" : "%,d rows".formatted(rows.size());
        return new Result(count + ", " + taken(start), answer.columns(), rows, "", rowDownloads(text));
    }

    private static List<Download> rowDownloads(String text) {
        return List.of(
                new Download("CSV", Links.download(text, "csv"), "answer.csv"),
                new Download("JSON", Links.download(text, "json"), "answer.json"));
    }

    private static String turtle(QueryAnswer.Triples triples) {
        var out = new ByteArrayOutputStream();
        ResultFormat.TURTLE.write(triples, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String taken(long start) {
        return "%,d ms".formatted((System.nanoTime() - start) / 1_000_000);
    }

    private static Problem shown(QueryProblem problem, String text) {
        List<String> lines = text.lines().toList();
        if (problem.line() < 1 || problem.line() > lines.size()) {
            return new Problem(problem.sentence(), "", "");
        }
        String line = lines.get(problem.line() - 1);
        return new Problem(problem.sentence(), line, " ".repeat(Math.max(0, problem.column() - 1)) + "^");
    }
}
