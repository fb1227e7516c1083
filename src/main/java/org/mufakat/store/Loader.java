package org.mufakat.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.mufakat.store.GraphFile.Origin;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// Fills an empty dataset: a named graph for each file, and all of them with what follows in the default graph.
///
/// Runs inside the caller's write transaction.
final class Loader {

    private static final Node INFERRED = NodeFactory.createURI(Iris.INFERRED_GRAPH);

    private final DatasetGraph dataset;
    private final FullText words;
    private final LoadListener listener;

    private final Map<String, Long> triplesByGraph = new LinkedHashMap<>();
    private final List<String> skipped = new ArrayList<>();
    private final ContentHash hash = new ContentHash();
    private long triples;
    private long inferred;
    private long inferenceNanos;

    Loader(DatasetGraph dataset, FullText words, LoadListener listener) {
        this.dataset = dataset;
        this.words = words;
        this.listener = listener;
    }

    Statistics load(Sources sources) {
        long start = System.nanoTime();
        List<GraphFile> files = sources.files();
        var inference = new Inference(schemaOf(files));
        int done = 0;
        for (GraphFile file : files) {
            try {
                add(file.graph(), TurtleReader.read(file, hash.graph(file.graph())), inference);
            } catch (BrokenFileException fault) {
                listener.broken(file, fault);
                skipped.add(fault.getMessage());
            }
            listener.progress(++done, files.size());
        }
        sources.world().ifPresent(world -> add(Iris.WORLD_GRAPH, read(world), inference));
        addQueries(sources.queries(), inference);
        closeInference(inference);
        words.commit();
        return count(sources.changed(), (System.nanoTime() - start) / 1e9);
    }

    /// The rules must be known before the first triple streams past, so the ontology is read once more beforehand.
    private static Set<Triple> schemaOf(List<GraphFile> files) {
        var schema = new HashSet<Triple>();
        for (GraphFile file : files) {
            if (file.origin() == Origin.ONTOLOGY) {
                schema.addAll(TurtleReader.read(file));
            }
        }
        return schema;
    }

    private Set<Triple> read(WorldGraph world) {
        try (InputStream turtle = new DigestInputStream(world.turtle(), hash.graph(Iris.WORLD_GRAPH))) {
            return TurtleReader.read("the world graph", Iris.WORLD_GRAPH, turtle);
        } catch (IOException failure) {
            throw new StoreException("The world graph cannot be read: " + failure.getMessage(), failure);
        }
    }

    private void add(String graph, Set<Triple> statements, Inference inference) {
        Node name = NodeFactory.createURI(graph);
        triplesByGraph.merge(graph, (long) statements.size(), Long::sum);
        for (Triple triple : statements) {
            dataset.add(Quad.create(name, triple));
            addStated(triple);
            long start = System.nanoTime();
            inference.follow(triple, this::addInferred);
            inferenceNanos += System.nanoTime() - start;
        }
    }

    /// The example queries and prefixes lie in the graph too, where editors and programs ask for them.
    private void addQueries(QueryLibrary queries, Inference inference) {
        if (!queries.queries().isEmpty()) {
            String graph = Iris.BASE + "graph/queries";
            byte[] turtle = Executables.turtle(queries, Executables.ENDPOINT).getBytes(StandardCharsets.UTF_8);
            hash.graph(graph).update(turtle);
            add(graph, TurtleReader.read("the example queries", graph, new ByteArrayInputStream(turtle)), inference);
        }
    }

    private void closeInference(Inference inference) {
        long start = System.nanoTime();
        inference.close(this::addInferred);
        inferenceNanos += System.nanoTime() - start;
        triplesByGraph.put(Iris.INFERRED_GRAPH, inferred);
    }

    /// The inferred graph holds what no file states: what followed from an earlier file leaves it when a
    /// later one states it.
    private void addStated(Triple triple) {
        Quad inference = Quad.create(INFERRED, triple);
        if (!addToAll(triple) && dataset.contains(inference)) {
            dataset.delete(inference);
            inferred--;
        }
    }

    private void addInferred(Triple triple) {
        if (addToAll(triple)) {
            dataset.add(Quad.create(INFERRED, triple));
            inferred++;
        }
    }

    /// Add to the default graph; return whether it was not there before.
    private boolean addToAll(Triple triple) {
        Quad quad = Quad.create(Quad.defaultGraphNodeGenerated, triple);
        if (dataset.contains(quad)) {
            return false;
        }
        dataset.add(quad);
        words.add(triple);
        triples++;
        return true;
    }

    private Statistics count(Instant changed, double seconds) {
        var vocabulary = VocabularyCount.of(dataset.getDefaultGraph());
        return new Statistics(
                countOf(RDF.type.asNode(), node(Muf.ARTICLE)),
                countOf(RDF.type.asNode(), node(Muf.ACCOUNT)),
                eventsByStanding(),
                publishers(),
                triples,
                triplesByGraph,
                vocabulary.subjects(),
                vocabulary.classes(),
                vocabulary.properties(),
                vocabulary.propertiesByClass(),
                hash.hex(),
                changed.getEpochSecond(),
                List.copyOf(skipped),
                inferenceNanos / (double) TimeUnit.SECONDS.toNanos(1),
                seconds);
    }

    /// A publisher that the graph does not know is a thing of its own in each article, so names are what counts.
    private long publishers() {
        return valuesOf(Muf.PUBLISHER).keySet().stream()
                .map(publisher -> dataset.getDefaultGraph()
                        .find(publisher, RDFS.label.asNode(), Node.ANY)
                        .nextOptional()
                        .map(label -> label.getObject().getLiteralLexicalForm())
                        .orElseGet(publisher::toString))
                .distinct()
                .count();
    }

    private Map<String, Long> eventsByStanding() {
        var events = new TreeMap<String, Long>();
        valuesOf(Muf.STANDING).forEach((standing, count) -> {
            String iri = standing.toString();
            if (iri.startsWith(Iris.STANDING)) {
                events.put(iri.substring(Iris.STANDING.length()), count);
            }
        });
        return events;
    }

    private long countOf(Node property, Node value) {
        long count = 0;
        var found = dataset.getDefaultGraph().find(Node.ANY, property, value);
        try {
            for (; found.hasNext(); found.next()) {
                count++;
            }
        } finally {
            found.close();
        }
        return count;
    }

    private Map<Node, Long> valuesOf(String property) {
        var values = new LinkedHashMap<Node, Long>();
        var found = dataset.getDefaultGraph().find(Node.ANY, node(property), Node.ANY);
        try {
            found.forEachRemaining(triple -> values.merge(triple.getObject(), 1L, Long::sum));
        } finally {
            found.close();
        }
        return values;
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
