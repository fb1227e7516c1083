package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mufakat.vocabulary.EventType.AGREEMENT;
import static org.mufakat.vocabulary.EventType.CYBER_INCIDENT;
import static org.mufakat.vocabulary.EventType.ENDORSEMENT;
import static org.mufakat.vocabulary.EventType.MEETING;
import static org.mufakat.vocabulary.EventType.NEGOTIATION;
import static org.mufakat.vocabulary.EventType.PROPOSAL;
import static org.mufakat.vocabulary.EventType.STATEMENT;
import static org.mufakat.vocabulary.Status.HAPPENED;
import static org.mufakat.vocabulary.Status.HOPED;
import static org.mufakat.vocabulary.Status.NEGATED;
import static org.mufakat.vocabulary.Status.ONGOING;
import static org.mufakat.vocabulary.Status.PLANNED;

import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.turtle.TurtleException;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Status;

/// What joins, what stays apart, and how events stand.
class WorldTest {

    private static final String AMCC = Joined.id("meeting/amcc-3");
    private static final Telling SIGNED = Telling.of("a", 1, AGREEMENT, HAPPENED)
            .agent("body/asean")
            .on("instrument/tac")
            .told("2018-08-02");
    private static final Telling SIGNED_TOO = Telling.of("b", 4, AGREEMENT, HAPPENED)
            .agent("body/asean")
            .on("instrument/tac")
            .told("2018-08-02");
    private static final Telling WILL_PROPOSE =
            Telling.of("a", 1, PROPOSAL, PLANNED).agent("state/singapore").onUnknown("mechanism to enhance ASEAN");
    private static final Telling WILL_DRAW_UP =
            Telling.of("b", 1, PROPOSAL, PLANNED).agent("state/singapore").onUnknown("formal ASEAN mechanism");

    // Meetings

    @Test
    void accountsOfAKnownMeetingTellOfThatMeeting() {
        var planned = Telling.of("a", 1, MEETING, PLANNED).on("meeting/amcc-3").told("2018-09-18", "2018-09-20", "day");
        var held = Telling.of("b", 2, MEETING, HAPPENED).on("meeting/amcc-3").told("2018-09-19");
        Joined joined = Joined.of(planned, held);
        assertEquals(Set.of(planned.iri(), held.iri()), joined.all(AMCC, Muf.HAS_ACCOUNT));
        assertEquals("established", joined.standing(AMCC));
        assertEquals("done over announced", joined.one(AMCC, Muf.DECIDED_BY));
    }

    @Test
    void aMeetingToldForAnotherYearIsNotTheKnownOne() {
        var wrong = Telling.of("a", 1, MEETING, HAPPENED).on("meeting/amcc-3").told("2019-10-02");
        assertFalse(Joined.of(wrong).event(wrong).equals(AMCC));
    }

    @Test
    void aMeetingIsItsPartiesAndItsDayWhoeverIsNamedFirst() {
        var first = Telling.of("a", 1, MEETING, HAPPENED).agent("person/x").with("counterpart", "person/y");
        var second = Telling.of("b", 1, MEETING, HAPPENED).agent("person/x", "person/y");
        assertTrue(
                Joined.of(first.told("2018-09-19"), second.told("2018-09-19")).areOne(first, second));
        assertFalse(
                Joined.of(first.told("2018-09-19"), second.told("2018-09-20")).areOne(first, second));
    }

    @Test
    void aMeetingOfOneStateWithNobodyIsNotIdentified() {
        var first = Telling.of("a", 1, MEETING, HAPPENED).agent("state/x").told("2018-09-19");
        var second = Telling.of("b", 1, MEETING, HAPPENED).agent("state/x").told("2018-09-19");
        assertFalse(Joined.of(first, second).areOne(first, second));
    }

    // Acts on a text

    @Test
    void anActOnATextIsItsTypeAgentsTextAndDate() {
        assertTrue(Joined.of(SIGNED, SIGNED_TOO).areOne(SIGNED, SIGNED_TOO));
        assertFalse(Joined.of(SIGNED, SIGNED_TOO.told("2018-08-03")).areOne(SIGNED, SIGNED_TOO));
        assertFalse(Joined.of(SIGNED, SIGNED_TOO.on("instrument/coc")).areOne(SIGNED, SIGNED_TOO));
        assertFalse(Joined.of(SIGNED, SIGNED_TOO.agent("state/china")).areOne(SIGNED, SIGNED_TOO));
    }

    @Test
    void theMeetingAnActIsPartOfStandsForItsDate() {
        var first = SIGNED.partOf("meeting/amcc-3");
        var second = SIGNED_TOO.partOf("meeting/amcc-3").told("2018-08-01", "2018-08-31", "month");
        Joined joined = Joined.of(first, second);
        assertTrue(joined.areOne(first, second));
        String event = joined.event(first);
        assertEquals("2018-08-02", joined.one(event, Muf.BEGIN));
        assertEquals("2018-08-02", joined.one(event, Muf.END));
        assertEquals("day", joined.one(event, Muf.DATE_PRECISION));
    }

    @Test
    void noDateIsStatedWhereSourcesExcludeEachOther() {
        var first = SIGNED.partOf("meeting/amcc-3");
        var second = SIGNED_TOO.partOf("meeting/amcc-3").told("2018-09-19");
        Joined joined = Joined.of(first, second);
        assertTrue(joined.areOne(first, second));
        assertEquals(Set.of(), joined.all(joined.event(first), Muf.BEGIN));
    }

    @Test
    void aMeetingTheGraphDoesNotKnowIsNoDate() {
        var first = Telling.of("a", 1, ENDORSEMENT, HAPPENED)
                .agent("body/x")
                .on("instrument/tac")
                .partOf("meeting/none");
        var second = Telling.of("b", 1, ENDORSEMENT, HAPPENED)
                .agent("body/x")
                .on("instrument/tac")
                .partOf("meeting/none");
        assertFalse(Joined.of(first, second).areOne(first, second));
    }

    @Test
    void negotiatingAKnownTextIsOneActAsLongAsItGoesOn() {
        var first = Telling.of("a", 1, NEGOTIATION, ONGOING)
                .agent("body/asean", "state/china")
                .on("instrument/coc");
        var second =
                Telling.of("b", 1, NEGOTIATION, ONGOING).agent("body/asean").with("counterpart", "state/china");
        assertTrue(
                Joined.of(first.told("2018-08-02"), second.on("instrument/coc").told("2019-07-31"))
                        .areOne(first, second));
    }

    // Acts that lie ahead

    @Test
    void plansOfOneMonthAreOneByTheHeadOfTheirText() {
        assertTrue(Joined.of(WILL_PROPOSE, WILL_DRAW_UP.published("2018-10-20")).areOne(WILL_PROPOSE, WILL_DRAW_UP));
        assertFalse(
                Joined.of(WILL_PROPOSE, WILL_DRAW_UP.published("2018-10-21")).areOne(WILL_PROPOSE, WILL_DRAW_UP));
    }

    @Test
    void aPlanToldAgainAndAgainIsOneThoughFirstAndLastLieFarApart() {
        var last = Telling.of("c", 1, PROPOSAL, HOPED)
                .agent("state/singapore")
                .onUnknown("a mechanism")
                .published("2018-11-15");
        Joined joined = Joined.of(last, WILL_PROPOSE, WILL_DRAW_UP.published("2018-10-17"));
        assertTrue(joined.areOne(WILL_PROPOSE, last));
        assertFalse(Joined.of(WILL_PROPOSE, last).areOne(WILL_PROPOSE, last));
    }

    @Test
    void plansInArticlesWithoutADateStayApart() {
        assertFalse(Joined.of(WILL_PROPOSE.published(""), WILL_DRAW_UP.published(""))
                .areOne(WILL_PROPOSE, WILL_DRAW_UP));
    }

    @Test
    void whatAnArticleTellsOfTwoUnknownTextsJoinsWithNothing() {
        var other =
                Telling.of("a", 2, PROPOSAL, PLANNED).agent("state/singapore").onUnknown("another mechanism");
        Joined joined = Joined.of(WILL_PROPOSE, other, WILL_DRAW_UP);
        assertFalse(joined.areOne(WILL_PROPOSE, other));
        assertFalse(joined.areOne(WILL_PROPOSE, WILL_DRAW_UP));
    }

    // Acts on no text

    @Test
    void anActOnNoTextIsItsWordAtAKnownMeeting() {
        var first =
                Telling.of("a", 1, STATEMENT, HAPPENED).agent("group/leaders").partOf("meeting/amcc-3");
        var second =
                Telling.of("b", 1, STATEMENT, HAPPENED).agent("group/leaders").partOf("meeting/amcc-3");
        assertTrue(Joined.of(first.word("direction-n"), second.word("give-direction-v"))
                .areOne(first, second));
        assertFalse(
                Joined.of(first.word("direction-n"), second.word("stress-v")).areOne(first, second));
    }

    @Test
    void anArticleThatSaysTwiceThatTheyAgreedDoesNotSayOnWhat() {
        var agreed = Telling.of("a", 1, AGREEMENT, HAPPENED)
                .agent("body/amcc")
                .partOf("meeting/amcc-3")
                .word("agree-v");
        var again = Telling.of("a", 2, AGREEMENT, HAPPENED)
                .agent("body/amcc")
                .partOf("meeting/amcc-3")
                .word("agree-v");
        var other = Telling.of("b", 1, AGREEMENT, HAPPENED)
                .agent("body/amcc")
                .partOf("meeting/amcc-3")
                .word("agree-v");
        Joined joined = Joined.of(agreed, again, other);
        assertFalse(joined.areOne(agreed, again));
        assertFalse(joined.areOne(agreed, other));
    }

    @Test
    void whatIsSaidOnADayWithoutAMeetingOrTextStaysApart() {
        var first = Telling.of("a", 1, STATEMENT, HAPPENED)
                .agent("body/csa")
                .word("say-v")
                .told("2018-09-19");
        var second = Telling.of("b", 1, STATEMENT, HAPPENED)
                .agent("body/csa")
                .word("say-v")
                .told("2018-09-19");
        assertFalse(Joined.of(first, second).areOne(first, second));
    }

    // Incidents

    @Test
    void anIncidentIsKnownByItsVictim() {
        var told = Telling.of("a", 1, CYBER_INCIDENT, HAPPENED).with("victim", "body/health");
        var across = Telling.of("b", 1, CYBER_INCIDENT, HAPPENED).with("counterpart", "body/health");
        assertEquals(Joined.id("incident/health"), Joined.of(told).event(told));
        assertEquals(Joined.id("incident/health"), Joined.of(across).event(across));
    }

    @Test
    void anIncidentIsKnownByCountryMonthAndRecords() {
        var told = Telling.of("a", 1, CYBER_INCIDENT, HAPPENED)
                .with("victim", "state/singapore")
                .told("2018-07-01", "2018-07-31", "month");
        var counted = told.literal("muf:recordsAffected", "1500000");
        assertEquals(Joined.id("incident/health"), Joined.of(counted).event(counted));
        assertTrue(Joined.of(told).event(told).startsWith(Joined.id("event/")), "two incidents fit");
    }

    @Test
    void anIncidentOfAnotherTimeOrCountOrVictimIsAnother() {
        var told = Telling.of("a", 1, CYBER_INCIDENT, HAPPENED).with("victim", "body/health");
        var later = told.told("2020-01-01");
        var fewer = told.literal("muf:recordsAffected", "12");
        var other = told.with("victim", "body/power")
                .with("counterpart", "state/singapore")
                .told("2018-06-28");
        for (Telling each : List.of(later, fewer, other)) {
            assertTrue(Joined.of(each).event(each).startsWith(Joined.id("event/")), each.toString());
        }
    }

    // Standing

    @ParameterizedTest
    @CsvSource({
        "HAPPENED, , established, happened",
        "ONGOING, , established, ongoing",
        "AGREED_IN_PRINCIPLE, PLANNED, established, agreed-in-principle",
        "HOPED, HAPPENED, established, happened",
        "PLANNED, HOPED, expected, planned",
        "PROPOSED, , expected, proposed",
        "DRAFT, HOPED, expected, draft",
        "HOPED, , hoped, hoped",
        "NEGATED, , denied, negated",
        "NEGATED, PLANNED, denied, negated"
    })
    void theFirmestStatusDecides(Status one, Status other, String standing, String status) {
        var first = told("a", one);
        Joined joined = other == null ? Joined.of(first) : Joined.of(first, told("b", other));
        String event = joined.event(first);
        assertEquals(standing, joined.standing(event));
        assertEquals(status, joined.one(event, Muf.STATUS).replaceAll(".*#", ""));
    }

    private static Telling told(String article, Status status) {
        return Telling.of(article, 1, ENDORSEMENT, status)
                .agent("body/amcc")
                .on("instrument/x")
                .told("2018-09-19");
    }

    @Test
    void anEventToldAsDoneAndAsNotDoneIsContestedAndHasNoStatus() {
        var done = told("a", HAPPENED);
        Joined joined = Joined.of(done, told("b", NEGATED));
        assertEquals("contested", joined.standing(joined.event(done)));
        assertEquals(Set.of(), joined.all(joined.event(done), Muf.STATUS));
    }

    @Test
    void everyKnownMeetingAndIncidentStandsWithoutAccounts() {
        Joined joined = Joined.of();
        assertEquals("established", joined.standing(AMCC));
        assertEquals("reference", joined.one(AMCC, Muf.DECIDED_BY));
        assertEquals("expected", joined.standing(Joined.id("meeting/later-1")));
        assertEquals("established", joined.standing(Joined.id("incident/pass")));
    }

    @Test
    void aKnownMeetingThatSourcesOnlyAnnouncedIsEstablishedByTheReference() {
        var announced = Telling.of("a", 1, MEETING, PLANNED).on("meeting/amcc-3");
        Joined joined = Joined.of(announced);
        assertEquals("established", joined.standing(AMCC));
        assertEquals("reference", joined.one(AMCC, Muf.DECIDED_BY));
    }

    // What events say

    @Test
    void rolesComeFromTheAccountsThatTellItAsFirmlyAsItStands() {
        var hoped = told("a", HOPED).with("supporter", "state/japan");
        var done = told("b", HAPPENED).with("chair", "person/x");
        Joined joined = Joined.of(hoped, done);
        String event = joined.event(done);
        assertEquals(Set.of(Joined.id("person/x")), joined.all(event, Muf.CHAIR));
        assertEquals(Set.of(), joined.all(event, Muf.SUPPORTER));
    }

    @Test
    void aPerpetratorIsOnlyWhomAllAccountsName() {
        var one = Telling.of("a", 1, CYBER_INCIDENT, HAPPENED).with("victim", "body/health");
        var other = Telling.of("b", 1, CYBER_INCIDENT, HAPPENED).with("victim", "body/health");
        String incident = Joined.id("incident/health");
        assertEquals(
                Set.of(), Joined.of(one.with("perpetrator", "state/x"), other).all(incident, Muf.PERPETRATOR));
        assertEquals(
                Set.of(Joined.id("state/x")),
                Joined.of(one.with("perpetrator", "state/x"), other.with("perpetrator", "state/x"))
                        .all(incident, Muf.PERPETRATOR));
    }

    @Test
    void theIriOfAnEventCanBeReadAndDependsOnWhatIdentifiesItAlone() {
        String alone = Joined.of(SIGNED).event(SIGNED);
        assertTrue(alone.matches(".*/id/event/2018-08-02-agreement-asean-tac-[0-9a-f]{8}"), alone);
        assertEquals(alone, Joined.of(SIGNED_TOO, WILL_PROPOSE).event(SIGNED_TOO));
    }

    @Test
    void aKnownMeetingKeepsTheDatesOfTheReferenceGraph() {
        var held = Telling.of("b", 2, MEETING, HAPPENED).on("meeting/amcc-3").told("2018-09-20");
        assertEquals(Set.of(), Joined.of(held).all(AMCC, Muf.BEGIN));
    }

    @Test
    void anEmptyRecordAndAnEmptyReferenceGiveAnEmptyWorld() {
        assertEquals(
                new LinkedHashModel(), World.of(new LinkedHashModel(), new LinkedHashModel(), new LinkedHashModel()));
    }

    // Decisions of people

    @Test
    void peopleJoinWhatTheRulesKeepApartWithAllThatShareTheirKeys() {
        var other = told("c", HAPPENED);
        Joined joined =
                Joined.with("<article/c#account-1> owl:sameAs <article/a#account-1> .", SIGNED, SIGNED_TOO, other);
        assertTrue(joined.areOne(SIGNED_TOO, other));
    }

    @Test
    void peoplePartWhatTheRulesJoinAndTheSubjectLeaves() {
        String key = Joined.of(SIGNED).event(SIGNED);
        Joined joined =
                Joined.with("<article/a#account-1> owl:differentFrom <article/b#account-4> .", SIGNED, SIGNED_TOO);
        assertFalse(joined.areOne(SIGNED, SIGNED_TOO));
        assertEquals(key, joined.event(SIGNED_TOO));
    }

    @Test
    void decisionsThatContradictEachOtherAreAnError() {
        String both = """
                <article/a#account-1> owl:sameAs <article/b#account-4> .
                <article/b#account-4> owl:differentFrom <article/a#account-1> .
                """;
        assertThrows(TurtleException.class, () -> Joined.with(both, SIGNED, SIGNED_TOO));
        assertEquals(1, Joined.with(both, SIGNED).accounts().size(), "of an account that is not there");
    }

    @Test
    void peopleCannotMakeTwoKnownEventsOne() {
        var meeting = Telling.of("a", 1, MEETING, HAPPENED).on("meeting/amcc-3");
        var later = Telling.of("b", 1, MEETING, PLANNED).on("meeting/later-1");
        assertThrows(
                TurtleException.class,
                () -> Joined.with("<article/a#account-1> owl:sameAs <article/b#account-1> .", meeting, later));
    }
}
