package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.service.MufakatServer;
import org.mufakat.service.ServerSettings;

/// Opens a page of each kind in Debian's Chromium, with and without scripts, on a screen and on a phone.
class BrowserTest {

    private static final List<String> PATHS = List.of(
            "",
            "query?example=q01",
            "query",
            "ontology",
            "topics",
            "map?place=hanoi",
            "graph",
            "graph?nodes=body/asean,state/singapore&expand=body/asean&kind=state",
            "search",
            "search?q=singapore",
            "search?q=qwertz&from=2018&as-of=2019",
            "chronology",
            "compare",
            "compare?a=singapore&b=2018",
            "sources",
            "doc/state/singapore",
            "doc/body/asean",
            "doc/person/s-iswaran",
            "doc/meeting/amcc-3",
            "doc/series/amcc-meetings",
            "doc/instrument/asean-charter-2007",
            "doc/norm/norm-a",
            "doc/incident/singhealth-2018",
            "doc/place/singapore",
            "doc/event/text-next-year",
            "doc/article/sample-1");

    /// Pages of the briefs as they are read: an article with its text, events that may be one.
    private static final List<String> OF_BRIEFS = List.of(
            "doc/article/amcc-2018-subscribes-to-norms",
            "doc/meeting/asean-japan-cyber-1",
            "doc/instrument/ungge-report-2015",
            "search?q=cyber",
            "map",
            "map?area=world",
            "graph?nodes=meeting/amcc-3&expand=meeting/amcc-3",
            "chronology?lane=state",
            "chronology?lane=status&from=2018&to=2018&as-of=2018-09-19",
            "compare?a=Singapore&b=Russia&c=ASEAN",
            "sources?briefs",
            "dumps");

    @TempDir
    private static Path files;

    private static MufakatServer server;
    private static MufakatServer briefs;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        server = MufakatServer.start(SharedPages.QUERIES, ServerSettings.onLoopback(0), List.of(SharedPages.PAGES));
        briefs = BriefPages.serve(files);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
        briefs.close();
    }

    private static String address(String path) {
        return (OF_BRIEFS.contains(path) ? briefs : server).url() + path;
    }

    private static Stream<String> paths() {
        return Stream.concat(PATHS.stream(), OF_BRIEFS.stream());
    }

    static Stream<Arguments> visits() {
        return paths().flatMap(path -> Stream.of(Arguments.of(path, 1440, true), Arguments.of(path, 390, false)));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void aPageIsWholeFitsTheScreenAndBreaksNoRuleOfItsOwn(String path, int width, boolean scripts) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts)
                .setColorScheme(scripts ? ColorScheme.DARK : ColorScheme.LIGHT);
        try (var context = chromium.browser().newContext(options)) {
            context.setDefaultTimeout(Chromium.PATIENCE);
            Page page = context.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.onRequestFailed(request -> Optional.of(request.url())
                    .filter(url -> scripts || !url.endsWith(".js"))
                    .ifPresent(complaints::add));
            page.navigate(address(path));
            double overflow = page.locator("main").boundingBox().width - width;
            double nav = page.locator("header nav a").last().boundingBox().x
                    + page.locator("header nav a").last().boundingBox().width;
            assertAll(
                    () -> assertEquals(List.of(), complaints),
                    () -> assertEquals(1, page.locator("h1").count()),
                    () -> assertTrue(page.locator("h1").isVisible()),
                    () -> assertEquals(List.of(1, 1, 1), landmarks(page)),
                    () -> assertTrue(overflow <= 0, () -> "the page is wider than the screen by " + overflow),
                    () -> assertTrue(nav <= width, () -> "the menu ends at " + nav));
        }
    }

    /// All rules in light; in dark those that colours can break.
    @ParameterizedTest
    @MethodSource("paths")
    void aPageIsNoBarrierByWcag22InLightAndDark(String path) {
        try (var context =
                chromium.browser().newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
            context.setDefaultTimeout(Chromium.PATIENCE);
            Page page = context.newPage();
            page.navigate(address(path));
            assertEquals(List.of(), Chromium.barriers(page));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), Chromium.barriersOfColour(page));
        }
    }

    private static List<Integer> landmarks(Page page) {
        return Stream.of("body > header", "main", "body > footer")
                .map(landmark -> page.locator(landmark).count())
                .toList();
    }
}
