package org.mufakat.linking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mufakat.language.Token;

/// The names found in an article, by sentence and place.
///
/// @param all the longest names
/// @param inner names inside longer names: the meeting's in that of its statement
public record Mentions(List<Mention> all, List<Mention> inner) {

    public Mentions {
        all = sorted(all);
        inner = sorted(inner);
    }

    private static List<Mention> sorted(List<Mention> mentions) {
        return mentions.stream()
                .sorted(Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::first))
                .toList();
    }

    /// Return the names of a sentence, in order.
    public List<Mention> of(int sentence) {
        return all.stream().filter(mention -> mention.sentence() == sentence).toList();
    }

    /// Return the name that covers a word of a sentence.
    public Optional<Mention> at(int sentence, Token token) {
        return all.stream()
                .filter(mention -> mention.sentence() == sentence && mention.covers(token.index()))
                .findFirst();
    }
}
