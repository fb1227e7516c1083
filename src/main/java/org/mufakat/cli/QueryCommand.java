package org.mufakat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mufakat.store.GraphStore;
import org.mufakat.store.NamedQuery;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLibrary;
import org.mufakat.store.QueryLimits;
import org.mufakat.store.QueryRequest;
import org.mufakat.store.ResultFormat;
import org.mufakat.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Asks the graph, without a server.
@Command(name = "query", description = "Ask the graph in SPARQL, without a server.", mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            description = "A file with a query, - for standard input, or the id of an example query such as q01.")
    private String query = "";

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "table, csv, json, or turtle for CONSTRUCT and DESCRIBE (default: table).")
    private ResultFormat format = ResultFormat.TABLE;

    @Option(
            names = "--day",
            paramLabel = "DATE",
            description = "As of this day, for queries that begin with VALUES ?day, such as q36, q37 and q38.")
    private @Nullable LocalDate day;

    @Mixin
    private StoreOptions stored = new StoreOptions();

    @Override
    public Integer call() {
        String text = asOf(text());
        try (GraphStore graph = stored.load()) {
            var queries = new Queries(graph, QueryLimits.standard());
            queries.answer(QueryRequest.of(text), answer -> {
                format.write(answer, Output.stream());
                return answer;
            });
        }
        return 0;
    }

    /// Put the day in the place of the one that the query names.
    private String asOf(String text) {
        if (day == null) {
            return text;
        }
        return AsOf.day(text, day)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "'%s' asks of no day: it needs a line VALUES ?day { \"2018-09-19\"^^xsd:date }"
                                .formatted(query)));
    }

    private String text() {
        try {
            if (query.equals("-")) {
                InputStream in = System.in;
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            Path file = Path.of(query);
            return Files.isRegularFile(file) ? Files.readString(file) : named();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(query), unreadable);
        }
    }

    private String named() {
        QueryLibrary library = QueryLibrary.read(Home.data().resolve("queries"));
        return library.find(query)
                .map(NamedQuery::text)
                .orElseThrow(() -> new StoreException("'%s' is no file and no example query; there are %s"
                        .formatted(
                                query,
                                String.join(
                                        ", ",
                                        library.queries().stream()
                                                .map(NamedQuery::id)
                                                .toList()))));
    }
}
