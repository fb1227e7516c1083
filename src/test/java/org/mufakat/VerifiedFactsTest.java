package org.mufakat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.store.GraphStore;
import org.mufakat.store.NamedQuery;
import org.mufakat.store.QueryLibrary;
import org.mufakat.turtle.TurtleFile;
import org.mufakat.vocabulary.Muf;

/// No query of `data/queries` answers with a fact that nobody verified.
///
/// Two graphs are asked: one whose reference data is unverified in each fact, and one that has none of these
/// facts. What things are and what they are called stays in both, for a query has to name what articles tell
/// of. A query that leaves out what is not verified cannot tell the two apart.
class VerifiedFactsTest {

    private static final Path ONTOLOGY = Path.of("ontology");
    private static final Path REFERENCE = Path.of("data/reference");
    private static final IRI VERIFIED = Values.iri(Muf.VERIFIED);
    private static final IRI UNVERIFIED = Values.iri(Muf.UNVERIFIED);

    /// What tells no fact: kinds, names, and the marks themselves.
    private static final Set<IRI> KEPT = Set.of(
            RDF.TYPE,
            RDFS.LABEL,
            SKOS.PREF_LABEL,
            SKOS.ALT_LABEL,
            SKOS.HIDDEN_LABEL,
            Values.iri(Muf.ACRONYM),
            Values.iri(Muf.DEMONYM),
            Values.iri(Muf.METONYM),
            VERIFIED,
            UNVERIFIED);

    private static final List<NamedQuery> QUERIES =
            QueryLibrary.read(Path.of("data/queries")).queries();

    private static GraphStore unverified;
    private static GraphStore withoutFacts;

    @BeforeAll
    static void load(@TempDir Path directory) throws IOException {
        unverified = graph(directory.resolve("unverified"), VerifiedFactsTest::markEachFact);
        withoutFacts = graph(directory.resolve("without"), VerifiedFactsTest::leaveOutEachFact);
    }

    @AfterAll
    static void close() {
        unverified.close();
        withoutFacts.close();
    }

    static Stream<NamedQuery> queries() {
        return QUERIES.stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryLeavesOutWhatIsNotVerified(NamedQuery query) {
        assertEquals(
                SharedGraph.csv(withoutFacts, query.text()), SharedGraph.csv(unverified, query.text()), query.id());
    }

    @Test
    void theTwoGraphsCanBeToldApart() {
        String everyMeeting = "SELECT ?meeting { ?meeting muf:ordinal ?ordinal } ORDER BY ?meeting";

        assertFalse(SharedGraph.csv(unverified, everyMeeting).equals(SharedGraph.csv(withoutFacts, everyMeeting)));
    }

    private static GraphStore graph(Path data, UnaryOperator<Model> change) throws IOException {
        Path reference = Files.createDirectories(data.resolve("reference"));
        try (Stream<Path> files = Files.list(REFERENCE)) {
            for (Path file : files.toList()) {
                Model changed = change.apply(TurtleFile.read(file));
                Files.writeString(reference.resolve(file.getFileName()), TurtleFile.write(changed));
            }
        }
        return SharedGraph.briefsOver(ONTOLOGY, data);
    }

    private static Model markEachFact(Model facts) {
        Model marked = new LinkedHashModel();
        for (Statement statement : facts) {
            Resource subject = statement.getSubject();
            if (facts.contains(subject, VERIFIED, null)) {
                marked.add(subject, VERIFIED, Values.literal(false));
            } else if (!KEPT.contains(statement.getPredicate())) {
                marked.add(subject, UNVERIFIED, statement.getPredicate());
            }
            if (!statement.getPredicate().equals(VERIFIED)) {
                marked.add(statement);
            }
        }
        return marked;
    }

    private static Model leaveOutEachFact(Model facts) {
        Model left = new LinkedHashModel(facts);
        left.removeIf(statement -> isNode(facts, statement.getSubject())
                || isNode(facts, statement.getObject())
                || !KEPT.contains(statement.getPredicate()));
        return left;
    }

    private static boolean isNode(Model facts, Value value) {
        return value instanceof Resource resource && facts.contains(resource, VERIFIED, null);
    }
}
