package org.mufakat.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIslandTest extends IslandTest {

    private static Locator field(Page page) {
        return page.getByRole(AriaRole.COMBOBOX);
    }

    private static Locator options(Page page) {
        return page.getByRole(AriaRole.OPTION);
    }

    private static void type(Page page, String words) {
        field(page).focus();
        page.keyboard().type(words);
        assertThat(options(page).first()).isVisible();
    }

    private static Locator chosen(Page page) {
        return page.locator("[role=option][aria-selected=true]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "search", "chronology"})
    void whatIsTypedBringsNamesWithTheirKindsAndEvents(String path) {
        Page page = visit(path);
        type(page, "singap");

        assertThat(options(page)
                        .filter(new Locator.FilterOptions().setHasText("Singapore"))
                        .first())
                .containsText("state");
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Events"))
                        .getByRole(AriaRole.OPTION))
                .not()
                .hasCount(0);
        assertThat(field(page)).hasAttribute("aria-expanded", "true");
    }

    @Test
    void arrowsChooseAndEnterGoesThere() {
        Page page = visit("");
        type(page, "malaysia");
        page.keyboard().press("ArrowDown");

        assertThat(chosen(page)).hasCount(1);
        assertThat(field(page))
                .hasAttribute("aria-activedescendant", chosen(page).getAttribute("id"));
        String link = chosen(page).getAttribute("href");
        page.keyboard().press("Enter");
        page.waitForURL(address(link.substring(1)));
    }

    @Test
    void theListIsARoundThatLeadsThroughTheField() {
        Page page = visit("");
        type(page, "malaysia");
        page.keyboard().press("ArrowUp");
        assertThat(chosen(page)).containsText("All:");
        page.keyboard().press("ArrowDown");
        assertThat(chosen(page)).hasCount(0);
        assertThat(field(page)).not().hasAttribute("aria-activedescendant", "");
        assertThat(field(page)).isFocused();
    }

    @Test
    void withNothingChosenEnterSubmitsTheForm() {
        Page page = visit("");
        type(page, "malaysia");
        page.keyboard().press("Enter");
        page.waitForURL(address("search?q=malaysia"));
    }

    @Test
    void escapeClosesTheListAndKeepsTheWords() {
        Page page = visit("");
        type(page, "malaysia");
        page.keyboard().press("Escape");

        assertThat(options(page)).hasCount(0);
        assertThat(field(page)).hasAttribute("aria-expanded", "false");
        assertThat(field(page)).hasValue("malaysia");
    }

    @Test
    void whoLeavesTheFieldClosesTheList() {
        Page page = visit("");
        type(page, "malaysia");
        page.keyboard().press("Tab");

        assertThat(options(page)).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")))
                .isFocused();
    }

    @Test
    void aWordTypedInOneGoIsAskedForOnce() {
        Page page = visit("");
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.evaluate("""
                () => { const field = document.querySelector('#quick'); field.focus();
                        for (const word of ['ma', 'mal', 'mala', 'malay']) {
                          field.value = word; field.dispatchEvent(new InputEvent('input', { bubbles: true })); } }
                """);
        assertThat(options(page).first()).isVisible();

        assertEquals(List.of(address("search.json?q=malay*")), asked);
    }

    @Test
    void whatIsNowhereIsSaid() {
        Page page = visit("");
        field(page).fill("qwertzuiop");

        assertThat(page.locator(".suggestions")).containsText("No name and no event has these words.");
        assertThat(page.locator("mufakat-search [role=status]")).hasText("No name and no event has these words.");
    }

    @Test
    void aSearchThatDoesNotAnswerIsSaidAndTheFormStays() {
        Page page = visit("");
        page.route("**/search.json*", route -> route.abort());
        field(page).fill("malaysia");

        assertThat(page.locator(".suggestions")).containsText("The search does not answer");
        assertEquals(List.of("Failed to load resource: net::ERR_FAILED"), complaints);
        complaints.clear();
        page.keyboard().press("Enter");
        page.waitForURL(address("search?q=malaysia"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theOpenListIsNoBarrier(ColorScheme colours) {
        Page page = visit("", colours);
        type(page, "singap");
        page.keyboard().press("ArrowDown");

        assertEquals(List.of(), Chromium.barriers(page));
    }
}
