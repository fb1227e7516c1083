package org.mufakat.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mufakat.source.Span;

class TreeTest {

    @Property(tries = 3000)
    void aMendedTreeHasAnEnd(@ForAll("trees") List<Token> tree) {
        List<Token> mended = CoreNlpReader.mended(tree);
        assertEquals(tree.size(), mended.size());
        for (Token token : mended) {
            assertTrue(stepsToRoot(mended, token) <= mended.size(), () -> mended.toString());
        }
    }

    private static int stepsToRoot(List<Token> tokens, Token token) {
        int steps = 0;
        for (Token at = token; at.head() >= 0 && steps <= tokens.size(); at = tokens.get(at.head())) {
            steps++;
        }
        return steps;
    }

    /// Any words in any tree: what the parser makes of a sentence that it does not understand.
    @Provide
    Arbitrary<List<Token>> trees() {
        return word().list().ofMinSize(2).ofMaxSize(14).map(TreeTest::tree);
    }

    /// @param place orders the words: each hangs on one that comes before it in this order
    private record Word(String text, String tag, String relation, int place, int head) {}

    private static Arbitrary<Word> word() {
        return Combinators.combine(
                        Arbitraries.of("said", "reported", "officials", ",", ","),
                        Arbitraries.of("VBD", "VBD", "NN", "NNS", "NNP"),
                        Arbitraries.of("nsubj", "obj", "ccomp", "conj", "acl", "dep", "dep", "parataxis", "appos"),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000))
                .as(Word::new);
    }

    private static List<Token> tree(List<Word> words) {
        List<Integer> order = java.util.stream.IntStream.range(0, words.size())
                .boxed()
                .sorted(java.util.Comparator.comparingInt(at -> words.get(at).place()))
                .toList();
        var tokens = new ArrayList<Token>();
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            int before = order.indexOf(at);
            int head = before == 0 ? -1 : order.get(word.head() % before);
            String relation = before == 0 ? "root" : word.relation();
            tokens.add(new Token(
                    at, new Span(10 * at, 10 * at + 5), word.text(), word.text(), word.tag(), head, relation));
        }
        return tokens;
    }
}
