package org.mufakat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.mufakat.SharedGraph;
import org.mufakat.vocabulary.Iris;

/// What we say follows is what another reasoner derives by the rules we claim, no more and no less.
class InferredGraphTest {

    private static final Node INFERRED = NodeFactory.createURI(Iris.INFERRED_GRAPH);

    @Test
    void ontologyReferenceDataAndBriefsGiveWhatAnotherReasonerDerives() {
        GraphStore store = SharedGraph.briefs();
        Set<Triple> stated = triples(store, graph -> !graph.equals(INFERRED));
        Set<Triple> inferred = triples(store, INFERRED::equals);

        Set<Triple> derived = RuleEngine.consequences(stated);

        assertFalse(derived.isEmpty());
        assertEquals(List.of(), difference(derived, inferred), "not inferred");
        assertEquals(List.of(), difference(inferred, derived), "inferred, and nothing it follows from");
        assertEquals(inferred.size(), store.statistics().triplesByGraph().get(Iris.INFERRED_GRAPH));
    }

    private static Set<Triple> triples(GraphStore store, Predicate<Node> graphs) {
        return store.reading(() -> {
            var found = new HashSet<Triple>();
            store.dataset().find().forEachRemaining(quad -> {
                if (!quad.isDefaultGraph() && graphs.test(quad.getGraph())) {
                    found.add(quad.asTriple());
                }
            });
            return found;
        });
    }

    private static List<String> difference(Collection<Triple> some, Collection<Triple> others) {
        return some.stream()
                .filter(triple -> !others.contains(triple))
                .map(Triple::toString)
                .sorted()
                .limit(20)
                .toList();
    }

    @Property(tries = 500)
    void anyGraphGivesWhatAnotherReasonerDerives(
            @ForAll("schemas") List<Triple> schema, @ForAll("facts") List<Triple> facts) {
        var stated = new ArrayList<Triple>(schema);
        stated.addAll(facts);
        var inference = new Inference(stated);
        var inferred = new HashSet<Triple>();

        stated.forEach(triple -> inference.follow(triple, inferred::add));
        inference.close(inferred::add);

        stated.forEach(inferred::remove);
        assertEquals(RuleEngine.consequences(stated), inferred);
    }

    @Provide
    Arbitrary<List<Triple>> schemas() {
        return Arbitraries.oneOf(
                        triples(nodes("C", 4), RDFS.subClassOf.asNode(), nodes("C", 4)),
                        triples(nodes("p", 5), RDFS.subPropertyOf.asNode(), nodes("p", 5)),
                        triples(nodes("p", 5), OWL.inverseOf.asNode(), nodes("p", 5)),
                        triples(nodes("p", 5), RDF.type.asNode(), Arbitraries.just(OWL.TransitiveProperty.asNode())),
                        triples(nodes("p", 5), RDFS.domain.asNode(), nodes("C", 4)))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Triple>> facts() {
        return Arbitraries.oneOf(
                        triples(nodes("x", 4), RDF.type.asNode(), nodes("C", 4)),
                        triples(nodes("x", 4), SKOS.prefLabel.asNode(), nodes("label", 2)),
                        nodes("p", 5).flatMap(property -> triples(nodes("x", 4), property, nodes("x", 4))))
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<Triple> triples(Arbitrary<Node> subjects, Node property, Arbitrary<Node> objects) {
        return Combinators.combine(subjects, objects).as((one, other) -> Triple.create(one, property, other));
    }

    private static Arbitrary<Node> nodes(String kind, int count) {
        return Arbitraries.integers()
                .between(1, count)
                .map(number -> NodeFactory.createURI("http://example.org/" + kind + number));
    }
}
