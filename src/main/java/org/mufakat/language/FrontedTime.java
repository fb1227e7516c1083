package org.mufakat.language;

import static org.mufakat.language.Tree.child;
import static org.mufakat.language.Tree.hang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Mends a time before the main clause that runs into its subject: "On Monday Minister Chan signed the pact".
final class FrontedTime {

    private static final List<String> PREPOSITIONS = List.of("on", "in", "since", "by");

    private FrontedTime() {}

    static List<Token> mended(List<Token> tokens) {
        var mended = new ArrayList<>(tokens);
        for (int at = 2; at < tokens.size(); at++) {
            mend(mended, at);
        }
        return List.copyOf(mended);
    }

    /// @param at a noun before a verb without a subject, behind a preposition and a time of its own
    private static void mend(List<Token> tokens, int at) {
        Token noun = tokens.get(at);
        boolean before = noun.isNoun() && !noun.isTime() && noun.head() > at && (noun.is("obl") || noun.is("nmod"));
        if (!before
                || !tokens.get(noun.head()).tag().startsWith("VB")
                || child(tokens, noun.head(), "nsubj", "csubj").isPresent()) {
            return;
        }
        child(tokens, at, "case")
                .filter(word -> PREPOSITIONS.contains(word.lemma().toLowerCase(Locale.ROOT)))
                .filter(word ->
                        word.index() + 1 < at && tokens.get(word.index() + 1).isTime())
                .ifPresent(word -> split(tokens, noun, word.index()));
    }

    private static void split(List<Token> tokens, Token noun, int preposition) {
        int last = preposition + 1;
        while (tokens.get(last + 1).isTime()) {
            last++;
        }
        if (last >= noun.index()) {
            return;
        }
        hang(tokens, last, noun.head(), "obl");
        hang(tokens, preposition, last, "case");
        for (int number = preposition + 1; number < last; number++) {
            hang(tokens, number, last, "nummod");
        }
        hang(tokens, noun.index(), noun.head(), "nsubj");
    }
}
