package org.mufakat.account;

import java.util.List;
import java.util.Optional;

/// Who speaks in an article's own voice.
///
/// @param one whom *I* means
/// @param many whom *we* means
/// @param states the states or bodies a joint text is of, else whom it speaks for
record Narrator(Optional<Party> one, List<Party> many, List<Party> states) {

    /// Nobody that is known.
    static final Narrator NOBODY = new Narrator(Optional.empty(), List.of(), List.of());

    Narrator {
        many = List.copyOf(many);
        states = List.copyOf(states);
    }

    /// Return the voice where somebody takes the word: *I* is the speaker, *we* their side.
    ///
    /// Who speaks for many together still does; who has no side that is known speaks for that of the text.
    Narrator spokenBy(Party speaker, Optional<Party> side) {
        List<Party> ours = many.size() > 1 ? many : side.map(List::of).orElse(many);
        return new Narrator(Optional.of(speaker), ours.isEmpty() ? List.of(speaker) : ours, states);
    }
}
