package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mufakat.vocabulary.EventType.AGREEMENT;
import static org.mufakat.vocabulary.EventType.CYBER_INCIDENT;
import static org.mufakat.vocabulary.EventType.ENDORSEMENT;
import static org.mufakat.vocabulary.EventType.MEETING;
import static org.mufakat.vocabulary.EventType.STATEMENT;
import static org.mufakat.vocabulary.Status.HAPPENED;
import static org.mufakat.vocabulary.Status.NEGATED;
import static org.mufakat.vocabulary.Status.PLANNED;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Muf;

/// Joining is a function of the whole set of accounts: what others say decides whether two are one.
class JoiningTest {

    private static final String APRIL_FIRST = "2018-04-01";

    private static Telling signed(String article, String... parties) {
        return Telling.of(article, 1, AGREEMENT, HAPPENED).agent(parties).on("instrument/tac");
    }

    private static Telling inApril(String article, String... parties) {
        return signed(article, parties).told(APRIL_FIRST, "2018-04-30", "month");
    }

    @Test
    void aMonthFitsADayInIt() {
        Telling month = inApril("a", "body/asean");
        Telling day = signed("b", "body/asean").told("2018-04-05");
        Joined joined = Joined.of(month, day);
        assertTrue(joined.areOne(month, day));
        assertEquals("2018-04-05", joined.one(joined.event(day), Muf.BEGIN));
        assertFalse(Joined.of(month, day.told("2018-05-01")).areOne(month, day));
    }

    @Test
    void aMonthThatFitsTwoDaysTellsOfNeitherAndJoinsThemNot() {
        Telling month = inApril("a", "body/asean");
        Telling fifth = signed("b", "body/asean").told("2018-04-05");
        Telling twentieth = signed("c", "body/asean").told("2018-04-20");
        Joined joined = Joined.of(month, fifth, twentieth);
        assertFalse(joined.areOne(fifth, twentieth));
        assertFalse(joined.areOne(month, fifth));
        assertFalse(joined.areOne(month, twentieth));
    }

    @Test
    void aNewAccountCanShowThatOneEventWasTwo() {
        Telling month = inApril("a", "body/asean");
        Telling fifth = signed("b", "body/asean").told("2018-04-05");
        Telling fifthToo = signed("c", "body/asean").told("2018-04-05");
        Telling twentieth = signed("d", "body/asean").told("2018-04-20");
        assertTrue(Joined.of(month, fifth, fifthToo).areOne(month, fifth));
        Joined joined = Joined.of(month, fifth, fifthToo, twentieth);
        assertFalse(joined.areOne(month, fifth));
        assertTrue(joined.areOne(fifth, fifthToo));
    }

    @Test
    void oneSideMayNameFewerParties() {
        Telling both = signed("a", "body/asean", "state/china").told("2018-04-05");
        Telling one = signed("b", "body/asean").told("2018-04-05");
        Joined joined = Joined.of(both, one);
        assertTrue(joined.areOne(both, one));
        assertEquals(
                Set.of(Joined.id("body/asean"), Joined.id("state/china")),
                joined.all(joined.event(one), Muf.AGENT_PROPERTY));
    }

    @Test
    void aNewAccountThatNamesThePartiesOfBothCanJoinTwoEvents() {
        Telling china = signed("a", "state/china").told("2018-04-05");
        Telling japan = signed("b", "state/japan").told("2018-04-05");
        Telling both = signed("c", "state/china", "state/japan").told("2018-04-05");
        assertFalse(Joined.of(china, japan).areOne(china, japan));
        assertTrue(Joined.of(china, japan, both).areOne(china, japan));
        assertFalse(Joined.of(china, japan, both.told("2018-04-06")).areOne(china, japan));
    }

    @Test
    void aMissingDateMatchesWhereAnActIsDoneOnceToAText() {
        Telling undated = signed("a", "body/asean");
        Telling dated = signed("b", "body/asean").told("2018-04-05");
        assertTrue(Joined.of(undated, dated).areOne(undated, dated));
        Telling welcomed =
                Telling.of("a", 1, ENDORSEMENT, HAPPENED).agent("body/asean").on("instrument/tac");
        Telling welcomedOn = Telling.of("b", 1, ENDORSEMENT, HAPPENED)
                .agent("body/asean")
                .on("instrument/tac")
                .told("2018-04-05");
        assertFalse(Joined.of(welcomed, welcomedOn).areOne(welcomed, welcomedOn), "one can welcome a text twice");
    }

    @Test
    void aMissingDateMatchesThroughTheMeetingOfBoth() {
        Telling undated = Telling.of("a", 1, ENDORSEMENT, HAPPENED)
                .agent("body/amcc")
                .on("instrument/tac")
                .partOf("meeting/amcc-3");
        Telling dated = Telling.of("b", 1, ENDORSEMENT, HAPPENED)
                .agent("body/amcc")
                .on("instrument/tac")
                .partOf("meeting/amcc-3")
                .told("2018-09-19");
        assertTrue(Joined.of(undated, dated).areOne(undated, dated));
    }

    @Test
    void anActOfABodyOnTheDayOfItsMeetingBelongsToThatMeeting() {
        Telling conference = Telling.of("a", 1, AGREEMENT, HAPPENED)
                .agent("body/amcc")
                .onUnknown("formal mechanism")
                .told("2018-09-19");
        Telling ministers = Telling.of("b", 1, AGREEMENT, HAPPENED)
                .agent("group/ministers")
                .onUnknown("new mechanism")
                .partOf("meeting/amcc-3");
        assertTrue(Joined.of(conference, ministers).areOne(conference, ministers));
        Telling dayAfter = conference.told("2018-09-20");
        assertFalse(Joined.of(dayAfter, ministers).areOne(dayAfter, ministers));
        Telling others = ministers.agent("group/leaders");
        assertFalse(Joined.of(conference, others).areOne(conference, others));
    }

    @Test
    void anArticleTellsOfAnActOnce() {
        Telling first = Telling.of("a", 1, MEETING, HAPPENED)
                .agent("person/x", "person/y")
                .told("2018-04-05");
        Telling second = Telling.of("a", 2, MEETING, HAPPENED)
                .agent("person/x", "person/y")
                .told("2018-04-05");
        assertFalse(Joined.of(first, second).areOne(first, second));
    }

    @Test
    void whatATextSaysIsOneEventWithItsDateOrWithout() {
        Telling undated = says("a");
        Telling dated = says("b").told("2015-01-01", "2015-12-31", "year");
        assertTrue(Joined.of(undated, dated).areOne(undated, dated));
        Telling later = says("b").told("2018-04-28");
        assertFalse(Joined.of(undated, later).areOne(undated, later));
    }

    private static Telling says(String article) {
        return Telling.of(article, 1, STATEMENT, HAPPENED)
                .agent("group/experts")
                .on("instrument/report");
    }

    @Test
    void anAnnouncementAndTheActItAnnouncesAreOneEvent() {
        Telling planned = Telling.of("a", 1, EventType.ESTABLISHMENT, PLANNED)
                .agent("state/japan")
                .on("body/centre")
                .published("2018-05-10");
        Telling done = Telling.of("b", 1, EventType.ESTABLISHMENT, HAPPENED)
                .agent("state/japan")
                .on("body/centre")
                .told("2018-09-14");
        Joined joined = Joined.of(planned, done);
        assertTrue(joined.areOne(planned, done));
        assertEquals("established", joined.standing(joined.event(done)));
        Telling before = done.told("2018-05-09");
        assertFalse(Joined.of(planned, before).areOne(planned, before), "done before it was announced");
    }

    @Test
    void aDayThatWasAnnouncedMaySlipWhereAnActIsDoneOnce() {
        Telling planned = Telling.of("a", 1, EventType.ESTABLISHMENT, PLANNED)
                .agent("state/japan")
                .on("body/centre")
                .published("2018-05-10")
                .told("2018-06-01", "2018-06-30", "month");
        Telling done = Telling.of("b", 1, EventType.ESTABLISHMENT, HAPPENED)
                .agent("state/japan")
                .on("body/centre")
                .told("2018-09-14");
        Joined joined = Joined.of(planned, done);
        assertTrue(joined.areOne(planned, done));
        assertEquals(1, joined.all(joined.event(done), Muf.CONFLICT_PROPERTY).size(), "two dates");
        assertFalse(Joined.of(planned, done.told("2018-05-01")).areOne(planned, done.told("2018-05-01")));
        Telling yearsLater = done.told("2020-09-14");
        assertFalse(Joined.of(planned, yearsLater).areOne(planned, yearsLater));
    }

    @Test
    void anIncidentThatTheGraphDoesNotKnowIsItsVictimAndDate() {
        Telling one = Telling.of("a", 1, CYBER_INCIDENT, HAPPENED)
                .with("victim", "body/power")
                .told("2019-03-01", "2019-03-31", "month");
        Telling other = Telling.of("b", 1, CYBER_INCIDENT, HAPPENED)
                .with("victim", "body/power")
                .told("2019-03-07");
        assertTrue(Joined.of(one, other).areOne(one, other));
        Telling april = other.told("2019-04-07");
        assertFalse(Joined.of(one, april).areOne(one, april));
    }

    @Test
    void ministersWhoAgreeOnTheDayOfAMeetingAreItsBodyWhereAnotherSourceNamesTheMeeting() {
        Telling conference = Telling.of("a", 1, ENDORSEMENT, HAPPENED)
                .agent("body/amcc")
                .on("instrument/tac")
                .partOf("meeting/amcc-3");
        Telling ministers = Telling.of("b", 1, ENDORSEMENT, HAPPENED)
                .agent("group/ministers")
                .on("instrument/tac")
                .told("2018-01-01", "2018-12-31", "year");
        assertTrue(Joined.of(conference, ministers).areOne(conference, ministers));
        Telling leaders = ministers.agent("group/leaders");
        assertFalse(Joined.of(conference, leaders).areOne(conference, leaders));
    }

    @Test
    void aGroupThatIsAllOfABodyIsThatBody() {
        Telling body = signed("a", "body/experts").told("2018-04-05");
        Telling group = signed("b", "group/experts").told("2018-04-05");
        assertTrue(Joined.of(body, group).areOne(body, group));
    }

    @Test
    void aBodyStandsForOneThatItIsPartOfWhereBothShareAnotherParty() {
        Telling part = signed("a", "body/amcc", "state/russia").told("2018-04-05");
        Telling whole = signed("b", "body/asean", "state/russia").told("2018-04-05");
        assertTrue(Joined.of(part, whole).areOne(part, whole));
        Telling others = whole.agent("body/asean", "state/japan");
        assertFalse(Joined.of(part, others).areOne(part, others));
        Telling alone = whole.agent("body/asean");
        Telling partAlone = part.agent("body/amcc");
        assertFalse(Joined.of(partAlone, alone).areOne(partAlone, alone), "nothing else speaks for it");
    }

    @Test
    void whatIsToldAsNotDoneIsThePlanThatCameBefore() {
        Telling planned = Telling.of("a", 1, STATEMENT, PLANNED)
                .agent("body/asean")
                .onUnknown("statement on cybersecurity")
                .told("2018-08-04")
                .published("2018-08-02");
        Telling not = Telling.of("b", 1, STATEMENT, NEGATED)
                .agent("body/asean")
                .onUnknown("statement")
                .published("2018-08-05");
        Joined joined = Joined.of(planned, not);
        assertTrue(joined.areOne(planned, not));
        assertEquals("denied", joined.standing(joined.event(not)));
        Telling earlier = not.published("2018-08-03");
        assertFalse(Joined.of(planned, earlier).areOne(planned, earlier), "it was still to come");
    }

    @Test
    void whoIsAppointedTellsWhichAppointmentItIs() {
        Telling year = appoints("a", "person/ivanov").told("2017-01-01", "2017-12-31", "year");
        Telling day = appoints("b", "person/ivanov").told("2017-08-10");
        assertTrue(Joined.of(year, day).areOne(year, day));
        Telling another = appoints("b", "person/petrov").told("2017-08-10");
        assertFalse(Joined.of(year, another).areOne(year, another));
    }

    private static Telling appoints(String article, String person) {
        return Telling.of(article, 1, EventType.APPOINTMENT, HAPPENED)
                .agent("state/russia")
                .with("counterpart", person)
                .topic(article.equals("a") ? "dedicated ambassador" : "Ivanov");
    }

    @Test
    void theSameSentenceInTwoPapersOfOneWeekTellsOfOneEvent() {
        String sentence = "The minister thanked his hosts for the warm welcome in their town.";
        Telling one = printed("a", "2018-04-05");
        Telling other = printed("b", "2018-04-06");
        Telling nextYear = printed("b", "2019-04-06");
        assertTrue(quoted(sentence, sentence, one, other).areOne(one, other));
        assertFalse(quoted(sentence, sentence, one, nextYear).areOne(one, nextYear));
        assertFalse(quoted(sentence, sentence.replace("thanked", "left"), one, other)
                .areOne(one, other));
    }

    private static Telling printed(String article, String day) {
        return Telling.of(article, 1, STATEMENT, HAPPENED)
                .published(day)
                .with("agent", "article/" + article + "#name-1")
                .literal("muf:trigger", "\"thanked\"")
                .with("evidence", "article/" + article + "#evidence-1");
    }

    private static Joined quoted(String words, String otherWords, Telling one, Telling other) {
        return Joined.and("""
                <article/a#evidence-1> oa:exact "%s" .
                <article/b#evidence-1> oa:exact "%s" .
                """.formatted(words, otherWords), one, other);
    }
}
