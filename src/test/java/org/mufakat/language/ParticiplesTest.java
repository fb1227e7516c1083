package org.mufakat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticiplesTest {

    /// A tree as a parser gives it: word/tag/head/relation.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They/PRP/1/nsubj kept/VBD/-1/root pact/NN/1/obj ,/,/1/punct signed/VBN/1/dep in/IN/6/case May/NNP/4/obl | signed | acl of pact
            They/PRP/1/nsubj hailed/VBD/-1/root deal/NN/3/nsubj struck/VBD/1/ccomp by/IN/5/case Laos/NNP/3/obl | struck | acl of deal
            They/PRP/1/nsubj hailed/VBD/-1/root deal/NN/3/nsubj struck/VBD/1/ccomp by/IN/5/case Laos/NNP/3/obl | deal | obj of hailed
            port/NN/6/nsubj ,/,/0/punct slated/VBN/4/orphan to/TO/4/mark open/VB/0/acl ,/,/0/punct waits/VBZ/-1/root | slated | acl of port
            port/NN/6/nsubj ,/,/0/punct slated/VBN/4/orphan to/TO/4/mark open/VB/0/acl ,/,/0/punct waits/VBZ/-1/root | open | xcomp of slated
            Retno/NNP/-1/root who/WP/0/dep is/VBZ/1/dep due/JJ/2/xcomp to/TO/5/mark speak/VB/3/dep left/VBD/5/dep | speak | xcomp of due
            Retno/NNP/-1/root who/WP/0/dep is/VBZ/1/dep due/JJ/2/xcomp to/TO/5/mark speak/VB/3/dep left/VBD/5/dep | Retno | nsubj of left
            Recalling/VBG/3/dep treaties/NNS/0/obj ministers/NNS/3/nsubj met/VBD/-1/root | Recalling | advcl of met
            """)
    void aClauseHangsOnItsNoun(String written, String word, String expected) {
        assertEquals(expected, WrittenTree.edge(Participles.mended(WrittenTree.of(written)), word));
    }
}
