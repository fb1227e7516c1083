package org.mufakat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;
import org.mufakat.source.PlainText;

/// Seven stories in the mark-up of sixteen kinds of sites and in all other forms: each has to give the story's text.
@TestInstance(Lifecycle.PER_CLASS)
class CorpusTest {

    private static final List<String> SITES = List.of(
            "agency",
            "amp",
            "blogger",
            "date-in-address",
            "hentry",
            "microdata",
            "ministry",
            "old-table",
            "opengraph",
            "saved",
            "script-only",
            "sharepoint",
            "think-tank",
            "two-columns",
            "wire",
            "wordpress");

    private final Intake intake = Intake.ofFiles();
    private List<Case> cases = List.of();

    /// A story in a form.
    record Case(String form, Story story, Original original) {

        @Override
        public String toString() {
            return form + ": " + story.name();
        }

        String expected() {
            return story.text();
        }
    }

    @BeforeAll
    void print() {
        var all = new ArrayList<Case>();
        for (Story story : Story.all()) {
            SITES.forEach(site -> all.add(of(site, story, story.page(site))));
            all.add(of("PDF by PDFBox", story, Printers.pdf(story, 1)));
            all.add(of("PDF in two columns", story, Printers.pdf(story, 2)));
            all.add(of("PDF by OpenPDF", story, Printers.openPdf(story)));
            all.add(of("DOCX", story, Printers.docx(story)));
            all.add(of("ODT", story, Printers.odt(story)));
            all.add(of("Markdown", story, Printers.utf8(Writings.markdown(story))));
            all.add(of("bare Markdown", story, Printers.utf8(Writings.bareMarkdown(story))));
            all.add(of("JSON-LD", story, Printers.utf8(Writings.jsonLd(story))));
            all.add(of("mail", story, Printers.utf8(Writings.mail(story, false))));
            all.add(of("mail with a page", story, Printers.utf8(Writings.mail(story, true))));
            all.add(of("RSS", story, Printers.utf8(Writings.rss(story))));
            all.add(of("Atom", story, Printers.utf8(Writings.atom(story))));
            all.add(of("WARC", story, Writings.warc(story, story.page("wordpress"))));
            all.add(of(
                    "ZIP",
                    story,
                    Printers.zip(Map.of(
                            "a/style.css", new byte[] {'x'}, "a/" + story.name() + ".html", story.page("wire")))));
        }
        cases = all;
    }

    private static Case of(String form, Story story, byte[] bytes) {
        return new Case(form, story, Original.of(form, story.name(), bytes));
    }

    @AfterAll
    void close() {
        intake.close();
    }

    private Article read(Case each) {
        List<Arrival> arrivals = intake.open(each.original()).toList();
        assertEquals(1, arrivals.size(), () -> each + ": " + arrivals);
        return arrivals.getFirst() instanceof Arrival.Ready ready
                ? ready.article()
                : org.junit.jupiter.api.Assertions.fail(each + ": " + arrivals);
    }

    Stream<Case> cases() {
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTextIsThatOfTheStory(Case each) {
        Article article = read(each);

        assertEquals(each.expected(), article.text());
        assertEquals(each.story().name(), article.id());
    }

    @Test
    void theStoredTextGivenAsAFileIsTheSameArticle() {
        for (Case each : cases) {
            Article article = read(each);
            Article again =
                    new PlainText(each.form(), Printers.utf8(article.text())).article(article.id(), Optional.empty());

            assertEquals(
                    List.of(article.title(), article.publisher(), article.published(), article.body()),
                    List.of(again.title(), again.publisher(), again.published(), again.body()));
        }
    }

    @Test
    void titlePublisherAndDateAreRightInAtLeastNineteenOfTwenty() {
        var wrong = new ArrayList<String>();
        for (Case each : cases) {
            Article article = read(each);
            check(wrong, each, "title", each.story().title(), article.title());
            check(
                    wrong,
                    each,
                    "publisher",
                    each.story().site(),
                    article.publisher().orElse(""));
            check(
                    wrong,
                    each,
                    "date",
                    each.story().date().toString(),
                    article.published().map(PartialDate::toString).orElse(""));
        }

        assertTrue(cases.size() >= 120, () -> "Only %d cases".formatted(cases.size()));
        assertTrue(wrong.size() <= 3 * cases.size() / 20, () -> String.join("\n", wrong));
    }

    private static void check(List<String> wrong, Case each, String what, String expected, String found) {
        if (!expected.equals(found)) {
            wrong.add("%s of %s: \"%s\" for \"%s\"".formatted(what, each, found, expected));
        }
    }

    @Test
    void authorsAreFoundWhereTheyAreNamed() {
        List<String> found = cases.stream()
                .filter(each -> each.story().name().startsWith("russia"))
                .filter(each -> read(each).origin().author().equals(Optional.of(Story.AUTHOR)))
                .map(Case::form)
                .sorted()
                .toList();

        assertEquals(
                List.of(
                        "Atom",
                        "DOCX",
                        "JSON-LD",
                        "Markdown",
                        "ODT",
                        "PDF by OpenPDF",
                        "RSS",
                        "WARC",
                        "ZIP",
                        "amp",
                        "hentry",
                        "microdata",
                        "opengraph",
                        "script-only",
                        "think-tank",
                        "two-columns",
                        "wire",
                        "wordpress"),
                found);
    }
}
