package org.mufakat.service;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.export.Dumps;
import org.mufakat.export.EventStream;
import org.mufakat.export.Feed;
import org.mufakat.export.GraphFormat;
import org.mufakat.export.GraphFormats;
import org.mufakat.export.SampleGraph;
import org.mufakat.store.GraphStore;
import org.mufakat.vocabulary.Iris;
import org.mufakat.web.DumpsPage;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// What others take away over HTTP: graphs, dumps, feed, event stream, statistics.
class TakeawayTest {

    private static final GraphStore STORE = SampleGraph.QUERIES.store();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static MufakatServer server;

    @TempDir
    private static Path files;

    @BeforeAll
    static void start() {
        var takeaway = new Takeaway(
                SampleGraph.EXPORT,
                new Dumps(STORE, files, SampleGraph.log().last()),
                new DumpsPage(),
                new Feed(STORE, SampleGraph.log()),
                new EventStream(STORE, SampleGraph.log(), 1));
        server = MufakatServer.start(
                SampleGraph.QUERIES, ServerSettings.onLoopback(0), List.of(), java.util.Optional.of(takeaway));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) {
        return send(path, "GET", BodyPublishers.noBody(), headers);
    }

    private static HttpResponse<byte[]> send(
            String path, String method, HttpRequest.BodyPublisher body, String... headers) {
        URI address = URI.create(path.startsWith("http") ? path : server.url() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static JsonObject json(HttpResponse<byte[]> response) {
        assertEquals(200, response.statusCode(), text(response));
        return JsonParser.parseString(text(response)).getAsJsonObject();
    }

    static List<String> extensions() {
        return GraphFormats.ALL.stream().map(GraphFormat::extension).toList();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("extensions")
    void theExtensionPicksTheFormat(String extension) {
        HttpResponse<byte[]> response = get("graph.%s?projection=state-state".formatted(extension));

        assertAll(
                () -> assertEquals(200, response.statusCode(), text(response)),
                () -> assertEquals(
                        GraphFormats.of(extension).orElseThrow().mediaType(),
                        header(response, "Content-Type").replaceFirst(";.*", "")),
                () -> assertEquals("*", header(response, "Access-Control-Allow-Origin")),
                () -> assertEquals(
                        "</graph.%s?projection=state-state&status=happened&sources=0&limit=10000>; rel=\"canonical\""
                                .formatted(extension),
                        header(response, "Link")),
                () -> assertTrue(response.body().length > 100));
    }

    @ParameterizedTest
    @CsvSource({
        "application/gexf+xml, application/gexf+xml, 200",
        "'application/graphml+xml, */*;q=0.1', application/graphml+xml, 200",
        "text/vnd.graphviz, text/vnd.graphviz, 200",
        "*/*, application/gexf+xml, 200",
        "image/png, application/problem+json, 406",
    })
    void acceptPicksTheFormatWithoutAnExtension(String accept, String type, int status) {
        HttpResponse<byte[]> response = get("graph?focus=state/japan", "Accept", accept);

        assertAll(
                () -> assertEquals(status, response.statusCode()),
                () -> assertEquals(type, header(response, "Content-Type").replaceFirst(";.*", "")),
                () -> assertEquals("Accept", header(response, "Vary")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph.gexf", "graph.gexf?focus=state/japan&depth=x", "graph?projection=none"})
    void aBadParameterIsAnsweredInASentence(String path) {
        HttpResponse<byte[]> response = get(path);
        JsonObject problem = JsonParser.parseString(text(response)).getAsJsonObject();

        assertAll(
                () -> assertEquals(400, response.statusCode()),
                () -> assertEquals("application/problem+json", header(response, "Content-Type")),
                () -> assertTrue(problem.get("detail").getAsString().endsWith(".")));
    }

    private static DatasetGraph unpacked(String name, Lang lang) throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.create();
        try (var in = new GZIPInputStream(
                new ByteArrayInputStream(get("dumps/" + name).body()))) {
            RDFParser.source(in).lang(lang).parse(dataset);
        }
        return dataset;
    }

    /// Return the quads as sorted texts. Blank nodes, which the ontology has and articles have not, are all alike.
    private static List<String> quads(DatasetGraph dataset) {
        var lines = new ArrayList<String>();
        dataset.find()
                .forEachRemaining(quad -> lines.add("%s %s %s %s"
                        .formatted(
                                quad.getGraph(),
                                named(quad.getSubject()),
                                quad.getPredicate(),
                                named(quad.getObject()))));
        lines.sort(null);
        return lines;
    }

    private static String named(Node node) {
        return node.isBlank() ? "[]" : node.toString();
    }

    private static DatasetGraph served() {
        DatasetGraph named = DatasetGraphFactory.create();
        STORE.reading(() -> {
            STORE.dataset().find().forEachRemaining(quad -> {
                if (!quad.isDefaultGraph()) {
                    named.add(quad);
                }
            });
            return named;
        });
        return named;
    }

    @ParameterizedTest
    @CsvSource({"mufakat.nq.gz, N-Quads", "mufakat.trig.gz, TriG"})
    void theWholeDataSetCanBeTakenAway(String name, String lang) throws IOException {
        DatasetGraph taken = unpacked(name, org.apache.jena.riot.RDFLanguages.nameToLang(lang));

        assertEquals(quads(served()), quads(taken));
    }

    @Test
    void eachGraphCanBeTakenAwayByItself() throws Exception {
        JsonArray list = json(get("dumps/")).getAsJsonArray("dumps");
        var graphs = new ArrayList<String>();
        for (JsonElement element : list) {
            JsonObject dump = element.getAsJsonObject();
            HttpResponse<byte[]> response = get(dump.get("href").getAsString().substring(1));
            String sum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(response.body()));
            String told = text(get(dump.get("checksum").getAsString().substring(1)));
            assertEquals(sum, told.substring(0, 64));
            assertEquals(String.valueOf(response.body().length), header(response, "Content-Length"));
            assertEquals("Sun, 1 Feb 2026 00:00:00 GMT", header(response, "Last-Modified"));
            if (dump.has("graph")) {
                graphs.add(dump.get("graph").getAsString());
            }
        }

        assertEquals(List.copyOf(STORE.statistics().triplesByGraph().keySet()), graphs);
        DatasetGraph article = unpacked("graph/article/sample-1.ttl.gz", Lang.TURTLE);
        assertTrue(article.getDefaultGraph()
                .isIsomorphicWith(served().getGraph(NodeFactory.createURI(Iris.articleGraph("sample-1")))));
    }

    @Test
    void aDumpIsMadeOnceAndKnownAgain() {
        HttpResponse<byte[]> first = get("dumps/mufakat.nq.gz");
        HttpResponse<byte[]> again = get("dumps/mufakat.nq.gz", "If-None-Match", header(first, "ETag"));

        assertAll(
                () -> assertEquals(304, again.statusCode()),
                () -> assertEquals(header(first, "ETag"), header(again, "ETag")),
                () -> assertEquals(404, get("dumps/graph/article/none.ttl.gz").statusCode()));
    }

    @Test
    void aDownloadThatBrokeOffIsGoneOnWith() {
        byte[] whole = get("dumps/mufakat.nq.gz").body();
        String tag = header(get("dumps/mufakat.nq.gz"), "ETag");
        HttpResponse<byte[]> rest = get("dumps/mufakat.nq.gz", "Range", "bytes=100-", "If-Range", tag);
        HttpResponse<byte[]> other = get("dumps/mufakat.nq.gz", "Range", "bytes=100-", "If-Range", "\"old\"");
        HttpResponse<byte[]> none = get("dumps/mufakat.nq.gz", "Range", "bytes=99999999-");

        assertAll(
                () -> assertEquals(206, rest.statusCode()),
                () -> assertArrayEquals(Arrays.copyOfRange(whole, 100, whole.length), rest.body()),
                () -> assertEquals(
                        "bytes 100-%d/%d".formatted(whole.length - 1, whole.length), header(rest, "Content-Range")),
                () -> assertEquals("bytes", header(rest, "Accept-Ranges")),
                () -> assertEquals(200, other.statusCode()),
                () -> assertArrayEquals(whole, other.body()),
                () -> assertEquals(416, none.statusCode()),
                () -> assertEquals("bytes */" + whole.length, header(none, "Content-Range")));
    }

    @ParameterizedTest
    @CsvSource({
        "'Sun, 1 Feb 2026 00:00:00 GMT', 304",
        "'Mon, 2 Feb 2026 00:00:00 GMT', 304",
        "'Sat, 31 Jan 2026 00:00:00 GMT', 200",
        "yesterday, 200"
    })
    void whoHasADumpFromADateIsToldSo(String since, int status) {
        assertEquals(
                status, get("dumps/mufakat.trig.gz", "If-Modified-Since", since).statusCode());
    }

    @Test
    void peopleSeeTheDumpsWithSizesAndChecksums() throws Exception {
        byte[] dump = get("dumps/mufakat.nq.gz").body();
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dump));
        HttpResponse<byte[]> page = get("dumps", "Accept", "text/html");

        assertAll(
                () -> assertEquals(
                        "text/html;charset=utf-8", header(page, "Content-Type").replace(" ", "")),
                () -> assertEquals("Accept", header(page, "Vary")),
                () -> assertTrue(header(page, "Content-Security-Policy").contains("default-src 'none'")),
                () -> assertTrue(text(page).contains("href=\"/dumps/mufakat.nq.gz\"")),
                () -> assertTrue(text(page).contains(sum)),
                () -> assertTrue(text(page).contains(" kB</td>")),
                () -> assertEquals(406, get("dumps", "Accept", "image/png").statusCode()));
    }

    private static Element atom(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    @Test
    void theFeedBreaksNoRuleOfAtom() throws Exception {
        assertEquals(List.of(), AtomRules.broken(atom(text(get("feed.atom")))));
    }

    /// The checker itself: what is put in the place of what, and the rule that breaks.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<updated>[^<]* | <updated>yesterday | a time is one of RFC 3339 (3.3)",
                "<id>https[^<]*/id/ | <id>id/ | an id is an absolute IRI (4.2.6)",
                "<id>https[^<]*/id/event/[^<]* | <id>urn:one | no two entries have one id (4.1.1)",
                "rel=.self. | rel='first' | a feed links to itself (4.1.1)",
                "rel=.alternate. | rel='via' | an entry without content has an alternate link (4.1.2)",
                "<author>.*?</author> | <generator/> | an entry, or its feed, has an author (4.1.2)",
                "<title>[^<]*</title> | <headline/> | one title",
                "term= | name= | a category has a term (4.2.2.1)",
            })
    void aFeedThatBreaksARuleIsFound(String pattern, String instead, String rule) throws Exception {
        String broken = text(get("feed.atom")).replaceAll("(?s)" + pattern, instead);

        assertTrue(AtomRules.broken(atom(broken)).contains(rule), () -> broken);
    }

    /// ROME reads the feed.
    @Test
    void theFeedIsAtom() throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(text(get("feed.atom"))));
        List<String> titles =
                feed.getEntries().stream().map(SyndEntry::getTitle).toList();

        assertAll(
                () -> assertEquals("atom_1.0", feed.getFeedType()),
                () -> assertEquals("https://w3id.org/mufakat/feed", feed.getUri()),
                () -> assertEquals(
                        SampleGraph.log().last(), feed.getPublishedDate().toInstant()),
                () -> assertFalse(feed.getAuthors().isEmpty()),
                () -> assertEquals(List.of("Agreed in 2018", "Met in 2019"), titles),
                () -> assertEquals(
                        server.url() + "doc/event/agreed-2018",
                        feed.getEntries().getFirst().getLink()),
                () -> assertEquals(
                        List.of(server.url() + "feed.atom", server.url() + "feed.atom", server.url() + "feed.atom"),
                        feed.getLinks().stream().map(link -> link.getHref()).toList()));
    }

    /// A page changes when a version on it is replaced, so none is said to stay: who asks again is told by its tag.
    @Test
    void pagesOfFeedsAreAskedForAgainAndKnownAgain() {
        assertAll(
                () -> assertEquals("no-cache", header(get("ldes?page=1"), "Cache-Control")),
                () -> assertEquals("no-cache", header(get("ldes"), "Cache-Control")),
                () -> assertEquals(404, get("ldes?page=3").statusCode()),
                () -> assertEquals(404, get("feed.atom?page=0").statusCode()),
                () -> assertEquals(
                        304,
                        get("ldes?page=1", "If-None-Match", header(get("ldes?page=1"), "ETag"))
                                .statusCode()),
                () -> assertNotEquals(header(get("ldes?page=1"), "ETag"), header(get("ldes?page=2"), "ETag")));
    }

    /// Graph Explorer asks this first, and scans everything where there is no answer.
    @Test
    void statisticsForGraphExplorerAreThoseOfTheGraph() {
        JsonObject summary = json(get("rdf/statistics/summary?mode=basic"))
                .getAsJsonObject("payload")
                .getAsJsonObject("graphSummary");

        assertAll(
                () -> assertEquals(
                        count("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
                        summary.get("numQuads").getAsLong()),
                () -> assertEquals(
                        count("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"),
                        summary.get("numDistinctSubjects").getAsLong()),
                () -> assertEquals(
                        count("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"),
                        summary.get("numDistinctPredicates").getAsLong()),
                () -> assertEquals(
                        count("SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c FILTER(isIRI(?c)) }"),
                        summary.get("numClasses").getAsLong()),
                () -> assertEquals(
                        summary.get("numClasses").getAsInt(),
                        summary.getAsJsonArray("classes").size()),
                () -> assertTrue(summary.getAsJsonArray("predicates").asList().stream()
                        .anyMatch(each -> each.getAsJsonObject().has("https://w3id.org/mufakat/ontology#agent"))));
    }

    private static long count(String query) {
        return json(get("sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .getAsJsonObject("results")
                .getAsJsonArray("bindings")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("n")
                .get("value")
                .getAsLong();
    }

    /// Requests as tools send them: method, type of body, query, `Accept`, and the type and a piece of the answer.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Graph Explorer | POST | application/x-www-form-urlencoded | SELECT ?class (COUNT(?start) AS ?instancesCount)"
                        + " { ?start a ?class } GROUP BY ?class | application/sparql-results+json"
                        + " | application/sparql-results+json | instancesCount",
                "Graph Explorer | POST | application/x-www-form-urlencoded | CONSTRUCT WHERE { ?s muf:partOf ?o }"
                        + " | application/sparql-results+json | application/sparql-results+json | 's', 'p', 'o'",
                "Graph Explorer | POST | application/x-www-form-urlencoded | DESCRIBE"
                        + " <https://w3id.org/mufakat/id/state/japan> | application/sparql-results+json"
                        + " | application/sparql-results+json | id/state/japan",
                "Reactodia | POST | application/sparql-query; charset=UTF-8 | CONSTRUCT { ?s a ?c } { ?s a ?c } LIMIT 5"
                        + " | text/turtle | text/turtle | <",
                "Reactodia | POST | application/sparql-query; charset=UTF-8 | SELECT ?s { ?s a muf:State }"
                        + " | application/sparql-results+json | application/sparql-results+json | id/state/laos",
                "YASGUI | POST | application/x-www-form-urlencoded | CONSTRUCT { ?s a ?c } { ?s a ?c } LIMIT 5"
                        + " | text/turtle,*/*;q=0.9 | text/turtle | <",
                "YASGUI | POST | application/x-www-form-urlencoded | SELECT ?s { ?s a muf:State }"
                        + " | application/sparql-results+json,*/*;q=0.9 | application/sparql-results+json | id/state/laos",
            })
    void toolsGetTheFormTheyAskFor(
            String tool, String method, String bodyType, String query, String accept, String type, String piece) {
        String body = bodyType.startsWith("application/x-www")
                ? "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                : query;
        HttpResponse<byte[]> response = send(
                "sparql",
                method,
                BodyPublishers.ofString(body),
                "Content-Type",
                bodyType,
                "Accept",
                accept,
                "Origin",
                "https://tool.example");
        String answer = text(response).replace('"', '\'').replaceAll("\\s+", " ");

        assertAll(
                tool,
                () -> assertEquals(200, response.statusCode(), answer),
                () -> assertEquals(type, header(response, "Content-Type").replaceFirst(";.*", "")),
                () -> assertTrue(answer.replace(" ", "").contains(piece.replace(" ", "")), answer),
                () -> assertEquals("*", header(response, "Access-Control-Allow-Origin")),
                () -> assertEquals("", header(response, "Access-Control-Allow-Credentials")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sparql",
                "graph.gexf",
                "dumps/",
                "dumps/mufakat.nq.gz",
                "feed.atom",
                "ldes",
                "rdf/statistics/summary"
            })
    void pagesOfOtherOriginsMayAskForAllOfIt(String path) {
        HttpResponse<byte[]> preflight = send(
                path,
                "OPTIONS",
                BodyPublishers.noBody(),
                "Origin",
                "https://tool.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "queryid,graph-db-connection-url,db-query-logging-enabled");

        assertAll(
                () -> assertEquals(204, preflight.statusCode()),
                () -> assertEquals("*", header(preflight, "Access-Control-Allow-Origin")),
                () -> assertEquals("", header(preflight, "Access-Control-Allow-Credentials")),
                () -> assertTrue(List.of("queryId", "graph-db-connection-url", "db-query-logging-enabled").stream()
                        .allMatch(header(preflight, "Access-Control-Allow-Headers")::contains)),
                () -> assertTrue(
                        List.of("Link", "ETag", "Location", "Content-Location", "Last-Modified", "Vary").stream()
                                .allMatch(header(preflight, "Access-Control-Expose-Headers")::contains)));
    }
}
