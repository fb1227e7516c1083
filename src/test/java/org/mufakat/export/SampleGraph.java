package org.mufakat.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mufakat.store.GraphStore;
import org.mufakat.store.LoadListener;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLimits;
import org.mufakat.store.Sample;
import org.mufakat.store.Sources;

/// A small graph of states, events and a person, with the projections of the project; loaded once.
public final class SampleGraph {

    private static final Path DIRECTORY = Path.of("src/test/resources/exports");

    public static final Map<String, Projection> PROJECTIONS = Projection.read(Path.of("data/graphs"));
    public static final Queries QUERIES = new Queries(load(), QueryLimits.standard());
    public static final GraphExport EXPORT = new GraphExport(QUERIES, PROJECTIONS);

    private SampleGraph() {}

    private static GraphStore load() {
        Sources sources = Sources.of(Path.of("ontology"), DIRECTORY.resolve("data"))
                .withRecord(Sample.DIRECTORY.resolve("record"))
                .withWorld("1", () -> Files.newInputStream(DIRECTORY.resolve("world.ttl")));
        return GraphStore.inMemory(sources, LoadListener.strict());
    }

    /// A log that names both articles.
    public static ReadingLog log() {
        return new ReadingLog(List.of(
                new ReadingLog.Entry(Instant.parse("2026-01-01T00:00:00Z"), ReadingLog.Act.READ, "sample-2"),
                new ReadingLog.Entry(Instant.parse("2026-02-01T00:00:00Z"), ReadingLog.Act.READ, "sample-1")));
    }

    static GraphRequest request(String... namesAndValues) {
        return GraphRequest.of(GraphRequest.parameters(namesAndValues));
    }

    /// Return the edges as people write them: `japan -state-state-> singapore x2 2018-09-19..2019-05-31`.
    static List<String> edges(String... namesAndValues) {
        return EXPORT.cut(request(namesAndValues), SampleGraph::edgesOf);
    }

    static List<String> edgesOf(Subgraph graph) {
        var lines = new java.util.ArrayList<String>();
        graph.edges(edge -> lines.add("%s -%s-> %s x%d %s..%s"
                .formatted(
                        last(edge.source()),
                        edge.name(),
                        last(edge.target()),
                        edge.weight(),
                        edge.days().begin().orElse(""),
                        edge.days().end().orElse(""))));
        return lines;
    }

    private static String last(GraphNode node) {
        return node.iri().substring(node.iri().lastIndexOf('/') + 1);
    }

    static byte[] written(GraphFormat format, Subgraph graph) {
        var out = new ByteArrayOutputStream();
        try {
            format.write(graph, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
