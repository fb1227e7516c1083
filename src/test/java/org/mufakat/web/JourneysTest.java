package org.mufakat.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mufakat.service.MufakatServer;

/// Ten ways of an analyst through the desk, over the project's own briefs: each with a pointer and with the keyboard
/// alone.
class JourneysTest {

    @TempDir
    private static Path files;

    private static MufakatServer server;
    private static Chromium chromium;

    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = BriefPages.serve(files);
        chromium = Chromium.start();
        setDefaultAssertionTimeout(Chromium.PATIENCE / 4);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
    }

    /// Open an address on a screen of its own: that of the analyst, or of a colleague to whom a link was sent.
    private Page open(String address) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setAcceptDownloads(true));
        context.setDefaultTimeout(Chromium.PATIENCE);
        contexts.add(context);
        Page page = context.newPage();
        page.navigate(address);
        return page;
    }

    private Page home() {
        return open(server.url());
    }

    private static Locator menu(Page page, String name) {
        return page.locator("header nav a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "$")));
    }

    private static Locator link(Page page, String within, String text) {
        return page.locator(within + " a").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static List<String> downloaded(Page page, Runnable choose) throws IOException {
        Path file = page.waitForDownload(choose).path();
        return Files.readAllLines(file);
    }

    @ParameterizedTest
    @EnumSource
    void whoAccusedWhomOfElectionInterferenceAndWhoDeniedItIsFoundWithItsQuoteAndSentAsALink(Hand hand) {
        Page page = home();
        hand.send(page.locator("#quick"), "accused interfering elections");
        Locator hit = page.locator(".events > li")
                .filter(new Locator.FilterOptions().setHasText("Accusation"))
                .first();
        assertThat(hit.locator("blockquote")).containsText("accused Russia of interfering");

        hand.choose(hit.locator("blockquote footer a"));
        assertThat(page.locator(".told-here:target")).containsText("U.S. intelligence agencies have accused Russia");

        hand.choose(link(page, ".full-text", "has denied"));
        Locator account = page.locator(".beside li:target");
        assertThat(account).containsText("Denial");
        assertThat(account).isInViewport();
        hand.choose(account.locator("p a").first());
        assertThat(page.locator("h1")).containsText("Denial by Russia");
        assertThat(page.locator("blockquote").first()).containsText("Moscow has denied the accusation.");

        Page colleague = open(page.url());
        assertEquals(page.locator("h1").innerText(), colleague.locator("h1").innerText());
    }

    @ParameterizedTest
    @EnumSource
    void howTheCodeOfConductMovedIsSeenInItsLifeAndBetween2018And2019(Hand hand) {
        Page page = home();
        hand.send(page.locator("#quick"), "code of conduct");
        hand.choose(link(page, ".names", "Code of Conduct in the South China Sea"));
        assertThat(page.locator(".life li").first()).containsText("under negotiation");
        assertThat(page.locator(".life")).containsText("agreed on a single draft text");

        hand.choose(link(page, "section", "The same as a drawing"));
        hand.write(page.locator("#from"), "2018");
        hand.send(page.locator("#to"), "2019");
        assertThat(page.locator(".chips")).containsText("2018 to 2019");
        assertThat(page.locator(".chronicle tbody tr")).hasCount(2);
        assertThat(page.locator(".chronicle tbody tr").first()).containsText("2018-06");

        hand.choose(link(page, ".chronicle", "Mufakat briefs"));
        assertThat(page.locator(".told-here:target")).containsText("single draft text");
    }

    @ParameterizedTest
    @EnumSource
    void whichStatesMetMostOftenOnCyberIn2018IsAPictureAndATable(Hand hand) throws IOException {
        Page page = home();
        hand.choose(menu(page, "Chronology"));
        hand.write(page.locator("#q"), "cyber");
        hand.write(page.locator("#from"), "2018");
        hand.send(page.locator("#to"), "2018");
        hand.choose(link(page, "#narrow", "Meeting"));
        hand.choose(link(page, "nav[aria-label=Lanes]", "States"));
        assertThat(page.locator(".timeline a text.lane").first()).containsText("Singapore");

        List<String> rows = downloaded(page, () -> hand.choose(link(page, ".views", "CSV")));
        long singapore = rows.stream().filter(row -> row.contains("Singapore")).count();
        int shown = page.locator(".chronicle tbody tr").count();
        assertAll(
                () -> assertEquals(shown, rows.size() - 1),
                () -> assertTrue(singapore > rows.size() / 2, rows::toString));
    }

    @ParameterizedTest
    @EnumSource
    void theThirdConferenceOnCybersecurityIsToldOfByTwoArticlesEachWithItsQuoteInPlace(Hand hand) {
        Page page = home();
        hand.send(page.locator("#quick"), "\"3rd ASEAN Ministerial Conference on Cybersecurity\" held");
        hand.choose(link(page, ".event", "3rd ASEAN Ministerial Conference on Cybersecurity"));
        Locator sources = page.locator("#accounts ~ ol blockquote footer a");
        assertThat(sources.nth(1)).isVisible();

        var articles = new ArrayList<String>();
        for (int number = 0; number < 2; number++) {
            hand.choose(sources.nth(number));
            assertThat(page.locator(".told-here:target")).isInViewport();
            articles.add(page.url().replaceFirst("#.*", ""));
            page.goBack();
        }
        assertEquals(2, articles.stream().distinct().count(), articles::toString);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAnnouncedAndNeverCameSaysWhoHopedForItAndWhoSaysItDidNotCome(Hand hand) {
        Page page = home();
        hand.choose(menu(page, "Search"));
        hand.send(page.locator("#q"), "statement with Russia");
        hand.choose(link(page, "#narrow", "denied"));
        assertThat(page.locator(".events > li").first()).containsText("negated");

        hand.choose(page.locator(".events .event a"));
        Locator accounts = page.locator("#accounts ~ ol > li");
        assertThat(accounts.filter(new Locator.FilterOptions().setHasText("hope to issue a statement")))
                .hasCount(1);
        assertThat(accounts.filter(new Locator.FilterOptions().setHasText("did not issue their statement")))
                .hasCount(1);
    }

    @ParameterizedTest
    @EnumSource
    void aGraphGrowsStepByStepFindsAPathAndIsSentAsALink(Hand hand) {
        Page page = open(server.url() + "doc/meeting/amcc-3");
        hand.choose(link(page, ".views", "as a graph"));
        assertThat(page.locator("#graph-summary")).containsText("1 thing");
        hand.choose(link(page, ".graph-nodes", "person 0/2"));
        assertThat(page.locator("#graph-summary")).containsText("3 things");
        assertThat(page.locator(".graph-nodes")).containsText("S Iswaran");

        hand.write(page.locator("#a"), "S Iswaran");
        hand.send(page.locator("#b"), "UNGGE");
        assertThat(page.locator(".graph-notes")).containsText("A shortest path from S Iswaran");
        assertTrue(page.locator(".graph-nodes tr.on-path").count() > 2);

        Page colleague = open(page.url());
        assertThat(colleague.locator("#graph-summary"))
                .hasText(page.locator("#graph-summary").innerText());
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceOnTheMapLeadsToItsEventsAndTheirQuotes(Hand hand) throws IOException {
        Page page = home();
        hand.choose(menu(page, "Map"));
        hand.send(page.locator("#q"), "cyber");
        List<String> rows = downloaded(page, () -> hand.choose(link(page, ".views", "CSV")));
        assertTrue(rows.stream().anyMatch(row -> row.contains(",Bangkok,city,Thailand,")), rows::toString);

        hand.choose(page.locator(".map a[aria-label^=\"Bangkok:\"]"));
        assertThat(page.locator(".chips")).containsText("Bangkok");
        hand.choose(page.locator(".events blockquote footer a"));
        assertThat(page.locator(".told-here:target")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void twoStatesAreComparedAndWhatTheyShareIsOpened(Hand hand) {
        Page page = home();
        hand.choose(menu(page, "Compare"));
        hand.write(page.locator("#side-a"), "Singapore");
        hand.send(page.locator("#side-b"), "Russia");
        assertThat(page.locator(".sides > li")).hasCount(2);
        assertThat(page.locator(".sides > li").nth(1)).containsText("Russia");

        hand.choose(page.locator(".sides > li").nth(1).locator(".big a"));
        assertThat(page.locator(".chips")).containsText("Russia");
    }

    @ParameterizedTest
    @EnumSource
    void asOfADayTheHopeIsStillAHope(Hand hand) {
        Page page = home();
        hand.choose(menu(page, "Chronology"));
        hand.write(page.locator("#q"), "\"statement with Russia\"");
        hand.send(page.locator("#as-of"), "2018-08-02");
        Locator row = page.locator(".chronicle tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Russia on statement, 2018-08-05"));
        assertThat(page.locator(".note").filter(new Locator.FilterOptions().setHasText("As of 2018-08-02")))
                .isVisible();
        assertThat(row.locator(".told").first()).containsText("hoped");

        hand.choose(link(page, ".chips", "As of"));
        assertThat(row.locator(".told").first()).containsText("negated");
    }

    @ParameterizedTest
    @EnumSource
    void anExampleQueryIsAskedAndItsAnswerTakenAway(Hand hand) throws IOException {
        Page page = home();
        hand.choose(menu(page, "Query"));
        hand.choose(link(page, "main", "Accusations and denials"));
        Locator csv = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CSV"))
                .or(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("CSV")));
        assertThat(csv.first()).isVisible();

        List<String> rows = downloaded(page, () -> hand.choose(csv));
        assertTrue(rows.stream().anyMatch(row -> row.contains("Russia")), rows::toString);
    }
}
