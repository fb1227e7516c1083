package org.mufakat.turtle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// Reads `data/reference/*.ttl` as one graph and holds what every edit of it must keep.
class ReferenceDataTest {

    private static final Path FILES = Path.of("data/reference");
    private static final String IDS = Iris.BASE + "id/";
    private static final Set<IRI> NAMES = Set.of(
            SKOS.PREF_LABEL, SKOS.ALT_LABEL, SKOS.HIDDEN_LABEL, muf(Muf.ACRONYM), muf(Muf.DEMONYM), muf(Muf.METONYM));
    private static final Model GRAPH = new LinkedHashModel();

    @BeforeAll
    static void readAllFiles() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.sorted().toList()) {
                try (var in = Files.newInputStream(file)) {
                    GRAPH.addAll(Rio.parse(in, "", RDFFormat.TURTLE));
                }
            }
        }
    }

    @Test
    void everyKindHasAsManyEntitiesAsThePackHasRows() {
        // The pack has 46 states; one of them, the European Union, is a body here.
        Map<String, Long> expected = Map.ofEntries(
                Map.entry("state", 45L),
                Map.entry("body", 176L),
                Map.entry("place", 90L),
                Map.entry("series", 30L),
                Map.entry("meeting", 148L),
                Map.entry("instrument", 122L),
                Map.entry("norm", 11L),
                Map.entry("incident", 44L),
                Map.entry("office", 40L),
                Map.entry("person", 83L));
        Map<String, Long> found = GRAPH.subjects().stream()
                .filter(ReferenceDataTest::isEntity)
                .map(ReferenceDataTest::kind)
                .filter(kind -> !Set.of("group", "name").contains(kind))
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        assertEquals(expected, found);
    }

    @Test
    void everyAmbiguousNameOfThePackIsHere() {
        // 43 of the pack; the others are ours.
        Set<String> names = GRAPH.filter(null, RDF.TYPE, muf(Muf.AMBIGUOUS_NAME)).stream()
                .map(statement -> statement.getSubject().stringValue())
                .collect(Collectors.toSet());
        assertTrue(names.size() >= 43, names::toString);
    }

    @Test
    void theGroupsThatArticlesSpeakOfSitInABody() {
        for (String group :
                List.of("asean-member-states", "asean-foreign-ministers", "asean-leaders", "asean-ministers")) {
            assertEquals(1, objects(thing("group", group), Muf.BODY_PROPERTY).size(), group);
        }
    }

    @Test
    void everyReferenceToAnEntityOfOursIsToOneThatExists() {
        Set<Resource> subjects = GRAPH.subjects();
        assertNone(statement -> statement.getObject() instanceof IRI iri
                && iri.stringValue().startsWith(IDS)
                && !subjects.contains(iri));
    }

    @Test
    void everyEntityHasExactlyOnePreferredName() {
        List<Resource> wrong = GRAPH.subjects().stream()
                .filter(subject -> isEntity(subject) && !kind(subject).equals("name"))
                .filter(subject -> GRAPH.filter(subject, SKOS.PREF_LABEL, null).size() != 1)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void noNameIsBothPreferredAndAnotherOrHiddenName() {
        assertNone(statement -> statement.getPredicate().equals(SKOS.PREF_LABEL)
                && (GRAPH.contains(statement.getSubject(), SKOS.ALT_LABEL, statement.getObject())
                        || GRAPH.contains(statement.getSubject(), SKOS.HIDDEN_LABEL, statement.getObject())));
        assertNone(statement -> statement.getPredicate().equals(SKOS.HIDDEN_LABEL)
                && GRAPH.contains(statement.getSubject(), SKOS.ALT_LABEL, statement.getObject()));
    }

    @Test
    void thereIsNoBlankNode() {
        assertNone(statement ->
                statement.getSubject().isBNode() || statement.getObject().isBNode());
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertNone(statement -> statement.getPredicate().equals(muf(Muf.BEGIN))
                && dates(statement.getSubject(), Muf.END).stream()
                        .anyMatch(end -> end.isBefore(
                                LocalDate.parse(statement.getObject().stringValue()))));
    }

    @Test
    void theEuropeanUnionIsOneNodeAndABody() {
        IRI union = thing("body", "eu");
        assertEquals(Set.of(muf(Muf.BODY)), GRAPH.filter(union, RDF.TYPE, null).objects());
        IRI wikidata = Values.iri("http://www.wikidata.org/entity/Q458");
        assertEquals(Set.of(union), GRAPH.filter(null, null, wikidata).subjects());
        assertEquals(
                Set.of(union),
                GRAPH.filter(null, SKOS.PREF_LABEL, Values.literal("European Union", "en"))
                        .subjects());
        assertTrue(GRAPH.contains(null, muf(Muf.PARTNER), union), "it keeps its roles as a partner");
        assertNone(statement -> statement.toString().contains(IDS + "state/european-union"));
    }

    @Test
    void whatAMeetingAdoptedSaysThatItWasAdoptedThere() {
        assertMirrored(Muf.ADOPTED, Muf.ADOPTED_AT);
    }

    @Test
    void editionsOfASeriesFollowEachOtherBothWays() {
        assertMirrored(Muf.NEXT, Muf.PREVIOUS);
        assertNone(statement -> statement.getPredicate().equals(muf(Muf.NEXT))
                && !objects(statement.getSubject(), Muf.SERIES)
                        .equals(objects((Resource) statement.getObject(), Muf.SERIES)));
    }

    @Test
    void whatAnAmbiguousNameMayMeanBearsThatName() {
        for (Resource ambiguous :
                GRAPH.filter(null, RDF.TYPE, muf(Muf.AMBIGUOUS_NAME)).subjects()) {
            String name = GRAPH.filter(ambiguous, RDFS.LABEL, null)
                    .objects()
                    .iterator()
                    .next()
                    .stringValue();
            for (Value meant : objects(ambiguous, Muf.MEANS)) {
                assertTrue(names((Resource) meant).contains(name), name + " is no name of " + meant);
            }
        }
    }

    @Test
    void aseanHasTenMembersTheDayBeforeTimorLesteJoinsAndElevenOnTheDay() {
        assertEquals(10, membersOfAsean(LocalDate.of(2025, 10, 25)).size());
        assertEquals(11, membersOfAsean(LocalDate.of(2025, 10, 26)).size());
        assertEquals(5, membersOfAsean(LocalDate.of(1970, 1, 1)).size());
    }

    @Test
    void aStatementThatWasNeverIssuedWasAdoptedNowhere() {
        IRI draft = thing("instrument", "asean-russia-fm-statement-cyber-2018-draft");
        assertEquals(Set.of(Values.iri(Iris.INSTRUMENT_STATUS + "not-issued")), objects(draft, Muf.INSTRUMENT_STATUS));
        assertEquals(Set.of(), objects(draft, Muf.ADOPTED_AT));
    }

    @Test
    void everyInstrumentHasPhasesAndOneOfThemHasItsStatus() {
        for (Resource instrument :
                GRAPH.filter(null, RDF.TYPE, muf(Muf.INSTRUMENT)).subjects()) {
            Set<Value> lived = phases(instrument).stream()
                    .flatMap(phase -> objects(phase, Muf.INSTRUMENT_STATUS).stream())
                    .collect(Collectors.toSet());
            assertTrue(lived.containsAll(objects(instrument, Muf.INSTRUMENT_STATUS)), instrument + " has " + lived);
        }
    }

    @Test
    void phasesBeginOnTheDaysOfAdoptionAndOfForceAndOneIsOpen() {
        for (Resource instrument :
                GRAPH.filter(null, RDF.TYPE, muf(Muf.INSTRUMENT)).subjects()) {
            Set<LocalDate> begins = new TreeSet<>();
            phases(instrument).forEach(phase -> begins.addAll(dates(phase, Muf.BEGIN)));
            for (String date : List.of(Muf.DATE_ADOPTED, Muf.DATE_IN_FORCE)) {
                objects(instrument, date)
                        .forEach(day ->
                                assertTrue(begins.contains(firstDay(day.stringValue())), instrument + " " + day));
            }
            long open = phases(instrument).stream()
                    .filter(phase -> dates(phase, Muf.END).isEmpty())
                    .count();
            assertEquals(1, open, instrument + " is in one phase now");
        }
    }

    private static Set<Resource> phases(Resource instrument) {
        return GRAPH.filter(null, muf(Muf.INSTRUMENT_PROPERTY), instrument).subjects().stream()
                .filter(node -> GRAPH.contains(node, RDF.TYPE, muf(Muf.PHASE)))
                .collect(Collectors.toSet());
    }

    private static LocalDate firstDay(String partialDate) {
        return LocalDate.parse((partialDate + "-01-01").substring(0, 10));
    }

    @Test
    void sameAsIsSaidOfOneEntityOnly() {
        Map<Value, Long> uses = GRAPH.filter(null, OWL.SAMEAS, null).stream()
                .collect(Collectors.groupingBy(Statement::getObject, Collectors.counting()));
        assertEquals(
                Set.of(),
                uses.entrySet().stream().filter(use -> use.getValue() > 1).collect(Collectors.toSet()));
    }

    private static Set<Value> membersOfAsean(LocalDate day) {
        return GRAPH.filter(null, muf(Muf.ORGANIZATION), thing("body", "asean")).subjects().stream()
                .filter(node -> objects(node, Muf.MEMBERSHIP_ROLE).contains(Values.literal("member")))
                .filter(node -> dates(node, Muf.BEGIN).stream().noneMatch(begin -> begin.isAfter(day)))
                .filter(node -> dates(node, Muf.END).stream().noneMatch(end -> end.isBefore(day)))
                .flatMap(node -> objects(node, Muf.MEMBER).stream())
                .collect(Collectors.toSet());
    }

    private static void assertMirrored(String property, String inverse) {
        assertTrue(GRAPH.contains(null, muf(property), null), property + " is used");
        assertNone(statement -> statement.getPredicate().equals(muf(property))
                && !GRAPH.contains((Resource) statement.getObject(), muf(inverse), statement.getSubject()));
        assertNone(statement -> statement.getPredicate().equals(muf(inverse))
                && !GRAPH.contains((Resource) statement.getObject(), muf(property), statement.getSubject()));
    }

    /// Fail with the statements of the graph that are as they must not be.
    private static void assertNone(Predicate<Statement> wrong) {
        assertEquals(List.of(), GRAPH.stream().filter(wrong).toList());
    }

    private static Set<String> names(Resource subject) {
        return GRAPH.filter(subject, null, null).stream()
                .filter(statement -> NAMES.contains(statement.getPredicate()))
                .map(statement -> statement.getObject().stringValue())
                .collect(Collectors.toSet());
    }

    private static Set<Value> objects(Resource subject, String property) {
        return GRAPH.filter(subject, muf(property), null).objects();
    }

    private static List<LocalDate> dates(Resource subject, String property) {
        return objects(subject, property).stream()
                .map(value -> LocalDate.parse(value.stringValue()))
                .toList();
    }

    /// An entity is named by kind and slug; a hash means a part of one.
    private static boolean isEntity(Resource subject) {
        return subject.stringValue().startsWith(IDS) && !subject.stringValue().contains("#");
    }

    private static String kind(Resource subject) {
        String path = subject.stringValue().substring(IDS.length());
        return path.substring(0, path.indexOf('/'));
    }

    private static IRI thing(String kind, String slug) {
        return Values.iri(Iris.thing(kind, slug));
    }

    private static IRI muf(String term) {
        return Values.iri(term);
    }
}
