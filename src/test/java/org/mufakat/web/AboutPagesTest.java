package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.store.QueryLibrary;
import org.mufakat.store.Statistics;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

class AboutPagesTest {

    private static Page page(String path) {
        return SharedPages.PAGES.answer(new Visit(path, Map.of(), "*/*", "https://mufakat.example"));
    }

    private static Graph read(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE)
                .base("https://mufakat.example/sparql")
                .parse(graph);
        return graph;
    }

    @Test
    void theDescriptionOfTheDataSetCountsWhatWasLoaded() {
        Described set = new Described(read(page("/.well-known/void").body()));
        Statistics statistics = SharedPages.QUERIES.store().statistics();
        Node self = Described.node(DataSet.IRI);
        Node states = Described.node(DataSet.IRI + "#class-muf-State");
        assertAll(
                () -> assertEquals(String.valueOf(statistics.triples()), set.text(self, VOID.triples.getURI())),
                () -> assertEquals(
                        String.valueOf(statistics.classes().get(Muf.STATE)), set.text(states, VOID.entities.getURI())),
                () -> assertEquals(
                        statistics.properties().size(),
                        set.objects(self, VOID.propertyPartition.getURI()).size()),
                () -> assertEquals(
                        "https://mufakat.example/sparql",
                        set.first(self, VOID.sparqlEndpoint.getURI())
                                .orElseThrow()
                                .getURI()));
    }

    @Test
    void everyExampleQueryIsExecutableWithItsTextAndPrefixes() {
        Described service = new Described(read(SharedPages.PAGES.aboutTheService()));
        String sh = "http://www.w3.org/ns/shacl#";
        QueryLibrary library = QueryLibrary.read(Path.of("data/queries"));
        assertEquals(
                library.queries().size(),
                service.subjects(RDF.type.getURI(), Described.node(sh + "SPARQLExecutable"))
                        .size());
        library.queries().forEach(query -> {
            Node node = Described.node(Iris.BASE + "query/" + query.id());
            String text = service.text(node, sh + "select")
                    + service.text(node, sh + "ask")
                    + service.text(node, sh + "construct");
            assertEquals(query.text(), text);
            assertEquals(303, page("/query/" + query.id()).status());
        });
    }

    @Test
    void theMapNamesEveryDocumentOnThisHost() {
        assertAll(
                () -> assertTrue(
                        page("/sitemap.xml").body().contains("<loc>https://mufakat.example/sitemap/1.xml</loc>")),
                () -> assertTrue(page("/sitemap/1.xml")
                        .body()
                        .contains("<loc>https://mufakat.example/doc/state/singapore</loc>")),
                () -> assertEquals(404, page("/sitemap/2.xml").status()),
                () -> assertEquals(404, page("/sitemap/x.xml").status()),
                () -> assertTrue(page("/robots.txt").body().contains("Sitemap: https://mufakat.example/sitemap.xml")));
    }

    @Test
    void aNamedGraphAnswersAndAnUnknownOneDoesNot() {
        assertAll(
                () -> assertEquals(303, page("/graph/world").status()),
                () -> assertEquals(
                        "/doc/article/sample-1",
                        page("/graph/article/sample-1").headers().get("Location")),
                () -> assertEquals(404, page("/graph/nowhere").status()));
    }
}
