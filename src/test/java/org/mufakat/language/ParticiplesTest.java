package org.mufakat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.source.Span;

class ParticiplesTest {

    /// A tree as a parser gives it: word/tag/head/relation.
    private static List<Token> tree(String written) {
        var tokens = new ArrayList<Token>();
        for (String word : written.split(" ", -1)) {
            String[] parts = word.split("/", -1);
            int index = tokens.size();
            String lemma = parts[0].equals("is") ? "be" : parts[0];
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
            They/PRP/1/nsubj kept/VBD/-1/root pact/NN/1/obj ,/,/1/punct signed/VBN/1/dep in/IN/6/case May/NNP/4/obl | signed | acl of pact
            They/PRP/1/nsubj hailed/VBD/-1/root deal/NN/3/nsubj struck/VBD/1/ccomp by/IN/5/case Laos/NNP/3/obl | struck | acl of deal
            They/PRP/1/nsubj hailed/VBD/-1/root deal/NN/3/nsubj struck/VBD/1/ccomp by/IN/5/case Laos/NNP/3/obl | deal | obj of hailed
            port/NN/6/nsubj ,/,/0/punct slated/VBN/4/orphan to/TO/4/mark open/VB/0/acl ,/,/0/punct waits/VBZ/-1/root | slated | acl of port
            port/NN/6/nsubj ,/,/0/punct slated/VBN/4/orphan to/TO/4/mark open/VB/0/acl ,/,/0/punct waits/VBZ/-1/root | open | xcomp of slated
            Retno/NNP/-1/root who/WP/0/dep is/VBZ/1/dep due/JJ/2/xcomp to/TO/5/mark speak/VB/3/dep left/VBD/5/dep | speak | xcomp of due
            Retno/NNP/-1/root who/WP/0/dep is/VBZ/1/dep due/JJ/2/xcomp to/TO/5/mark speak/VB/3/dep left/VBD/5/dep | Retno | nsubj of left
            """)
    void aClauseHangsOnItsNoun(String written, String word, String expected) {
        List<Token> mended = Participles.mended(tree(written));
        Token token = mended.stream()
                .filter(one -> one.text().equals(word))
                .findFirst()
                .orElseThrow();

        assertEquals(
                expected, token.relation() + " of " + mended.get(token.head()).text());
    }
}
