package org.mufakat.world;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Says whether two accounts that share a key may tell of one event.
final class Fit {

    private Fit() {}

    /// Return whether nothing that two accounts say excludes that their event is one.
    ///
    /// @param others accounts that share a key with them: one that names the parties of both shows that they acted
    /// together
    static boolean test(Mark one, Mark other, Collection<Mark> others) {
        return butParties(one, other)
                && (areParties(one.parties(), other.parties()) || areTogether(one, other, others))
                && areParties(one.others(), other.others());
    }

    private static boolean butParties(Mark one, Mark other) {
        return areTellings(one, other) && areOnOneMatter(one, other) && areOfOneTime(one, other);
    }

    /// An article tells of an act once: what it tells apart is apart. Only what goes on, or the same act on the same
    /// known text and day, may be told again.
    private static boolean areTellings(Mark one, Mark other) {
        return !one.claim().article().equals(other.claim().article())
                || one.anchor().equals(Mark.GOES_ON)
                || (!one.isSpeech()
                        && one.isOnKnownText()
                        && one.texts().equals(other.texts())
                        && one.parties().equals(other.parties())
                        && one.days().equals(other.days()));
    }

    /// Texts tell more than topics, topics more than the word for the act: the first that both sides have decides. What
    /// is said of one text can be several things, so there the topics must be one too.
    private static boolean areOnOneMatter(Mark one, Mark other) {
        boolean areTopics = one.topic().equals(other.topic());
        boolean haveTopics = !one.topic().isEmpty() && !other.topic().isEmpty();
        if (!one.texts().isEmpty() && !other.texts().isEmpty()) {
            return one.texts().equals(other.texts()) && (!one.isSpeech() || !haveTopics || areTopics);
        }
        return haveTopics ? areTopics : Marks.word(one.claim()).equals(Marks.word(other.claim()));
    }

    private static boolean areOfOneTime(Mark one, Mark other) {
        if (!one.anchor().isEmpty() && !other.anchor().isEmpty()) {
            return one.anchor().equals(other.anchor());
        }
        if (one.days().isEmpty() || other.days().isEmpty()) {
            return one.isDoneOnce() && other.isDoneOnce();
        }
        return one.days().get().overlaps(other.days().get());
    }

    /// One side may name fewer.
    private static boolean areParties(NavigableSet<String> some, NavigableSet<String> others) {
        return some.containsAll(others) || others.containsAll(some);
    }

    private static boolean areTogether(Mark one, Mark other, Collection<Mark> others) {
        var both = new TreeSet<>(one.parties());
        both.addAll(other.parties());
        return others.stream()
                .anyMatch(third ->
                        third.parties().containsAll(both) && butParties(one, third) && butParties(other, third));
    }
}
