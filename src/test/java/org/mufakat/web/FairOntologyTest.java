package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mufakat.service.MufakatServer;
import org.mufakat.service.ServerSettings;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// The checks of FOOPS!, the pitfall scanner for the FAIR principles, that need nobody else: each by its code, on what
/// our server answers over HTTP. Those that ask registries (FIND2, FIND3, PURL1, OM4.2, VOC2) are left out.
class FairOntologyTest {

    private static final String VANN = "http://purl.org/vocab/vann/";
    private static final String SCHEMA = "https://schema.org/";
    private static final Node ONTOLOGY = Described.node(Iris.BASE + "ontology");

    private static MufakatServer server;
    private static HttpClient client;
    private static Described ontology;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = MufakatServer.start(SharedPages.QUERIES, ServerSettings.onLoopback(0), List.of(SharedPages.PAGES));
        client = HttpClient.newHttpClient();
        ontology = new Described(turtle(ask("ontology", "text/turtle")));
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    private static HttpResponse<String> ask(String path, String accept) throws IOException, InterruptedException {
        URI address = URI.create(server.url() + path);
        return client.send(
                HttpRequest.newBuilder(address).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private static Graph turtle(HttpResponse<String> answer) {
        return RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    private static void isSaid(String... properties) {
        assertAll(Stream.of(properties)
                .map(property ->
                        () -> assertFalse(ontology.objects(ONTOLOGY, property).isEmpty(), property)));
    }

    private static List<Node> terms() {
        return Stream.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty, OWL2.AnnotationProperty)
                .flatMap(kind -> ontology.subjects(RDF.type.getURI(), kind.asNode()).stream())
                .filter(term -> term.getURI().startsWith(Muf.NAMESPACE))
                .toList();
    }

    private static void everyTermHas(String property) {
        assertFalse(terms().isEmpty());
        assertEquals(
                List.of(),
                terms().stream()
                        .filter(term -> ontology.texts(term, property).isEmpty())
                        .toList());
    }

    @Test
    void find1ThePrefixIsDeclared() {
        assertEquals(List.of("muf"), ontology.texts(ONTOLOGY, VANN + "preferredNamespacePrefix"));
    }

    @Test
    void om1TheLeastMetadataAreThere() {
        isSaid(
                DCTerms.title.getURI(),
                DCTerms.description.getURI(),
                DCTerms.license.getURI(),
                DCTerms.creator.getURI(),
                OWL2.versionIRI.getURI(),
                VANN + "preferredNamespaceUri");
    }

    @Test
    void om2RecommendedMetadataAreThere() {
        isSaid(
                VANN + "preferredNamespacePrefix",
                OWL2.versionInfo.getURI(),
                DCTerms.created.getURI(),
                DCTerms.contributor.getURI(),
                DCTerms.bibliographicCitation.getURI());
    }

    @Test
    void om3DetailedMetadataAreThere() {
        isSaid(
                DCTerms.modified.getURI(),
                DCTerms.language.getURI(),
                DCTerms.source.getURI(),
                SCHEMA + "publisher",
                SCHEMA + "creativeWorkStatus",
                FOAF.logo.getURI());
    }

    @Test
    void om41ThereIsALicence() {
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/",
                ontology.first(ONTOLOGY, DCTerms.license.getURI()).orElseThrow().getURI());
    }

    @Test
    void om51WhoMadeItAndWhenIsSaid() {
        isSaid(DCTerms.creator.getURI(), DCTerms.created.getURI());
    }

    @Test
    void om52WhoPublishesItAndWhenItChangedIsSaid() {
        isSaid(SCHEMA + "publisher", DCTerms.modified.getURI(), DCTerms.source.getURI(), SKOS.changeNote.getURI());
    }

    @Test
    void rdf1TheOntologyIsThereInRdf() {
        assertTrue(ontology.says(ONTOLOGY, RDF.type.asNode(), OWL2.Ontology.asNode()));
    }

    @Test
    void uri1TheIriOfTheOntologyAnswers() throws IOException, InterruptedException {
        assertEquals(
                200,
                ask(Links.here(ONTOLOGY.getURI()).substring(1), "text/turtle").statusCode());
    }

    @Test
    void uri2TheOntologyCallsItselfByTheIriItIsFoundAt() {
        assertEquals(List.of(ONTOLOGY), ontology.subjects(RDF.type.getURI(), OWL2.Ontology.asNode()));
    }

    @Test
    void ver1AVersionHasAnIri() {
        String version =
                ontology.first(ONTOLOGY, OWL2.versionIRI.getURI()).orElseThrow().getURI();

        assertTrue(version.endsWith("/" + ontology.text(ONTOLOGY, OWL2.versionInfo.getURI())), version);
    }

    @Test
    void ver2TheIriOfTheVersionAnswers() throws IOException, InterruptedException {
        String version =
                ontology.first(ONTOLOGY, OWL2.versionIRI.getURI()).orElseThrow().getURI();

        HttpResponse<String> answer = ask(Links.here(version).substring(1), "text/turtle");

        assertEquals(200, answer.statusCode());
        assertTrue(turtle(answer).isIsomorphicWith(ontology.graph()));
    }

    @Test
    void voc1MetadataUseVocabulariesOfOthers() {
        assertTrue(ontology.graph().find(ONTOLOGY, Node.ANY, Node.ANY).toList().stream()
                .map(Triple::getPredicate)
                .noneMatch(property -> Links.isOurs(property.getURI())));
    }

    @Test
    void voc3EveryTermHasALabel() {
        everyTermHas(RDFS.label.getURI());
    }

    @Test
    void voc4EveryTermHasADefinition() {
        everyTermHas(SKOS.definition.getURI());
    }

    @Test
    void cn1HtmlAndRdfComeFromOneAddress() throws IOException, InterruptedException {
        for (Syntax syntax : Syntax.values()) {
            HttpResponse<String> answer = ask("ontology", syntax.mediaType());
            assertEquals(200, answer.statusCode(), syntax.title());
            assertEquals(syntax.mediaType(), type(answer));
        }
    }

    @Test
    void doc1ThereIsAPageForPeople() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("ontology", "text/html,*/*;q=0.8");

        assertEquals("text/html", type(answer));
        assertTrue(terms().stream()
                .allMatch(term -> answer.body().contains("id=\"%s\"".formatted(Described.localName(term)))));
    }

    @Test
    void http1TheProtocolIsOpenAndNobodyNeedsToLogIn() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("ontology", "text/turtle");

        assertTrue(ONTOLOGY.getURI().startsWith("https://"));
        assertTrue(answer.headers().firstValue("WWW-Authenticate").isEmpty());
    }
}
