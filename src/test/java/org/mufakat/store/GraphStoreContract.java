package org.mufakat.store;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mufakat.vocabulary.Iris;

/// What every store must do, in memory or on disk.
abstract class GraphStoreContract {

    @TempDir
    Path place;

    abstract GraphStore open(Sources sources, LoadListener listener);

    private GraphStore sample() {
        return open(Sample.sources(), LoadListener.strict());
    }

    @Test
    void everyFileIsANamedGraph() {
        try (GraphStore store = sample()) {
            assertEquals(
                    List.of(
                            "graph/article/sample-1",
                            "graph/article/sample-2",
                            "graph/identity",
                            "graph/inferred",
                            "graph/ontology",
                            "graph/ontology/status",
                            "graph/queries",
                            "graph/reference/bodies",
                            "graph/reference/meetings",
                            "graph/reference/states",
                            "graph/world"),
                    graphs(store));
        }
    }

    private static List<String> graphs(GraphStore store) {
        return Sample.firstColumn(store, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g").stream()
                .map(graph -> graph.replace(Iris.BASE, ""))
                .toList();
    }

    @Test
    void theDefaultGraphIsTheUnionOfAllGraphs() {
        try (GraphStore store = sample()) {
            assertEquals(
                    List.of(),
                    Sample.firstColumn(store, "SELECT ?s { GRAPH ?g { ?s ?p ?o } FILTER NOT EXISTS { ?s ?p ?o } }"));
        }
    }

    @Test
    void theDefaultGraphHoldsNothingOfItsOwn() {
        try (GraphStore store = sample()) {
            assertEquals(
                    List.of(),
                    Sample.firstColumn(store, "SELECT ?s { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"));
        }
    }

    @Test
    void bodiesBelongAtAnyDepth() {
        try (GraphStore store = sample()) {
            assertEquals(
                    List.of("https://w3id.org/mufakat/id/body/amm", "https://w3id.org/mufakat/id/body/apsc"),
                    Sample.firstColumn(
                            store, "SELECT ?b { ?b muf:partOf <https://w3id.org/mufakat/id/body/asean> } ORDER BY ?b"));
        }
    }

    @Test
    void whatFollowsStandsInItsOwnGraphAndNothingElseDoes() {
        try (GraphStore store = sample()) {
            assertEquals(
                    List.of("https://w3id.org/mufakat/id/body/amm"),
                    Sample.firstColumn(
                            store,
                            "SELECT ?b { GRAPH <https://w3id.org/mufakat/graph/inferred> { ?b muf:partOf ?whole } }"));
        }
    }

    @Test
    void quotesAreFoundByTheirWords() {
        try (GraphStore store = sample()) {
            assertEquals(
                    List.of("https://w3id.org/mufakat/id/article/sample-1#evidence-1"),
                    Sample.firstColumn(store, "SELECT ?e { ?e text:query (oa:exact \"denuclearization\") }"));
        }
    }

    @Test
    void labelsAndAcronymsAreFoundWithoutNamingTheProperty() {
        try (GraphStore store = sample()) {
            assertAll(
                    () -> assertEquals(
                            Set.of("https://w3id.org/mufakat/id/body/asean"),
                            Set.copyOf(Sample.firstColumn(store, "SELECT ?x { ?x text:query \"southeast\" }"))),
                    () -> assertEquals(
                            Set.of("https://w3id.org/mufakat/id/state/singapore"),
                            Set.copyOf(Sample.firstColumn(store, "SELECT ?x { ?x text:query \"republic\" }"))));
        }
    }

    @Test
    void whatMatchedCanBeRead() {
        try (GraphStore store = sample()) {
            assertEquals(
                    List.of("The ministers met in Singapore and spoke of denuclearization."),
                    Sample.firstColumn(
                            store, "SELECT ?words { (?e ?score ?words) text:query (oa:exact \"denuclearization\") }"));
        }
    }

    @Test
    void statisticsCountWhatIsThere() {
        try (GraphStore store = sample()) {
            Statistics statistics = store.statistics();
            assertAll(
                    () -> assertEquals(2, statistics.articles()),
                    () -> assertEquals(3, statistics.accounts()),
                    () -> assertEquals(2, statistics.publishers()),
                    () -> assertEquals(Map.of("established", 1L, "hoped", 1L), statistics.events()),
                    () -> assertEquals(2, statistics.allEvents()),
                    () -> assertEquals(1, statistics.triplesByGraph().get(Iris.BASE + "graph/identity")),
                    () -> assertEquals(List.of(), statistics.skipped()));
        }
    }

    @Test
    void triplesAreCountedOnceInTheDefaultGraph() {
        try (GraphStore store = sample()) {
            assertEquals(
                    List.of(Long.toString(store.statistics().triples())),
                    Sample.firstColumn(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
        }
    }

    @Test
    void aBrokenArticleIsSkippedAndReported() throws IOException {
        Path copy = Sample.copyTo(place.resolve("sample"));
        Path broken = copy.resolve("record/articles/undated/sample-2.ttl");
        Files.writeString(broken, "<> a <http://example.org/Thing> ;\n   .. nonsense");
        var reported = new ArrayList<String>();

        try (GraphStore store =
                open(Sample.sourcesIn(copy), LoadListener.skippingArticles(why -> reported.add(why.getMessage())))) {
            assertAll(
                    () -> assertEquals(1, store.statistics().articles()),
                    () -> assertEquals(1, reported.size()),
                    () -> assertTrue(reported.getFirst().startsWith(broken + ":2:"), reported.getFirst()),
                    () -> assertEquals(reported, store.statistics().skipped()));
        }
    }

    @Test
    void aBrokenOntologyIsRefusedWithItsPlace() throws IOException {
        Path copy = Sample.copyTo(place.resolve("sample"));
        Path broken = copy.resolve("ontology/status.ttl");
        Files.writeString(broken, "\nunknown:prefix a <x> .\n");

        var refusal = assertThrows(
                BrokenFileException.class,
                () -> open(Sample.sourcesIn(copy), LoadListener.skippingArticles(why -> {})));

        assertAll(
                () -> assertEquals(broken.toString(), refusal.file()),
                () -> assertEquals(2, refusal.line()),
                () -> assertEquals(broken + ":2:1: Undefined prefix: unknown", refusal.getMessage()));
    }

    @Test
    void withoutAnOntologyThereIsNoStore() {
        var refusal = assertThrows(
                StoreException.class,
                () -> open(Sources.of(place.resolve("none"), place.resolve("none")), LoadListener.strict()));

        assertEquals("No ontology: '%s' holds no .ttl file".formatted(place.resolve("none")), refusal.getMessage());
    }

    @Test
    void progressCountsEveryFile() {
        var heard = new ArrayList<Integer>();
        var listener = new LoadListener() {
            @Override
            public void progress(int done, int total) {
                heard.add(done * 100 + total);
            }

            @Override
            public void broken(GraphFile file, BrokenFileException why) {
                throw why;
            }
        };
        try (GraphStore store = open(Sample.sources(), listener)) {
            assertEquals(List.of(108, 208, 308, 408, 508, 608, 708, 808), heard);
            assertEquals(8 + 3, store.statistics().triplesByGraph().size());
        }
    }

    @Test
    void theSameFilesHaveTheSameHashAndOthersAnother() throws IOException {
        Path copy = Sample.copyTo(place.resolve("copy"));
        Path other = Sample.copyTo(place.resolve("other"));
        Path changed = other.resolve("data/reference/states.ttl");
        Files.writeString(changed, Files.readString(changed).replace("Singapore", "Singapura"));

        assertEquals(content(Sample.sources()), content(Sample.sourcesIn(copy)));
        assertNotEquals(content(Sample.sources()), content(Sample.sourcesIn(other)));
    }

    private String content(Sources sources) {
        try (GraphStore store = open(sources, LoadListener.strict())) {
            return store.statistics().content();
        }
    }

    @Test
    void exampleQueriesAreAskedForLikeEverythingElse() {
        try (GraphStore store = sample()) {
            assertEquals(
                    Sample.QUERIES.queries().size(),
                    store.statistics().classes().get("http://www.w3.org/ns/shacl#SPARQLExecutable"));
        }
    }
}
