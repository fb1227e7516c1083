package org.mufakat.linking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mufakat.language.Token;

/// The names found in an article, by sentence and place.
public record Mentions(List<Mention> all) {

    public Mentions {
        all = all.stream()
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
