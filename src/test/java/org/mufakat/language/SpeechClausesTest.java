package org.mufakat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.source.Span;

class SpeechClausesTest {

    /// A tree as a parser gives it: word/tag/head/relation.
    private static List<Token> tree(String written) {
        var tokens = new ArrayList<Token>();
        for (String word : written.split(" ", -1)) {
            String[] parts = word.split("/", -1);
            int index = tokens.size();
            String lemma = parts[0];
            tokens.add(new Token(
                    index,
                    new Span(10 * index, 10 * index + 5),
                    parts[0],
                    lemma,
                    parts[1],
                    Integer.parseInt(parts[2]),
                    parts[3]));
        }
        return tokens;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They/PRP/1/nsubj signed/VBD/-1/root it/PRP/1/obj ,/,/2/punct ministers/NNS/2/appos of/IN/6/case Laos/NNP/4/nmod said/VBD/1/dep | ministers | nsubj of said
            They/PRP/1/nsubj signed/VBD/-1/root it/PRP/1/obj ,/,/2/punct ministers/NNS/2/appos of/IN/6/case Laos/NNP/4/nmod said/VBD/1/dep | said | parataxis of signed
            They/PRP/1/nsubj met/VBD/-1/root Tan/NNP/1/obj ,/,/2/punct ministers/NNS/2/appos here/RB/1/advmod said/VBD/1/dep | ministers | appos of Tan
            """)
    void aSpeakerIsTheSubjectOfSaying(String written, String word, String expected) {
        List<Token> mended = SpeechClauses.mended(tree(written));
        Token token = mended.stream()
                .filter(one -> one.text().equals(word))
                .findFirst()
                .orElseThrow();

        assertEquals(
                expected, token.relation() + " of " + mended.get(token.head()).text());
    }
}
