package org.mufakat.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChronologyIslandTest extends IslandTest {

    private static final String YEARS = "chronology?from=2010&to=2019";

    private static Locator handle(Page page, String name) {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator first(Page page) {
        return handle(page, "First column of the time to show");
    }

    private static Locator last(Page page) {
        return handle(page, "Last column of the time to show");
    }

    private static Locator asOf(Page page) {
        return handle(page, "What sources had said by");
    }

    @Test
    void theHandlesMoveByKeyAndEnterShowsThatTime() {
        Page page = visit(YEARS);
        first(page).focus();
        assertThat(first(page)).hasAttribute("aria-valuetext", "2010-01");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("PageUp");
        String from = first(page).getAttribute("aria-valuetext");
        last(page).focus();
        page.keyboard().press("ArrowLeft");
        String to = last(page).getAttribute("aria-valuetext");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show " + from + " to " + to)))
                .isVisible();
        page.keyboard().press("Enter");

        assertThat(page).hasURL(address("chronology?from=" + from + "&to=" + to));
        assertThat(page.locator("#from")).hasValue(from);
        assertThat(page.locator(".chips")).containsText(from + " to " + to);
        assertThat(last(page)).isFocused();
    }

    @Test
    void escapeTakesTheHandlesBack() {
        Page page = visit(YEARS);
        first(page).focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".brushed")).hasCount(1);
        page.keyboard().press("Escape");

        assertThat(page.locator(".brushed")).hasCount(0);
        assertThat(first(page)).hasAttribute("aria-valuetext", "2010-01");
    }

    @Test
    void aHandleNeverPassesTheOther() {
        Page page = visit(YEARS);
        first(page).focus();
        page.keyboard().press("End");

        assertEquals(last(page).getAttribute("aria-valuenow"), first(page).getAttribute("aria-valuenow"));
    }

    @Test
    void whoDragsOverTheDrawingSeesThatTimeAndGetsBack() {
        Page page = visit(YEARS);
        BoundingBox box = page.locator("svg.timeline").boundingBox();
        double y = box.y + 40;
        page.mouse().move(box.x + box.width * 0.5, y);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.6, y);
        page.mouse().move(box.x + box.width * 0.8, y);
        page.mouse().up();

        assertThat(page).hasURL(Pattern.compile(".*/chronology\\?from=201[3-5]-\\d\\d&to=201[6-9]-\\d\\d$"));
        page.goBack();
        assertThat(page.locator("#from")).hasValue("2010");
        assertThat(first(page)).hasAttribute("aria-valuetext", "2010-01");
    }

    @Test
    void aHandleThatIsDraggedMovesItsEndAlone() {
        Page page = visit(YEARS);
        BoundingBox handle = first(page).boundingBox();
        BoundingBox box = page.locator("svg.timeline").boundingBox();
        page.mouse().move(handle.x + handle.width / 2, handle.y + handle.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.5, handle.y);
        page.mouse().up();

        assertThat(page).hasURL(Pattern.compile(".*/chronology\\?from=201[2-5]-\\d\\d&to=2019-12$"));
    }

    @Test
    void aBarIsStillALinkIntoItsTime() {
        Page page = visit("chronology?from=2018&to=2018");
        Locator bar = page.locator("svg.timeline > a[href*=from]").first();
        String link = bar.getAttribute("href");
        bar.focus();
        page.keyboard().press("Enter");

        page.waitForURL(address(link.substring(1)));
    }

    @Test
    void theSliderChangesTheDayAndKeepsTheFocus() {
        Page page = visit("chronology");
        asOf(page).focus();
        assertThat(page.locator("output")).hasText("today");
        var asked = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().contains("as-of")) {
                asked.add(request.url());
            }
        });
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(page).hasURL(address("chronology?as-of=2018-11"));

        assertThat(asOf(page)).isFocused();
        assertThat(page.locator("output")).hasText("November 2018");
        assertThat(page.locator(".found")).containsText("only what articles published by then say");
        assertThat(page.locator("#as-of")).hasValue("2018-11");
        assertEquals(1, asked.size(), asked.toString());
    }

    @Test
    void aPageOnTheSliderIsAYear() {
        Page page = visit("chronology");
        asOf(page).focus();
        page.keyboard().press("PageDown");

        assertThat(page).hasURL(address("chronology?as-of=2018-01"));
    }

    @Test
    void aDayThatWasLinkedStandsOnTheSlider() {
        Page page = visit("chronology?as-of=2018-07");

        assertThat(page.locator("output")).hasText("July 2018");
        assertThat(asOf(page)).hasAttribute("aria-valuetext", "July 2018");
    }

    @Test
    void aTimeIsMadeWiderAround() {
        Page page = visit("chronology?from=2018&to=2018");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wider"))
                .click();

        page.waitForURL(address("chronology?from=2017-07&to=2019-06"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theBrushAndTheSliderAreNoBarrier(ColorScheme colours) {
        Page page = visit(YEARS, colours);
        first(page).focus();
        page.keyboard().press("ArrowRight");

        assertTrue(page.locator(".handle").count() == 2);
        assertEquals(List.of(), Chromium.barriers(page));
    }
}
