package org.mufakat.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// Says what follows from triples by the ontology, while they stream past.
///
/// | OWL 2 RL | from | follows |
/// |---|---|---|
/// | cax-sco | `x a C`, `C rdfs:subClassOf D` | `x a D` |
/// | scm-sco | `C rdfs:subClassOf D`, `D rdfs:subClassOf E` | `C rdfs:subClassOf E` |
/// | prp-spo1 | `x p y`, `p rdfs:subPropertyOf q` | `x q y` |
/// | prp-inv1, prp-inv2 | `x p y`, `p owl:inverseOf q` or `q owl:inverseOf p` | `y q x` |
/// | prp-trp | `x p y`, `y p z`, `p a owl:TransitiveProperty` | `x p z` |
///
/// The rules work through each other: what follows by one is food for all. `src/site/markdown/inference.md` gives an
/// example of each, and a test compares the whole with what another reasoner derives.
///
/// `rdfs:domain` and `rdfs:range` are not used: they document and check, and must not give a thing a type that nobody
/// stated. Of SKOS's own axioms one is known: `skos:prefLabel` is an `rdfs:label`. (An alternative label is
/// one too, but then a query for labels would count each thing once per name.)
///
/// Only the schema and the edges of transitive properties are held in memory. The same triple may be said to follow
/// more than once.
final class Inference {

    private static final Node TYPE = RDF.type.asNode();

    private final Map<Node, Set<Node>> superClasses;
    private final Map<Node, List<Relation>> related = new HashMap<>();
    private final Map<Node, Map<Node, Set<Node>>> transitiveEdges = new LinkedHashMap<>();

    /// @param schema triples among which the ontology is; others do no harm
    Inference(Collection<Triple> schema) {
        var subClass = new HashMap<Node, Set<Node>>();
        var neighbours = new HashMap<Node, Set<Relation>>();
        relate(neighbours, SKOS.prefLabel.asNode(), new Relation(RDFS.label.asNode(), false));
        for (Triple triple : schema) {
            Node subject = triple.getSubject();
            Node object = triple.getObject();
            if (!subject.isURI() || !object.isURI()) {
                continue;
            }
            if (triple.predicateMatches(RDFS.subClassOf.asNode())) {
                subClass.computeIfAbsent(subject, key -> new LinkedHashSet<>()).add(object);
            } else if (triple.predicateMatches(RDFS.subPropertyOf.asNode())) {
                relate(neighbours, subject, new Relation(object, false));
            } else if (triple.predicateMatches(OWL.inverseOf.asNode())) {
                relate(neighbours, subject, new Relation(object, true));
                relate(neighbours, object, new Relation(subject, true));
            } else if (triple.predicateMatches(TYPE) && object.equals(OWL.TransitiveProperty.asNode())) {
                transitiveEdges.put(subject, new LinkedHashMap<>());
            }
        }
        superClasses = closureOf(subClass);
        neighbours.keySet().forEach(property -> related.put(property, reachable(neighbours, property)));
    }

    /// Say what follows from one triple by itself.
    void follow(Triple triple, Consumer<Triple> consequences) {
        Node property = triple.getPredicate();
        if (property.equals(TYPE) || property.equals(RDFS.subClassOf.asNode())) {
            for (Node superClass : superClasses.getOrDefault(triple.getObject(), Set.of())) {
                consequences.accept(Triple.create(triple.getSubject(), property, superClass));
            }
            return;
        }
        remember(triple);
        for (Relation relation : related.getOrDefault(property, List.of())) {
            if (!relation.swapped() || !triple.getObject().isLiteral()) {
                Triple consequence = relation.of(triple);
                remember(consequence);
                consequences.accept(consequence);
            }
        }
    }

    /// Say what follows by transitivity from all triples seen so far.
    void close(Consumer<Triple> consequences) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Node property : transitiveEdges.keySet()) {
                grown |= closeOnce(property, consequences);
            }
        }
    }

    private boolean closeOnce(Node property, Consumer<Triple> consequences) {
        Map<Node, Set<Node>> edges = transitiveEdges.getOrDefault(property, Map.of());
        var fresh = new LinkedHashSet<Triple>();
        closureOf(edges).forEach((start, ends) -> {
            for (Node end : ends) {
                if (!edges.getOrDefault(start, Set.of()).contains(end)) {
                    fresh.add(Triple.create(start, property, end));
                }
            }
        });
        fresh.forEach(triple -> {
            consequences.accept(triple);
            follow(triple, consequences);
        });
        return !fresh.isEmpty();
    }

    private void remember(Triple triple) {
        Map<Node, Set<Node>> edges = transitiveEdges.get(triple.getPredicate());
        if (edges != null && !triple.getObject().isLiteral()) {
            edges.computeIfAbsent(triple.getSubject(), key -> new LinkedHashSet<>())
                    .add(triple.getObject());
        }
    }

    private static void relate(Map<Node, Set<Relation>> neighbours, Node property, Relation relation) {
        neighbours.computeIfAbsent(property, key -> new LinkedHashSet<>()).add(relation);
    }

    private static List<Relation> reachable(Map<Node, Set<Relation>> neighbours, Node property) {
        var itself = new Relation(property, false);
        var seen = new LinkedHashSet<Relation>(List.of(itself));
        walk(
                itself,
                seen,
                (relation, next) -> neighbours
                        .getOrDefault(relation.property(), Set.of())
                        .forEach(step ->
                                next.accept(new Relation(step.property(), relation.swapped() ^ step.swapped()))));
        seen.remove(itself);
        return List.copyOf(seen);
    }

    private static Map<Node, Set<Node>> closureOf(Map<Node, Set<Node>> edges) {
        var closure = new HashMap<Node, Set<Node>>();
        for (Node start : edges.keySet()) {
            var seen = new HashSet<Node>();
            walk(start, seen, (node, next) -> edges.getOrDefault(node, Set.of()).forEach(next));
            closure.put(start, seen);
        }
        return closure;
    }

    /// Add to `seen` everything that can be reached from `start` by one step or more.
    private static <T> void walk(T start, Set<T> seen, BiConsumer<T, Consumer<T>> steps) {
        var open = new ArrayDeque<T>(List.of(start));
        while (!open.isEmpty()) {
            steps.accept(open.remove(), next -> {
                if (seen.add(next)) {
                    open.add(next);
                }
            });
        }
    }

    /// What one property says in terms of another.
    ///
    /// @param swapped whether subject and object change places
    private record Relation(Node property, boolean swapped) {

        Triple of(Triple triple) {
            return swapped
                    ? Triple.create(triple.getObject(), property, triple.getSubject())
                    : Triple.create(triple.getSubject(), property, triple.getObject());
        }
    }
}
