package org.mufakat.world;

import java.util.Collection;
import java.util.NavigableSet;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Role;

/// Says whether two accounts that share a key may tell of one event.
record Fit(ReferenceEvents reference) {

    /// Return whether nothing that two accounts say excludes that their event is one.
    ///
    /// @param others accounts that share a key with them: one that names the parties of both shows that they acted
    /// together
    boolean test(Mark one, Mark other, Collection<Mark> others) {
        return butParties(one, other)
                && (one.sharesWords(other)
                        || ((areParties(one, other) || areTogether(one, other, others))
                                && areNested(one.others(), other.others())));
    }

    private boolean butParties(Mark one, Mark other) {
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
        if (one.sharesWords(other) || areOfOnePerson(one, other)) {
            return true;
        }
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
            return (one.isDoneOnce() && other.isDoneOnce()) || one.sharesWords(other);
        }
        return one.days().get().overlaps(other.days().get());
    }

    /// Who is appointed tells which appointment it is.
    private static boolean areOfOnePerson(Mark one, Mark other) {
        return one.claim().is(EventType.APPOINTMENT)
                && one.claim().of(Role.COUNTERPART).stream().anyMatch(other.parties()::contains);
    }

    /// One side may name fewer. At the meeting that one of them tells, those who sit in the body that holds it are that
    /// body for the other too. Where both share a party, the other may be a body and one that it is part of: "the
    /// foreign ministers and Russia", "ASEAN and Russia".
    private boolean areParties(Mark one, Mark other) {
        return areNested(one.parties(), other.parties())
                || areNested(at(other, one.parties()), at(one, other.parties()))
                || (one.parties().stream().anyMatch(other.parties()::contains)
                        && (covers(one.parties(), other.parties()) || covers(other.parties(), one.parties())));
    }

    private NavigableSet<String> at(Mark told, NavigableSet<String> parties) {
        return told.anchor().isEmpty() ? parties : reference.atMeeting(parties, told.anchor());
    }

    private static boolean areNested(NavigableSet<String> some, NavigableSet<String> others) {
        return some.containsAll(others) || others.containsAll(some);
    }

    private boolean covers(NavigableSet<String> all, NavigableSet<String> some) {
        return some.stream()
                .allMatch(party -> all.contains(party)
                        || all.stream()
                                .anyMatch(other -> reference.isPart(party, other) || reference.isPart(other, party)));
    }

    private boolean areTogether(Mark one, Mark other, Collection<Mark> others) {
        return others.stream()
                .anyMatch(third ->
                        names(third, one) && names(third, other) && butParties(one, third) && butParties(other, third));
    }

    private boolean names(Mark third, Mark one) {
        return third.parties().containsAll(one.parties())
                || (one.parties().stream().anyMatch(third.parties()::contains)
                        && covers(third.parties(), one.parties()));
    }
}
