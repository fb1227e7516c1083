package org.mufakat.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Mends a slip that parsers make with "X, who did A, did B": they take the second verb into the relative
/// clause, and the sentence has a noun for its root.
///
/// The second verb becomes the root, the noun its subject, and the name before it the object of the first verb.
final class RelativeClauses {

    private RelativeClauses() {}

    static List<Token> mended(List<Token> tokens) {
        Optional<Token> root = tokens.stream().filter(token -> token.head() < 0).findFirst();
        if (root.isEmpty() || !root.get().isNoun()) {
            return tokens;
        }
        return tokens.stream()
                .filter(verb -> verb.relation().equals("acl:relcl")
                        && verb.head() == root.get().index())
                .flatMap(relative ->
                        second(tokens, relative).stream().map(verb -> rehung(tokens, root.get(), relative, verb)))
                .findFirst()
                .orElse(tokens);
    }

    private static Optional<Token> second(List<Token> tokens, Token relative) {
        return tokens.stream()
                .filter(token -> token.head() == relative.index() && token.index() > relative.index())
                .filter(token -> token.is("dep") || token.is("ccomp"))
                .filter(token -> token.tag().matches("VB[DNZP]"))
                .findFirst();
    }

    private static List<Token> rehung(List<Token> tokens, Token noun, Token relative, Token verb) {
        var mended = new ArrayList<Token>();
        for (Token token : tokens) {
            boolean object = token.head() == verb.index() && token.is("nsubj") && token.index() < verb.index();
            if (token.equals(verb)) {
                mended.add(hung(token, -1, "root"));
            } else if (token.equals(noun)) {
                mended.add(hung(token, verb.index(), "nsubj"));
            } else if (object) {
                mended.add(hung(token, relative.index(), "obj"));
            } else if (token.head() == noun.index() && token.index() > verb.index()) {
                mended.add(hung(token, verb.index(), token.relation()));
            } else {
                mended.add(token);
            }
        }
        return mended;
    }

    private static Token hung(Token token, int head, String relation) {
        return new Token(token.index(), token.span(), token.text(), token.lemma(), token.tag(), head, relation);
    }
}
