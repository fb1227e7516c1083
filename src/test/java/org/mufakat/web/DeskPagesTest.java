package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.export.ReadingLog;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.store.LeftOut;
import org.mufakat.store.QueryLibrary;
import org.mufakat.store.TakenBack;
import org.mufakat.store.Texts;
import org.mufakat.vocabulary.Muf;

/// The desk over the project's own reference data and the sample's two articles.
class DeskPagesTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final Pattern FIGURE = Pattern.compile("<p class=\"summary\" role=\"status\">([0-9,]+) event");

    private static Page open(String address, String accept) {
        String[] parts = address.split("\\?", 2);
        Map<String, String> parameters = new HashMap<>();
        for (String one : parts.length < 2 ? new String[0] : parts[1].split("&", -1)) {
            String[] pair = one.split("=", 2);
            parameters.put(pair[0], java.net.URLDecoder.decode(pair[1], java.nio.charset.StandardCharsets.UTF_8));
        }
        return SharedPages.PAGES.answer(new Visit(parts[0], parameters, accept));
    }

    private static Page open(String address) {
        return open(address, "text/html");
    }

    private static void assertHolds(String part, Page page) {
        assertTrue(page.body().contains(part), () -> part + " is not in\n" + page.body());
    }

    private static JsonObject json(Page page) {
        return JsonParser.parseString(page.body()).getAsJsonObject();
    }

    private static int figure(Page page) {
        var found = FIGURE.matcher(page.body());
        return found.find() ? Integer.parseInt(found.group(1).replace(",", "")) : 0;
    }

    @Test
    void aWordFindsTheQuoteAndMarksIt() {
        Page page = open("/search?q=Denuclearization");
        assertAll(
                () -> assertEquals(1, figure(page)),
                () -> assertHolds("spoke of <mark>denuclearization</mark>.", page),
                () -> assertHolds(
                        "<a href=\"/doc/article/sample-1#evidence-1\">Ministers meet in Singapore</a>", page));
    }

    @Test
    void aNameFindsTheThingUnderItsOtherNames() {
        assertHolds("<mark>Beijing</mark>", open("/search?q=beijing"));
    }

    @Test
    void anEventFoundByTheNameOfAPartySaysSo() {
        assertHolds("Found by the name", open("/search?q=AMCC-3+singaporean"));
    }

    @Test
    void aHopeDoesNotLookLikeADeed() {
        Page page = open("/chronology?q=text+year");
        assertAll(
                () -> assertHolds("href=\"#g-planned\"", page),
                () -> assertHolds("<rect class=\"open\"", page),
                () -> assertFalse(page.body().contains("<rect class=\"done\"")));
    }

    @Test
    void withoutAnythingAskedThePageTeaches() {
        Page page = open("/search");
        assertAll(
                () -> assertHolds("What can be asked", page),
                () -> assertHolds("side by side", page),
                () -> assertFalse(page.body().contains("<blockquote>")));
    }

    @Test
    void whereNothingIsFoundNamesSpeltNearlySoAreOffered() {
        Page page = open("/search?q=Singapoer+qwertz");
        assertAll(() -> assertHolds("Nothing suits all of this", page), () -> assertHolds("No event", page));
        assertHolds("<a href=\"/search?q=Singapore\">Singapore</a>", open("/search?q=Singapoer"));
    }

    @Test
    void textOfAVisitorIsNeverMarkup() {
        for (String path : List.of("/search?q=", "/chronology?q=", "/compare?a=", "/search?from=", "/search?state=")) {
            Page page = open(path + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
            assertFalse(page.body().contains("<script>"), path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/search?from=soon, 400",
        "/chronology?as-of=soon, 400",
        "/search?from=2018, 200",
        "/compare?a=Atlantis, 400"
    })
    void whatCannotBeUnderstoodIsSaid(String address, int status) {
        Page page = open(address);
        assertAll(
                () -> assertEquals(status, page.status()),
                () -> assertEquals(status == 400, page.body().contains("“")));
    }

    @Test
    void programsGetJsonByAcceptOrByAddress() {
        Page accepted = open("/search?q=denuclearization", "application/json");
        assertAll(
                () -> assertEquals("application/json", accepted.contentType()),
                () -> assertEquals(
                        accepted.body(),
                        open("/search.json?q=denuclearization", "*/*").body()),
                () -> assertEquals(1, json(accepted).get("events").getAsInt()),
                () -> assertEquals(
                        "The ministers met in Singapore and spoke of denuclearization.",
                        json(accepted)
                                .getAsJsonArray("results")
                                .get(0)
                                .getAsJsonObject()
                                .getAsJsonArray("accounts")
                                .get(0)
                                .getAsJsonObject()
                                .get("quote")
                                .getAsString()),
                () -> assertEquals(406, open("/search", "image/png").status()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?q=meeting", "?type=Meeting", "?state=singapore", "?from=2018-09&to=2019", "?as-of=2018"})
    void aDownloadHoldsExactlyTheEventsThatAreShown(String selection) {
        int shown = figure(open("/chronology" + selection));
        Graph triples = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
        RDFParser.fromString(open("/chronology.ttl" + selection).body(), Lang.TURTLE)
                .parse(triples);
        long inTurtle = triples.find(Node.ANY, Described.node(org.apache.jena.vocabulary.RDFS.label.getURI()), Node.ANY)
                .mapWith(triple -> triple.getSubject().getURI())
                .filterKeep(iri -> iri.matches(".*/id/(event|meeting|incident)/[^#]*"))
                .toSet()
                .size();
        assertAll(
                () -> assertTrue(shown > 0),
                () -> assertEquals(
                        shown,
                        json(open("/chronology.json" + selection))
                                .getAsJsonArray("results")
                                .size()),
                () -> assertEquals(
                        shown, open("/chronology.csv" + selection).body().split("\r\n", -1).length - 2),
                () -> assertEquals(shown, inTurtle));
    }

    @Test
    void asOfADayLaterAccountsAreNotGivenOut() {
        String turtle = open("/chronology.ttl?as-of=2018-09-19").body();
        assertAll(
                () -> assertTrue(turtle.contains("sample-1#account-1")),
                () -> assertFalse(turtle.contains("sample-2#account-1")));
    }

    @Test
    void theDrawingHasEveryEventThatHasADate() {
        JsonObject all = json(open("/chronology.json?from=2018&to=2019"));
        String page = open("/chronology?from=2018&to=2019").body();
        long marks =
                Pattern.compile("<a class=\"mark-of ").matcher(page).results().count();
        assertAll(
                () -> assertTrue(marks > 0),
                () -> assertEquals(all.get("events").getAsLong(), marks));
    }

    @Test
    void theSizeOfAPageDoesNotGrowWithTheEvents() {
        assertTrue(open("/chronology").body().length() < 400_000);
    }

    /// Each address is opened, as deep as links lead within the desk, as far as a test has time for.
    @Test
    void everyLinkOfTheDeskLeadsSomewhere() {
        Set<String> known = new LinkedHashSet<>(List.of("/search?q=singapore", "/chronology", "/compare", "/sources"));
        var open = new ArrayDeque<>(known);
        while (!open.isEmpty() && known.size() < 400) {
            String address = open.poll();
            Page page = open(address);
            assertTrue(page.status() == 200 || page.status() == 303, () -> page.status() + " " + address);
            links(page)
                    .filter(link -> link.matches("/(search|chronology|compare|sources|doc)\\b.*"))
                    .filter(known::add)
                    .limit(40)
                    .forEach(open::add);
        }
        assertTrue(known.size() > 100, () -> known.size() + " links");
    }

    private static Stream<String> links(Page page) {
        return LINK.matcher(page.body())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&").replaceFirst("#.*", ""));
    }

    @Test
    void aCountBesideAFacetIsWhatItsLinkShows() {
        JsonObject answer = json(open("/search.json?type=Meeting"));
        answer.getAsJsonObject("facets").getAsJsonArray("state").asList().stream()
                .map(value -> value.getAsJsonObject())
                .limit(5)
                .forEach(value -> assertEquals(
                        value.get("events").getAsInt(),
                        figure(open(
                                "/search?type=Meeting&state=" + value.get("key").getAsString()))));
    }

    @Test
    void theLifeOfATextHasItsPhasesAndWhereTheyAreKnownFrom() {
        Page page = open("/doc/instrument/asean-charter-2007");
        assertAll(
                () -> assertHolds("<h2 id=\"life\">Its life</h2>", page),
                () -> assertHolds("in force <span class=\"hint\">by the reference data", page),
                () -> assertHolds("/chronology?instrument=asean-charter-2007&amp;lane=status", page));
    }

    @Test
    void onlyTextsHaveALife() {
        assertFalse(open("/doc/state/singapore").body().contains("Its life"));
    }

    @Test
    void sidesAreUnderstoodByNameByIriAndAsTime() {
        Page page = open("/compare?a=PRC&b=state/singapore&c=2018-01..2018-12");
        assertAll(
                () -> assertEquals(200, page.status()),
                () -> assertHolds("<h3>China</h3>", page),
                () -> assertHolds("<h3>Singapore</h3>", page),
                () -> assertHolds("<h3>2018-01 to 2018-12</h3>", page));
    }

    @Test
    void eachNumberOfAComparisonLeadsToItsEvents() {
        Page page = open("/compare?a=singapore&b=thailand");
        Pattern amount = Pattern.compile("<td class=\"amount\"><a href=\"([^\"]*)\">([0-9,]+)</a>");
        long checked = amount.matcher(page.body())
                .results()
                .limit(6)
                .peek(found -> assertEquals(
                        Integer.parseInt(found.group(2).replace(",", "")),
                        figure(open(found.group(1).replace("&amp;", "&"))),
                        found.group(1)))
                .count();
        assertTrue(checked > 2);
    }

    @Test
    void sourcesTellWhatWasReadWhenAndWhatWasTakenBack() {
        var log = new ReadingLog(List.of(
                new ReadingLog.Entry(Instant.parse("2026-01-02T03:04:05Z"), ReadingLog.Act.READ, "sample-1"),
                new ReadingLog.Entry(Instant.parse("2026-01-03T00:00:00Z"), ReadingLog.Act.READ, "gone"),
                new ReadingLog.Entry(Instant.parse("2026-01-04T00:00:00Z"), ReadingLog.Act.TAKEN_BACK, "gone")));
        var leftOut = new LeftOut(
                "berita.html",
                "set aside",
                Instant.parse("2026-01-05T06:07:08Z"),
                "It is in Malay.",
                "Give an English text.");
        var pages = new Pages(
                SharedPages.QUERIES,
                new QueryLibrary(List.of()),
                TakenBack.none(),
                Texts.none(),
                new History(log, List.of(leftOut)),
                Map.of());
        Page page = pages.answer(new Visit("/sources", Map.of()));
        assertAll(
                () -> assertHolds("<span class=\"name\">Sample Daily</span>", page),
                () -> assertHolds("2026-01-02 03:04", page),
                () -> assertHolds("<td class=\"what\">berita.html</td>", page),
                () -> assertHolds("It is in Malay. <span class=\"hint\">Give an English text.</span>", page),
                () -> assertHolds("<li>gone <span class=\"hint\">on 2026-01-04</span></li>", page),
                () -> assertHolds("Every file of the record was loaded.", page));
    }

    @Test
    void aRecordWithoutALogSaysSo() {
        assertHolds("it is not known when anything was read", open("/sources"));
    }

    @Test
    void reasonsAreEmphasisedAndHoldNoAsterisks() {
        assertEquals(
                List.of("governed by ", "[hope]", ", past"),
                Accounts.emphasis("governed by *hope*, past").stream()
                        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                        .toList());
    }

    @Test
    void namesOfTermsAreNoNamesOfThings() {
        assertFalse(open("/search?q=meeting").body().contains(Muf.NAMESPACE));
    }
}
