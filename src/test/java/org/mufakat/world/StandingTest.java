package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mufakat.vocabulary.EventType.ENDORSEMENT;
import static org.mufakat.vocabulary.Status.AGREED_IN_PRINCIPLE;
import static org.mufakat.vocabulary.Status.DRAFT;
import static org.mufakat.vocabulary.Status.HAPPENED;
import static org.mufakat.vocabulary.Status.HOPED;
import static org.mufakat.vocabulary.Status.NEGATED;
import static org.mufakat.vocabulary.Status.PLANNED;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.junit.jupiter.api.Test;
import org.mufakat.turtle.TurtleException;
import org.mufakat.turtle.TurtleFile;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Status;

/// One test for each rule of `data/rules.ttl`, and for their order.
class StandingTest {

    private static final Model RULES = TurtleFile.read(Path.of("data/rules.ttl"));
    private static final String PUBLISHERS = """
            <article/ministry> muf:publisher <body/mfa> .
            <article/paper> muf:publisher <body/paper> .
            """;

    private static Telling told(String article, Status status, String published) {
        return Telling.of(article, 1, ENDORSEMENT, status)
                .agent("body/amcc")
                .on("instrument/x")
                .partOf("meeting/amcc-3")
                .published(published);
    }

    private static void assertDecided(String status, String rule, Telling... tellings) {
        Joined joined = Joined.and(PUBLISHERS, tellings);
        String event = joined.event(tellings[0]);
        assertEquals(status, joined.one(event, Muf.STATUS).replaceAll(".*#", ""));
        assertEquals(rule, joined.one(event, Muf.DECIDED_BY));
    }

    @Test
    void whatIsDoneIsNotUndoneByALaterAnnouncement() {
        assertDecided(
                "happened", "done over announced", told("a", HAPPENED, "2018-08-02"), told("b", PLANNED, "2018-09-02"));
    }

    @Test
    void theLaterAccountGoesBeforeTheEarlier() {
        assertDecided(
                "negated", "later over earlier", told("a", PLANNED, "2018-08-02"), told("b", NEGATED, "2018-11-14"));
        assertDecided(
                "planned", "later over earlier", told("a", PLANNED, "2018-11-14"), told("b", NEGATED, "2018-08-02"));
        assertDecided("draft", "later over earlier", told("a", DRAFT, "2018-08-02"), told("b", PLANNED, ""));
    }

    @Test
    void thePrimarySourceGoesBeforeTheReport() {
        assertDecided(
                "agreed-in-principle",
                "primary over report",
                told("ministry", AGREED_IN_PRINCIPLE, "2018-09-19"),
                told("paper", HAPPENED, "2018-09-19"));
    }

    @Test
    void aDateInWordsGoesBeforeTheDateOfPublication() {
        assertDecided(
                "hoped",
                "explicit over inferred",
                told("a", HOPED, "2018-09-19").told("2018-09-19"),
                told("b", PLANNED, "2018-09-19"));
    }

    @Test
    void theFirmerGoesBeforeTheWeaker() {
        assertDecided(
                "planned", "firmer over weaker", told("a", PLANNED, "2018-09-19"), told("b", HOPED, "2018-09-19"));
    }

    @Test
    void whereAllAgreeNoRuleIsNeeded() {
        assertDecided("hoped", "only account", told("a", HOPED, "2018-09-19"));
        assertDecided("hoped", "all accounts agree", told("a", HOPED, "2018-09-19"), told("b", HOPED, "2018-09-20"));
    }

    @Test
    void theFileHasEachRuleAndItsOrderIsTheOneWithoutAFile() {
        assertEquals(List.of(StandingRule.values()), StandingRules.of(RULES));
    }

    @Test
    void anotherOrderInTheFileGivesAnotherStatus() {
        String paperFirst = """
                <rule/a> skos:notation "later over earlier" ; schema:position 1 .
                <rule/b> skos:notation "done over announced" ; schema:position 2 .
                """;
        Telling done = told("a", HAPPENED, "2018-08-02");
        Joined joined = Joined.with(paperFirst, done, told("b", PLANNED, "2018-09-02"));
        assertEquals("expected", joined.standing(joined.event(done)));
        assertThrows(
                TurtleException.class,
                () -> Joined.with("<rule/a> skos:notation \"by lot\" ; schema:position 1 .", done));
    }
}
