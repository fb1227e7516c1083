package org.mufakat.web;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.mufakat.vocabulary.Iris;
import org.mufakat.web.ReaderViews.Bit;
import org.mufakat.web.ReaderViews.Reader;
import org.mufakat.web.ReaderViews.Ref;
import org.mufakat.web.ReaderViews.Stretch;
import org.mufakat.web.Views.Cell;

class ArticleReaderTest {

    private static final String ARTICLE = Iris.article("a");

    private static final String HEAD = """
            BASE <%s>
            PREFIX muf: <https://w3id.org/mufakat/ontology#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            """.formatted(ARTICLE);

    private static Optional<Reader> read(Optional<String> text, String turtle) {
        var graph =
                new Described(RDFParser.fromString(HEAD + turtle, Lang.TURTLE).toGraph());
        Node article = Described.node(ARTICLE);
        return new ArticleReader(graph, article, text, new Accounts(graph).of(article)).view();
    }

    private static String account(int number, String trigger, String evidence) {
        return "<#account-%d> muf:reportedIn <> ; muf:trigger \"%s\" ; muf:evidence %s .\n"
                .formatted(number, trigger, evidence);
    }

    private static String evidence(int number, int start, String exact) {
        int end = start + exact.codePointCount(0, exact.length());
        return "<#evidence-%d> oa:start %d ; oa:end %d ; oa:exact \"%s\" .\n".formatted(number, start, end, exact);
    }

    /// Return the text with quotes in brackets, acts in angles before where they lead, and sentences left out in
    /// braces.
    private static String shown(Reader reader) {
        return reader.paragraphs().stream()
                .map(paragraph ->
                        paragraph.stream().map(ArticleReaderTest::shown).collect(joining()))
                .collect(joining("/"));
    }

    private static String shown(Stretch stretch) {
        String words = stretch.bits().stream().map(ArticleReaderTest::shown).collect(joining());
        return switch (stretch.kind()) {
            case "told" ->
                stretch.id() + "[" + words + "]"
                        + stretch.others().stream().map(Ref::link).collect(joining());
            case "left" -> "{" + words + "}";
            case "gap" -> "(" + words + ")";
            default -> words;
        };
    }

    private static String shown(Bit bit) {
        String words = String.join("", bit.ids()) + (bit.twice() ? "=" + bit.text() + "=" : bit.text());
        return bit.acts().isEmpty()
                ? words
                : "<" + words + ">" + bit.acts().stream().map(Ref::link).collect(joining());
    }

    @Test
    void theWordsOfAnActLeadToItsAccountAndOtherSentencesAreLeftOut() {
        Reader reader = read(
                        Optional.of("Oh no. They met and talked. Rain fell."),
                        account(1, "met", "<#evidence-1>")
                                + account(2, "talked", "<#evidence-1>")
                                + account(3, "", "<#evidence-1>")
                                + evidence(1, 7, "They met and talked."))
                .orElseThrow();

        assertAll(
                () -> assertEquals(
                        "{Oh no.} evidence-1[They <met>#account-1 and <talked>#account-2.]#account-3 {Rain fell.}",
                        shown(reader)),
                () -> assertEquals(
                        "#at-0 #at-28", reader.left().stream().map(Cell::link).collect(joining(" "))),
                () -> assertEquals("3 accounts of events in 1 of 3 sentences.", reader.summary()));
    }

    @Test
    void quotesThatOverlapAreBothThere() {
        assertEquals(
                "evidence-1[They <met>#account-1 evidence-2=in Bali.= They <left>#account-2.]",
                shown(read(
                                Optional.of("They met in Bali. They left."),
                                account(1, "met", "<#evidence-1>")
                                        + account(2, "left", "<#evidence-2>")
                                        + evidence(1, 0, "They met in Bali.")
                                        + evidence(2, 9, "in Bali. They left."))
                        .orElseThrow()));
    }

    @Test
    void aQuoteInsideAnotherIsMarkedInsideIt() {
        assertEquals(
                "evidence-1[He said evidence-2=they =<=met=>#account-2 again.]#account-1",
                shown(read(
                                Optional.of("He said they met again."),
                                account(1, "", "<#evidence-1>")
                                        + account(2, "met", "<#evidence-2>")
                                        + evidence(1, 0, "He said they met again.")
                                        + evidence(2, 8, "they met"))
                        .orElseThrow()));
    }

    @Test
    void anAddressIsNoSentenceThatWasLeftOut() {
        assertEquals(
                "{Sources:}/https://example.org/a",
                shown(read(Optional.of("Sources:\nhttps://example.org/a"), "").orElseThrow()));
    }

    @Test
    void positionsCountCodePoints() {
        assertEquals(
                "{😀 Hi.}/evidence-1[😀 They <met>#account-1.] 😀",
                shown(read(
                                Optional.of("😀 Hi.\n😀 They met. 😀"),
                                account(1, "met", "<#evidence-1>") + evidence(1, 6, "😀 They met."))
                        .orElseThrow()));
    }

    @Test
    void withoutTheTextThereAreQuotesAndHowMuchIsBetweenThem() {
        Reader reader = read(
                        Optional.empty(),
                        account(1, "met", "<#evidence-1>")
                                + account(2, "left", "<#evidence-2>")
                                + evidence(1, 1_007, "They met.")
                                + evidence(2, 1_017, "They left."))
                .orElseThrow();

        assertAll(
                () -> assertEquals(
                        "(1,007 characters that may not be shown here)evidence-1[They <met>#account-1.]"
                                + "evidence-2[They <left>#account-2.]",
                        shown(reader)),
                () -> assertTrue(reader.left().isEmpty()),
                () -> assertTrue(reader.notes().getFirst().contains("rights")));
    }

    @Test
    void aQuoteThatLiesOutsideTheTextStandsBesideIt() {
        Reader reader = read(
                        Optional.of("They met."), account(1, "left", "<#evidence-1>") + evidence(1, 50, "They left."))
                .orElseThrow();

        assertAll(
                () -> assertEquals("{They met.}", shown(reader)),
                () -> assertEquals(
                        "false",
                        reader.accounts().stream().map(one -> "" + one.placed()).collect(joining())));
    }

    @Test
    void whatHasNeitherTextNorQuoteIsNoArticleToRead() {
        assertTrue(read(Optional.empty(), "").isEmpty());
    }
}
