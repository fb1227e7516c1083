package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.store.GraphStore;
import org.mufakat.store.LoadListener;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLimits;
import org.mufakat.store.Sample;
import org.mufakat.store.TakenBack;
import org.mufakat.store.Texts;
import org.mufakat.vocabulary.Iris;

class DocumentPagesTest {

    private static final int TALKS = 700;

    private static GraphStore store;
    private static Pages pages;

    /// The sample, with events that have gone and one that very many point to.
    @BeforeAll
    static void load() {
        String world = """
                @base <https://w3id.org/mufakat/id/event/> .
                @prefix muf: <https://w3id.org/mufakat/ontology#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                <now> a muf:Agreement ; rdfs:label "Now"@en ; muf:hasAccount </mufakat/id/article/sample-1#account-1> .
                <also> a muf:Agreement .
                <joined> a muf:VanishedEvent ; dcterms:isReplacedBy <now> .
                <parted> a muf:VanishedEvent ; dcterms:isReplacedBy <now> , <also> .
                <forgotten> a muf:VanishedEvent .
                """
                + IntStream.rangeClosed(1, TALKS)
                        .mapToObj("<talk-%d> muf:partOf <also> .\n"::formatted)
                        .collect(Collectors.joining());
        byte[] turtle = world.getBytes(StandardCharsets.UTF_8);
        store = GraphStore.inMemory(
                Sample.sources().withWorld("1", () -> new ByteArrayInputStream(turtle)), LoadListener.strict());
        pages = new Pages(
                new Queries(store, QueryLimits.standard()),
                Sample.QUERIES,
                new TakenBack(Set.of(Iris.article("withdrawn"))),
                Texts.none());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Page page(String path, String accept) {
        return pages.answer(new Visit(path, Map.of(), accept));
    }

    private static Graph read(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    @Test
    void theIriOfAThingLeadsToItsDocumentAndNamesItself() {
        Page answer = page("/id/state/singapore", "text/turtle");
        assertAll(
                () -> assertEquals(303, answer.status()),
                () -> assertEquals("/doc/state/singapore", answer.headers().get("Location")),
                () -> assertEquals("Accept", answer.headers().get("Vary")));
    }

    @ParameterizedTest
    @CsvSource({
        "/id/event/unknown, 404",
        "/doc/event/unknown, 404",
        "/doc/event/unknown.ttl, 404",
        "/doc/state/singapore.exe, 404",
        "/id/state/singapore.ttl, 404",
        "/id/event/forgotten, 410",
        "/doc/event/forgotten, 410",
        "/doc/event/forgotten.ttl, 410",
        "/id/article/withdrawn, 410",
        "/doc/article/withdrawn.ttl, 410",
        "/id/event/joined, 301",
        "/doc/event/joined.ttl, 301",
        "/id/event/parted, 300",
    })
    void whatIsNotHereSaysWhyInTheFormAskedFor(String path, int status) {
        Page turtle = page(path, "text/turtle");
        Page html = page(path, "text/html");
        assertAll(
                () -> assertEquals(status, turtle.status()),
                () -> assertEquals("text/turtle", turtle.contentType()),
                () -> assertTrue(
                        read(turtle.body()).stream()
                                .anyMatch(triple -> triple.getObject().isLiteral()
                                        && triple.getObject()
                                                .getLiteralLexicalForm()
                                                .equals(String.valueOf(status))),
                        turtle.body()),
                () -> assertEquals(status, html.status()),
                () -> assertEquals(
                        path.endsWith(".ttl") && !path.startsWith("/id") ? "text/turtle" : "text/html",
                        html.contentType()));
    }

    @Test
    void aReplacedEventLeadsStraightToTheDocumentOfItsSuccessor() {
        assertEquals("/doc/event/now", page("/id/event/joined", "*/*").headers().get("Location"));
    }

    @Test
    void whoTakesNoneOfTheFormsIsToldWhichThereAre() {
        Page answer = page("/doc/state/singapore", "image/png");
        assertAll(
                () -> assertEquals(406, answer.status()),
                () -> assertTrue(answer.body().contains("/doc/state/singapore.ttl  text/turtle"), answer.body()));
    }

    @Test
    void anEventIsToldWithItsAccountsAndTheirWords() {
        Page event = page("/doc/event/now.ttl", "*/*");
        assertAll(
                () -> assertTrue(event.body().contains("The ministers met in Singapore"), event.body()),
                () -> assertTrue(event.body().contains("Ministers meet in Singapore"), event.body()));
    }

    @Test
    void manyTriplesComeInPagesThatTogetherHoldThemAll() {
        Graph together = GraphFactory.createDefaultGraph();
        String next = "/doc/event/also.nt";
        int count = 0;
        while (!next.isEmpty()) {
            count++;
            String number = next.replaceFirst(".*\\?page=|.*", "");
            Page page = pages.answer(
                    new Visit("/doc/event/also.nt", number.isEmpty() ? Map.of() : Map.of("page", number), "*/*"));
            Graph part = GraphFactory.createDefaultGraph();
            RDFParser.fromString(page.body(), Lang.NTRIPLES).parse(part);
            assertTrue(part.size() < Descriptions.PAGE + 20, () -> part.size() + " triples");
            part.find().forEachRemaining(together::add);
            String link = page.headers().getOrDefault("Link", "");
            next = link.contains("rel=\"next\"") ? link.replaceFirst(".*<([^>]*)>; rel=\"next\".*", "$1") : "";
        }
        int pageCount = count;
        long talks = together.stream()
                .filter(triple -> triple.getSubject().toString().contains("/talk-"))
                .count();
        assertAll(
                () -> assertTrue(pageCount > 2, pageCount + " pages"),
                () -> assertTrue(talks >= TALKS, talks + " talks"),
                () -> assertEquals(
                        404,
                        pages.answer(new Visit("/doc/event/also.nt", Map.of("page", "99")))
                                .status()));
    }

    @Test
    void aDocumentNamesItsOtherFormsAndTheIriToCite() {
        String link = page("/doc/state/singapore", "text/turtle").headers().getOrDefault("Link", "");
        for (String part : List.of(
                "</doc/state/singapore.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"",
                "<https://w3id.org/mufakat/doc/state/singapore>; rel=\"canonical\"",
                "<https://w3id.org/mufakat/id/state/singapore>; rel=\"cite-as\"")) {
            assertTrue(link.contains(part), link);
        }
    }

    @Test
    void jsonReadsWithoutKnowledgeOfRdf() {
        String json = page("/doc/event/now", "application/json").body();
        assertAll(
                () -> assertTrue(json.contains("\"label\": \"Now\""), json),
                () -> assertTrue(json.contains("\"words\": \"The ministers met in Singapore"), json),
                () -> assertFalse(json.contains("rdf-schema#label\":"), json));
    }

    @Test
    void theContextHasANameForEachTermOfTheOntology() {
        Page context = page("/context.jsonld", "*/*");
        assertAll(
                () -> assertEquals("application/ld+json", context.contentType()),
                () -> assertTrue(context.body().contains("\"partOf\""), context.body()));
    }
}
