package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;

class AssetsTest {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    @Test
    void pagesNameAStyleSheetThatIsKeptForGood() {
        Page page = SharedPages.PAGES.answer(new Visit("/", Map.of()));
        Page style = Assets.page(Assets.style());

        assertAll(
                () -> assertTrue(page.body().contains("href=\"" + Assets.style() + "\"")),
                () -> assertEquals("text/css", style.contentType()),
                () -> assertEquals(FOR_GOOD, style.headers().get("Cache-Control")));
    }

    @Test
    void aScriptIsKeptForGood() {
        Page script = Assets.page(Islands.script("search").orElseThrow());

        assertAll(
                () -> assertEquals(200, script.status()),
                () -> assertEquals("text/javascript", script.contentType()),
                () -> assertEquals(FOR_GOOD, script.headers().get("Cache-Control")));
    }

    @Test
    void theLicencesOfWhatIsBundledAreGivenOut() {
        Page licences = Assets.page(Islands.licences().orElseThrow());

        assertAll(
                () -> assertTrue(licences.body().contains("## lit-html - ")),
                () -> assertTrue(licences.body().contains("Redistributions in binary form must reproduce")),
                () -> assertEquals(Map.of(), licences.headers()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/",
                "/assets/style-00000000.css",
                "/assets/islands/nothing-12345678.js",
                "/assets/islands/built-from",
                "/assets/islands/../style.css",
                "/assets/style.css"
            })
    void thereIsNothingElse(String path) {
        assertEquals(404, Assets.page(path).status());
    }
}
