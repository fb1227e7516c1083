package org.mufakat.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Var;

/// The small graph of `src/test/resources/sample`.
public final class Sample {

    public static final Path DIRECTORY = Path.of("src/test/resources/sample");
    public static final QueryLibrary QUERIES = QueryLibrary.read(DIRECTORY.resolve("data/queries"));

    private Sample() {}

    public static Sources sources() {
        return sourcesIn(DIRECTORY);
    }

    /// Return the sources of a copy of the sample.
    public static Sources sourcesIn(Path directory) {
        return Sources.of(directory.resolve("ontology"), directory.resolve("data"))
                .withRecord(directory.resolve("record"))
                .withWorld("1", () -> Files.newInputStream(directory.resolve("world.ttl")));
    }

    public static GraphStore store() {
        return GraphStore.inMemory(sources(), LoadListener.strict());
    }

    /// Copy the sample, so that a test may change it.
    public static Path copyTo(Path target) {
        try (Stream<Path> paths = Files.walk(DIRECTORY)) {
            for (Path path : paths.toList()) {
                Path copy = target.resolve(DIRECTORY.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
            return target;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Return the values of the first column, as people read them.
    public static List<String> firstColumn(GraphStore store, String query) {
        return new Queries(store, QueryLimits.standard()).answer(QueryRequest.of(query), answer -> {
            var values = new ArrayList<String>();
            var rows = (QueryAnswer.Rows) answer;
            Var first = Var.alloc(rows.columns().getFirst());
            rows.rows().forEachRemaining(row -> {
                var node = row.get(first);
                values.add(node.isURI() ? Prefixes.shorten(node.getURI()) : node.getLiteralLexicalForm());
            });
            return values;
        });
    }
}
