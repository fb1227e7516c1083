package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.jsonldjava.core.JsonLdOptions;
import com.github.jsonldjava.core.JsonLdProcessor;
import com.github.jsonldjava.utils.JsonUtils;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.service.MufakatServer;
import org.mufakat.service.ServerSettings;

/// Asks for a thing of each kind in each form, by header and by ending, with GET and HEAD, over HTTP.
class NegotiationTest {

    private static final List<String> THINGS = List.of(
            "state/singapore",
            "body/asean",
            "person/s-iswaran",
            "office/fm-philippines",
            "series/amcc-meetings",
            "meeting/amcc-3",
            "instrument/asean-charter-2007",
            "norm/norm-a",
            "incident/singhealth-2018",
            "place/singapore",
            "group/asean-leaders",
            "event/text-next-year",
            "article/sample-1");

    /// Headers with what they get; the empty text for a refusal.
    private static final Map<String, String> ACCEPTS = Map.ofEntries(
            Map.entry("text/html", "text/html"),
            Map.entry("*/*", "text/html"),
            Map.entry("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
            Map.entry("text/turtle", "text/turtle"),
            Map.entry("text/turtle;q=0.4, application/rdf+xml;q=0.9", "application/rdf+xml"),
            Map.entry("text/*;q=0.3, text/turtle;q=0.5, text/html;q=0", "text/turtle"),
            Map.entry("*/*, text/html;q=0", "text/turtle"),
            Map.entry("application/ld+json", "application/ld+json"),
            Map.entry("application/ld+json;profile=\"http://www.w3.org/ns/json-ld#framed\"", "application/ld+json"),
            Map.entry("application/json", "application/json"),
            Map.entry("application/n-triples", "application/n-triples"),
            Map.entry("application/rdf+xml", "application/rdf+xml"),
            Map.entry("image/png", ""));

    private static MufakatServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        server = MufakatServer.start(SharedPages.QUERIES, ServerSettings.onLoopback(0), List.of(SharedPages.PAGES));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    private static HttpResponse<String> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    static Stream<Arguments> cells() {
        return THINGS.stream()
                .flatMap(thing -> ACCEPTS.entrySet().stream()
                        .flatMap(accept -> Stream.of("GET", "HEAD")
                                .map(method -> Arguments.of(method, thing, accept.getKey(), accept.getValue()))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aThingComesInTheFormThatIsLikedBest(String method, String thing, String accept, String type)
            throws IOException, InterruptedException {
        HttpResponse<String> redirect = ask(method, "id/" + thing, "Accept", accept);
        HttpResponse<String> answer = ask(method, "doc/" + thing, "Accept", accept);
        assertAll(
                () -> assertEquals(303, redirect.statusCode()),
                () -> assertEquals("/doc/" + thing, header(redirect, "Location")),
                () -> assertEquals(type.isEmpty() ? 406 : 200, answer.statusCode()),
                () -> assertEquals(
                        type.isEmpty() ? "text/plain" : type,
                        header(answer, "Content-Type").replaceFirst(";.*", "")),
                () -> assertEquals("Accept", header(answer, "Vary")),
                () -> assertEquals(
                        type.isEmpty() ? "" : "/doc/" + thing + "." + extension(type),
                        header(answer, "Content-Location")),
                () -> assertEquals(method.equals("HEAD"), answer.body().isEmpty()));
        if (method.equals("GET") && !type.isEmpty() && !type.equals("text/html")) {
            Syntax syntax = Syntax.ofExtension(extension(type)).orElseThrow();
            Set<String> expected = byJena(ask("GET", "doc/" + thing + ".nt").body(), Lang.NTRIPLES);
            holds(expected, answer.body(), syntax);
        }
    }

    /// Jena and another parser read the same triples.
    private static void holds(Set<String> expected, String body, Syntax syntax) throws IOException {
        assertEquals(expected, byJena(body, RDFLanguages.contentTypeToLang(syntax.mediaType())), syntax.title());
        assertEquals(
                expected,
                syntax == Syntax.JSON_LD ? byJsonLdJava(body) : byRio(body, syntax.mediaType()),
                syntax.title());
    }

    @ParameterizedTest
    @MethodSource("things")
    void jsonIsOneTreeThatBeginsAtTheThing(String thing) throws IOException, InterruptedException {
        Object json =
                JsonUtils.fromString(ask("GET", "doc/" + thing + ".jsonld").body());

        assertEquals("https://w3id.org/mufakat/id/" + thing, ((Map<?, ?>) json).get("id"));
    }

    private static String extension(String type) {
        return type.equals("application/json")
                ? "jsonld"
                : Stream.of(Syntax.values())
                        .filter(syntax -> syntax.mediaType().equals(type))
                        .map(Syntax::extension)
                        .collect(Collectors.joining());
    }

    static Stream<Arguments> endings() {
        return THINGS.stream().flatMap(thing -> Stream.of(Syntax.values()).map(syntax -> Arguments.of(thing, syntax)));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void anEndingGivesOneFormAndWhoHasItIsToldSo(String thing, Syntax syntax) throws IOException, InterruptedException {
        String path = "doc/" + thing + "." + syntax.extension();
        HttpResponse<String> answer = ask("GET", path, "Accept", "image/png");
        HttpResponse<String> again = ask("GET", path, "If-None-Match", header(answer, "ETag"));
        assertAll(
                () -> assertEquals(200, answer.statusCode()),
                () -> assertTrue(header(answer, "Content-Type").startsWith(syntax.mediaType())),
                () -> assertEquals(304, again.statusCode()),
                () -> assertEquals("", again.body()),
                () -> assertTrue(header(answer, "Link").contains("rel=\"cite-as\"")));
    }

    static Stream<String> things() {
        return THINGS.stream();
    }

    @ParameterizedTest
    @MethodSource("things")
    void allFormsHoldTheSameTriplesWhoeverReadsThem(String thing) throws IOException, InterruptedException {
        String ntriples = ask("GET", "doc/" + thing + ".nt").body();
        Set<String> expected = byJena(ntriples, Lang.NTRIPLES);
        assertFalse(expected.isEmpty());
        for (Syntax syntax : Syntax.ofTriples()) {
            String body = ask("GET", "doc/" + thing + "." + syntax.extension()).body();
            holds(expected, body, syntax);
        }
    }

    private static Set<String> byJena(String text, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, language).base("http://nowhere/").parse(graph);
        var lines = new TreeSet<String>();
        graph.find()
                .forEachRemaining(
                        triple -> lines.add(Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                                .map(NodeFmtLib::strNT)
                                .collect(Collectors.joining(" "))));
        return lines;
    }

    private static Set<String> byRio(String text, String type) throws IOException {
        RDFFormat format = Rio.getParserFormatForMIMEType(type).orElseThrow();
        Model model = Rio.parse(new StringReader(text), "http://nowhere/", format);
        var out = new java.io.StringWriter();
        Rio.write(model, out, RDFFormat.NTRIPLES);
        return byJena(out.toString(), Lang.NTRIPLES);
    }

    /// A processor of JSON-LD 1.0 that has nothing to do with Jena's.
    private static Set<String> byJsonLdJava(String text) throws IOException {
        var options = new JsonLdOptions("http://nowhere/");
        options.format = "application/n-quads";
        return byJena(String.valueOf(JsonLdProcessor.toRDF(JsonUtils.fromString(text), options)), Lang.NTRIPLES);
    }
}
