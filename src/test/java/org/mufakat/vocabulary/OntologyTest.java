package org.mufakat.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.RDFCollections;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The ontology, its schemes and the vocabulary class say the same.
final class OntologyTest {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    /// What a term can be. A term that is two of them is punned.
    private static final Set<IRI> KINDS =
            Set.of(OWL.CLASS, OWL.OBJECTPROPERTY, OWL.DATATYPEPROPERTY, OWL.ANNOTATIONPROPERTY);

    /// What an object property can be besides.
    private static final Set<IRI> TRAITS = Set.of(
            OWL.TRANSITIVEPROPERTY,
            OWL.SYMMETRICPROPERTY,
            OWL.FUNCTIONALPROPERTY,
            OWL.INVERSEFUNCTIONALPROPERTY,
            VALUES.createIRI(OWL.NAMESPACE, "AsymmetricProperty"),
            VALUES.createIRI(OWL.NAMESPACE, "IrreflexiveProperty"));

    private final Model ontology = read("mufakat");

    @Test
    void everyConstantIsDeclaredInTheOntologyAndEveryTermIsAConstant() {
        assertEquals(constants(), new TreeSet<>(terms().map(IRI::stringValue).toList()));
    }

    @Test
    void everyTermThatTheOntologyMentionsIsDeclared() {
        Set<String> mentioned = new TreeSet<>();
        for (Statement statement : ontology) {
            Stream.of(statement.getSubject(), statement.getPredicate(), statement.getObject())
                    .filter(value -> value.stringValue().startsWith(Muf.NAMESPACE))
                    .filter(Value::isIRI)
                    .forEach(value -> mentioned.add(value.stringValue()));
        }
        assertEquals(constants(), mentioned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "definition", "example"})
    void everyTermSaysInEnglish(String what) {
        IRI property = switch (what) {
            case "label" -> RDFS.LABEL;
            case "definition" -> SKOS.DEFINITION;
            default -> SKOS.EXAMPLE;
        };
        assertEquals(List.of(), without(terms(), term -> english(ontology, term, property)));
    }

    @Test
    void everyTermNamesWhereItsDefinitionComesFrom() {
        assertEquals(List.of(), without(terms(), term -> ontology.contains(term, RDFS.ISDEFINEDBY, null)));
        assertEquals(List.of(), without(terms(), term -> ontology.contains(term, DCTERMS.SOURCE, null)));
    }

    @Test
    void noTwoTermsHaveTheSameLabel() {
        List<String> labels = ontology.filter(null, RDFS.LABEL, null).objects().stream()
                .map(Value::stringValue)
                .toList();
        assertEquals(ontology.filter(null, RDFS.LABEL, null).size(), labels.size());
    }

    @Test
    void noTermIsPunned() {
        List<Resource> punned = ontology.subjects().stream()
                .filter(Value::isIRI)
                .filter(term -> types(term).stream().anyMatch(KINDS::contains))
                .filter(term -> types(term).stream().filter(KINDS::contains).count() > 1
                        || types(term).stream().anyMatch(type -> !KINDS.contains(type) && !TRAITS.contains(type)))
                .toList();
        assertEquals(List.of(), punned);
    }

    @Test
    void onlyAnnotationsPointToClassesAndProperties() {
        Set<Resource> declared = ontology.filter(null, RDF.TYPE, null).stream()
                .filter(statement -> KINDS.contains(statement.getObject()))
                .map(Statement::getSubject)
                .collect(Collectors.toSet());
        List<Statement> wrong = ontology.stream()
                .filter(statement -> declared.contains(statement.getPredicate()))
                .filter(statement -> !types(statement.getPredicate()).contains(OWL.ANNOTATIONPROPERTY))
                .filter(statement -> declared.contains(statement.getObject()))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyForeignPredicateInTheFileIsDeclared() {
        Set<IRI> undeclared = ontology.predicates().stream()
                .filter(predicate -> Stream.of(RDF.NAMESPACE, RDFS.NAMESPACE, OWL.NAMESPACE)
                        .noneMatch(builtIn -> predicate.stringValue().startsWith(builtIn)))
                .filter(predicate -> types(predicate).stream().noneMatch(KINDS::contains))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), undeclared);
    }

    @ParameterizedTest
    @CsvSource({"partOf,hasPart", "about,hasAccount", "adopted,adoptedAt", "previous,next"})
    void inversesAreStatedBothWays(String one, String other) {
        assertTrue(ontology.contains(muf(one), OWL.INVERSEOF, muf(other)), one);
        assertTrue(ontology.contains(muf(other), OWL.INVERSEOF, muf(one)), other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partOf", "hasPart"})
    void partsOfPartsAreParts(String property) {
        assertTrue(ontology.contains(muf(property), RDF.TYPE, OWL.TRANSITIVEPROPERTY));
    }

    @Test
    void everyTypeOfEventIsAnEventAndNoOther() {
        assertEquals(
                "Accusation Agreement Appointment CapacityBuilding Commitment Concern CyberIncident Denial Endorsement"
                        + " Establishment Exercise Meeting Negotiation OtherEvent Proposal Sanction Statement Visit",
                subclasses("Event"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Account AmbiguousName Article Entity Evidence Frame Reading Relation WordGroup",
                "Agent Event Instrument MeetingSeries Norm Office Place",
                "Body Group Person State",
                "Attribution Conflict Correction MatchProposal Membership OfficeHolding Partnership Phase",
                "Accusation Agreement Appointment CapacityBuilding Commitment Concern CyberIncident Denial Endorsement"
                        + " Establishment Exercise Meeting Negotiation OtherEvent Proposal Sanction Statement Visit"
            })
    void nothingIsOfTwoKinds(String kinds) {
        Stream<String> disjoint = ontology.filter(null, VALUES.createIRI(OWL.NAMESPACE, "members"), null).stream()
                .map(list -> RDFCollections.asValues(ontology, (Resource) list.getObject(), new ArrayList<>()))
                .map(members -> members.stream()
                        .map(member -> ((IRI) member).getLocalName())
                        .sorted()
                        .collect(Collectors.joining(" ")));
        assertTrue(disjoint.anyMatch(kinds::equals), kinds);
    }

    @Test
    void everyAgentIsOfOneOfFourKinds() {
        assertEquals("Body Group Person State", subclasses("Agent"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status | https://w3id.org/mufakat/status |"
                        + " agreed-in-principle draft happened hoped negated ongoing planned proposed",
                "status | https://w3id.org/mufakat/layers | account evidence world",
                "status | https://w3id.org/mufakat/standing | contested denied established expected hoped",
                "status | https://w3id.org/mufakat/instrument-status |"
                        + " adopted agreed-in-principle draft in-force not-issued proposed signed under-negotiation"
            })
    void theSchemeHasExactlyTheConceptsOfTheContract(String file, String scheme, String concepts) {
        assertEquals(concepts, concepts(read(file), VALUES.createIRI(scheme)));
    }

    @ParameterizedTest
    @CsvSource({"status,example", "status,definition", "topics,definition", "status,label", "topics,label"})
    void everyConceptSaysInEnglish(String file, String what) {
        Model scheme = read(file);
        IRI property = switch (what) {
            case "example" -> SKOS.EXAMPLE;
            case "definition" -> SKOS.DEFINITION;
            default -> SKOS.PREF_LABEL;
        };
        Stream<Resource> concepts = scheme.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects().stream();
        assertEquals(List.of(), without(concepts, concept -> english(scheme, concept, property)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "topics"})
    void theNotationOfAConceptIsTheEndOfItsIri(String file) {
        Model scheme = read(file);
        Stream<Resource> concepts = scheme.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects().stream();
        assertEquals(
                List.of(),
                without(
                        concepts,
                        concept -> concept instanceof IRI iri
                                && scheme.contains(concept, SKOS.NOTATION, VALUES.createLiteral(iri.getLocalName()))));
    }

    @Test
    void broaderAndNarrowerTopicsAreStatedBothWays() {
        Model topics = read("topics");
        assertEquals(pairs(topics, SKOS.BROADER, false), pairs(topics, SKOS.NARROWER, true));
    }

    @Test
    void everyTopicIsATopConceptOrStandsBelowOthers() {
        Model topics = read("topics");
        Set<Resource> concepts = topics.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects();
        assertEquals(
                List.of(),
                without(
                        concepts.stream(),
                        concept -> topics.contains(concept, SKOS.TOP_CONCEPT_OF, null)
                                != topics.contains(concept, SKOS.BROADER, null)));
        assertTrue(concepts.containsAll(topics.filter(null, SKOS.BROADER, null).objects()));
    }

    @Test
    void noTwoTopicsShareAName() {
        List<String> names = Stream.of(SKOS.PREF_LABEL, SKOS.ALT_LABEL)
                .flatMap(property -> read("topics").filter(null, property, null).stream())
                .map(statement -> statement.getObject().stringValue())
                .toList();
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plover", "cameo"})
    void everyTypeOfEventHasACodeAndANoteOfWhatItLoses(String scheme) {
        Model alignments = read("alignments");
        List<Resource> events = ontology.filter(null, RDFS.SUBCLASSOF, muf("Event")).subjects().stream()
                .filter(event -> alignments.filter(null, RDF.TYPE, OWL.AXIOM).subjects().stream()
                        .noneMatch(axiom -> alignments.contains(axiom, OWL.ANNOTATEDSOURCE, event)
                                && pointsTo(alignments, axiom, "/codes/" + scheme + "#")
                                && english(alignments, axiom, SKOS.SCOPE_NOTE)))
                .toList();
        assertEquals(List.of(), events);
    }

    @Test
    void alignmentsSpeakOnlyOfTermsThatExist() {
        Set<String> unknown = read("alignments").stream()
                .flatMap(
                        statement -> Stream.of(statement.getSubject(), statement.getPredicate(), statement.getObject()))
                .map(Value::stringValue)
                .filter(value -> value.startsWith(Muf.NAMESPACE))
                .filter(value -> !constants().contains(value))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyClassButThoseAboveLayersAndOfTheReaderIsInOneLayer() {
        Set<String> outside = terms().filter(term -> types(term).contains(OWL.CLASS))
                .filter(term -> layers(term).size() != 1)
                .map(IRI::getLocalName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("AmbiguousName", "Frame", "Reading", "Situation", "WordGroup"), outside);
    }

    /// Return the layers a class says it is in, or else those of the classes above it.
    private Set<Value> layers(Resource term) {
        Set<Value> own = ontology.filter(term, muf("layer"), null).objects();
        return !own.isEmpty()
                ? own
                : ontology.filter(term, RDFS.SUBCLASSOF, null).objects().stream()
                        .map(Resource.class::cast)
                        .flatMap(above -> layers(above).stream())
                        .collect(Collectors.toSet());
    }

    @Test
    void layersAreThoseOfTheScheme() {
        Model scheme = read("status");
        assertEquals(
                Set.of(),
                ontology.filter(null, muf("layer"), null).objects().stream()
                        .filter(layer -> !scheme.contains(
                                (Resource) layer, SKOS.IN_SCHEME, VALUES.createIRI(Iris.BASE, "layers")))
                        .collect(Collectors.toSet()));
    }

    @Test
    void theHeaderTellsVersionLicenceMakersAndChanges() {
        IRI header = VALUES.createIRI(Iris.BASE, "ontology");
        for (IRI property :
                List.of(OWL.VERSIONIRI, DCTERMS.LICENSE, DCTERMS.CREATOR, DCTERMS.TITLE, SKOS.CHANGE_NOTE)) {
            assertFalse(ontology.filter(header, property, null).isEmpty(), property::stringValue);
        }
        IRI organisation = VALUES.createIRI("https://schema.org/Organization");
        ontology.filter(header, DCTERMS.CREATOR, null)
                .objects()
                .forEach(creator -> assertTrue(ontology.contains((Resource) creator, RDF.TYPE, organisation)));
    }

    private static Model read(String file) {
        try (Reader reader = Files.newBufferedReader(Path.of("ontology", file + ".ttl"))) {
            return Rio.parse(reader, RDFFormat.TURTLE);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static Set<String> constants() {
        return Arrays.stream(Muf.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.getName().equals("NAMESPACE"))
                .map(OntologyTest::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.getName(), e);
        }
    }

    private static IRI muf(String name) {
        return VALUES.createIRI(Muf.NAMESPACE, name);
    }

    /// Return what is declared in our namespace.
    private Stream<IRI> terms() {
        return ontology.filter(null, RDF.TYPE, null).subjects().stream()
                .filter(subject -> subject.stringValue().startsWith(Muf.NAMESPACE))
                .map(IRI.class::cast);
    }

    private Set<Value> types(Resource term) {
        return ontology.filter(term, RDF.TYPE, null).objects();
    }

    private static boolean english(Model model, Resource subject, IRI property) {
        Collection<Value> values = model.filter(subject, property, null).objects();
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value -> value instanceof Literal literal
                                && literal.getLanguage().filter("en"::equals).isPresent()
                                && !literal.getLabel().isBlank());
    }

    private static <T> List<T> without(Stream<T> all, java.util.function.Predicate<T> good) {
        return all.filter(good.negate()).toList();
    }

    private String subclasses(String parent) {
        return ontology.filter(null, RDFS.SUBCLASSOF, muf(parent)).subjects().stream()
                .map(subject -> ((IRI) subject).getLocalName())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String concepts(Model model, IRI scheme) {
        return model.filter(null, SKOS.IN_SCHEME, scheme).subjects().stream()
                .map(subject -> ((IRI) subject).getLocalName())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Set<String> pairs(Model model, IRI property, boolean turned) {
        return model.filter(null, property, null).stream()
                .map(statement -> turned
                        ? statement.getObject() + " " + statement.getSubject()
                        : statement.getSubject() + " " + statement.getObject())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean pointsTo(Model model, Resource axiom, String part) {
        return model.filter(axiom, OWL.ANNOTATEDTARGET, null).objects().stream()
                .anyMatch(target -> target.stringValue().contains(part));
    }
}
