package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mufakat.vocabulary.EventType.ENDORSEMENT;
import static org.mufakat.vocabulary.EventType.NEGOTIATION;
import static org.mufakat.vocabulary.EventType.STATEMENT;
import static org.mufakat.vocabulary.Status.HAPPENED;
import static org.mufakat.vocabulary.Status.ONGOING;

import org.junit.jupiter.api.Test;

/// What an act is about tells it from others: the text that it is on, and what is said of that text.
class MatterTest {

    @Test
    void theTopicTellsActsOnNoTextApart() {
        assertTrue(areOne(
                stated("a", "importance of a rules-based order"), stated("b", "that a rules-based order would last")));
        assertFalse(areOne(stated("a", "a rules-based order"), stated("b", "common norms")));
    }

    private static boolean areOne(Telling one, Telling other) {
        return Joined.of(one, other).areOne(one, other);
    }

    private static Telling stated(String article, String topic) {
        return Telling.of(article, 1, STATEMENT, HAPPENED)
                .agent("body/amcc")
                .partOf("meeting/amcc-3")
                .word("reaffirm-v")
                .topic(topic);
    }

    @Test
    void whatIsSaidOfOneTextIsOneOnlyIfItIsOfOneMatter() {
        Telling untold =
                Telling.of("a", 1, STATEMENT, HAPPENED).agent("group/experts").on("instrument/report");
        Telling norms = untold.topic("eleven norms of conduct");
        Telling alsoNorms = in("b", norms).topic("voluntary, non-binding norms");
        Telling list = in("b", norms).topic("for a list");
        assertTrue(areOne(norms, alsoNorms));
        assertFalse(areOne(norms, list));
        assertFalse(areOne(untold.topic("for restraint"), list));
        assertTrue(areOne(untold, list), "who tells nothing of what was said may mean whatever was");
    }

    @Test
    void aTextIsEndorsedWhateverIsToldOfIt() {
        Telling endorsed = Telling.of("a", 1, ENDORSEMENT, HAPPENED)
                .agent("body/amcc")
                .on("instrument/report")
                .told("2018-09-19");
        assertTrue(areOne(endorsed.topic("in principle"), in("b", endorsed).topic("to the norms")));
        assertFalse(areOne(endorsed.topic("the norms"), in("b", endorsed).topic("the delay")));
    }

    @Test
    void anArticleMayTellTwiceWhatATextSays() {
        Telling once =
                Telling.of("a", 1, STATEMENT, HAPPENED).agent("group/experts").on("instrument/report");
        Telling norms = once.topic("eleven norms");
        Telling again = numbered(2, norms).topic("voluntary norms");
        assertTrue(areOne(norms, again));
        assertFalse(areOne(norms, again.topic("a new centre")));
        assertFalse(areOne(once, numbered(2, once)), "nothing tells that both are of one matter");
    }

    @Test
    void talksThatGoOnAreToldByTheirTextWhoeverIsSaidToNegotiate() {
        Telling states = Telling.of("a", 1, NEGOTIATION, ONGOING)
                .agent("body/asean", "state/china")
                .on("instrument/code");
        Telling officials = in("b", states).agent("article/b#name-9");
        Telling nobody = Telling.of("c", 1, NEGOTIATION, ONGOING).on("instrument/code");
        Joined joined = Joined.of(states, officials, nobody);
        assertTrue(joined.areOne(states, officials));
        assertTrue(joined.areOne(states, nobody));
        assertFalse(areOne(states, officials.on("instrument/treaty")));
    }

    private static Telling in(String article, Telling telling) {
        return new Telling(
                article, telling.published(), telling.number(), telling.type(), telling.status(), telling.properties());
    }

    private static Telling numbered(int number, Telling telling) {
        return new Telling(
                telling.article(), telling.published(), number, telling.type(), telling.status(), telling.properties());
    }
}
