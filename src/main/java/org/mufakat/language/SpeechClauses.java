package org.mufakat.language;

import static org.mufakat.language.Tree.child;
import static org.mufakat.language.Tree.hang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Mends slips that parsers make with reported speech: "X said Y is ready" where the saying is taken for a subject, and
/// "…," said X where the speaker is taken for an object.
/// "…, X said" where the speaker is taken for another name of what is spoken of.
final class SpeechClauses {

    private SpeechClauses() {}

    static List<Token> mended(List<Token> tokens) {
        var mended = new ArrayList<>(tokens);
        for (int i = 1; i < tokens.size(); i++) {
            saidYIs(mended, i);
            saidX(mended, i);
            commaXSaid(mended, i);
        }
        return List.copyOf(mended);
    }

    /// "The minister, who chaired it, said Singapore is ready", "he said all agreed it is": what is said hangs on
    /// *said*,
    /// and not the other way.
    private static void saidYIs(List<Token> tokens, int at) {
        Token said = tokens.get(at);
        if (!said.is("csubj") || !isPast(said) || said.head() < at) {
            return;
        }
        Token content = tokens.get(said.head());
        Optional<Token> inner = child(tokens, at, "obj").filter(noun -> noun.index() > at);
        Optional<Token> clause = child(tokens, at, "ccomp").filter(verb -> verb.index() > at);
        Optional<Token> outer = child(tokens, content.index(), "nsubj").filter(noun -> noun.index() < at);
        boolean spoken = outer.isPresent() || child(tokens, at, "nsubj").isPresent();
        if (!spoken || (inner.isEmpty() && clause.isEmpty())) {
            return;
        }
        boolean passive = said.relation().endsWith("pass");
        hang(tokens, at, content.head(), content.relation());
        hang(tokens, content.index(), inner.isPresent() ? at : clause.get().index(), "ccomp");
        inner.ifPresent(noun -> hang(tokens, noun.index(), content.index(), passive ? "nsubj:pass" : "nsubj"));
        outer.ifPresent(noun -> hang(tokens, noun.index(), at, "nsubj"));
    }

    /// "Members will work on it, added Mr Lim": the noun right behind the verb is who speaks.
    private static void saidX(List<Token> tokens, int at) {
        Token said = tokens.get(at);
        String before = tokens.get(at - 1).text();
        boolean inverted = isPast(said)
                && (before.equals(",") || before.equals("\"") || before.equals("''"))
                && child(tokens, at, "nsubj").isEmpty()
                && (said.is("parataxis")
                        || child(tokens, at, "ccomp", "parataxis")
                                .filter(part -> part.index() < at)
                                .isPresent());
        if (inverted) {
            child(tokens, at, "obj", "iobj", "dep")
                    .filter(noun -> noun.isNoun() && noun.index() > at && noun.index() <= at + 8)
                    .ifPresent(noun -> hang(tokens, noun.index(), at, "nsubj"));
        }
    }

    /// "They signed the text, the ministers of Laos said": the ministers are no other name of the text.
    private static void commaXSaid(List<Token> tokens, int at) {
        Token said = tokens.get(at);
        boolean dangling = isPast(said)
                && (said.is("dep") || said.is("parataxis"))
                && said.head() < at
                && child(tokens, at, "nsubj", "aux", "mark").isEmpty();
        if (dangling) {
            tokens.stream()
                    .filter(noun -> noun.is("appos") && noun.index() < at && fills(tokens, noun, at))
                    .findFirst()
                    .ifPresent(noun -> {
                        hang(tokens, noun.index(), at, "nsubj");
                        hang(tokens, at, said.head(), "parataxis");
                    });
        }
    }

    /// Return whether a noun with all that hangs on it stands between a comma and a word.
    private static boolean fills(List<Token> tokens, Token noun, int end) {
        int first = noun.index();
        while (first > 0 && hangsOn(tokens, tokens.get(first - 1), noun)) {
            first--;
        }
        return first > 0
                && tokens.get(first - 1).text().equals(",")
                && tokens.subList(noun.index() + 1, end).stream().allMatch(token -> hangsOn(tokens, token, noun));
    }

    private static boolean hangsOn(List<Token> tokens, Token token, Token noun) {
        Token at = token;
        while (at.head() >= 0 && at.index() != noun.index()) {
            at = tokens.get(at.head());
        }
        return at.index() == noun.index();
    }

    private static boolean isPast(Token token) {
        return token.tag().equals("VBD") || token.tag().equals("VBZ");
    }
}
