package org.mufakat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinationTest {

    /// A tree as a parser gives it: word/tag/head/relation.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He/PRP/1/nsubj thanked/VBD/-1/root us/PRP/1/obj for/IN/4/case helping/VBG/1/advcl and/CC/6/cc signed/VBD/4/conj | signed | conj of thanked
            He/PRP/1/nsubj said/VBD/-1/root plan/NN/5/nsubj is/VBZ/5/cop a/DT/5/det step/NN/1/ccomp and/CC/7/cc urged/VBD/5/conj | urged | conj of said
            He/PRP/1/nsubj said/VBD/-1/root it/PRP/4/nsubj was/VBD/4/cop clear/JJ/1/ccomp and/CC/6/cc urged/VBD/4/conj | urged | conj of said
            He/PRP/1/nsubj said/VBD/-1/root Laos/NNP/3/nsubj agreed/VBD/1/ccomp and/CC/5/cc signed/VBD/3/conj | signed | conj of agreed
            team/NN/1/nsubj led/VBD/-1/root by/IN/3/case Lim/NNP/1/obl met/VBD/1/dep Tan/NNP/4/obj | led | acl of team
            team/NN/1/nsubj led/VBD/-1/root by/IN/3/case Lim/NNP/1/obl met/VBD/1/dep Tan/NNP/4/obj | team | nsubj of met
            Lim/NNP/-1/root :/:/0/punct To/TO/3/mark ask/VB/0/dep Tan/NNP/3/obj | Lim | nsubj of ask
            Lim/NNP/-1/root :/:/0/punct We/PRP/3/nsubj ask/VBP/0/dep Tan/NNP/3/obj | ask | dep of Lim
            """)
    void aVerbHangsWhereItBelongs(String written, String word, String expected) {
        assertEquals(expected, WrittenTree.edge(Coordination.mended(WrittenTree.of(written)), word));
    }
}
