package org.mufakat.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every format: a reader that is not ours sees the nodes and edges of the query.
class GraphFormatsTest {

    /// @param byIri whether the reader calls nodes by IRI, else by label
    record Reading(String name, boolean byIri, boolean weighted, Function<Subgraph, Opened> open) {}

    private static final List<Reading> READERS = List.of(
            new Reading("gexf by graphology-gexf", true, true, by("gexf", b -> GraphReaders.javaScript("gexf", b))),
            new Reading("graphml by JGraphT, with its schema", false, true, by("graphml", GraphReaders::graphMl)),
            new Reading("cyjs by cytoscape.js", true, true, by("cyjs", b -> GraphReaders.javaScript("cyjs", b))),
            new Reading("cx2 by its specification", true, true, by("cx2", GraphReaders::cx2)),
            new Reading("dot by JGraphT", false, false, by("dot", GraphReaders::dot)),
            new Reading("dot by Graphviz", false, true, by("dot", GraphReaders::graphviz)),
            new Reading(
                    "graphology.json by graphology",
                    true,
                    true,
                    by("graphology.json", b -> GraphReaders.javaScript("graphology.json", b))),
            new Reading(
                    "csv by the rules of Neo4j",
                    true,
                    true,
                    graph -> GraphReaders.neo4j(written("nodes.csv", graph), written("edges.csv", graph))),
            new Reading("zip by the rules of Neo4j", true, true, graph -> {
                Map<String, byte[]> files = unzipped(written("csv.zip", graph));
                return GraphReaders.neo4j(
                        Objects.requireNonNull(files.get("nodes.csv")), Objects.requireNonNull(files.get("edges.csv")));
            }),
            new Reading("nt by Jena", true, false, by("nt", GraphReaders::triples)));

    private static final List<String> REQUESTS = List.of(
            "projection|state-state",
            "projection|state-body",
            "projection|person-event",
            "projection|event-instrument|status|any",
            "focus|state/japan|depth|2|status|any",
            "focus|state/laos|from|1900-01-01|to|1900-12-31",
            "focus|person/one|focus|body/asean|depth|3|limit|4");

    private static Function<Subgraph, Opened> by(String extension, Function<byte[], Opened> reader) {
        return graph -> reader.apply(written(extension, graph));
    }

    private static byte[] written(String extension, Subgraph graph) {
        return SampleGraph.written(GraphFormats.of(extension).orElseThrow(), graph);
    }

    static Stream<Arguments> readings() {
        return READERS.stream().flatMap(reader -> REQUESTS.stream().map(request -> Arguments.of(reader, request)));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aReaderSeesTheNodesAndEdgesOfTheQuery(Reading reader, String request) {
        SampleGraph.EXPORT.cut(SampleGraph.request(request.split("\\|")), graph -> {
            assertTrue(!graph.nodes().isEmpty());
            assertEquals(
                    Opened.of(graph, reader.byIri(), reader.weighted()),
                    reader.open().apply(graph));
            return graph;
        });
    }

    static List<GraphFormat> formats() {
        return GraphFormats.ALL;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameGraphGivesTheSameBytes(GraphFormat format) {
        SampleGraph.EXPORT.cut(SampleGraph.request("focus", "state/japan", "depth", "3"), graph -> {
            assertArrayEquals(SampleGraph.written(format, graph), SampleGraph.written(format, graph));
            return graph;
        });
    }

    static List<String> requests() {
        return REQUESTS;
    }

    /// The schema is in our own words, as Gephi's is not ours to copy: see its head.
    @ParameterizedTest
    @MethodSource("requests")
    void gexfFollowsItsSchema(String request) throws Exception {
        var rules = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(
                        Path.of("src/test/resources/exports/gexf-written.xsd").toFile());
        byte[] gexf =
                SampleGraph.EXPORT.cut(SampleGraph.request(request.split("\\|")), graph -> written("gexf", graph));

        rules.newValidator().validate(new StreamSource(new StringReader(GraphReaders.text(gexf))));
    }

    /// What XML cannot hold is left out; everything else comes through.
    @Test
    void controlCharactersDoNotBreakXml() {
        var node = new GraphNode(0, "https://w3id.org/mufakat/id/state/x", "a\u0001b\u000Bc", "state", Period.OPEN);

        assertEquals(
                List.of("abc"),
                GraphReaders.graphMl(written("graphml", new Made(List.of(node), 0, () -> 0)))
                        .nodes());
    }

    /// A million edges go out one by one: each is gone before the next, and the bytes are only counted.
    @ParameterizedTest
    @MethodSource("formats")
    void aMillionEdgesStream(GraphFormat format) throws IOException {
        List<GraphNode> nodes = IntStream.range(0, 1000)
                .mapToObj(
                        i -> new GraphNode(i, "https://w3id.org/mufakat/id/state/s" + i, "S" + i, "state", Period.OPEN))
                .toList();
        var sink = new Counting();
        var graph = new Made(nodes, 1_000_000, () -> sink.bytes);

        format.write(graph, sink);

        boolean edges = !format.extension().equals("nodes.csv");
        assertEquals(edges ? 1_000_000 : 0, graph.given);
        if (edges) {
            assertTrue(sink.bytes > 1_000_000, () -> "Only %d bytes".formatted(sink.bytes));
            assertTrue(graph.gone > 900_000, () -> "After 900,000 edges %d bytes were out".formatted(graph.gone));
            assertTrue(graph.held <= 1, () -> "Of 900 edges that were written %d are held".formatted(graph.held));
        }
    }

    /// Counts what is written.
    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int value) {
            bytes++;
        }

        @Override
        public void write(byte[] values, int offset, int length) {
            bytes += length;
        }
    }

    /// A graph made of nothing but numbers.
    private static final class Made implements Subgraph {
        private final List<GraphNode> nodes;
        private final int edges;
        private final LongSupplier out;
        private int given;

        /// The bytes that were out after nine edges of ten.
        private long gone;

        /// One edge of a thousand, as long as somebody holds it.
        private final List<WeakReference<GraphEdge>> samples = new ArrayList<>();

        /// The samples that were still held after nine edges of ten.
        private long held;

        private Made(List<GraphNode> nodes, int edges, LongSupplier out) {
            this.nodes = nodes;
            this.edges = edges;
            this.out = out;
        }

        @Override
        public String title() {
            return "Made";
        }

        @Override
        public String note() {
            return "Made for a test.";
        }

        @Override
        public Collection<GraphNode> nodes() {
            return nodes;
        }

        @Override
        public long edgeCount() {
            return edges;
        }

        @Override
        public void edges(Consumer<GraphEdge> writer) {
            for (given = 0; given < edges; given++) {
                if (given == edges / 10 * 9) {
                    gone = out.getAsLong();
                    held = held();
                }
                GraphEdge edge = new GraphEdge(
                        given,
                        nodes.get(given % nodes.size()),
                        nodes.get((given * 7 + 1) % nodes.size()),
                        "https://w3id.org/mufakat/ontology#agent",
                        1,
                        Period.OPEN);
                if (given % 1000 == 0) {
                    samples.add(new WeakReference<>(edge));
                }
                writer.accept(edge);
            }
        }

        private long held() {
            System.gc();
            return samples.stream().filter(sample -> sample.get() != null).count();
        }
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) {
        var files = new HashMap<String, byte[]>();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                files.put(entry.getName(), archive.readAllBytes());
            }
            return files;
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
