package org.mufakat.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.StringReader;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.Published;

/// The ontology falls into none of the pitfalls of `pitfalls.ttl`, save minor ones that are accepted there with a
/// reason.
final class PitfallsTest {

    private static final String PREFIXES = """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX lime: <http://www.w3.org/ns/lemon/lime#>
            PREFIX muf: <https://w3id.org/mufakat/ontology#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX vann: <http://purl.org/vocab/vann/>
            """;
    private static final Model CATALOGUE = RDFDataMgr.loadModel("src/test/resources/pitfalls.ttl");
    private static final Model EVERYTHING = Published.everything();

    @ParameterizedTest
    @MethodSource("pitfalls")
    void theOntologyFallsOnlyIntoWhatIsAccepted(Pitfall pitfall) {
        assertEquals(lines(pitfall.accepted()), lines(pitfall.in(EVERYTHING)));
    }

    @ParameterizedTest
    @MethodSource("pitfalls")
    void theExampleFallsIntoThePitfall(Pitfall pitfall) {
        Model example = ModelFactory.createDefaultModel();
        example.read(new StringReader(PREFIXES + pitfall.text("example")), Iris.BASE, "TURTLE");
        assertEquals(lines(pitfall.values("finds")), lines(pitfall.in(example)));
    }

    @Test
    void everyPitfallThatAGraphCanShowIsThere() {
        assertEquals(
                "P02 P03 P04 P05 P06 P07 P08 P10 P11 P12 P13 P19 P20 P21 P22 P24 P25 P26 P27 P28 P29 P30 P31 P32 P33 P34"
                        + " P35 P36 P38 P39 P41",
                pitfalls().map(Pitfall::code).collect(Collectors.joining(" ")));
    }

    @Test
    void onlyMinorPitfallsAreAcceptedAndEachForAReason() {
        pitfalls()
                .forEach(pitfall -> pitfall.values("accepted").forEach(accepted -> {
                    assertEquals("minor", pitfall.text("weight"), pitfall.toString());
                    assertFalse(
                            accepted.asResource()
                                    .getProperty(RDFS.comment)
                                    .getString()
                                    .isBlank(),
                            pitfall.toString());
                }));
    }

    private static Stream<Pitfall> pitfalls() {
        return CATALOGUE.listSubjectsWithProperty(property("query")).toList().stream()
                .map(Pitfall::new)
                .sorted((one, other) -> one.code().compareTo(other.code()));
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty("https://w3id.org/mufakat/test/pitfalls#", name);
    }

    /// One to a line, so that a failure shows which one is too many.
    private static String lines(Stream<? extends RDFNode> terms) {
        return terms
                .map(RDFNode::toString)
                .map(term -> term.replace(Muf.NAMESPACE, "muf:"))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static String lines(List<RDFNode> terms) {
        return lines(terms.stream());
    }

    record Pitfall(Resource node) {

        String code() {
            return node.getLocalName();
        }

        String text(String name) {
            return node.getRequiredProperty(property(name)).getString();
        }

        List<RDFNode> values(String name) {
            return CATALOGUE.listObjectsOfProperty(node, property(name)).toList();
        }

        Stream<RDFNode> accepted() {
            return values("accepted").stream()
                    .flatMap(reason ->
                            CATALOGUE.listObjectsOfProperty(reason.asResource(), property("term")).toList().stream());
        }

        Stream<RDFNode> in(Model model) {
            String query = PREFIXES + "SELECT DISTINCT ?term WHERE " + text("query");
            try (QueryExecution execution = QueryExecutionFactory.create(query, model)) {
                return ResultSetFormatter.toList(execution.execSelect()).stream()
                        .map(row -> row.get("term"));
            }
        }

        @Override
        public String toString() {
            return "%s (%s): %s"
                    .formatted(
                            code(), text("weight"), node.getProperty(RDFS.label).getString());
        }
    }
}
