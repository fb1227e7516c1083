package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.service.MufakatServer;
import org.mufakat.service.ServerSettings;
import org.mufakat.store.GraphStore;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLimits;
import org.mufakat.store.Sample;

class PagesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"([^\"]*)\"");

    private static GraphStore store;
    private static Queries queries;
    private static Pages pages;

    @BeforeAll
    static void load() {
        store = Sample.store();
        queries = new Queries(store, QueryLimits.standard().withTime(Duration.ofSeconds(5)));
        pages = new Pages(queries, Sample.QUERIES);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Page page(String path) {
        return pages.answer(new Visit(path, Map.of()));
    }

    private static Page asked(String query) {
        return pages.answer(new Visit("/query", Map.of("query", query)));
    }

    private static void assertHolds(String part, Page page) {
        assertTrue(page.body().contains(part), () -> part + " is not in\n" + page.body());
    }

    @Test
    void theFrontPageCountsWhatIsThere() {
        Page home = page("/");
        assertAll(
                () -> assertEquals(200, home.status()),
                () -> assertHolds("<dt>Articles</dt><dd>2</dd>", home),
                () -> assertHolds("<dt>Events</dt><dd>2</dd>", home),
                () -> assertHolds("<dt>Accounts</dt><dd>3</dd>", home),
                () -> assertHolds("<dt>Publishers</dt><dd>2</dd>", home),
                () -> assertHolds("<span class=\"badge established\">established 1</span>", home));
    }

    @Test
    void theFrontPageShowsEventsWithStandingAndQuote() {
        Page home = page("/");
        assertAll(
                () -> assertHolds("<a href=\"/doc/event/text-next-year\">A text next year</a>", home),
                () -> assertHolds("<span class=\"badge hoped\">hoped</span>", home),
                () -> assertHolds("They hope to sign a text next year.", home),
                () -> assertHolds("<a href=\"/doc/article/sample-1\">Ministers meet in Singapore</a>", home));
    }

    @Test
    void examplesAreLinksWithTheirQuestion() {
        Page query = page("/query");
        assertAll(
                () -> assertHolds("<a href=\"/query?example=q01\">Bodies of ASEAN</a>", query),
                () -> assertHolds("Which bodies belong to ASEAN, at any depth?", query));
    }

    @Test
    void anExampleIsAnsweredWithItsTextInTheForm() {
        Page answer = pages.answer(new Visit("/query", Map.of("example", "q01")));
        assertAll(
                () -> assertEquals(200, answer.status()),
                () -> assertHolds("<h1>Bodies of ASEAN</h1>", answer),
                () -> assertHolds("ORDER BY ?name", answer),
                () -> assertHolds("<a href=\"/doc/body/amm\">body/amm</a>", answer),
                () -> assertHolds("2 rows, ", answer));
    }

    @Test
    void anAnswerCanBeTakenAway() {
        Page answer = asked("SELECT ?s { ?s muf:partOf ?o }");
        assertAll(
                () -> assertHolds(
                        "href=\"/sparql?query=SELECT+%3Fs+%7B+%3Fs+muf%3ApartOf+%3Fo+%7D&amp;format=csv\"", answer),
                () -> assertHolds("&amp;format=json\"", answer));
    }

    @Test
    void triplesAreShownAsTurtle() {
        assertHolds("muf:partOf", asked("CONSTRUCT WHERE { ?s muf:partOf ?o }"));
    }

    @Test
    void aBrokenQueryShowsTheLineAndThePlace() {
        Page answer = asked("SELECT * {\n ?s ?p }");
        assertAll(
                () -> assertEquals(400, answer.status()),
                () -> assertHolds("is not expected at line 2, column 8.", answer),
                () -> assertHolds("<code> ?s ?p }\n       ^</code>", answer));
    }

    @Test
    void aQueryThatTakesTooLongIsToldSo() {
        Page answer = asked("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        assertAll(
                () -> assertEquals(503, answer.status()),
                () -> assertHolds("The query was stopped after 5.0 s, its time limit.", answer));
    }

    @Test
    void onlyTheFirstRowsAreShownAndThatIsSaid() {
        Page answer = asked("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 1500");
        assertHolds("The first 1,000 rows; the downloads hold all, ", answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/doc/state/singapore", "/query?x"})
    void textOfTheGraphIsNeverMarkup(String path) {
        Page answer = path.startsWith("/doc") ? page(path) : asked("SELECT ?n { ?s skos:editorialNote ?n }");
        assertAll(
                () -> assertFalse(answer.body().contains("<script>")),
                () -> assertHolds("&lt;script&gt;alert(1)&lt;/script&gt;", answer));
    }

    @Test
    void textOfAVisitorIsNeverMarkup() {
        Page answer = asked("</textarea><script>alert(1)</script>");
        assertAll(
                () -> assertFalse(answer.body().contains("<script>")),
                () -> assertEquals(1, answer.body().split("</textarea>", -1).length - 1));
    }

    @Test
    void linksThatRunScriptsAreNoLinks() {
        Page answer = asked("SELECT (<javascript:alert(1)> AS ?x) {}");
        assertFalse(answer.body().contains("href=\"javascript:"));
    }

    @Test
    void aThingHasItsPage() {
        Page meeting = page("/doc/meeting/amcc-3");
        assertAll(
                () -> assertEquals(200, meeting.status()),
                () -> assertHolds("<h1>Third ASEAN Ministerial Conference on Cybersecurity", meeting),
                () -> assertHolds(
                        "The ministers <mark>met</mark> in Singapore and spoke of denuclearization.", meeting),
                () -> assertHolds("The third conference took place on Wednesday.", meeting),
                () -> assertHolds("<a href=\"/doc/state/singapore\">Singapore</a>", meeting));
    }

    @Test
    void anArticleIsItsQuotesEachWithItsAddress() {
        Page article = page("/doc/article/sample-1");
        assertAll(
                () -> assertHolds("<li id=\"account-2\">", article),
                () -> assertHolds(
                        "<blockquote id=\"evidence-2\"><p>They <mark>hope</mark> to sign a text next year.", article));
    }

    @Test
    void theIdOfAThingLeadsToItsPage() {
        Page answer = page("/id/meeting/amcc-3");
        assertAll(
                () -> assertEquals(303, answer.status()),
                () -> assertEquals("/doc/meeting/amcc-3", answer.headers().get("Location")));
    }

    @Test
    void anUnknownThingIsNotFound() {
        assertEquals(404, page("/doc/meeting/unknown").status());
    }

    /// Selections lead to selections without end; of each that other pages link to, only the page itself is opened.
    @Test
    void everyLinkOfOurPagesAnswers() throws IOException, InterruptedException {
        try (var server = MufakatServer.start(queries, ServerSettings.onLoopback(0), List.of(pages))) {
            var client = HttpClient.newHttpClient();
            var open = new ArrayList<>(List.of("/"));
            for (int next = 0; next < open.size(); next++) {
                String path = open.get(next);
                var response = client.send(
                        HttpRequest.newBuilder(URI.create(server.url()).resolve(path))
                                .build(),
                        BodyHandlers.ofString());
                assertEquals(200, response.statusCode(), path);
                boolean selection = path.matches("/(search|chronology|compare)\\?.*");
                if (!selection
                        && response.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith("text/html")) {
                    Matcher links = LINK.matcher(response.body());
                    while (links.find()) {
                        String link = links.group(1).replace("&amp;", "&");
                        if (link.startsWith("/") && !open.contains(link)) {
                            open.add(link);
                        }
                    }
                }
            }
            assertTrue(open.size() > 15, open.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"'', text/html", "query, text/html", "style.css, text/css", "icon.svg, image/svg+xml"})
    void pagesAllowScriptsOfOurFilesAloneAndNothingFromElsewhere(String path, String type)
            throws IOException, InterruptedException {
        try (var server = MufakatServer.start(queries, ServerSettings.onLoopback(0), List.of(pages))) {
            var request =
                    HttpRequest.newBuilder(URI.create(server.url() + path)).build();
            var headers = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .headers();

            assertAll(
                    () -> assertTrue(
                            headers.firstValue("Content-Type").orElse("").startsWith(type)),
                    () -> assertEquals(
                            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
                                    + " img-src 'self' data: blob:; form-action 'self'; base-uri 'none';"
                                    + " frame-ancestors 'none'",
                            headers.firstValue("Content-Security-Policy").orElse("")),
                    () -> assertEquals(
                            "nosniff",
                            headers.firstValue("X-Content-Type-Options").orElse("")));
        }
    }

    @Test
    void aPageIsPackedForWhoTakesItWithATagOfItsOwn() throws IOException, InterruptedException {
        try (var server = MufakatServer.start(queries, ServerSettings.onLoopback(0), List.of(pages));
                var client = HttpClient.newHttpClient()) {
            var address = URI.create(server.url());
            var plain = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            var request = HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip");
            var packed = client.send(request.build(), BodyHandlers.ofInputStream());
            String tag = packed.headers().firstValue("ETag").orElse("");
            var again = client.send(request.header("If-None-Match", tag).build(), BodyHandlers.ofString());

            assertAll(
                    () -> assertEquals(
                            plain.body(),
                            new String(new GZIPInputStream(packed.body()).readAllBytes(), StandardCharsets.UTF_8)),
                    () -> assertNotEquals(plain.headers().firstValue("ETag").orElse(""), tag),
                    () -> assertEquals(
                            List.of("Accept-Encoding"), packed.headers().allValues("Vary")),
                    () -> assertEquals(304, again.statusCode()));
        }
    }
}
