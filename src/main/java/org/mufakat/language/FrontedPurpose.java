package org.mufakat.language;

import static org.mufakat.language.Tree.child;
import static org.mufakat.language.Tree.hang;

import java.util.ArrayList;
import java.util.List;

/// Mends a purpose before the main clause that is taken for its subject: "To keep the peace, Laos and Japan agreed".
final class FrontedPurpose {

    private static final List<String> BEFORE_VERB = List.of("aux", "advmod", "neg");

    private FrontedPurpose() {}

    static List<Token> mended(List<Token> tokens) {
        var mended = new ArrayList<>(tokens);
        for (int at = 3; at < tokens.size(); at++) {
            mend(mended, at);
        }
        return List.copyOf(mended);
    }

    /// The noun right before the verb, behind a comma, is the subject, with those that the parser has left beside it.
    private static void mend(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        boolean infinitive = child(tokens, at, "csubj")
                .flatMap(purpose -> child(tokens, purpose.index(), "mark")
                        .filter(mark -> mark.tag().equals("TO")))
                .filter(mark -> mark.index() == 0)
                .isPresent();
        if (!infinitive
                || !verb.tag().startsWith("VB")
                || child(tokens, at, "nsubj").isPresent()) {
            return;
        }
        List<Token> nouns = headsBetween(tokens, lastComma(tokens, at), at);
        if (nouns.isEmpty() || !nouns.stream().allMatch(Token::isNoun)) {
            return;
        }
        Token purpose = child(tokens, at, "csubj").orElseThrow();
        hang(tokens, purpose.index(), at, "advcl");
        Token subject = nouns.getFirst();
        hang(tokens, subject.index(), at, "nsubj");
        nouns.stream().skip(1).forEach(noun -> hang(tokens, noun.index(), subject.index(), "conj"));
    }

    private static int lastComma(List<Token> tokens, int before) {
        int at = before;
        while (at >= 0 && !tokens.get(at).text().equals(",")) {
            at--;
        }
        return at < 0 ? before : at;
    }

    /// Return the words between two places that hang on none of them, without what goes with the verb.
    private static List<Token> headsBetween(List<Token> tokens, int start, int end) {
        return tokens.subList(Math.min(start + 1, end), end).stream()
                .filter(token -> token.head() <= start || token.head() >= end)
                .filter(token -> !(token.head() == end && BEFORE_VERB.stream().anyMatch(token::is)))
                .toList();
    }
}
