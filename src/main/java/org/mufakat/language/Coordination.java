package org.mufakat.language;

import static org.mufakat.language.Tree.child;
import static org.mufakat.language.Tree.hang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Mends slips that parsers make between the verbs of a sentence: with what a verb behind *and* is joined,
/// which verb is the main one, and who asks in parliament.
final class Coordination {

    private Coordination() {}

    static List<Token> mended(List<Token> tokens) {
        var mended = new ArrayList<>(tokens);
        for (int i = 1; i < tokens.size(); i++) {
            joinedPast(mended, i);
            ledBy(mended, i);
            toAsk(mended, i);
        }
        return List.copyOf(mended);
    }

    /// "Thanked them for helping and acknowledged", "said that it is a step and urged": a past verb is joined
    /// with a past verb, not with what stands between.
    private static void joinedPast(List<Token> tokens, int at) {
        Token verb = tokens.get(at);
        if (!verb.is("conj")
                || !verb.tag().equals("VBD")
                || child(tokens, at, "nsubj", "mark", "aux").isPresent()) {
            return;
        }
        Token first = tokens.get(verb.head());
        if (first.index() < at && !isPast(tokens, first)) {
            above(tokens, first).ifPresent(main -> hang(tokens, at, main.index(), "conj"));
        }
    }

    /// Return whether a clause is in the past and says something of somebody: "it was important" does not.
    private static boolean isPast(List<Token> tokens, Token head) {
        boolean impersonal = child(tokens, head.index(), "nsubj", "expl")
                .filter(subject -> subject.lemma().equalsIgnoreCase("it"))
                .isPresent();
        return (head.tag().equals("VBD") || head.tag().equals("VBN") || hasPast(tokens, head)) && !impersonal;
    }

    private static boolean hasPast(List<Token> tokens, Token head) {
        return child(tokens, head.index(), "cop", "aux")
                .filter(aux -> aux.tag().equals("VBD"))
                .isPresent();
    }

    private static Optional<Token> above(List<Token> tokens, Token token) {
        Token at = token;
        while (at.head() >= 0) {
            at = tokens.get(at.head());
            if (at.tag().equals("VBD")) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /// "The delegation led by Mr Lim comprised": the first verb hangs on the noun, the second is the main one.
    private static void ledBy(List<Token> tokens, int at) {
        Token led = tokens.get(at);
        boolean bare = (led.tag().equals("VBD") || led.tag().equals("VBN"))
                && at + 1 < tokens.size()
                && tokens.get(at + 1).lemma().equals("by")
                && child(tokens, at, "aux", "cop").isEmpty();
        Optional<Token> noun = child(tokens, at, "nsubj").filter(subject -> subject.index() == at - 1);
        Optional<Token> main = child(tokens, at, "ccomp", "dep", "parataxis", "conj")
                .filter(verb -> verb.index() > at
                        && (verb.tag().equals("VBD") || verb.tag().equals("VBZ")))
                .filter(verb -> child(tokens, verb.index(), "nsubj", "mark").isEmpty());
        if (!bare || noun.isEmpty() || main.isEmpty() || child(tokens, at, "cc").isPresent()) {
            return;
        }
        hang(tokens, main.get().index(), led.head(), led.relation());
        hang(tokens, noun.get().index(), main.get().index(), "nsubj");
        tokens.set(
                at,
                new Token(
                        at,
                        led.span(),
                        led.text(),
                        led.lemma(),
                        "VBN",
                        noun.get().index(),
                        "acl"));
        child(tokens, at, "punct")
                .filter(mark -> mark.index() > main.get().index())
                .ifPresent(mark -> hang(tokens, mark.index(), main.get().index(), "punct"));
    }

    /// "Ms Tan: To ask the Minister": so a question stands in the order paper of a parliament. Ms Tan asks.
    private static void toAsk(List<Token> tokens, int at) {
        Token ask = tokens.get(at);
        boolean question = at > 2
                && ask.lemma().equals("ask")
                && tokens.get(at - 1).text().equals("To")
                && tokens.get(at - 2).text().equals(":")
                && ask.head() >= 0
                && ask.head() < at
                && tokens.get(ask.head()).isName();
        if (question) {
            Token asker = tokens.get(ask.head());
            hang(tokens, at, asker.head(), asker.relation());
            hang(tokens, asker.index(), at, "nsubj");
            hang(tokens, at - 1, at, "dep");
        }
    }
}
