package org.mufakat.language;

import java.util.List;
import java.util.Optional;

/// The words of a sentence as a tree that is being mended.
final class Tree {

    private Tree() {}

    /// Return the first word that hangs on another by one of these relations.
    static Optional<Token> child(List<Token> tokens, int head, String... relations) {
        return tokens.stream()
                .filter(token -> token.head() == head)
                .filter(token -> List.of(relations).stream().anyMatch(token::is))
                .findFirst();
    }

    /// Hang a word on another; never on itself or on what it governs, for then the tree would have no end.
    static void hang(List<Token> tokens, int at, int head, String relation) {
        Token token = tokens.get(at);
        if (!governs(tokens, at, head)) {
            tokens.set(at, new Token(at, token.span(), token.text(), token.lemma(), token.tag(), head, relation));
        }
    }

    private static boolean governs(List<Token> tokens, int governor, int word) {
        int at = word;
        while (at >= 0 && at != governor) {
            at = tokens.get(at).head();
        }
        return at == governor;
    }
}
