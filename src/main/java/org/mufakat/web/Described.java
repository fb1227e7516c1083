package org.mufakat.web;

import static java.util.Comparator.comparing;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.mufakat.web.Views.Cell;

/// A graph as pages ask it: values in a fixed order, labels, lists.
record Described(Graph graph) {

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    private static final List<Node> LABELS =
            List.of(node(SKOS + "prefLabel"), RDFS.label.asNode(), DCTerms.title.asNode());

    static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    /// Return the end of an IRI, after the last `#` or `/`.
    static String localName(Node node) {
        return node.getURI().replaceFirst(".*[#/]", "");
    }

    boolean says(Node subject, Node property, Node object) {
        return graph.contains(subject, property, object);
    }

    /// Return the objects, by their text.
    List<Node> objects(Node subject, String property) {
        return graph.find(subject, node(property), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(comparing(Node::toString))
                .toList();
    }

    /// Return the objects of whatever has the property.
    List<Node> objectsOf(String property) {
        return graph.find(Node.ANY, node(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /// Return the subjects that have an IRI, in the order of their IRIs.
    List<Node> subjects(String property, Node object) {
        return graph.find(Node.ANY, node(property), object).mapWith(Triple::getSubject).toList().stream()
                .filter(Node::isURI)
                .sorted(comparing(Node::getURI))
                .distinct()
                .toList();
    }

    Optional<Node> first(Node subject, String property) {
        return objects(subject, property).stream().findFirst();
    }

    /// Return the literals as they read.
    List<String> texts(Node subject, String property) {
        return objects(subject, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    /// Return the first literal; empty where there is none.
    String text(Node subject, String property) {
        return texts(subject, property).stream().findFirst().orElse("");
    }

    /// Return what people call it: its label, for a word its dictionary form, else its short name.
    String label(Node thing) {
        return Stream.concat(
                        LABELS.stream().flatMap(property -> texts(thing, property.getURI()).stream()),
                        writtenForms(thing))
                .findFirst()
                .orElseGet(() -> thing.isURI() ? Links.name(thing.getURI()) : thing.toString());
    }

    private Stream<String> writtenForms(Node word) {
        String ontolex = "http://www.w3.org/ns/lemon/ontolex#";
        return objects(word, ontolex + "canonicalForm").stream()
                .flatMap(form -> texts(form, ontolex + "writtenRep").stream());
    }

    /// Return a node as it is shown: a label that leads to it, or the text.
    Cell cell(Node node) {
        Cell plain = Links.cell(node);
        return node.isURI() && Links.isOurs(node.getURI()) ? new Cell(label(node), plain.link(), plain.kind()) : plain;
    }

    /// Return the classes that a domain or range allows: itself, or the members of its union.
    List<Node> alternatives(Node range) {
        return range.isURI()
                ? List.of(range)
                : objects(range, "http://www.w3.org/2002/07/owl#unionOf").stream()
                        .flatMap(union -> list(union).stream())
                        .toList();
    }

    /// Return the members of a list.
    List<Node> list(Node head) {
        return Stream.iterate(
                        Optional.of(head),
                        Optional::isPresent,
                        cell -> cell.flatMap(node -> first(node, RDF.rest.getURI())))
                .flatMap(Optional::stream)
                .flatMap(cell -> first(cell, RDF.first.getURI()).stream())
                .toList();
    }

    /// Return every node that hangs on a blank node through blank nodes alone, itself included.
    Set<Node> hangingOn(Node root) {
        var found = new HashSet<Node>();
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (found.add(next) && next.isBlank()) {
                graph.find(next, Node.ANY, Node.ANY).forEachRemaining(triple -> open.push(triple.getObject()));
            }
        }
        return found;
    }
}
