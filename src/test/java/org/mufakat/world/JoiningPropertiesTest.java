package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Status;

/// Joining where dates and parties overlap in all ways.
class JoiningPropertiesTest {

    private static final ReferenceEvents REFERENCE = new ReferenceEvents(Joined.REFERENCE);
    private static final Fit FIT = new Fit(REFERENCE);

    @Property(tries = 1000)
    void anyOrderGivesTheSameEvents(@ForAll("tellings") List<Telling> tellings, @ForAll Random random) {
        var shuffled = new ArrayList<>(tellings);
        Collections.shuffle(shuffled, random);
        assertEquals(worldOf(tellings), worldOf(shuffled));
        List<Mark> marks = marks(tellings);
        Collections.shuffle(marks, random);
        assertEquals(Set.copyOf(Joining.of(marks(tellings), FIT)), Set.copyOf(Joining.of(marks, FIT)));
    }

    @Property(tries = 1000)
    void noEventHoldsTwoAccountsThatExcludeEachOther(@ForAll("tellings") List<Telling> tellings) {
        List<Mark> marks = marks(tellings);
        for (Set<Mark> event : Joining.of(marks, FIT)) {
            for (Mark one : event) {
                for (Mark other : event) {
                    assertTrue(fits(one, other, marks), one + " " + other);
                }
            }
        }
    }

    @Property(tries = 1000)
    void anAccountThatFitsTwoThatExcludeEachOtherStandsAlone(@ForAll("tellings") List<Telling> tellings) {
        List<Mark> marks = marks(tellings);
        for (Set<Mark> event : Joining.of(marks, FIT)) {
            if (event.size() > 1) {
                List<Mark> fitting = marks.stream()
                        .filter(mark -> fits(mark, event.iterator().next(), marks))
                        .toList();
                fitting.forEach(
                        one -> fitting.forEach(other -> assertTrue(fits(one, other, marks), one + " " + other)));
            }
        }
    }

    private static boolean fits(Mark one, Mark other, List<Mark> marks) {
        return one.equals(other)
                || one.keys().stream().filter(other.keys()::contains).anyMatch(key -> {
                    List<Mark> candidates = marks.stream()
                            .filter(mark -> mark.keys().contains(key))
                            .toList();
                    return FIT.test(one, other, candidates);
                });
    }

    @Property(tries = 1000)
    void readingAllAndTakingOneBackIsReadingTheOthers(
            @ForAll("tellings") List<Telling> tellings, @ForAll Random random) {
        if (tellings.isEmpty()) {
            return;
        }
        String article = tellings.get(random.nextInt(tellings.size())).article();
        List<Telling> others = tellings.stream()
                .filter(telling -> !telling.article().equals(article))
                .toList();
        Model takenBack = Telling.model(tellings);
        takenBack.removeIf(
                statement -> statement.getSubject().stringValue().matches(".*/article/" + article + "(#.*)?"));
        assertEquals(worldOf(others), World.of(takenBack, REFERENCE, new LinkedHashModel()));
    }

    private static Model worldOf(List<Telling> tellings) {
        return World.of(Telling.model(tellings), REFERENCE, new LinkedHashModel());
    }

    /// Plans are compared over all their announcements, as they are when they are joined.
    private static List<Mark> marks(List<Telling> tellings) {
        var marks = new Marks(REFERENCE);
        return new ArrayList<>(Joining.withChains(Claims.of(Telling.model(tellings), REFERENCE).stream()
                .map(marks::of)
                .toList()));
    }

    @Property(tries = 1000)
    void aChainOfAnnouncementsIsChainedOnce(@ForAll("tellings") List<Telling> tellings) {
        assertEquals(Set.copyOf(marks(tellings)), Set.copyOf(Joining.withChains(marks(tellings))));
    }

    @Provide
    Arbitrary<List<Telling>> tellings() {
        return telling().list().ofMaxSize(9).map(JoiningPropertiesTest::numbered);
    }

    private static List<Telling> numbered(List<Telling> tellings) {
        var numbers = new HashMap<String, Integer>();
        return tellings.stream()
                .map(told -> new Telling(
                        told.article(),
                        told.published(),
                        numbers.merge(told.article(), 1, Integer::sum),
                        told.type(),
                        told.status(),
                        told.properties()))
                .toList();
    }

    private static Arbitrary<Telling> telling() {
        Map<String, String> published = Map.of("a1", "2018-03-20", "a2", "2018-04-10", "a3", "2018-04-21");
        return Combinators.combine(
                        Arbitraries.of("a1", "a2", "a3", "a4", "a5", "a6", "a7"),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(EventType.AGREEMENT)),
                                Tuple.of(1, Arbitraries.of(EventType.MEETING, EventType.STATEMENT))),
                        Arbitraries.of(Status.HAPPENED, Status.HAPPENED, Status.PLANNED),
                        Arbitraries.of("state/x", "state/y", "state/z", "body/amcc", "group/ministers")
                                .set()
                                .ofMaxSize(3),
                        Arbitraries.of("2018-04-05/2018-04-05", "2018-04-20/2018-04-20", "2018-04-01/2018-04-30", ""),
                        Arbitraries.of("", "", "meeting/amcc-3"),
                        Arbitraries.of("order", "norms", ""))
                .as((article, type, status, parties, days, whole, topic) -> {
                    Telling told = Telling.of(article, 1, type, status)
                            .published(published.getOrDefault(article, ""))
                            .word("agree-v");
                    told = parties.isEmpty()
                            ? told
                            : told.agent(parties.stream().sorted().toArray(String[]::new));
                    told = type == EventType.AGREEMENT ? told.on("instrument/tac") : told;
                    told = days.isEmpty() ? told : told.told(days.substring(0, 10), days.substring(11), "day");
                    told = whole.isEmpty() ? told : told.partOf(whole);
                    return topic.isEmpty() ? told : told.literal("muf:topicWords", "\"" + topic + "\"");
                });
    }
}
