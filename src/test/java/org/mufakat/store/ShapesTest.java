package org.mufakat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The shapes accept good data and tell a person what to mend in broken data.
///
/// Each file in `broken/` breaks one rule after the other; a line `# expect:` before each holds the message that must
/// come.
final class ShapesTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/shapes");
    private static final String EXPECT = "# expect: ";
    private static final Graph SHAPES = RDFDataMgr.loadGraph("ontology/shapes.ttl");

    @Test
    void theGoodExamplesConform() {
        assertEquals(List.of(), messages(validate()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "State",
                "Body",
                "Group",
                "Office",
                "Person",
                "Place",
                "MeetingSeries",
                "Meeting",
                "Instrument",
                "Norm",
                "CyberIncident",
                "Proposal",
                "OfficeHolding",
                "Membership",
                "Partnership",
                "Attribution",
                "Phase",
                "AmbiguousName",
                "Account",
                "Evidence",
                "Article",
                "Candidate"
            })
    void thereIsAGoodExampleOfEveryKind(String kind) {
        Node type = NodeFactory.createURI("https://w3id.org/mufakat/ontology#" + kind);
        assertTrue(RDFDataMgr.loadGraph(EXAMPLES.resolve("good.ttl").toString())
                .contains(Node.ANY, RDF.type.asNode(), type));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void everyBrokenExampleIsReportedWithItsMessageAndNothingElse(Path file) {
        assertEquals(
                expected(file).sorted().toList(),
                messages(validate(file)).stream().sorted().toList());
    }

    @Test
    void everyMessageHasABrokenExample() {
        Set<String> tried = new TreeSet<>();
        brokenFiles().forEach(file -> expected(file).forEach(tried::add));
        Set<String> all = new TreeSet<>();
        SHAPES.find(Node.ANY, SHACL.message, Node.ANY)
                .forEach(triple -> all.add(triple.getObject().getLiteralLexicalForm()));
        assertEquals(all, tried);
    }

    @Test
    void everyConstraintHasAMessage() {
        List<Node> silent = Stream.concat(topPropertyShapes(), nodeShapesWithOwnConstraint())
                .filter(shape -> !SHAPES.contains(shape, SHACL.message, Node.ANY))
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void aMissingReasonOrSourceIsAWarningAndNoViolation() {
        Set<String> warnings = new TreeSet<>();
        SHAPES.find(Node.ANY, SHACL.severity, SHACL.Warning)
                .forEach(triple -> SHAPES.find(triple.getSubject(), SHACL.message, Node.ANY)
                        .forEach(message -> warnings.add(message.getObject().getLiteralLexicalForm())));
        assertTrue(warnings.stream().anyMatch(message -> message.startsWith("The account does not say why")));
        assertTrue(warnings.stream().anyMatch(message -> message.startsWith("The entity names no source")));
        Set<String> reported = new TreeSet<>();
        brokenFiles()
                .flatMap(file -> validate(file).getEntries().stream())
                .filter(entry -> entry.severity().level().equals(SHACL.Warning))
                .forEach(entry -> reported.add(entry.message()));
        assertEquals(warnings, reported);
    }

    @Test
    void everyClassAndPropertyInTheShapesIsDeclaredInTheOntology() {
        Graph ontology = RDFDataMgr.loadGraph("ontology/mufakat.ttl");
        Set<String> unknown = new TreeSet<>();
        SHAPES.find()
                .mapWith(Triple::getObject)
                .filterKeep(node -> node.isURI() && node.getURI().startsWith("https://w3id.org/mufakat/ontology#"))
                .filterDrop(node -> ontology.contains(node, RDFS.label.asNode(), Node.ANY))
                .forEach(node -> unknown.add(node.getURI()));
        assertEquals(Set.of(), unknown);
    }

    private static Stream<Path> brokenFiles() {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("broken"))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> expected(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(EXPECT))
                    .map(line -> line.substring(EXPECT.length()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Validate the good examples, the ontology with its schemes, and the files given.
    private static ValidationReport validate(Path... more) {
        Graph data = GraphFactory.createDefaultGraph();
        for (String file : List.of("mufakat", "status", "topics")) {
            RDFDataMgr.read(data, "ontology/" + file + ".ttl");
        }
        RDFDataMgr.read(data, EXAMPLES.resolve("good.ttl").toString());
        for (Path file : more) {
            RDFDataMgr.read(data, file.toString());
        }
        return ShaclValidator.get().validate(Shapes.parse(SHAPES), data);
    }

    private static List<String> messages(ValidationReport report) {
        return report.getEntries().stream().map(ReportEntry::message).toList();
    }

    private static Stream<Node> topPropertyShapes() {
        return SHAPES.find(Node.ANY, RDF.type.asNode(), SHACL.NodeShape).toList().stream()
                .flatMap(shape -> SHAPES.find(shape.getSubject(), SHACL.property, Node.ANY).toList().stream())
                .map(Triple::getObject);
    }

    private static Stream<Node> nodeShapesWithOwnConstraint() {
        return SHAPES.find(Node.ANY, RDF.type.asNode(), SHACL.NodeShape).toList().stream()
                .map(Triple::getSubject)
                .filter(shape -> !SHAPES.contains(shape, SHACL.property, Node.ANY));
    }
}
