package org.mufakat.world;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;

/// What an account says that tells its event from others.
///
/// @param keys two accounts can tell of one event only if they share one of these
/// @param parties who acts: those the graph knows, or the names that it does not know where there is no other
/// @param others on whom, in acts on no text that are not done together
/// @param topic head noun of what the act is about; empty where none is told
/// @param word the word that tells the act; empty where none is stated
/// @param days when it was, or may be; empty where nothing tells
/// @param isOpen whether the act lies ahead and only the dates of its articles say when: the days are then those in
/// which it may come
/// @param anchor what stands for the date: the IRI of the meeting or text it belongs to, `goes on`, or empty
record Mark(
        Claim claim,
        Set<String> keys,
        NavigableSet<String> parties,
        NavigableSet<String> others,
        String topic,
        String word,
        Optional<Days> days,
        boolean isOpen,
        String anchor) {

    /// How many days later another paper may still print the same text.
    private static final int PRINTED_WITHIN = 7;

    /// The anchor of what is one act as long as it goes on.
    static final String GOES_ON = "goes on";

    NavigableSet<String> texts() {
        return claim.texts();
    }

    String account() {
        return claim.iri();
    }

    boolean isOnKnownText() {
        return texts().stream().anyMatch(Mark::isKnownText);
    }

    static boolean isKnownText(String text) {
        return text.startsWith(Iris.BASE) && !Claim.isCandidate(text);
    }

    /// Return whether the act is done by saying something.
    boolean isSpeech() {
        return EventType.ofIri(claim.type()).map(EventType::isSpeech).orElse(true);
    }

    /// Return whether the act is done once to a text: then the text and the parties tell which it is.
    boolean isDoneOnce() {
        return isDoneOnce(claim);
    }

    static boolean isDoneOnce(Claim claim) {
        return claim.texts().stream().anyMatch(Mark::isKnownText)
                && (claim.is(EventType.AGREEMENT) || claim.is(EventType.ESTABLISHMENT));
    }

    /// Return whether both are told in the same words at about one time, as where papers print what an agency sends.
    boolean sharesWords(Mark other) {
        return claim.words().isPresent()
                && claim.words().equals(other.claim.words())
                && claim.published()
                        .flatMap(date -> other.claim
                                .published()
                                .map(then ->
                                        Days.of(date).widened(PRINTED_WITHIN).overlaps(Days.of(then))))
                        .orElse(false);
    }

    /// A mark is that of its account.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mark mark && account().equals(mark.account());
    }

    @Override
    public int hashCode() {
        return account().hashCode();
    }

    Mark within(Days widened) {
        return new Mark(claim, keys, parties, others, topic, word, Optional.of(widened), isOpen, anchor);
    }
}
