package org.mufakat.store;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/// Which classes and properties a graph uses and how often, counted in one pass.
record VocabularyCount(long subjects, Map<String, Long> classes, Map<String, Long> properties) {

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
        return new VocabularyCount(subjects.size(), classes, properties);
    }

    private static boolean isTyping(Triple triple) {
        return triple.predicateMatches(RDF.type.asNode()) && triple.getObject().isURI();
    }
}
