package org.mufakat.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.mufakat.vocabulary.Muf;

/// N-Triples for neosemantics and other tools that make a property graph of RDF: an edge is a triple, a node has a
/// type, a label and its days. An edge's weight and days have no place in a triple and stay out.
final class FlatTriples implements GraphFormat {

    @Override
    public String extension() {
        return "nt";
    }

    @Override
    public String mediaType() {
        return "application/n-triples";
    }

    @Override
    public void write(Subgraph graph, OutputStream out) throws IOException {
        StreamRDF triples = StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
        triples.start();
        graph.nodes().forEach(node -> node(triples, node));
        graph.edges(edge -> triples.triple(Triple.create(
                iri(edge.source().iri()),
                iri(edge.relation()),
                iri(edge.target().iri()))));
        triples.finish();
    }

    private static void node(StreamRDF triples, GraphNode node) {
        Node self = iri(node.iri());
        triples.triple(Triple.create(self, RDF.type.asNode(), iri(typeOf(node))));
        triples.triple(Triple.create(self, RDFS.label.asNode(), NodeFactory.createLiteralLang(node.label(), "en")));
        day(triples, self, Muf.BEGIN, node.days().begin());
        day(triples, self, Muf.END, node.days().end());
    }

    private static void day(StreamRDF triples, Node self, String property, Optional<String> day) {
        day.ifPresent(date -> triples.triple(
                Triple.create(self, iri(property), NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate))));
    }

    /// The kinds of IRIs and the classes of the ontology have the same names, but for the first letter and two.
    private static String typeOf(GraphNode node) {
        return switch (node.type()) {
            case "series" -> Muf.MEETING_SERIES;
            case "incident" -> Muf.CYBER_INCIDENT;
            default ->
                Muf.NAMESPACE
                        + Character.toUpperCase(node.type().charAt(0))
                        + node.type().substring(1);
        };
    }

    private static Node iri(String text) {
        return NodeFactory.createURI(text);
    }
}
