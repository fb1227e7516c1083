package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mufakat.vocabulary.EventType.ENDORSEMENT;
import static org.mufakat.vocabulary.EventType.MEETING;
import static org.mufakat.vocabulary.Status.HAPPENED;
import static org.mufakat.vocabulary.Status.NEGATED;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mufakat.vocabulary.Muf;

/// Who corroborates an event, and who contradicts whom.
class SourcesTest {

    private static final String WORDS = "The ministers of all ten states met in the harbour city and agreed on a"
            + " common list of things to be done before the next meeting in spring.";

    private static Telling told(String article) {
        return Telling.of(article, 1, ENDORSEMENT, HAPPENED)
                .agent("body/amcc")
                .on("instrument/x")
                .partOf("meeting/amcc-3")
                .with("evidence", "article/" + article + "#evidence-1");
    }

    private static String printed(String article, String publisher, String words) {
        return """
                <article/%1$s> muf:publisher <%2$s> .
                <article/%1$s#evidence-1> oa:exact "%3$s" .
                """.formatted(article, publisher, words);
    }

    private static String sources(String property, String articles, Telling... tellings) {
        Joined joined = Joined.and(articles, tellings);
        return joined.one(joined.event(tellings[0]), property);
    }

    @Test
    void publishersWithWordsOfTheirOwnAreIndependent() {
        String articles = printed("a", "body/csa", WORDS) + printed("b", "body/paper", "They agreed.");
        assertEquals("2", sources(Muf.INDEPENDENT_SOURCES, articles, told("a"), told("b")));
        assertEquals("1", sources(Muf.PRIMARY_SOURCES, articles, told("a"), told("b")));
    }

    @Test
    void oneTextInTwoPapersIsOneSourceThoughOneCutsIt() {
        String cut = WORDS.substring(0, WORDS.length() - 30);
        String articles = printed("a", "body/csa", WORDS) + printed("b", "body/paper", cut);
        assertEquals("1", sources(Muf.INDEPENDENT_SOURCES, articles, told("a"), told("b")));
    }

    @Test
    void twoArticlesOfOnePublisherAreOneSource() {
        String articles = printed("a", "body/csa", WORDS) + printed("b", "body/csa", "They agreed.");
        assertEquals("1", sources(Muf.INDEPENDENT_SOURCES, articles, told("a"), told("b")));
    }

    @Test
    void aNameThatTheGraphDoesNotKnowIsOnePublisherInAllItsArticles() {
        String articles = printed("a", "article/a#name-9", WORDS)
                + printed("b", "article/b#name-9", "They agreed.")
                + "<article/a#name-9> rdfs:label \"Gazette\" . <article/b#name-9> rdfs:label \"Gazette\" .";
        assertEquals("1", sources(Muf.INDEPENDENT_SOURCES, articles, told("a"), told("b")));
        assertEquals("0", sources(Muf.PRIMARY_SOURCES, articles, told("a"), told("b")));
    }

    @Test
    void twoDatesAreAConflictWithBothQuotes() {
        Telling one = told("a").told("2018-09-19");
        Telling other = told("b").told("2018-09-21");
        Joined joined = Joined.of(one, other);
        String conflict = joined.one(joined.event(one), Muf.CONFLICT_PROPERTY);
        assertEquals(joined.event(one) + "#conflict-date", conflict);
        assertEquals("date", joined.one(conflict, Muf.CONFLICTING_FIELD));
        assertEquals(Set.of(one.iri(), other.iri()), joined.all(conflict, Muf.BETWEEN));
        assertEquals(
                Set.of(Joined.id("article/a#evidence-1"), Joined.id("article/b#evidence-1")),
                joined.all(conflict, Muf.QUOTE));
    }

    @Test
    void datesOfDifferentPrecisionThatOverlapAreNoConflict() {
        Telling day = told("a").told("2018-09-19");
        Telling month = told("b").told("2018-09-01", "2018-09-30", "month");
        Joined joined = Joined.of(day, month);
        assertEquals(Set.of(), joined.all(joined.event(day), Muf.CONFLICT_PROPERTY));
    }

    @Test
    void happenedAgainstDeniedIsAConflict() {
        Telling done = told("a");
        Telling denied = Telling.of("b", 1, ENDORSEMENT, NEGATED)
                .agent("body/amcc")
                .on("instrument/x")
                .partOf("meeting/amcc-3");
        Joined joined = Joined.of(done, denied);
        assertEquals(
                Set.of(joined.event(done) + "#conflict-status"), joined.all(joined.event(done), Muf.CONFLICT_PROPERTY));
    }

    @Test
    void twoChairsAreAConflictAndOneMoreChairIsNone() {
        Telling one = Telling.of("a", 1, MEETING, HAPPENED).on("meeting/amcc-3").with("chair", "person/x");
        Telling other =
                Telling.of("b", 1, MEETING, HAPPENED).on("meeting/amcc-3").with("chair", "person/y");
        Telling both =
                Telling.of("c", 1, MEETING, HAPPENED).on("meeting/amcc-3").with("chair", "person/x", "person/z");
        String conflict = Joined.id("meeting/amcc-3") + "#conflict-chair";
        assertEquals(Set.of(conflict), Joined.of(one, other).all(Joined.id("meeting/amcc-3"), Muf.CONFLICT_PROPERTY));
        assertEquals(Set.of(), Joined.of(one, both).all(Joined.id("meeting/amcc-3"), Muf.CONFLICT_PROPERTY));
    }
}
