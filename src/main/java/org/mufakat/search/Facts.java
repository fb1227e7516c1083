package org.mufakat.search;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// A graph as the catalogue asks it: values in a fixed order.
record Facts(Graph graph) {

    private static final List<String> LABELS =
            List.of(SKOS.prefLabel.getURI(), RDFS.label.getURI(), DCTerms.title.getURI());

    static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    /// Return the subjects that have an IRI, each once, in the order of their IRIs.
    List<Node> subjects(String property) {
        return graph.find(Node.ANY, node(property), Node.ANY).mapWith(Triple::getSubject).toList().stream()
                .filter(Node::isURI)
                .distinct()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .toList();
    }

    List<Node> objects(Node subject, String property) {
        List<Node> objects = graph.find(subject, node(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
        return objects.size() < 2
                ? objects
                : objects.stream()
                        .sorted((one, other) -> text(one).compareTo(text(other)))
                        .toList();
    }

    Optional<Node> first(Node subject, String property) {
        return objects(subject, property).stream().findFirst();
    }

    List<String> texts(Node subject, String property) {
        return objects(subject, property).stream().map(Facts::text).toList();
    }

    /// Return the first value; empty where there is none.
    String text(Node subject, String property) {
        return first(subject, property).map(Facts::text).orElse("");
    }

    /// Return the end of the first value, an IRI, after its `#`.
    String name(Node subject, String property) {
        return text(subject, property).replaceFirst(".*#", "");
    }

    /// Return what people call a thing; the end of its IRI where it has no label.
    String label(Node thing) {
        return LABELS.stream()
                .map(property -> text(thing, property))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElseGet(() -> text(thing).replaceFirst(".*[/#]", ""));
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
