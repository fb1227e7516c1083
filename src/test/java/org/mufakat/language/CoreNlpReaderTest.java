package org.mufakat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.SharedReader;

class CoreNlpReaderTest {

    private static final LanguageReader LANGUAGE = SharedReader.reader().language();

    private static List<String> sentences(String text) {
        return LANGUAGE.read(text).stream()
                .map(sentence -> sentence.span().in(text))
                .toList();
    }

    private static List<String> words(String text) {
        return LANGUAGE.read(text).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(token -> token.span().in(text))
                .toList();
    }

    @Test
    void sentencesPointIntoTheText() {
        assertEquals(
                List.of("The ministers met in Porto.", "They spoke of ships."),
                sentences("  The ministers met in Porto.   They spoke of ships. "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ministers met in Porto.",
                "The\u00A0ministers  met\u202Fin Porto.",
                "“The ministers” met in Porto’s port.",
                "The 🌏 ministers met 🇸🇬 in Porto.",
                "The ministers\nmet in non\u2011aligned Porto.",
            })
    void aSentenceReachesFromItsFirstWordToItsLast(String text) {
        assertEquals(List.of(text), sentences(text));
    }

    /// Parsing takes most of the time.
    @ParameterizedTest
    @CsvSource({"The ships sailed., true", "Talks in Porto., true", "A blue sky over the sea., false"})
    void aSentenceIsParsedIfItCanTellOfSomething(String text, boolean isParsed) {
        assertEquals(isParsed, LANGUAGE.read(text).getFirst().tokens().stream().anyMatch(token -> token.head() >= 0));
    }

    @Test
    void wordsPointIntoTheTextAsItIsPrinted() {
        assertEquals(
                List.of("“", "We", "’ll", "sign", "the", "pact", ",", "”", "said", "Lim", "."),
                words("“We’ll\u00A0sign the pact,” said\u00A0Lim."));
    }

    @Test
    void wordsAfterAnEmojiPointIntoTheText() {
        assertEquals(List.of("🌏", "Ships", "sailed", "."), words("🌏 Ships\u00A0sailed."));
    }

    @Test
    void anEmptyLineEndsASentenceAndBeginsAParagraph() {
        String text = "Talks in Porto\n\nThe ministers\nmet. They spoke.\n \n\n \nShips sailed.";
        List<String> found = LANGUAGE.read(text).stream()
                .map(sentence -> "%d/%d %s"
                        .formatted(
                                sentence.index(),
                                sentence.paragraph(),
                                sentence.span().in(text).replace('\n', ' ')))
                .toList();

        assertEquals(
                List.of("0/0 Talks in Porto", "1/1 The ministers met.", "2/1 They spoke.", "3/2 Ships sailed."), found);
    }

    @Test
    void aTextWithoutWordsHasNoSentences() {
        assertEquals(List.of(), LANGUAGE.read("  \n\n  "));
    }

    @Test
    void wordsKnowTheirLemmaAndWhatGovernsThem() {
        Sentence sentence = LANGUAGE.read("The ministers signed two pacts.").getFirst();
        List<String> found = sentence.tokens().stream()
                .map(token -> "%s %s %s %s"
                        .formatted(
                                token.lemma(),
                                token.tag(),
                                token.relation(),
                                sentence.head(token).map(Token::text).orElse("-")))
                .toList();

        assertEquals(
                List.of(
                        "the DT det ministers",
                        "minister NNS nsubj signed",
                        "sign VBD root -",
                        "two CD nummod pacts",
                        "pact NNS obj signed",
                        ". . punct signed"),
                found);
    }

    /// A text is read the same whatever was read before it.
    @ParameterizedTest
    @CsvSource({"Ships sailed., The ministers met."})
    void readingKeepsNothing(String one, String other) {
        List<Sentence> alone = LANGUAGE.read(other);
        LANGUAGE.read(one);

        assertEquals(alone, LANGUAGE.read(other));
    }
}
