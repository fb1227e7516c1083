package org.mufakat.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {

    private static final List<String> FURNITURE = List.of(
            "Share this article",
            "Print",
            "BY ANA REYES",
            "By Ana Reyes and Tom Lim",
            "Delegates on the quay of Porto (REUTERS/Ana Reyes)",
            "Reporting by Ana Reyes; editing by Tom Lim",
            "Please refer to Annex A for the list.",
            "Register here to hear the minister speak.",
            "***",
            "----",
            "Related stories",
            "Photo by Ana Reyes");

    static List<String> furniture() {
        return FURNITURE;
    }

    private static String masked(String body) {
        String text = "Title\n" + body;
        var article = new Article(
                "a",
                "Title",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Article.Rights.QUOTES_ONLY,
                text,
                new Span(6, text.length()));
        return Furniture.masked(article).substring(6);
    }

    @ParameterizedTest
    @MethodSource("furniture")
    void aLineThatTellsNothingIsBlank(String line) {
        String body = "The ministers met.\n" + line + "\nThey spoke of ships.\n";

        assertEquals("The ministers met.\n" + " ".repeat(line.length()) + "\nThey spoke of ships.\n", masked(body));
    }

    @ParameterizedTest
    @CsvSource({
        "'PORTO - ',            The ministers met.",
        "'PORTO/LIMA-  ',       The ministers met.",
        "'PORTO, March 4 – ',   The ministers met.",
        "'(VGP) – ',            The ministers met.",
        "'1. ',                 The ministers met.",
    })
    void whatStandsBeforeTheSentenceIsBlank(String before, String sentence) {
        assertEquals(" ".repeat(before.length()) + sentence, masked(before + sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(b) ", "• ", "- ", "ii. "})
    void theMarkOfAnItemBecomesTheEndOfALineSoThatTheItemIsASentence(String mark) {
        String before = "The ministers agreed on\n";

        assertEquals(
                before + "\n" + " ".repeat(mark.length() - 1) + "Closer ties.", masked(before + mark + "Closer ties."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ministers met in Porto - a first.",
                "By then the ministers had met.",
                "ASEAN met Russia.",
                "About 100 flights were delayed.",
                "She said 3. Then she left.",
                "In the report by Ana Reyes the ministers read of ships.",
            })
    void aSentenceStays(String sentence) {
        assertEquals(sentence, masked(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"About the Harbour Agency", "About us", "Media contact: Ana Reyes", "Report an incident"})
    void nothingOfTheArticleFollowsAnAboutHeading(String heading) {
        String about = heading + "\nThe agency was founded in 1999.\nIt signed many agreements.";

        assertEquals("The ministers met.\n" + about.replaceAll("[^\n]", " "), masked("The ministers met.\n" + about));
    }

    @Test
    void aBylineInTheLastLineIsBlankAndTheSentenceBeforeItStays() {
        assertEquals(
                "The ministers met. " + " ".repeat("- Reporting by Ana Reyes".length()),
                masked("The ministers met. - Reporting by Ana Reyes"));
    }

    @Test
    void whatStandsOutsideTheBodyIsBlank() {
        String text = "Title\nThe ministers met.\nSources:\n";
        var article = new Article(
                "a",
                "Title",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Article.Rights.QUOTES_ONLY,
                text,
                new Span(6, text.indexOf("Sources")));

        assertEquals("     \nThe ministers met.\n        \n", Furniture.masked(article));
    }

    @Provide
    Arbitrary<List<String>> pages() {
        Arbitrary<String> sentences = Arbitraries.of(
                "The ministers met. 🌏 They agreed.",
                "",
                "   ",
                "PORTO - They met.",
                "2. They met.",
                "About us",
                "— x");
        Arbitrary<String> lines = Arbitraries.oneOf(
                Arbitraries.of(FURNITURE), sentences, Arbitraries.strings().ofMaxLength(20));
        return lines.list().ofMinSize(1).ofMaxSize(12);
    }

    @Property(tries = 300)
    void lengthAndLineEndsStayAsTheyAre(@ForAll("pages") List<String> lines) {
        String body = String.join("\n", lines) + "\n.";
        String masked = masked(body);

        assertEquals(lengths(body), lengths(masked));
    }

    private static List<Integer> lengths(String text) {
        return Stream.of(text.split("\n", -1)).map(String::length).toList();
    }
}
