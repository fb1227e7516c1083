package org.mufakat.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QueryIslandTest extends IslandTest {

    private static final String AMOUNTS = "SELECT ?who ?amount { VALUES (?who ?amount) { (\"one\" 3) (\"two\" 5) } }";
    private static final String DAYS = "SELECT ?day ?what { VALUES (?day ?what)"
            + " { (\"2018-09-19\"^^xsd:date \"met\") (\"2019-11-04\"^^xsd:date \"signed\") } }";
    private static final String THINGS = "SELECT ?part ?whole { ?part muf:partOf ?whole } LIMIT 5";
    private static final String NEVER_ENDS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    /// Chromium puts a style of its own around what is typed over a selection; the policy takes it away.
    private static final String OWN_STYLE = "Applying inline style";

    private Page asked(String query) {
        return visit("query#query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static Locator editor(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("SPARQL query"));
    }

    private static Locator result(Page page) {
        return page.locator(".query-result");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator tabs(Page page) {
        return page.getByRole(AriaRole.TAB);
    }

    private static Locator completions(Page page) {
        return page.locator(".cm-tooltip-autocomplete li");
    }

    private static void write(Page page, String text) {
        editor(page).focus();
        page.keyboard().type(text);
    }

    /// Nothing is taken from a list that has only just come up: somebody may have meant a new line.
    private static void letAMomentPass(Page page) {
        page.clock().install();
        page.clock().fastForward(1_000);
    }

    @Test
    void aQueryIsWrittenAndRunWithTheKeyboardAlone() {
        Page page = visit("query");
        write(page, "SELECT ?word { VALUES ?word { \"made by hand\" } }");
        page.keyboard().press("Control+Enter");

        assertThat(result(page).getByRole(AriaRole.CELL)).hasText("made by hand");
        assertThat(result(page).getByRole(AriaRole.STATUS)).containsText(Pattern.compile("1 row, \\d+(\\.\\d)? m?s"));
    }

    @Test
    void aClassIsOfferedAfterAAndItsPrefixIsDeclared() {
        Page page = visit("query");
        write(page, "SELECT * { ?m a muf:Meetin");
        assertThat(completions(page).first()).containsText("muf:Meeting");
        letAMomentPass(page);
        page.keyboard().press("Enter");

        assertThat(editor(page)).containsText("PREFIX muf: <https://w3id.org/mufakat/ontology#>");
        assertThat(editor(page)).containsText("?m a muf:Meeting");
    }

    @Test
    void propertiesThatThingsOfTheClassHaveComeFirst() {
        Page page = visit("query");
        write(page, "SELECT * { ?s a muf:State ; muf:");
        assertThat(completions(page).first()).isVisible();
        Object own = page.evaluate("""
                () => fetch('/vocabulary.json').then(answer => answer.json())
                    .then(known => Object.keys(known.propertiesByClass['muf:State']))
                """);
        List<String> first = completions(page).locator(".cm-completionLabel").allTextContents();

        assertTrue(first.size() > 3, first.toString());
        assertTrue(((List<?>) own).containsAll(first.subList(0, 3)), () -> first + " of " + own);
    }

    @Test
    void aFaultIsMarkedWhereItIsAndSaidInASentence() {
        expectComplaint("400 (Bad Request)");
        Page page = asked("SELECT * {\n  ?s ?p ?o }}");

        assertThat(result(page).getByRole(AriaRole.ALERT)).containsText("'}' is not expected at line 2, column 13.");
        assertThat(page.locator(".cm-lintRange-error")).hasText("}");
        assertThat(page.locator(".cm-lint-marker-error")).hasCount(1);
    }

    @Test
    void queriesSurviveAReloadInTheirTabs() {
        Page page = visit("query");
        write(page, "# the first");
        button(page, "New query").click();
        assertThat(editor(page)).isFocused();
        page.keyboard().type("# the second");
        page.reload();

        assertThat(tabs(page)).hasText(new String[] {"Query 1", "Query 2"});
        assertThat(editor(page)).containsText("# the second");
        tabs(page).last().focus();
        page.keyboard().press("ArrowLeft");
        assertThat(tabs(page).first()).isFocused();
        assertThat(editor(page)).containsText("# the first");
        page.keyboard().press("Delete");
        assertThat(tabs(page)).hasText(new String[] {"Query 2"});
    }

    @Test
    void answersAreNotKept() {
        Page page = asked(AMOUNTS);
        assertThat(result(page).getByRole(AriaRole.TABLE)).isVisible();

        assertEquals(List.of("mufakat.queries"), page.evaluate("() => Object.keys(localStorage)"));
        assertTrue(((String) page.evaluate("() => localStorage['mufakat.queries']")).length() < 500);
    }

    @Test
    void aLongAnswerIsTurnedPageByPage() {
        Page page = asked("SELECT * { ?s ?p ?o } LIMIT 120");
        Locator rows = result(page).locator("tbody tr");
        assertThat(rows).hasCount(50);
        button(page, "Next").click();
        button(page, "Next").click();

        assertThat(rows).hasCount(20);
        assertThat(button(page, "Next")).isDisabled();
        assertThat(result(page)).containsText("Page 3 of 3");
    }

    @ParameterizedTest
    @CsvSource({"Chart, .chart rect, 2", "Timeline, .spans .span, 2", "Graph, .canvas canvas, 3"})
    void anAnswerBecomesThePictureThatItsColumnsAllow(String view, String drawn, int count) {
        String query = view.equals("Chart") ? AMOUNTS : view.equals("Timeline") ? DAYS : THINGS;
        Page page = asked(query);
        button(page, view).click();

        assertThat(result(page).locator(drawn)).hasCount(count);
        assertThat(button(page, view)).hasAttribute("aria-pressed", "true");
    }

    @Test
    void aPictureThatIsNotPossibleSaysWhatItNeeds() {
        Page page = asked(AMOUNTS);
        assertThat(button(page, "Timeline")).hasAttribute("aria-disabled", "true");
        assertThat(button(page, "Timeline")).hasAccessibleDescription(Pattern.compile(".*needs a column of dates.*"));
        button(page, "Timeline").focus();
        page.keyboard().press("Enter");

        assertThat(button(page, "Table")).hasAttribute("aria-pressed", "true");
        assertThat(result(page).getByRole(AriaRole.TABLE)).isVisible();
    }

    @Test
    void aCancelledQueryEndsAtTheServer() {
        expectComplaint("503 (Service Unavailable)");
        Page page = asked(NEVER_ENDS);
        assertThat(page.locator(".query-controls")).containsText("Running for");
        button(page, "Cancel").click();

        assertThat(result(page).getByRole(AriaRole.ALERT)).containsText("The query was cancelled.");
        assertThat(button(page, "Run the query")).isVisible();
    }

    @Test
    void aSharedLinkOpensTheQueryWithItsPicture() {
        Page page = asked(AMOUNTS);
        button(page, "Chart").click();
        button(page, "Share").click();
        assertThat(page.locator(".query-controls")).containsText(Pattern.compile("link (has been copied|stands in)"));
        Page colleague = visit(page.url().replaceFirst("^\\w+://[^/]*/", ""));

        assertThat(colleague.locator(".chart rect")).hasCount(2);
        assertThat(editor(colleague)).containsText(AMOUNTS);
    }

    @Test
    void anExampleOpensInATabOfItsOwnAndRuns() {
        Page page = visit("query");
        write(page, "# mine");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Names that changed"))
                .click();

        assertThat(tabs(page)).hasText(new String[] {"Query 1", "Names that changed"});
        assertThat(result(page).locator(".spans")).isVisible();
        assertThat(page).hasURL(address("query"));
    }

    @Test
    void anExampleThatWasLinkedShowsItsPicture() {
        Page page = visit("query?example=q34");

        assertThat(result(page).locator(".spans")).isVisible();
        assertThat(page.locator(".by-server")).hasCount(0);
    }

    @Test
    void downloadsAreLinksOrFormsForLongQueries() {
        Page page = asked(AMOUNTS);
        Locator csv = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CSV"));
        var file = page.waitForDownload(csv::click);
        assertEquals("answer.csv", file.suggestedFilename());

        Page other = asked(AMOUNTS + " # " + "long ".repeat(1400));
        var json = other.waitForDownload(() -> button(other, "JSON").click());
        assertEquals("answer.json", json.suggestedFilename());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void anAnswerAndItsEditorAreNoBarrier(ColorScheme colours) {
        expectComplaint(OWN_STYLE);
        Page page = visit("query?example=q34", colours);
        assertThat(result(page).locator(".spans")).isVisible();
        assertEquals(List.of(), Chromium.barriers(page));
        button(page, "Table").click();
        assertThat(result(page).getByRole(AriaRole.TABLE)).isVisible();

        assertEquals(List.of(), Chromium.barriers(page));
    }
}
