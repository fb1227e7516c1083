package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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
        assertEquals(
                Joining.of(marks(tellings), FIT).events(),
                Joining.of(marks, FIT).events());
    }

    /// The rule as it is written down, over all pairs.
    @Property(tries = 1000)
    void accountsAreOneEventIfTheyFitTheSameAccountsAndTheseAllFitOneAnother(
            @ForAll("tellings") List<Telling> tellings) {
        Map<Mark, Set<Mark>> fitting = fitting(chained(marks(tellings)));
        Set<Set<Mark>> events = new HashSet<>();
        fitting.forEach((mark, fits) -> events.add(
                fits.stream()
                                .allMatch(other ->
                                        fitting.getOrDefault(other, Set.of()).containsAll(fits))
                        ? fits.stream()
                                .filter(other -> fits.equals(fitting.get(other)))
                                .collect(Collectors.toSet())
                        : Set.of(mark)));
        assertEquals(events, Joining.of(marks(tellings), FIT).events());
    }

    private static Map<Mark, Set<Mark>> fitting(List<Mark> marks) {
        Map<Mark, Set<Mark>> alone = new HashMap<>();
        marks.forEach(one -> alone.put(
                one,
                marks.stream()
                        .filter(other -> answer(one, other) == Fit.Answer.YES)
                        .collect(Collectors.toSet())));
        Map<Mark, Set<Mark>> fitting = new HashMap<>();
        marks.forEach(one -> fitting.put(
                one,
                marks.stream()
                        .filter(other -> answer(one, other) == Fit.Answer.YES
                                || (answer(one, other) == Fit.Answer.IF_TOGETHER
                                        && marks.stream()
                                                .filter(alone.getOrDefault(one, Set.of())::contains)
                                                .filter(alone.getOrDefault(other, Set.of())::contains)
                                                .anyMatch(third -> FIT.names(third, one) && FIT.names(third, other))))
                        .collect(Collectors.toSet())));
        return fitting;
    }

    private static Fit.Answer answer(Mark one, Mark other) {
        if (one.equals(other)) {
            return Fit.Answer.YES;
        }
        return one.keys().stream().anyMatch(other.keys()::contains) ? FIT.of(one, other) : Fit.Answer.NO;
    }

    @Property(tries = 1000)
    void fittingHasNoDirection(@ForAll("tellings") List<Telling> tellings) {
        List<Mark> marks = marks(tellings);
        marks.forEach(one -> marks.forEach(other -> assertEquals(FIT.of(one, other), FIT.of(other, one))));
    }

    /// Only what an article touches is joined again, and that is the same as joining everything.
    @Property(tries = 2000)
    void joiningOneArticleAfterAnotherIsJoiningAll(@ForAll("tellings") List<Telling> tellings, @ForAll Random random) {
        List<List<Mark>> articles = articles(marks(tellings), random);
        Joining joining = Joining.of(List.of(), FIT);
        Map<Mark, Set<Mark>> events = new HashMap<>();
        articles.forEach(article -> update(events, joining, joining.add(article)));

        assertEquals(Joining.of(marks(tellings), FIT).events(), Set.copyOf(events.values()));
    }

    private static void update(Map<Mark, Set<Mark>> events, Joining joining, Collection<Mark> touched) {
        joining.events(Set.copyOf(touched)).forEach(event -> event.forEach(mark -> events.put(mark, event)));
    }

    private static List<List<Mark>> articles(List<Mark> marks, Random random) {
        var articles = new ArrayList<>(marks.stream()
                .collect(Collectors.groupingBy(mark -> mark.claim().article()))
                .values());
        Collections.shuffle(articles, random);
        return articles;
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

    private static List<Mark> marks(List<Telling> tellings) {
        var marks = new Marks(REFERENCE);
        return Claims.of(Telling.model(tellings), REFERENCE).stream()
                .map(marks::of)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// Plans are compared over all their announcements.
    private static List<Mark> chained(List<Mark> marks) {
        Map<Set<String>, List<Mark>> plans = marks.stream()
                .filter(mark -> mark.isOpen() && mark.days().isPresent())
                .collect(Collectors.groupingBy(Mark::keys));
        List<Mark> all = new ArrayList<>();
        plans.values().forEach(announced -> all.addAll(Joining.chained(announced)));
        marks.stream().filter(mark -> !all.contains(mark)).forEach(all::add);
        return all;
    }

    @Property(tries = 1000)
    void aChainOfAnnouncementsIsChainedOnce(@ForAll("tellings") List<Telling> tellings) {
        List<Mark> once = chained(marks(tellings));
        Map<Mark, Optional<Days>> days = new HashMap<>();
        once.forEach(mark -> days.put(mark, mark.days()));
        chained(once).forEach(mark -> assertEquals(days.getOrDefault(mark, Optional.empty()), mark.days()));
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
