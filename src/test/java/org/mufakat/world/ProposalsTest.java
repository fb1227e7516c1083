package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mufakat.vocabulary.EventType.AGREEMENT;
import static org.mufakat.vocabulary.EventType.EXERCISE;
import static org.mufakat.vocabulary.EventType.STATEMENT;
import static org.mufakat.vocabulary.Status.HAPPENED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Muf;

/// Likeness of words proposes a match, and people decide.
class ProposalsTest {

    private static final Telling AGREED = told("a", AGREEMENT, "agreed", "the need for a mechanism");
    private static final Telling WAS_AGREED = told("b", AGREEMENT, "was agreed", "need of mechanisms");
    private static final String SENTENCES = said(AGREED, "The ministers agreed on the need for a cyber mechanism.")
            + said(WAS_AGREED, "The need of cyber mechanisms was agreed by ministers at Singapore.");

    @Test
    void accountsInLikeWordsAreProposedAndNotJoined() {
        Model world = world("", SENTENCES, AGREED, WAS_AGREED);

        assertFalse(new Joined(world).areOne(AGREED, WAS_AGREED));
        assertEquals(List.of(Set.of(AGREED.iri(), WAS_AGREED.iri())), proposed(world));
    }

    @Test
    void aProposalSaysHowAlikeTheWordsAreAndWhy() {
        Joined world = new Joined(world("", SENTENCES, AGREED, WAS_AGREED));
        String proposal = world.world().filter(null, RDF.TYPE, Values.iri(Muf.MATCH_PROPOSAL)).stream()
                .map(stated -> stated.getSubject().stringValue())
                .findFirst()
                .orElseThrow();

        assertEquals("0.95", world.one(proposal, Muf.SCORE));
        assertEquals(
                "sentences 0.91 alike, words of the act 1.00; both name " + Joined.id("body/asean"),
                world.one(proposal, Muf.REASON));
    }

    @Test
    void whatPeopleCallDifferentIsNotProposedAgain() {
        String different = "<%s> owl:differentFrom <%s> .".formatted(AGREED.iri(), WAS_AGREED.iri());

        assertEquals(List.of(), proposed(world(different, SENTENCES, AGREED, WAS_AGREED)));
    }

    @Test
    void whatPeopleCallDifferentIsNotProposedForOtherAccountsOfTheSameEvents() {
        Telling again = told("c", AGREEMENT, "was agreed", "need of mechanisms");
        String same = "<%s> owl:sameAs <%s> .\n".formatted(WAS_AGREED.iri(), again.iri());
        String different = "<%s> owl:differentFrom <%s> .".formatted(again.iri(), AGREED.iri());
        String sentences = SENTENCES + said(again, "The need of cyber mechanisms was agreed by ministers.");

        assertEquals(List.of(), proposed(world(same + different, sentences, AGREED, WAS_AGREED, again)));
    }

    @Test
    void whatPeopleCallTheSameIsOneAndNeedsNoProposal() {
        String same = "<%s> owl:sameAs <%s> .".formatted(AGREED.iri(), WAS_AGREED.iri());
        Model world = world(same, SENTENCES, AGREED, WAS_AGREED);

        assertTrue(new Joined(world).areOne(AGREED, WAS_AGREED));
        assertEquals(List.of(), proposed(world));
    }

    @Test
    void twoEventsAreProposedOnceByTheirMostLikeAccounts() {
        Telling closer = told("c", AGREEMENT, "agreed on", "the need for a mechanism");
        String same = "<%s> owl:sameAs <%s> .".formatted(WAS_AGREED.iri(), closer.iri());
        String sentences = SENTENCES + said(closer, "Ministers agreed on the need for a cyber mechanism.");

        assertEquals(
                List.of(Set.of(AGREED.iri(), closer.iri())),
                proposed(world(same, sentences, AGREED, WAS_AGREED, closer)));
    }

    @Test
    void otherWordsAreNotProposed() {
        String others = said(AGREED, "The ministers agreed on the need for a cyber mechanism.")
                + said(WAS_AGREED, "A treaty about fish was agreed in Manila.");

        assertEquals(
                List.of(),
                proposed(world("", others, AGREED, WAS_AGREED.literal("muf:topicWords", "\"treaty about fish\""))));
    }

    @Test
    void onlyAccountsWithAPartyAMonthAndAKindInCommonAreCompared() {
        assertEquals(List.of(), proposed(AGREED, WAS_AGREED.agent("body/un")));
        assertEquals(List.of(), proposed(AGREED, WAS_AGREED.published("2018-11-19")));
        assertEquals(List.of(), proposed(AGREED.told("2018-09-19"), WAS_AGREED.told("2018-09-20")));
        assertEquals(List.of(), proposed(AGREED, told("b", EXERCISE, "was agreed", "need of mechanisms")));
        assertEquals(
                1,
                proposed(AGREED, told("b", STATEMENT, "was agreed", "need of mechanisms"))
                        .size());
    }

    private static Telling told(String article, EventType type, String trigger, String topic) {
        return Telling.of(article, 1, type, HAPPENED)
                .agent("body/asean")
                .literal("muf:trigger", "\"%s\"".formatted(trigger))
                .literal("muf:topicWords", "\"%s\"".formatted(topic))
                .literal("muf:evidence", "<article/%s#evidence-1>".formatted(article));
    }

    private static String said(Telling telling, String sentence) {
        return "<article/%s#evidence-1> a muf:Evidence ; oa:exact \"%s\" .\n".formatted(telling.article(), sentence);
    }

    private static List<Set<String>> proposed(Telling... tellings) {
        return proposed(world("", SENTENCES, tellings));
    }

    private static List<Set<String>> proposed(Model world) {
        var joined = new Joined(world);
        var proposed = new ArrayList<Set<String>>();
        world.filter(null, RDF.TYPE, Values.iri(Muf.MATCH_PROPOSAL))
                .forEach(stated -> proposed.add(
                        new TreeSet<>(joined.all(stated.getSubject().stringValue(), Muf.BETWEEN))));
        return proposed;
    }

    private static Model world(String decisions, String sentences, Telling... tellings) {
        Model accounts = Telling.model(List.of(tellings));
        accounts.addAll(Telling.parse(sentences));
        return World.of(accounts, Joined.REFERENCE, Telling.parse(decisions));
    }
}
