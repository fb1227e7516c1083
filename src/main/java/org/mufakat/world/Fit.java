package org.mufakat.world;

import java.util.NavigableSet;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Role;

/// Says whether two accounts that share a key may tell of one event.
record Fit(ReferenceEvents reference) {

    /// Whether two accounts may tell of one event: if the parties of neither are among those of the other, only if a
    /// third account shows that they acted together.
    enum Answer {
        YES,
        IF_TOGETHER,
        NO
    }

    /// Return whether nothing that two accounts say excludes that their event is one.
    Answer of(Mark one, Mark other) {
        if (!butParties(one, other)) {
            return Answer.NO;
        }
        if (one.sharesWords(other)) {
            return Answer.YES;
        }
        if (!areNested(one.others(), other.others())) {
            return Answer.NO;
        }
        return areParties(one, other) ? Answer.YES : Answer.IF_TOGETHER;
    }

    private boolean butParties(Mark one, Mark other) {
        return areTellings(one, other) && areOnOneMatter(one, other) && areOfOneTime(one, other);
    }

    /// An article tells of an act once: what it tells apart is apart. Only what goes on, or the same act on the same
    /// known text and day, may be told again; what is said of a text, if it is of one matter.
    private static boolean areTellings(Mark one, Mark other) {
        return !one.claim().article().equals(other.claim().article())
                || (one.anchor().equals(Mark.GOES_ON) && other.anchor().equals(Mark.GOES_ON))
                || (one.isOnKnownText()
                        && (!one.isSpeech()
                                || (!one.topic().isEmpty() && one.topic().equals(other.topic())))
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
        boolean haveTopics = !one.topic().isEmpty() && !other.topic().isEmpty();
        boolean areTopics = haveTopics && one.topic().equals(other.topic());
        if (!one.texts().isEmpty() && !other.texts().isEmpty()) {
            return one.texts().equals(other.texts())
                    && (!one.isSpeech()
                            || areTopics
                            || (!haveTopics && (isDoneToText(one) || isOneUntold(one, other))));
        }
        return haveTopics ? areTopics : one.word().equals(other.word());
    }

    private static boolean isDoneToText(Mark mark) {
        return mark.claim().is(EventType.AGREEMENT) || mark.claim().is(EventType.ENDORSEMENT);
    }

    /// Only who tells nothing of what was said may mean whatever was.
    private static boolean isOneUntold(Mark one, Mark other) {
        return one.claim().topic().isEmpty() || other.claim().topic().isEmpty();
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
        return one.claim().is(EventType.APPOINTMENT) && (isAppointed(one, other) || isAppointed(other, one));
    }

    private static boolean isAppointed(Mark one, Mark other) {
        return one.claim().of(Role.COUNTERPART).stream().anyMatch(other.parties()::contains);
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

    /// Return whether an account names the parties of another. One that fits two, and names the parties of both, shows
    /// that these acted together.
    boolean names(Mark third, Mark one) {
        return third.parties().containsAll(one.parties())
                || (one.parties().stream().anyMatch(third.parties()::contains)
                        && covers(third.parties(), one.parties()));
    }
}
