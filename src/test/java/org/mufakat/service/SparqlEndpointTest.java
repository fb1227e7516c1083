package org.mufakat.service;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.store.GraphStore;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLimits;
import org.mufakat.store.Sample;

class SparqlEndpointTest {

    private static final String ALL = "SELECT * { ?s ?p ?o } LIMIT 3";
    private static final String NEVER_ENDS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static GraphStore store;
    private static MufakatServer server;

    /// Nobody must ever ask it anything.
    private static HttpServer canary;

    private static final AtomicInteger HITS = new AtomicInteger();

    @BeforeAll
    static void start() throws IOException {
        store = Sample.store();
        var queries = new Queries(store, QueryLimits.standard().withTime(Duration.ofSeconds(5)));
        server = MufakatServer.start(queries, ServerSettings.onLoopback(0), List.of());
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            HITS.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        canary.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
        canary.stop(0);
    }

    @AfterEach
    void nobodyAskedTheCanary() {
        assertEquals(0, HITS.get());
    }

    private static String canaryUrl() {
        return "http://127.0.0.1:%d/data.ttl".formatted(canary.getAddress().getPort());
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            // A connection of its own: the server may close one whose request it refused.
            try (HttpClient client = HttpClient.newHttpClient()) {
                return client.send(request.build(), BodyHandlers.ofString());
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String query, String... more) {
        return send(at("sparql?query=" + encoded(query) + String.join("", more)));
    }

    private static HttpResponse<String> post(String type, String body) {
        return send(posting("sparql", type, body));
    }

    private static HttpRequest.Builder posting(String path, String type, String body) {
        return at(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /// Check that an answer is an error as we promise it, and return its sentence.
    private static String problem(int status, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals("application/problem+json", header(response, "Content-Type"));
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        assertEquals("nosniff", header(response, "X-Content-Type-Options"));
        JsonObject body = JsonParser.parseString(response.body()).getAsJsonObject();
        assertEquals(status, body.get("status").getAsInt());
        String sentence = body.get("detail").getAsString();
        assertFalse(sentence.matches("(?s).*(Exception|Error:|org\\.(apache|eclipse|mufakat)|\\n).*"), sentence);
        return sentence;
    }

    @Test
    void answersTheThreeWaysOfAsking() {
        String form = "query=" + encoded(ALL);

        assertAll(
                () -> assertEquals(3, rows(get(ALL))),
                () -> assertEquals(3, rows(post("application/x-www-form-urlencoded", form))),
                () -> assertEquals(3, rows(post("application/sparql-query; charset=utf-8", ALL))));
    }

    private static int rows(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        return JsonParser.parseString(response.body())
                .getAsJsonObject()
                .getAsJsonObject("results")
                .getAsJsonArray("bindings")
                .size();
    }

    @Test
    void whoWantsFewRowsGetsTheFirst() {
        assertAll(
                () -> assertEquals(2, rows(get(ALL, "&rows=2"))),
                () -> assertEquals(3, rows(get(ALL, "&rows=9"))),
                () -> assertEquals(
                        "The parameter 'rows' is a number of rows, such as 1000.",
                        problem(400, get(ALL, "&rows=many"))));
    }

    @ParameterizedTest
    @CsvSource({"SELECT * {}, csv, answer.csv", "CONSTRUCT WHERE { ?s ?p ?o }, turtle, answer.ttl"})
    void anAttachmentHasTheNameOfAFile(String query, String format, String file) {
        assertEquals(
                "attachment; filename=\"%s\"".formatted(file),
                header(get(query, "&attachment&format=" + format), "Content-Disposition"));
        assertEquals("", header(get(query, "&format=" + format), "Content-Disposition"));
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT, application/sparql-results+json, application/sparql-results+json; charset=utf-8",
        "SELECT, application/sparql-results+xml, application/sparql-results+xml",
        "SELECT, text/csv, text/csv; charset=utf-8",
        "SELECT, 'text/tab-separated-values;q=0.5, text/csv;q=0.1', text/tab-separated-values; charset=utf-8",
        "SELECT, image/png, application/sparql-results+json; charset=utf-8",
        "SELECT, */*, application/sparql-results+json; charset=utf-8",
        "CONSTRUCT, */*, text/turtle; charset=utf-8",
        "CONSTRUCT, application/n-triples, application/n-triples; charset=utf-8",
        "CONSTRUCT, application/ld+json, application/ld+json; charset=utf-8",
        "CONSTRUCT, application/rdf+xml, application/rdf+xml; charset=utf-8",
        "ASK, text/csv, text/csv; charset=utf-8",
        "DESCRIBE, text/turtle, text/turtle; charset=utf-8",
    })
    void writesWhatTheClientTakes(String form, String accept, String type) {
        String query = switch (form) {
            case "CONSTRUCT" -> "CONSTRUCT WHERE { ?s muf:partOf ?o }";
            case "ASK" -> "ASK { ?s ?p ?o }";
            case "DESCRIBE" -> "DESCRIBE <https://w3id.org/mufakat/id/body/asean>";
            default -> ALL;
        };
        HttpResponse<String> response =
                send(at("sparql?query=" + encoded(query)).header("Accept", accept));

        assertAll(
                () -> assertEquals(200, response.statusCode(), response.body()),
                () -> assertEquals(type, header(response, "Content-Type")),
                () -> assertEquals("Accept, Accept-Encoding", header(response, "Vary")),
                () -> assertFalse(response.body().isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv; charset=utf-8", "json, application/sparql-results+json; charset=utf-8"})
    void aFormatCanBeNamedInTheAddress(String format, String type) {
        assertEquals(type, header(get(ALL, "&format=", format), "Content-Type"));
    }

    @Test
    void packsLongAnswersForThoseWhoTakeIt() throws IOException, InterruptedException {
        var request = at("sparql?query=" + encoded("SELECT * { ?s ?p ?o }"));
        byte[] packed = CLIENT.send(
                        request.copy().header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray())
                .body();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertEquals(send(request).body(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        HttpResponse<String> response =
                send(at("sparql?query=" + encoded(ALL)).method("HEAD", BodyPublishers.noBody()));

        assertAll(
                () -> assertEquals(200, response.statusCode()),
                () -> assertEquals("", response.body()),
                () -> assertEquals("application/sparql-results+json; charset=utf-8", header(response, "Content-Type")));
    }

    @Test
    void describesItselfToPrograms() {
        HttpResponse<String> response = send(at("sparql").header("Accept", "text/turtle"));
        var description = RDFParser.fromString(response.body(), Lang.TURTLE)
                .base(server.url() + "sparql")
                .toModel();

        assertAll(
                () -> assertEquals("text/turtle; charset=utf-8", header(response, "Content-Type")),
                () -> assertTrue(description.contains(
                        null,
                        description.createProperty("http://www.w3.org/ns/sparql-service-description#endpoint"),
                        description.createResource(server.url() + "sparql"))));
    }

    @Test
    void sendsBrowsersToTheQueryPage() {
        HttpResponse<String> response = send(at("sparql").header("Accept", "text/html,*/*;q=0.8"));

        assertAll(
                () -> assertEquals(303, response.statusCode()),
                () -> assertEquals("/query", header(response, "Location")));
    }

    @Test
    void anyOriginMayAskWithoutCredentials() {
        HttpResponse<String> response =
                send(at("sparql?query=" + encoded(ALL)).header("Origin", "https://example.org"));

        assertAll(
                () -> assertEquals("*", header(response, "Access-Control-Allow-Origin")),
                () -> assertEquals("", header(response, "Access-Control-Allow-Credentials")),
                () -> assertTrue(
                        header(response, "Access-Control-Expose-Headers").contains("ETag")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sparql", "query", "nothing/here"})
    void preflightSaysWhatMayBeSent(String path) {
        HttpResponse<String> response = send(at(path).header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "queryid,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertAll(
                () -> assertEquals(204, response.statusCode()),
                () -> assertEquals("*", header(response, "Access-Control-Allow-Origin")),
                () -> assertEquals("GET, POST, HEAD, OPTIONS", header(response, "Access-Control-Allow-Methods")),
                () -> assertTrue(
                        header(response, "Access-Control-Allow-Headers").contains("queryId")),
                () -> assertEquals("", header(response, "Access-Control-Allow-Credentials")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVICE", "SERVICE SILENT"})
    void asksNoOtherServer(String keyword) {
        assertEquals(
                "SERVICE is switched off: this server asks no other server.",
                problem(400, get("SELECT * { %s <%s> { ?s ?p ?o } }".formatted(keyword, canaryUrl()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROM", "FROM NAMED"})
    void fromFetchesNothing(String keyword) {
        HttpResponse<String> response = get(
                "SELECT * %s <%s> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }".formatted(keyword, canaryUrl()));

        assertEquals(0, rows(response));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-graph-uri", "named-graph-uri"})
    void graphParametersFetchNothing(String parameter) {
        assertEquals(0, rows(get(ALL, "&", parameter, "=", encoded(canaryUrl()))));
    }

    @Test
    void graphParametersChooseAmongOurGraphs() {
        assertEquals(
                1, rows(get("SELECT * { ?s ?p ?o }", "&default-graph-uri=https://w3id.org/mufakat/graph/identity")));
    }

    @Test
    void describeOfAnotherHostFetchesNothing() {
        assertEquals(200, get("DESCRIBE <%s>".formatted(canaryUrl())).statusCode());
    }

    @Test
    void updatesAreNotThere() {
        String load = "LOAD <%s>".formatted(canaryUrl());
        assertAll(
                () -> problem(400, get(load)),
                () -> problem(400, post("application/sparql-query", load)),
                () -> problem(400, post("application/x-www-form-urlencoded", "update=" + encoded(load))),
                () -> problem(415, post("application/sparql-update", load)),
                () -> problem(415, post("text/turtle", "<a> <b> <c> .")),
                () -> problem(404, send(at("update").POST(BodyPublishers.ofString("update=" + encoded(load))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data",
                "data?default",
                "get",
                "update",
                "upload",
                "ds",
                "ds/sparql",
                "dataset",
                "$/datasets",
                "$/ping",
                "$/stats",
                "$/server",
                "sparql/data",
                "sparql/../$/ping",
                "<script>"
            })
    void nothingElseOfFusekiIsThere(String path) {
        String escaped = path.replace("<", "%3C").replace(">", "%3E");
        assertAll(
                () -> problem(404, send(at(escaped))),
                () -> problem(404, send(at(escaped).POST(BodyPublishers.ofString("x")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "FOO"})
    void otherMethodsAreRefused(String method) {
        HttpResponse<String> response = send(at("sparql").method(method, BodyPublishers.noBody()));

        problem(405, response);
        assertEquals("GET, POST, HEAD, OPTIONS", header(response, "Allow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(30000) AS ?x) {}",
                "SELECT (<java:java.lang.System>() AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#concat> (1 2) }",
            })
    void dangerousFunctionsAreRefused(String query) {
        assertTrue(problem(400, get(query)).endsWith("is not allowed."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback=alert(1)//", "stylesheet=x", "query-ref=x", "force-accept=text/html"})
    void parametersThatWriteIntoAnswersAreRefused(String parameter) {
        String name = parameter.replaceFirst("=.*", "");
        assertAll(
                () -> assertEquals(
                        "The parameter '%s' is not allowed.".formatted(name), problem(400, get(ALL, "&", parameter))),
                () -> problem(
                        400, post("application/x-www-form-urlencoded", "query=" + encoded(ALL) + "&" + parameter)));
    }

    @Test
    void longQueriesAreNotRead() {
        String text = ALL + "#" + "x".repeat(100_000);
        assertAll(
                () -> problem(413, post("application/sparql-query", text)),
                () -> problem(413, post("application/x-www-form-urlencoded", "query=" + encoded(text))),
                () -> problem(413, get(text)),
                () -> problem(413, post("application/x-www-form-urlencoded", "query=" + "x".repeat(2_000_000))));
    }

    static Stream<Arguments> refusedFloods() {
        String much = "x".repeat(4_000_000);
        return Stream.of(
                arguments(413, posting("sparql", "application/sparql-query", much)),
                arguments(413, posting("sparql", "application/x-www-form-urlencoded", "query=" + much)),
                arguments(415, posting("sparql", "text/turtle", much)),
                arguments(404, posting("nowhere", "text/turtle", much)),
                arguments(405, at("sparql").PUT(BodyPublishers.ofString(much))));
    }

    @ParameterizedTest
    @MethodSource("refusedFloods")
    void whoSendsMuchThatIsRefusedStillReadsWhy(int status, HttpRequest.Builder request) {
        for (int turn = 0; turn < 20; turn++) {
            problem(status, send(request));
        }
    }

    @Test
    void aBrokenQueryIsToldWhere() {
        HttpResponse<String> response = get("SELECT * {\n ?s ?p }");

        assertEquals("'}' is not expected at line 2, column 8.", problem(400, response));
        JsonObject body = JsonParser.parseString(response.body()).getAsJsonObject();
        assertEquals(2, body.get("line").getAsInt());
        assertEquals(8, body.get("column").getAsInt());
    }

    @Test
    void otherAlphabetsInErrorsArrive() {
        assertEquals(
                "Unresolved prefixed name: 東海:x at line 1, column 15.", problem(400, get("SELECT * { ?s 東海:x ?o }")));
    }

    @Test
    void aMissingOrDoubledQueryIsRefused() {
        assertAll(
                () -> problem(400, get("")),
                () -> problem(400, post("application/x-www-form-urlencoded", "")),
                () -> problem(400, get(ALL, "&query=", encoded(ALL))),
                () -> problem(400, get(ALL, "&timeout=soon")),
                () -> problem(400, get(ALL, "&format=pdf")));
    }

    @Test
    void brokenWordsToLookForAreToldSo() {
        assertTrue(problem(400, get("SELECT * { ?s text:query \"AND AND (\" }"))
                .startsWith("The full-text search is not well formed"));
    }

    @Test
    void aQueryStopsAtItsTimeLimit() {
        assertEquals("The query was stopped after 5.0 s, its time limit.", problem(503, get(NEVER_ENDS)));
    }

    @Test
    void aCallerMayWishForLessTimeButNotForMore() {
        assertAll(
                () -> assertEquals(
                        "The query was stopped after 0.1 s, its time limit.",
                        problem(503, get(NEVER_ENDS, "&timeout=0.1"))),
                () -> assertEquals(
                        "The query was stopped after 5.0 s, its time limit.",
                        problem(503, get(NEVER_ENDS, "&timeout=3600"))));
    }

    @Test
    void anAnswerCutOffInTheMiddleIsNeverTakenForWhole() throws InterruptedException {
        String streams = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        var request = at("sparql?timeout=1&query=" + encoded(streams)).build();

        // Where the time is over before the first byte, the answer is a refusal; after it, the connection breaks.
        assertNotEquals(200, statusOfWholeAnswer(request));
    }

    /// Return the status of an answer that came to its end, or -1 where the connection broke.
    private static int statusOfWholeAnswer(HttpRequest request) throws InterruptedException {
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException broken) {
            return -1;
        }
    }

    @Test
    void moreQueriesThanPlacesAreToldToComeAgain() {
        var limits = QueryLimits.standard();
        var none = new QueryLimits(limits.time(), limits.textBytes(), limits.depth(), limits.operators(), 0);
        try (var busy = MufakatServer.start(new Queries(store, none), ServerSettings.onLoopback(0), List.of())) {
            HttpResponse<String> response =
                    send(HttpRequest.newBuilder(URI.create(busy.url() + "sparql?query=" + encoded(ALL))));

            problem(503, response);
            assertEquals("1", header(response, "Retry-After"));
        }
    }

    @Test
    void aTakenPortIsToldInASentence() {
        int port = URI.create(server.url()).getPort();
        var queries = new Queries(store, QueryLimits.standard());
        var refusal = assertThrows(
                ServiceException.class, () -> MufakatServer.start(queries, ServerSettings.onLoopback(port), List.of()));

        assertEquals(
                "Port %d of 127.0.0.1 is taken or not ours; choose another with --port".formatted(port),
                refusal.getMessage());
    }

    @Test
    void aStoppedServerGivesItsPortBack() {
        var queries = new Queries(store, QueryLimits.standard());
        var first = MufakatServer.start(queries, ServerSettings.onLoopback(0), List.of());
        int port = URI.create(first.url()).getPort();
        first.close();

        try (var second = MufakatServer.start(queries, ServerSettings.onLoopback(port), List.of())) {
            assertEquals(first.url(), second.url());
        }
    }
}
