package org.mufakat.web;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.mufakat.store.GraphStore;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.web.Views.AccountLine;
import org.mufakat.web.Views.Cell;
import org.mufakat.web.Views.Fact;
import org.mufakat.web.Views.Thing;

/// What the graph says about one thing of ours, and what points to it.
final class ThingPage {

    private static final int INCOMING = 200;

    private final GraphStore store;

    ThingPage(GraphStore store) {
        this.store = store;
    }

    String html(Description description) {
        return store.reading(() -> Templates.render(
                "thing", "thing", view(description.thing(), store.dataset().getDefaultGraph())));
    }

    private Thing view(Node thing, Graph graph) {
        List<Triple> incoming = graph.find(Node.ANY, Node.ANY, thing).toList();
        return new Thing(
                label(thing, graph),
                kind(thing, graph),
                thing.getURI(),
                first(graph, thing, node(Muf.STANDING))
                        .map(standing -> standing.getURI().replace(Iris.STANDING, ""))
                        .orElse(""),
                accounts(thing, graph),
                facts(graph.find(thing, Node.ANY, Node.ANY).toList(), Triple::getObject, graph),
                facts(incoming.stream().limit(INCOMING).toList(), Triple::getSubject, graph),
                incoming.size() > INCOMING);
    }

    /// Return the name of the type somebody stated; what follows from it is broader.
    private String kind(Node thing, Graph graph) {
        return Iter.asStream(store.dataset().findNG(Node.ANY, thing, RDF.type.asNode(), Node.ANY))
                .filter(quad -> !quad.getGraph().getURI().equals(Iris.INFERRED_GRAPH))
                .map(quad -> label(quad.getObject(), graph))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static List<AccountLine> accounts(Node thing, Graph graph) {
        var accounts = new ArrayList<Node>();
        graph.find(thing, node(Muf.HAS_ACCOUNT), Node.ANY).forEachRemaining(triple -> accounts.add(triple.getObject()));
        graph.find(Node.ANY, node(Muf.REPORTED_IN), thing)
                .forEachRemaining(triple -> accounts.add(triple.getSubject()));
        return accounts.stream()
                .filter(account -> account.isURI() && graph.contains(account, node(Muf.EVIDENCE_PROPERTY), Node.ANY))
                .sorted(comparing(Node::getURI))
                .map(account -> account(account, graph))
                .toList();
    }

    private static AccountLine account(Node account, Graph graph) {
        Node article = first(graph, account, node(Muf.REPORTED_IN)).orElse(account);
        Node evidence = first(graph, account, node(Muf.EVIDENCE_PROPERTY)).orElse(account);
        return new AccountLine(
                account.getURI().replaceFirst(".*#", ""),
                evidence.getURI().replaceFirst(".*#", ""),
                first(graph, account, node(Muf.EVENT_TYPE))
                        .map(type -> label(type, graph))
                        .orElse("Account"),
                first(graph, account, node(Muf.STATUS))
                        .map(status -> status.getURI().replace(Iris.STATUS, ""))
                        .orElse(""),
                first(graph, evidence, node("http://www.w3.org/ns/oa#exact"))
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""),
                label(article, graph),
                Links.to(article.getURI()));
    }

    private static List<Fact> facts(List<Triple> triples, Function<Triple, Node> value, Graph graph) {
        Map<String, List<Cell>> byProperty = new TreeMap<>();
        for (Triple triple : triples) {
            byProperty
                    .computeIfAbsent(label(triple.getPredicate(), graph), name -> new ArrayList<>())
                    .add(named(value.apply(triple), graph));
        }
        return byProperty.entrySet().stream()
                .map(fact -> new Fact(
                        fact.getKey(),
                        fact.getValue().stream().sorted(comparing(Cell::text)).toList()))
                .toList();
    }

    private static Cell named(Node node, Graph graph) {
        Cell cell = Links.cell(node);
        return node.isURI() ? new Cell(label(node, graph), cell.link(), cell.kind()) : cell;
    }

    private static String label(Node node, Graph graph) {
        return first(graph, node, RDFS.label.asNode())
                .or(() -> first(graph, node, DCTerms.title.asNode()))
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElseGet(() -> node.isURI() ? Links.name(node.getURI()) : node.toString());
    }

    private static Optional<Node> first(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).nextOptional().map(Triple::getObject);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
