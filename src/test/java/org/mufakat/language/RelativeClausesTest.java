package org.mufakat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mufakat.source.Span;

class RelativeClausesTest {

    /// Build a sentence of words given as `text/tag/head/relation`, heads counted from 0, -1 for the root.
    private static List<Token> tokens(String... words) {
        var tokens = new ArrayList<Token>();
        int start = 0;
        for (String word : words) {
            String[] parts = word.split("/", -1);
            var span = new Span(start, start + parts[0].length());
            tokens.add(
                    new Token(tokens.size(), span, parts[0], parts[0], parts[1], Integer.parseInt(parts[2]), parts[3]));
            start = span.end() + 1;
        }
        return tokens;
    }

    private static final List<Token> GARDEN_PATH = tokens(
            "Lim/NNP/-1/root",
            "who/WP/2/nsubj",
            "met/VBD/0/acl:relcl",
            "Reyes/NNP/4/nsubj",
            "signed/VBD/2/ccomp",
            "pacts/NNS/4/obj",
            "././0/punct");

    @Test
    void theSecondVerbBecomesTheRootAndTheNameBeforeItAnObject() {
        List<Token> expected = tokens(
                "Lim/NNP/4/nsubj",
                "who/WP/2/nsubj",
                "met/VBD/0/acl:relcl",
                "Reyes/NNP/2/obj",
                "signed/VBD/-1/root",
                "pacts/NNS/4/obj",
                "././4/punct");

        assertEquals(expected, RelativeClauses.mended(GARDEN_PATH));
    }

    @Test
    void aSentenceWithAVerbForItsRootStaysAsItIs() {
        List<Token> sound = tokens("Lim/NNP/1/nsubj", "signed/VBD/-1/root", "pacts/NNS/1/obj");

        assertSame(sound, RelativeClauses.mended(sound));
    }

    @Test
    void aNounPhraseWithARelativeClauseStaysAsItIs() {
        List<Token> sound = tokens("Lim/NNP/-1/root", "who/WP/2/nsubj", "met/VBD/0/acl:relcl", "Reyes/NNP/2/obj");

        assertSame(sound, RelativeClauses.mended(sound));
    }
}
