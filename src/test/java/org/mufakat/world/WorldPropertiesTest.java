package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Status;

/// The world is a function of the set of accounts.
class WorldPropertiesTest {

    private static final String IDENTITY = """
            <article/a1#account-1> owl:sameAs <article/a2#account-1> .
            <article/a3#account-1> owl:differentFrom <article/a1#account-1> , <article/a4#account-2> .
            """;

    @Property(tries = 1000)
    void anyOrderGivesTheSameWorld(@ForAll("tellings") List<Telling> tellings, @ForAll Random random) {
        var shuffled = new ArrayList<>(tellings);
        Collections.shuffle(shuffled, random);
        assertEquals(worldOf(tellings), worldOf(shuffled));
    }

    @Property(tries = 1000)
    void anyBatchesAndReadingTwiceGiveTheSameWorld(@ForAll("tellings") List<Telling> tellings) {
        Model batches = new LinkedHashModel();
        for (int i = tellings.size() - 1; i >= 0; i--) {
            batches.addAll(Telling.model(tellings.subList(i / 2 * 2, Math.min(i / 2 * 2 + 2, tellings.size()))));
            batches.addAll(Telling.model(tellings.subList(i, tellings.size())));
        }
        assertEquals(worldOf(tellings), World.of(batches, Joined.REFERENCE, Telling.parse(IDENTITY)));
    }

    @Property(tries = 1000)
    void takingAnArticleBackIsAsIfItHadNeverBeenRead(@ForAll("tellings") List<Telling> tellings) {
        List<Telling> rest = tellings.stream()
                .filter(telling -> !telling.article().equals("a1"))
                .toList();
        Model never = worldOf(rest);
        Model all = Telling.model(tellings);
        World.of(all, Joined.REFERENCE, Telling.parse(IDENTITY));
        Model takenBack = new LinkedHashModel(all);
        takenBack.removeIf(statement -> statement.getSubject().stringValue().startsWith(Joined.id("article/a1")));
        assertEquals(never, World.of(takenBack, Joined.REFERENCE, Telling.parse(IDENTITY)));
    }

    @Property(tries = 1000)
    void everyAccountIsAboutOneEventAndEveryOtherEventIsKnown(@ForAll("tellings") List<Telling> tellings) {
        var joined = new Joined(worldOf(tellings));
        Set<String> held = new HashSet<>();
        joined.accounts().values().forEach(accounts -> accounts.forEach(account -> assertTrue(held.add(account))));
        assertEquals(tellings.stream().map(Telling::iri).collect(Collectors.toSet()), held);
        for (Telling telling : tellings) {
            assertTrue(joined.all(joined.event(telling), Muf.HAS_ACCOUNT).contains(telling.iri()));
        }
        joined.world().subjects().stream()
                .map(Object::toString)
                .filter(subject -> subject.startsWith(Joined.id("event/")) && !subject.contains("#"))
                .forEach(event -> assertTrue(joined.accounts().containsKey(event), event));
    }

    @Property(tries = 1000)
    void accountsOfDifferentTypesAreNeverJoinedByTheRules(@ForAll("tellings") List<Telling> tellings) {
        var joined = new Joined(World.of(Telling.model(tellings), Joined.REFERENCE, new LinkedHashModel()));
        Map<String, Set<EventType>> types = tellings.stream()
                .collect(Collectors.groupingBy(joined::event, Collectors.mapping(Telling::type, Collectors.toSet())));
        types.forEach((event, all) -> assertEquals(1, all.size(), event));
    }

    private static Model worldOf(List<Telling> tellings) {
        return World.of(Telling.model(tellings), Joined.REFERENCE, Telling.parse(IDENTITY));
    }

    /// Accounts of few kinds, so that many share a key; no two with one number in an article.
    @Provide
    Arbitrary<List<Telling>> tellings() {
        return Arbitraries.oneOf(telling(), plan()).list().ofMaxSize(14).map(WorldPropertiesTest::numbered);
    }

    private static List<Telling> numbered(List<Telling> tellings) {
        Map<String, String> dates = Map.of("a1", "2018-09-19", "a2", "2018-09-20", "a3", "2018-10-25", "a4", "");
        var numbered = new ArrayList<Telling>();
        var numbers = new HashMap<String, Integer>();
        for (Telling told : tellings) {
            int number = numbers.merge(told.article(), 1, Integer::sum);
            var fresh = new Telling(
                    told.article(),
                    dates.getOrDefault(told.article(), ""),
                    number,
                    isJoinedByHand(told.article(), number) ? EventType.STATEMENT : told.type(),
                    told.status(),
                    told.properties());
            numbered.add(told.properties().containsKey("name") ? fresh.onUnknown("a mechanism") : fresh);
        }
        return numbered;
    }

    /// The second of the two that `IDENTITY` makes one: it is kept from being a known event, as the first may be
    /// another.
    private static boolean isJoinedByHand(String article, int number) {
        return article.equals("a2") && number == 1;
    }

    /// A plan without a date: these join along the dates of their articles.
    private static Arbitrary<Telling> plan() {
        return Combinators.combine(
                        Arbitraries.of("a1", "a2", "a3", "a4"),
                        Arbitraries.of(Status.PLANNED, Status.HOPED),
                        Arbitraries.of("unknown", "instrument/tac"))
                .as((article, status, text) ->
                        filled(Telling.of(article, 1, EventType.PROPOSAL, status), "state/x", text, "", "", ""));
    }

    private static Arbitrary<Telling> telling() {
        Arbitrary<Telling> base = Combinators.combine(
                        Arbitraries.of("a1", "a2", "a3", "a4"),
                        Arbitraries.of(
                                EventType.MEETING, EventType.PROPOSAL, EventType.STATEMENT, EventType.CYBER_INCIDENT),
                        Arbitraries.of(Status.HAPPENED, Status.PLANNED, Status.HOPED, Status.NEGATED))
                .as((article, type, status) -> Telling.of(article, 1, type, status));
        return Combinators.combine(
                        base,
                        Arbitraries.of("", "state/x", "body/y"),
                        Arbitraries.of("", "unknown", "instrument/tac", "meeting/amcc-3"),
                        Arbitraries.of("", "2018-09-19", "2018-07-20"),
                        Arbitraries.of("", "meeting/amcc-3"),
                        Arbitraries.of("", "body/health", "state/singapore"))
                .as(WorldPropertiesTest::filled);
    }

    private static Telling filled(Telling base, String agent, String text, String day, String whole, String victim) {
        Telling telling = agent.isEmpty() ? base : base.agent(agent);
        telling = text.isEmpty() ? telling : text.equals("unknown") ? telling.onUnknown("mechanism") : telling.on(text);
        telling = day.isEmpty() ? telling : telling.told(day);
        telling = whole.isEmpty() ? telling : telling.partOf(whole);
        return victim.isEmpty() ? telling : telling.with("victim", victim);
    }
}
