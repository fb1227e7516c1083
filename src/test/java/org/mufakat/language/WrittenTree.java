package org.mufakat.language;

import java.util.ArrayList;
import java.util.List;
import org.mufakat.source.Span;

/// A parsed sentence as a line of words `text/tag/head/relation`, heads counted from 0, -1 for the root.
final class WrittenTree {

    private WrittenTree() {}

    static List<Token> of(String written) {
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

    /// Return how a word hangs in the tree: `obj of signed`.
    static String edge(List<Token> tokens, String word) {
        Token token = tokens.stream()
                .filter(one -> one.text().equals(word))
                .findFirst()
                .orElseThrow();
        return token.relation() + " of " + tokens.get(token.head()).text();
    }
}
