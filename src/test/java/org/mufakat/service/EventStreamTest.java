package org.mufakat.service;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.export.EventStream;
import org.mufakat.export.ReadingLog;
import org.mufakat.store.GraphStore;
import org.mufakat.store.LoadListener;
import org.mufakat.store.Sample;
import org.mufakat.vocabulary.Iris;

/// A client of a few lines follows the stream while articles are read, read again and taken back.
class EventStreamTest {

    private static final String ADDRESS = "http://host/ldes";
    private static final String TREE = "https://w3id.org/tree#";
    private static final Node POSITION = NodeFactory.createURI("https://schema.org/position");
    private static final String ONE = "sample-1";
    private static final String TWO = "sample-2";

    @TempDir
    private Path directory;

    /// What the client holds, and how far it has come.
    private final DatasetGraph kept = DatasetGraphFactory.create();

    private int position;

    @BeforeEach
    void copySample() {
        Sample.copyTo(directory);
    }

    private Path article(String id) {
        return directory
                .resolve("record/articles")
                .resolve(id.equals(ONE) ? "2018/09/sample-1.ttl" : "undated/sample-2.ttl");
    }

    private void happens(String time, String act, String id) throws Exception {
        Files.writeString(
                directory.resolve("record/log.tsv"),
                "2026-01-%sT00:00:00Z\t%s\t%s%n".formatted(time, act, id),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private GraphStore store() {
        return GraphStore.inMemory(Sample.sourcesIn(directory), LoadListener.strict());
    }

    private EventStream stream(GraphStore store, int size) {
        return new EventStream(store, ReadingLog.of(directory.resolve("record")), size);
    }

    private static String text(EventStream stream, String address) {
        var out = new ByteArrayOutputStream();
        if (address.equals(ADDRESS)) {
            stream.writeRoot(ADDRESS, out);
        } else {
            Optional<Integer> page = stream.page(address.replaceFirst(".*=", ""));
            stream.writePage(page.orElseThrow(), ADDRESS, out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Read all pages, then do what the members say that are new, in their order.
    private void follow(EventStream stream) {
        var open = new ArrayList<>(List.of(ADDRESS));
        var seen = new ArrayList<String>();
        DatasetGraph read = DatasetGraphFactory.create();
        while (!open.isEmpty()) {
            String address = open.removeFirst();
            seen.add(address);
            RDFParser.fromString(text(stream, address), Lang.TRIG).parse(read);
            Stream.of("view", "node")
                    .flatMap(link -> objects(read.getDefaultGraph(), Node.ANY, TREE + link))
                    .map(Node::getURI)
                    .filter(next -> !seen.contains(next) && !open.contains(next))
                    .distinct()
                    .forEach(open::add);
        }
        Graph about = read.getDefaultGraph();
        objects(about, Node.ANY, TREE + "member")
                .filter(member -> positionOf(about, member) > position)
                .sorted(Comparator.comparingInt(member -> positionOf(about, member)))
                .forEach(member -> {
                    Node graph = objects(about, member, DCTerms.isVersionOf.getURI())
                            .findFirst()
                            .orElseThrow();
                    kept.removeGraph(graph);
                    read.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(kept::add);
                    position = positionOf(about, member);
                });
    }

    private static Stream<Node> objects(Graph graph, Node subject, String property) {
        return graph
                .find(subject, NodeFactory.createURI(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toList()
                .stream();
    }

    private static int positionOf(Graph graph, Node member) {
        return Integer.parseInt(objects(graph, member, POSITION.getURI())
                .findFirst()
                .orElseThrow()
                .getLiteralLexicalForm());
    }

    private static Set<String> articles(DatasetGraph dataset) {
        var quads = new TreeSet<String>();
        dataset.find().forEachRemaining(quad -> {
            if (quad.getGraph().toString().startsWith(Iris.articleGraph(""))) {
                quads.add(quad.toString());
            }
        });
        return quads;
    }

    private static Set<String> served(GraphStore store) {
        return store.reading(() -> articles(store.dataset()));
    }

    private void followAndCompare(int size) {
        try (GraphStore store = store()) {
            follow(stream(store, size));
            assertEquals(served(store), articles(kept));
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "100"})
    void whoFollowsHoldsTheQuadsOfTheDataAfterEachChange(int size) throws Exception {
        happens("01", "read", TWO);
        happens("02", "read", ONE);
        followAndCompare(size);
        assertFalse(articles(kept).isEmpty());

        var before = articles(kept);
        Files.writeString(
                article(ONE), Files.readString(article(ONE)).replace("oa:exact \"", "oa:exact \"Read again: "));
        happens("03", "replaced", ONE);
        followAndCompare(size);
        assertNotEquals(before, articles(kept));

        Files.delete(article(TWO));
        happens("04", "taken back", TWO);
        followAndCompare(size);
        assertFalse(articles(kept).toString().contains(TWO));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "100"})
    void whoComesLateHoldsTheSame(int size) throws Exception {
        happens("01", "read", TWO);
        happens("02", "read", ONE);
        happens("03", "replaced", ONE);
        happens("03", "taken back", TWO);
        Files.delete(article(TWO));

        followAndCompare(size);
    }

    @Test
    void articlesWithoutALogComeFirst() throws Exception {
        happens("02", "read", ONE);

        followAndCompare(1);
    }

    @Test
    void aVersionKeepsItsPageAndItsPlace() throws Exception {
        happens("01", "read", TWO);
        happens("02", "read", ONE);
        try (GraphStore store = store()) {
            String first = text(stream(store, 1), ADDRESS + "?page=1");
            happens("03", "replaced", ONE);
            EventStream later = stream(store, 1);
            assertAll(
                    () -> assertEquals(3, later.pages()),
                    () -> assertEquals(first, text(later, ADDRESS + "?page=1")),
                    () -> assertEquals(Optional.empty(), later.page("4")));
        }
    }
}
