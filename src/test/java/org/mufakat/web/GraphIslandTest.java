package org.mufakat.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphIslandTest extends IslandTest {

    private static final String START = "graph?nodes=meeting/amcc-3,state/singapore,body/amcc";

    private static Locator panel(Page page) {
        return page.locator(".graph-panel");
    }

    private static List<String> places(Page page) {
        return List.of(page.url().replaceFirst(".*#at=", "").split(";"));
    }

    @Test
    void theKeyboardChoosesAThingAndShowsMoreOfItWhileAllOthersStay() {
        Page page = visit(START);
        assertThat(page.locator(".graph-canvas")).isVisible();
        List<String> before = places(page);
        page.locator(".graph-canvas").focus();
        page.keyboard().press("ArrowRight");
        assertThat(panel(page).locator("h3")).isVisible();
        String chosen = panel(page).locator("h3").innerText();
        page.keyboard().press("Enter");
        Hand.KEYBOARD.choose(panel(page).locator(".graph-kinds button").first());
        assertThat(page.locator("#graph-summary")).not().containsText("3 things");

        assertAll(
                () -> assertEquals(before, places(page).subList(0, before.size())),
                () -> assertTrue(page.url().contains("nodes=meeting/amcc-3,state/singapore,body/amcc,")),
                () -> assertEquals(chosen, panel(page).locator("h3").innerText()));
    }

    @Test
    void aPinnedThingStaysWhenAllIsLaidOutAnewAndTheLinkSaysSo() {
        Page page = visit(START);
        page.locator(".graph-canvas").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("p");
        assertThat(panel(page)).containsText("Unpin");
        String pinned = places(page).getFirst();
        page.locator(".graph-tools button")
                .filter(new Locator.FilterOptions().setHasText("Lay out anew"))
                .click();

        assertAll(
                () -> assertTrue(pinned.endsWith("!"), pinned),
                () -> assertEquals(pinned, places(page).getFirst()),
                () -> assertEquals(
                        page.url(),
                        "http://" + page.url().replaceFirst("^http://", "").replaceFirst("/.*", "")
                                + page.locator(".permalink").getAttribute("href")));
    }

    @Test
    void hidingGoesBackWithTheBrowsersButton() {
        Page page = visit(START);
        page.locator(".graph-canvas").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Delete");
        assertThat(page.locator("#graph-summary")).containsText("2 things");
        page.goBack();
        assertThat(page.locator("#graph-summary")).containsText("3 things");
    }

    @Test
    void theViewIsKeptAsAPicture() throws IOException {
        Page page = visit(START);
        Locator tools = page.locator(".graph-tools button");
        Path svg = page.waitForDownload(() -> tools.filter(new Locator.FilterOptions().setHasText("SVG"))
                        .click())
                .path();
        Path png = page.waitForDownload(() -> tools.filter(new Locator.FilterOptions().setHasText("PNG"))
                        .click())
                .path();

        assertAll(
                () -> assertTrue(Files.readString(svg).contains(">Singapore</text>")),
                () -> assertTrue(new String(Files.readAllBytes(png), 1, 3, java.nio.charset.StandardCharsets.US_ASCII)
                        .equals("PNG")));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theDrawnGraphHasNoBarrier(ColorScheme colours) {
        Page page = visit(START, colours);
        page.locator(".graph-canvas").focus();
        page.keyboard().press("ArrowRight");

        assertEquals(List.of(), Chromium.barriers(page));
    }
}
