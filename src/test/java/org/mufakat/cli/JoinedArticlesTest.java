package org.mufakat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mufakat.SharedRecord;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.world.WorldFiles;

/// What comes out as one event when articles have gone the whole way: the briefs always, five articles of the
/// development set where it is there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinedArticlesTest {

    private static final Path DATA = Path.of("data");
    private static final String AMCC = "meeting/amcc-3";

    private final Map<String, Set<String>> briefs = new TreeMap<>();
    private final Map<String, Set<String>> articles = new TreeMap<>();

    @BeforeAll
    void readArticles() {
        briefs.putAll(events(SharedRecord.ofBriefs()));
        if (SharedRecord.hasDevelopmentSet()) {
            articles.putAll(events(SharedRecord.ofFirstFive()));
        }
    }

    @Test
    void briefsThatAnnounceAMeetingAndThatReportItTellOfOneEvent() {
        assertTrue(briefs.getOrDefault(AMCC, Set.of())
                .containsAll(Set.of("cyber-week-to-gather-asean-ministers", "singapore-to-draw-up-cyber-mechanism")));
    }

    @Test
    void aBriefOnABreachTellsOfTheKnownIncident() {
        assertTrue(briefs.getOrDefault("incident/singhealth-2018", Set.of())
                .contains("cyber-week-to-gather-asean-ministers"));
    }

    @Test
    void theThirdConferenceIsOneEventWithItsAnnouncement() {
        assertEquals(Set.of("002", "003", "004"), told(AMCC));
    }

    @Test
    void theSubscriptionToTheNormsIsOneEvent() {
        assertEquals(Set.of("002", "004"), told("endorsement-amcc-ungge-report-2015"));
    }

    @Test
    void theProposalOfAMechanismIsOneEvent() {
        assertEquals(Set.of("002", "004"), told("proposal-singapore-mechanism"));
    }

    @Test
    void theCallOnThePrimeMinisterIsOneEvent() {
        assertEquals(Set.of("002", "004"), told("lee-hsien-loong"));
    }

    @Test
    void theDirectionsOfTheLeadersAreOneEvent() {
        assertEquals(Set.of("002", "004"), told("asean-summit-32-statement-asean-summit"));
    }

    @Test
    void theTalksOnTheCodeOfConductAreOneEvent() {
        assertEquals(Set.of("000", "001"), told("negotiation-coc"));
    }

    @Test
    void theIncidentsAreThoseOfTheReferenceGraph() {
        assertEquals(Set.of("000"), told("incident/singhealth-2018"));
        assertEquals(Set.of("000"), told("incident/bnm-swift-2018"));
    }

    /// Return the numbers of the articles that tell of the event with these words in its IRI.
    private Set<String> told(String words) {
        assumeTrue(SharedRecord.hasDevelopmentSet(), "the development set is not there");
        var told = new TreeSet<String>();
        articles.forEach((event, ids) -> {
            if (event.contains(words) && (told.isEmpty() || ids.size() > 1)) {
                told.clear();
                ids.forEach(id -> told.add(id.substring(0, 3)));
            }
        });
        return told;
    }

    /// Return the ids of the articles of each event, by what follows `id/` in its IRI.
    private static Map<String, Set<String>> events(Path record) {
        Model world = WorldFiles.read(record, DATA, broken -> {
            throw broken;
        });
        var events = new TreeMap<String, Set<String>>();
        world.filter(null, Values.iri(Muf.HAS_ACCOUNT), null)
                .forEach(held -> events.computeIfAbsent(local(held.getSubject()), _ -> new TreeSet<>())
                        .add(articleOf(held.getObject())));
        return events;
    }

    private static String local(Resource event) {
        return event.stringValue().substring((Iris.BASE + "id/").length());
    }

    private static String articleOf(Value account) {
        String iri = account.stringValue();
        return iri.substring(iri.lastIndexOf('/') + 1, iri.indexOf('#'));
    }
}
