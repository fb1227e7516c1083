package org.mufakat.web;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.mufakat.store.GraphStore;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// Says in triples what the graph says of a thing: its own statements, its parts and accounts with their evidence,
/// and what else points to it.
///
/// Many triples come in pages. A part and the evidence of an account are never cut in two.
final class Descriptions {

    /// Triples of a page, labels apart; one part may go over it.
    static final int PAGE = 300;

    /// More that points to a thing than this is asked for by SPARQL.
    private static final int INCOMING = 10_000;

    private static final Node LICENCE = node("https://creativecommons.org/licenses/by/4.0/");
    private static final Comparator<Node> IN_ORDER =
            comparing(Descriptions::name).thenComparingInt(Descriptions::number).thenComparing(node -> node.toString());

    private final GraphStore store;

    Descriptions(GraphStore store) {
        this.store = store;
    }

    /// Return a page of a thing's description; nothing if the graph does not know the thing or has no such page.
    ///
    /// @param page from 1
    Optional<Description> of(String iri, int page) {
        Node thing = node(iri);
        return store.reading(() -> {
            Graph all = store.dataset().getDefaultGraph();
            List<Triple> incoming = limited(all, thing);
            List<List<Triple>> pages = pages(blocks(all, thing, incoming));
            return page < 1 || page > pages.size()
                    ? Optional.empty()
                    : Optional.of(new Description(
                            thing,
                            document(all, thing, pages.get(page - 1)),
                            page,
                            pages.size(),
                            incoming.size() == INCOMING));
        });
    }

    private static List<Triple> limited(Graph all, Node thing) {
        var found = all.find(Node.ANY, Node.ANY, thing);
        try {
            var triples = new ArrayList<Triple>();
            while (found.hasNext() && triples.size() < INCOMING) {
                triples.add(found.next());
            }
            return triples;
        } finally {
            found.close();
        }
    }

    /// Return what there is to say, in the order in which it is said; each block stays whole.
    private static List<List<Triple>> blocks(Graph all, Node thing, List<Triple> incoming) {
        List<Triple> own = all.find(thing, Node.ANY, Node.ANY).toList();
        var blocks = new ArrayList<List<Triple>>();
        own.stream().sorted(comparing(Triple::toString)).map(List::of).forEach(blocks::add);
        var told = new HashSet<>(own);
        for (Node part : parts(thing, own, incoming)) {
            List<Triple> block = block(all, thing, part).stream()
                    .filter(told::add)
                    .sorted(comparing(Triple::toString))
                    .toList();
            blocks.add(block);
        }
        incoming.stream()
                .filter(told::add)
                .sorted(comparing((Triple triple) -> triple.getPredicate().toString())
                        .thenComparing(Triple::getSubject, IN_ORDER))
                .map(List::of)
                .forEach(blocks::add);
        return blocks;
    }

    /// Return the fragments of a thing and the accounts of an event.
    private static Set<Node> parts(Node thing, List<Triple> own, List<Triple> incoming) {
        String fragment = thing.getURI() + "#";
        Node hasAccount = node(Muf.HAS_ACCOUNT);
        return Stream.concat(
                        own.stream()
                                .filter(triple -> triple.predicateMatches(hasAccount)
                                        || triple.getObject().toString().startsWith(fragment))
                                .map(Triple::getObject),
                        incoming.stream()
                                .map(Triple::getSubject)
                                .filter(subject -> subject.toString().startsWith(fragment)))
                .sorted(IN_ORDER)
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private static List<Triple> block(Graph all, Node thing, Node part) {
        List<Triple> block = new ArrayList<>(all.find(part, Node.ANY, Node.ANY).toList());
        all.find(part, node(Muf.EVIDENCE_PROPERTY), Node.ANY)
                .toList()
                .forEach(evidence -> block.addAll(
                        all.find(evidence.getObject(), Node.ANY, Node.ANY).toList()));
        block.addAll(all.find(thing, Node.ANY, part).toList());
        return block;
    }

    private static List<List<Triple>> pages(List<List<Triple>> blocks) {
        var pages = new ArrayList<List<Triple>>();
        var page = new ArrayList<Triple>();
        for (List<Triple> block : blocks) {
            if (!page.isEmpty() && page.size() + block.size() > PAGE) {
                pages.add(List.copyOf(page));
                page.clear();
            }
            page.addAll(block);
        }
        if (!page.isEmpty()) {
            pages.add(List.copyOf(page));
        }
        return pages;
    }

    private static Graph document(Graph all, Node thing, List<Triple> triples) {
        Graph document = GraphMemFactory.createDefaultGraphSameTerm();
        triples.forEach(document::add);
        all.find(thing, RDF.type.asNode(), Node.ANY).forEachRemaining(document::add);
        label(all, thing, document);
        // Classes have their names in the ontology; here they would stand apart from the tree that JSON makes of it.
        triples.stream()
                .filter(triple -> !triple.predicateMatches(RDF.type.asNode()))
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .filter(node -> node.isURI() && Links.isOurs(node.getURI()))
                .distinct()
                .forEach(node -> label(all, node, document));
        Node itself = node(Iris.BASE + Links.to(thing.getURI()).substring(1));
        document.add(itself, RDF.type.asNode(), FOAF.Document.asNode());
        document.add(itself, FOAF.primaryTopic.asNode(), thing);
        document.add(itself, VOID.inDataset.asNode(), node(DataSet.IRI));
        document.add(itself, DCTerms.license.asNode(), LICENCE);
        OntologyFiles.usedPrefixes(document).forEach(document.getPrefixMapping()::setNsPrefix);
        return document;
    }

    private static void label(Graph all, Node node, Graph document) {
        Stream.of(RDFS.label, DCTerms.title)
                .flatMap(property -> all.find(node, property.asNode(), Node.ANY).toList().stream())
                .forEach(document::add);
    }

    /// `…#account-10` is named `…#account` and has the number 10, so that it comes after `…#account-9`.
    static String name(Node node) {
        return node.toString().replaceFirst("-\\d{1,9}$", "");
    }

    static int number(Node node) {
        String digits = node.toString().replaceFirst("(?s).*?(?:-(\\d{1,9}))?$", "$1");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
