package org.mufakat.turtle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.Published;
import org.mufakat.vocabulary.Iris;

/// Jena and RDF4J read, write and read again the same triples of every file that we publish.
///
/// The command `check` compares how both read a file; here they write it too.
final class RoundTripTest {

    @ParameterizedTest
    @MethodSource("files")
    void bothLibrariesReadTheSame(Path file) {
        Graph read = RDFDataMgr.loadGraph(file.toString());
        assertSame(read, jena(TurtleFile.nTriples(TurtleFile.read(file)), Lang.NTRIPLES));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatRdf4jWritesBothReadAsItWas(Path file) {
        var read = TurtleFile.read(file);
        String written = TurtleFile.write(read);
        assertTrue(Models.isomorphic(read, TurtleFile.parse(written, file.toString())));
        assertSame(RDFDataMgr.loadGraph(file.toString()), jena(written, Lang.TURTLE));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatJenaWritesBothReadAsItWas(Path file) {
        Graph read = RDFDataMgr.loadGraph(file.toString());
        var written = new StringWriter();
        RDFDataMgr.write(written, read, Lang.TURTLE);
        assertSame(read, jena(written.toString(), Lang.TURTLE));
        assertTrue(Models.isomorphic(TurtleFile.read(file), TurtleFile.parse(written.toString(), file.toString())));
    }

    @Test
    void aTripleMoreOrLessIsSeen() {
        Graph one = jena("<s> <p> [], 1 .", Lang.TURTLE);
        assertFalse(one.isIsomorphicWith(jena("<s> <p> [], 1.0 .", Lang.TURTLE)));
        assertFalse(one.isIsomorphicWith(jena("<s> <p> [], [], 1 .", Lang.TURTLE)));
    }

    private static List<Path> files() {
        return Published.files();
    }

    private static Graph jena(String text, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, language).base(Iris.BASE).parse(graph);
        return graph;
    }

    private static void assertSame(Graph expected, Graph found) {
        assertEquals(expected.size(), found.size());
        assertTrue(expected.isIsomorphicWith(found), "the triples differ");
    }
}
