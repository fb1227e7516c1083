package org.mufakat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechClausesTest {

    /// A tree as a parser gives it: word/tag/head/relation.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They/PRP/1/nsubj signed/VBD/-1/root it/PRP/1/obj ,/,/2/punct ministers/NNS/2/appos of/IN/6/case Laos/NNP/4/nmod said/VBD/1/dep | ministers | nsubj of said
            They/PRP/1/nsubj signed/VBD/-1/root it/PRP/1/obj ,/,/2/punct ministers/NNS/2/appos of/IN/6/case Laos/NNP/4/nmod said/VBD/1/dep | said | parataxis of signed
            They/PRP/1/nsubj met/VBD/-1/root Tan/NNP/1/obj ,/,/2/punct ministers/NNS/2/appos here/RB/1/advmod said/VBD/1/dep | ministers | appos of Tan
            Hall/NNP/-1/root ,/,/0/punct felt/VBD/3/amod tremors/NNS/0/appos Gazette/NNP/5/nsubj reported/VBD/3/dep mayor/NN/5/obj said/VBD/5/dep | tremors | appos of Hall
            """)
    void aSpeakerIsTheSubjectOfSaying(String written, String word, String expected) {
        assertEquals(expected, WrittenTree.edge(SpeechClauses.mended(WrittenTree.of(written)), word));
    }
}
