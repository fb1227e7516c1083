package org.mufakat.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.mufakat.store.GraphStore;
import org.mufakat.store.Prefixes;
import org.mufakat.vocabulary.Iris;

/// What the files of `ontology/` state, without what follows from it and without data.
final class OntologyFiles {

    private final Map<String, Graph> byName = new LinkedHashMap<>();
    private final Graph all = GraphMemFactory.createDefaultGraphSameTerm();

    /// Take the files out of a store, once: they are small, and a page of them asks much.
    OntologyFiles(GraphStore store) {
        List<String> names = store.statistics().triplesByGraph().keySet().stream()
                .filter(name -> name.startsWith(Iris.ontologyGraph("mufakat")))
                .toList();
        store.reading(() -> {
            names.forEach(name -> byName.put(name, copy(store, name)));
            return names;
        });
        byName.values().forEach(file -> file.find().forEachRemaining(all::add));
    }

    private static Graph copy(GraphStore store, String name) {
        Graph file = GraphMemFactory.createDefaultGraphSameTerm();
        store.dataset()
                .find(Described.node(name), Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> file.add(quad.asTriple()));
        return file;
    }

    Described all() {
        return new Described(all);
    }

    /// Return what a vocabulary's address gives to programs: its file; of a file that holds several schemes, the part
    /// that speaks of this one.
    Graph document(Vocabulary vocabulary) {
        Node head = Described.node(vocabulary.iri());
        Graph document = GraphMemFactory.createDefaultGraphSameTerm();
        for (Graph file : byName.values()) {
            if (file.contains(head, RDF.type.asNode(), SKOS.ConceptScheme.asNode())) {
                addPart(vocabulary, file, document);
            } else if (file.contains(head, Node.ANY, Node.ANY)) {
                file.find().forEachRemaining(document::add);
            }
        }
        usedPrefixes(document).forEach(document.getPrefixMapping()::setNsPrefix);
        return document;
    }

    private static void addPart(Vocabulary vocabulary, Graph file, Graph document) {
        var said = new Described(file);
        for (Triple triple : file.find().toList()) {
            String subject = triple.getSubject().toString();
            if (subject.equals(vocabulary.iri()) || subject.startsWith(vocabulary.namespace())) {
                document.add(triple);
                said.hangingOn(triple.getObject()).stream()
                        .filter(Node::isBlank)
                        .forEach(blank -> file.find(blank, Node.ANY, Node.ANY).forEachRemaining(document::add));
            }
        }
    }

    /// Return the prefixes of the project that shorten an IRI of a graph.
    static Map<String, String> usedPrefixes(Graph document) {
        var used = new LinkedHashMap<String, String>();
        document.find().forEachRemaining(triple -> {
            for (Node node : new Node[] {triple.getSubject(), triple.getPredicate(), triple.getObject()}) {
                String iri = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
                Prefixes.ALL.forEach((prefix, namespace) -> {
                    if (iri.startsWith(namespace)) {
                        used.put(prefix, namespace);
                    }
                });
            }
        });
        return used;
    }
}
