package org.mufakat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.Published;
import org.topbraid.shacl.validation.ValidationUtil;
import org.topbraid.shacl.vocabulary.SH;

/// A second SHACL engine, TopBraid's, says the same as Jena's: the shapes lean on no quirk of one.
final class SecondEngineTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/shapes");
    private static final Model SHAPES = RDFDataMgr.loadModel("ontology/shapes.ttl");

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void bothEnginesReportTheSameOfABrokenExample(Path file) {
        Model data = examplesWith(file);
        String jena = byJena(data);
        assertTrue(jena.contains("Violation"), jena);
        assertEquals(jena, byTopBraid(data));
    }

    @Test
    void bothEnginesReportTheSameOfAllThatWePublish() {
        Model data = Published.everything();
        assertEquals(byJena(data), byTopBraid(data));
    }

    @Test
    void bothEnginesReportTheSameOfARecordWithItsWorld() {
        Model data = Published.everything();
        data.add(examplesWith());
        RDFDataMgr.read(data, "src/test/resources/golden/accp-launched-at-first-amcc/article.ttl");
        assertEquals(byJena(data), byTopBraid(data));
    }

    private static Stream<Path> brokenFiles() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("broken"))) {
            return files.sorted().toList().stream();
        }
    }

    private static Model examplesWith(Path... more) {
        Model data = ModelFactory.createDefaultModel();
        for (String file : List.of("mufakat", "status", "topics")) {
            RDFDataMgr.read(data, "ontology/" + file + ".ttl");
        }
        RDFDataMgr.read(data, EXAMPLES.resolve("good.ttl").toString());
        Stream.of(more).forEach(file -> RDFDataMgr.read(data, file.toString()));
        return data;
    }

    private static String byJena(Model data) {
        return lines(ShaclValidator.get().validate(Shapes.parse(SHAPES), data.getGraph()).getEntries().stream()
                .map(entry -> line(entry.severity().level(), entry.focusNode(), entry.message())));
    }

    private static String byTopBraid(Model data) {
        Model report = ValidationUtil.validateModel(data, SHAPES, false).getModel();
        return lines(report
                .listObjectsOfProperty(SH.result)
                .mapWith(result -> result.asResource())
                .mapWith(result -> line(
                        result.getPropertyResourceValue(SH.resultSeverity).asNode(),
                        result.getProperty(SH.focusNode).getObject().asNode(),
                        message(result)))
                .toList()
                .stream());
    }

    private static String message(Resource result) {
        return result.getRequiredProperty(SH.resultMessage).getString();
    }

    private static String line(Node severity, Node focus, String message) {
        return "%s of %s: %s".formatted(severity.getLocalName(), focus, message);
    }

    /// Sorted, and once each: how often an engine says a thing is left to it.
    private static String lines(Stream<String> reported) {
        return reported.collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining("\n"));
    }
}
