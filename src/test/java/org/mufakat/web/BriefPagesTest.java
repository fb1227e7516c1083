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
    void aBriefIsShownWholeWithWhatWasReadInIt() {
        String page = html(BriefPages.pages(), ARTICLE);

        assertTrue(
                page.contains("<mark class=\"told\">Singapore will propose a mechanism to the ASEAN leaders.</mark>"
                        + "<a class=\"tag\" href=\"#account-6\">Proposal, planned</a>"),
                page);
    }

    @Test
    void withoutTheRecordThereAreQuotesAlone() {
        var queries = new Queries(SharedGraph.briefs(), QueryLimits.standard());
        String page = html(new Pages(queries, QueryLibrary.read(Path.of("data/queries"))), ARTICLE);

        assertAll(
                () -> assertFalse(page.contains("class=\"full-text\"")),
                () -> assertTrue(page.contains("<mark>will propose</mark>")));
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
