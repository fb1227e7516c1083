package org.mufakat.account;

import java.util.List;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;

/// A word or expression of a sentence that the lexicon knows.
///
/// @param head the leading word
/// @param words all words of the expression, in the order of the sentence
record Trigger(Sentence sentence, Token head, List<Token> words, Lexicon.Entry entry) {

    Trigger {
        words = List.copyOf(words);
    }

    boolean isVerb() {
        return entry.wordClass() == Lexicon.WordClass.VERB;
    }

    /// Return whether the verb stands in no entry of its own.
    boolean isAny() {
        return entry.words().getFirst().startsWith("*");
    }

    boolean covers(Token token) {
        return words.contains(token);
    }
}
