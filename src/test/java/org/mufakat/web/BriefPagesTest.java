package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mufakat.SharedGraph;
import org.mufakat.service.Face.Visit;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLibrary;
import org.mufakat.store.QueryLimits;

class BriefPagesTest {

    private static final String ARTICLE = "doc/article/amcc-2018-subscribes-to-norms";

    private static String html(Pages pages, String path) {
        return pages.answer(new Visit("/" + path, Map.of(), "text/html")).body();
    }

    @Test
    void aBriefIsShownWholeWithWhatWasReadInItAndWhatWasLeftOut() {
        String page = html(BriefPages.pages(), ARTICLE);

        assertAll(
                () -> assertTrue(
                        page.matches("(?s).*id=\"evidence-\\d+\"><span[^>]*>Singapore </span><a class=\"act g-planned\""
                                + " href=\"#account-6\"[^>]*>.{0,200}will propose</span></a>.*"),
                        page),
                () -> assertTrue(page.contains(">Until then the conference remains a non-formal platform.</a>")));
    }

    @Test
    void withoutTheRecordThereAreQuotesAlone() {
        var queries = new Queries(SharedGraph.briefs(), QueryLimits.standard());
        String page = html(new Pages(queries, QueryLibrary.read(Path.of("data/queries"))), ARTICLE);

        assertAll(
                () -> assertFalse(page.contains("class=\"left-out\"")),
                () -> assertTrue(page.contains(" characters that may not be shown here")),
                () -> assertTrue(page.contains("will propose</span></a>")));
    }

    @Test
    void eventsThatMayBeOneNameEachOtherAndHowToDecide() {
        String page = html(BriefPages.pages(), "doc/meeting/asean-japan-cyber-1");

        assertAll(
                () -> assertTrue(page.contains("Perhaps the same event")),
                () -> assertTrue(page.matches("(?s).*because of likeness 0\\.\\d+.*")),
                () -> assertTrue(page.matches("(?s).*<code>&lt;article/[^ ]*#account-\\d+&gt; owl:sameAs"
                        + " &lt;article/[^ ]*#account-\\d+&gt; \\.</code>.*")),
                () -> assertTrue(page.contains(" owl:differentFrom ")));
    }
}
