package org.mufakat.vocabulary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.Published;

/// ROBOT, with the reasoner HermiT, judges the ontology as an outsider would.
///
/// Each judgement is followed by one of an ontology that we broke: a judge that is always content is none.
final class OwlTest {

    private static final List<String> IN_DL = List.of("validate-profile", "--profile", "DL");
    private static final List<String> IN_RL = List.of("validate-profile", "--profile", "RL");
    private static final List<String> REASON = List.of("reason", "--reasoner", "HermiT");
    private static final List<String> REPORT = List.of("report", "--fail-on", "ERROR");

    @TempDir
    Path directory = Path.of("");

    @Test
    void theOntologyAndTheReferenceDataAreInOwl2Dl() {
        assertContent(judge(withoutDates(Published.everything()), IN_DL));
    }

    @Test
    void aTermThatIsAnnotationAndRelationIsNotInOwl2Dl() {
        Model punned = with(Published.ontology(), "muf:agent rdfs:subPropertyOf rdfs:label .");
        assertNotContent(judge(punned, IN_DL), "muf:agent");
    }

    /// Domains and ranges are left out: the service infers nothing from them, and OWL 2 RL has no unions there.
    @Test
    void whatTheServiceInfersFromIsInOwl2Rl() {
        assertContent(judge(withoutDomainsAndRanges(Published.ontology()), IN_RL));
    }

    @Test
    void aUnionAboveAClassIsNotInOwl2Rl() {
        Model union = with(
                Published.ontology(),
                "muf:Place rdfs:subClassOf [ a owl:Class ; owl:unionOf ( muf:Norm muf:Body ) ] .");
        assertNotContent(judge(withoutDomainsAndRanges(union), IN_RL), "muf:Place");
    }

    @Test
    void theReferenceDataContradictNothingAndEveryClassCanHaveMembers() {
        assertContent(judge(Published.everything(), REASON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "muf:Visit rdfs:subClassOf muf:State . | unsatisfiable: muf:Visit",
                "<id/state/singapore> a muf:Person . | inconsistent"
            })
    void aContradictionIsFound(String turtle, String complaint) {
        assertNotContent(judge(with(Published.everything(), turtle), REASON), complaint);
    }

    @Test
    void theReportHasNoErrors() {
        assertContent(judge(Published.ontology(), REPORT));
    }

    @Test
    void twoClassesOfOneLabelAreAnErrorOfTheReport() {
        Model doubled = with(Published.ontology(), "muf:Trip rdfs:subClassOf muf:Event ; rdfs:label \"Visit\"@en .");
        assertNotContent(judge(doubled, REPORT), "muf:Trip");
    }

    private Robot judge(Model model, List<String> command) {
        Path file = directory.resolve("judged.ttl");
        try (var out = Files.newOutputStream(file)) {
            RDFDataMgr.write(out, model, Lang.TURTLE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Robot.judge(file, command);
    }

    private static void assertContent(Robot verdict) {
        assertTrue(verdict.isContent(), verdict::words);
    }

    /// Not content, and for the reason that we gave: a judge that cannot read a file is not content either.
    private static void assertNotContent(Robot verdict, String complaint) {
        String words = verdict.words().replace(Muf.NAMESPACE, "muf:");
        assertFalse(verdict.isContent(), words);
        assertTrue(words.contains(complaint), words);
    }

    private static Model with(Model model, String turtle) {
        String prefixes = """
                PREFIX muf: <https://w3id.org/mufakat/ontology#>
                PREFIX owl: <http://www.w3.org/2002/07/owl#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                """;
        return model.read(new StringReader(prefixes + turtle), Iris.BASE, "TURTLE");
    }

    /// `xsd:date` and its like are no datatypes of OWL 2. Their range is `rdfs:Literal`; the shapes hold them.
    private static Model withoutDates(Model model) {
        var dates = Set.of(XSD.date.getURI(), XSD.gYearMonth.getURI(), XSD.gYear.getURI());
        return model.remove(model.listStatements()
                .filterKeep(statement -> statement.getObject().isLiteral()
                        && dates.contains(statement.getLiteral().getDatatypeURI()))
                .toList());
    }

    private static Model withoutDomainsAndRanges(Model model) {
        var both = Set.of(RDFS.domain, RDFS.range);
        List<Statement> found = model.listStatements()
                .filterKeep(statement -> both.contains(statement.getPredicate()))
                .toList();
        return model.remove(found);
    }
}
