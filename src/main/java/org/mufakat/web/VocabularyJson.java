package org.mufakat.web;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mufakat.store.GraphStore;
import org.mufakat.store.Prefixes;
import org.mufakat.store.Statistics;

/// `/vocabulary.json`: what the data use, for completion while a query is written: prefixes, classes and properties
/// with their numbers, which properties the things of each class have, and the concepts.
///
/// It is made of what was counted when the store was built, as VoID of the data set is, so nothing is scanned for it.
final class VocabularyJson {

    static final String PATH = "/vocabulary.json";

    private final GraphStore store;

    VocabularyJson(GraphStore store) {
        this.store = store;
    }

    String write() {
        return store.reading(() -> new Gson().toJson(object(store.dataset().getDefaultGraph())));
    }

    private JsonObject object(Graph graph) {
        Statistics counted = store.statistics();
        var object = new JsonObject();
        var prefixes = new JsonObject();
        Prefixes.ALL.entrySet().stream()
                .sorted(Entry.comparingByKey())
                .forEach(prefix -> prefixes.addProperty(prefix.getKey(), prefix.getValue()));
        object.add("prefixes", prefixes);
        object.add("classes", terms(counted.classes(), graph));
        object.add("properties", terms(counted.properties(), graph));
        object.add("propertiesByClass", propertiesByClass(counted));
        object.add("concepts", concepts(graph));
        return object;
    }

    /// The most frequent first. What has no short name cannot be completed.
    private static JsonArray terms(Map<String, Long> counts, Graph graph) {
        var array = new JsonArray();
        counts.entrySet().stream()
                .filter(count -> isShort(count.getKey()))
                .sorted(Entry.<String, Long>comparingByValue().reversed().thenComparing(Entry.comparingByKey()))
                .forEach(count -> {
                    JsonObject term = term(count.getKey(), graph);
                    term.addProperty("count", count.getValue());
                    array.add(term);
                });
        return array;
    }

    private static JsonObject propertiesByClass(Statistics counted) {
        var object = new JsonObject();
        counted.propertiesByClass().forEach((type, properties) -> {
            var counts = new JsonObject();
            properties.forEach((property, count) -> {
                if (isShort(property)) {
                    counts.addProperty(Prefixes.shorten(property), count);
                }
            });
            if (isShort(type)) {
                object.add(Prefixes.shorten(type), counts);
            }
        });
        return object;
    }

    private static JsonArray concepts(Graph graph) {
        var array = new JsonArray();
        new Described(graph)
                .subjects(RDF.type.getURI(), SKOS.Concept.asNode()).stream()
                        .map(Node::getURI)
                        .filter(VocabularyJson::isShort)
                        .forEach(iri -> array.add(term(iri, graph)));
        return array;
    }

    private static JsonObject term(String iri, Graph graph) {
        var term = new JsonObject();
        term.addProperty("name", Prefixes.shorten(iri));
        text(iri, List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode()), graph)
                .ifPresent(label -> term.addProperty("label", label));
        text(iri, List.of(SKOS.definition.asNode(), RDFS.comment.asNode()), graph)
                .ifPresent(definition -> term.addProperty("definition", definition));
        return term;
    }

    private static Optional<String> text(String iri, List<Node> properties, Graph graph) {
        return properties.stream()
                .flatMap(property -> graph.find(NodeFactory.createURI(iri), property, Node.ANY).toList().stream())
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .filter(text -> Stream.of("", "en").anyMatch(text.getLiteralLanguage()::equals))
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst();
    }

    private static boolean isShort(String iri) {
        return Prefixes.shorten(iri).matches("[a-z]+:[\\w-]+");
    }
}
