package org.mufakat.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/// Which classes and properties a graph uses and how often, counted once.
///
/// @param propertiesByClass how many triples of each property the things of each class have
record VocabularyCount(
        long subjects,
        Map<String, Long> classes,
        Map<String, Long> properties,
        Map<String, Map<String, Long>> propertiesByClass) {

    static VocabularyCount of(Graph graph) {
        Set<Node> subjects = new HashSet<>();
        var classes = new TreeMap<String, Long>();
        var properties = new TreeMap<String, Long>();
        graph.find().forEach(triple -> {
            subjects.add(triple.getSubject());
            properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
            if (isTyping(triple)) {
                classes.merge(triple.getObject().getURI(), 1L, Long::sum);
            }
        });
        return new VocabularyCount(subjects.size(), classes, properties, propertiesByClass(graph, subjects));
    }

    private static Map<String, Map<String, Long>> propertiesByClass(Graph graph, Set<Node> subjects) {
        var counts = new TreeMap<String, Map<String, Long>>();
        for (Node subject : subjects) {
            List<Triple> triples = graph.find(subject, Node.ANY, Node.ANY).toList();
            triples.stream()
                    .filter(VocabularyCount::isTyping)
                    .map(typing -> counts.computeIfAbsent(typing.getObject().getURI(), _ -> new TreeMap<>()))
                    .forEach(ofClass -> triples.forEach(
                            triple -> ofClass.merge(triple.getPredicate().getURI(), 1L, Long::sum)));
        }
        return counts;
    }

    private static boolean isTyping(Triple triple) {
        return triple.predicateMatches(RDF.type.asNode()) && triple.getObject().isURI();
    }
}
