package org.mufakat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;

/// Readers that are not ours, one or more for each format.
final class GraphReaders {

    private GraphReaders() {}

    /// Read GraphML with JGraphT, which holds it against the schema of GraphML first. Gives labels.
    static Opened graphMl(byte[] bytes) {
        var labels = new HashMap<Integer, String>();
        var importer = new GraphMLImporter<Integer, DefaultWeightedEdge>();
        importer.setSchemaValidation(true);
        importer.setEdgeWeightAttributeName("weight");
        importer.addVertexAttributeConsumer((at, value) -> {
            if (at.getSecond().equals("label")) {
                labels.put(at.getFirst(), value.getValue());
            }
        });
        var graph = empty();
        importer.importGraph(graph, new StringReader(text(bytes)));
        return opened(graph, vertex -> labels.getOrDefault(vertex, "without a label"));
    }

    /// Read DOT with JGraphT's parser. Gives labels, without weights.
    static Opened dot(byte[] bytes) {
        var labels = new HashMap<Integer, String>();
        var importer = new DOTImporter<Integer, DefaultWeightedEdge>();
        importer.addVertexAttributeConsumer((at, value) -> {
            if (at.getSecond().equals("label")) {
                // JGraphT leaves a doubled backslash as it is; Graphviz takes it for one.
                labels.put(at.getFirst(), value.getValue().replace("\\\\", "\\"));
            }
        });
        var graph = empty();
        importer.importGraph(graph, new StringReader(text(bytes)));
        return opened(graph, vertex -> labels.getOrDefault(vertex, "without a label"));
    }

    private static Graph<Integer, DefaultWeightedEdge> empty() {
        var numbers = new Object() {
            int next;
        };
        return new DirectedWeightedPseudograph<>(() -> numbers.next++, DefaultWeightedEdge::new);
    }

    private static Opened opened(Graph<Integer, DefaultWeightedEdge> graph, Function<Integer, String> name) {
        return new Opened(
                graph.vertexSet().stream().map(name).toList(),
                graph.edgeSet().stream()
                        .map(edge -> Opened.edge(
                                name.apply(graph.getEdgeSource(edge)),
                                name.apply(graph.getEdgeTarget(edge)),
                                graph.getEdgeWeight(edge)))
                        .toList());
    }

    /// Read DOT with Graphviz itself. Gives labels, with weights.
    static Opened graphviz(byte[] bytes) {
        JsonObject graph =
                JsonParser.parseString(run(bytes, "dot", "dot", "-Tdot_json")).getAsJsonObject();
        JsonArray objects = graph.getAsJsonArray("objects");
        var nodes = new ArrayList<String>();
        objects.forEach(node -> nodes.add(member(node, "label")));
        var edges = new ArrayList<String>();
        if (graph.has("edges")) {
            graph.getAsJsonArray("edges")
                    .forEach(edge -> edges.add(Opened.edge(
                            nodes.get(Integer.parseInt(member(edge, "tail"))),
                            nodes.get(Integer.parseInt(member(edge, "head"))),
                            Double.parseDouble(member(edge, "weight")))));
        }
        return new Opened(
                nodes.stream().map(label -> label.replace("\\\\", "\\")).toList(),
                edges.stream().map(edge -> edge.replace("\\\\", "\\")).toList());
    }

    private static String member(JsonElement of, String name) {
        return of.getAsJsonObject().get(name).getAsString();
    }

    /// Read with the JavaScript library that the format is meant for; `npm ci` in `src/test/js` installs them.
    static Opened javaScript(String format, byte[] bytes) {
        assumeTrue(Files.isDirectory(Path.of("src/test/js/node_modules")), "npm ci has been run in src/test/js");
        JsonObject graph = JsonParser.parseString(run(bytes, format, "node", "src/test/js/read.js", format))
                .getAsJsonObject();
        var nodes = new ArrayList<String>();
        graph.getAsJsonArray("nodes")
                .forEach(node -> nodes.add(node.getAsJsonArray().get(0).getAsString()));
        var edges = new ArrayList<String>();
        graph.getAsJsonArray("edges").forEach(edge -> {
            JsonArray parts = edge.getAsJsonArray();
            edges.add(Opened.edge(
                    parts.get(0).getAsString(),
                    parts.get(1).getAsString(),
                    parts.get(2).getAsDouble()));
        });
        return new Opened(nodes, edges);
    }

    private static String run(byte[] bytes, String ending, String... command) {
        try {
            Path file = Files.createTempFile("graph", "." + ending);
            Files.write(file, bytes);
            var words = new ArrayList<>(List.of(command));
            words.add(file.toString());
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "It did not end: " + words);
            assertEquals(0, process.exitValue(), said);
            Files.delete(file);
            return said;
        } catch (IOException failure) {
            return abort("%s is needed, .ci/run installs it: %s".formatted(command[0], failure.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /// Hold CX2 against its specification: the descriptor first, then aspects of the announced sizes, the status last;
    /// whole numbers as ids, each its own; edges between nodes that are there; values of declared names and types.
    static Opened cx2(byte[] bytes) {
        JsonArray top = JsonParser.parseString(text(bytes)).getAsJsonArray();
        JsonObject head = top.get(0).getAsJsonObject();
        assertEquals("2.0", head.get("CXVersion").getAsString());
        var aspects = new HashMap<String, JsonArray>();
        for (JsonElement element : top.asList().subList(1, top.size())) {
            Map.Entry<String, JsonElement> aspect =
                    element.getAsJsonObject().entrySet().iterator().next();
            assertEquals(1, element.getAsJsonObject().size());
            aspects.put(aspect.getKey(), aspect.getValue().getAsJsonArray());
        }
        assertTrue(top.get(top.size() - 1).getAsJsonObject().has("status"));
        assertTrue(aspect(aspects, "status")
                .get(0)
                .getAsJsonObject()
                .get("success")
                .getAsBoolean());
        for (JsonElement announced : aspect(aspects, "metaData")) {
            assertEquals(
                    announced.getAsJsonObject().get("elementCount").getAsInt(),
                    aspect(aspects, member(announced, "name")).size());
        }
        JsonObject declared = aspect(aspects, "attributeDeclarations").get(0).getAsJsonObject();
        var names = new HashMap<Long, String>();
        for (JsonElement node : aspect(aspects, "nodes")) {
            values(node, declared.getAsJsonObject("nodes"));
            String name = node.getAsJsonObject().getAsJsonObject("v").get("iri").getAsString();
            assertEquals(null, names.put(node.getAsJsonObject().get("id").getAsLong(), name));
        }
        var ids = new HashSet<Long>();
        var edges = new ArrayList<String>();
        for (JsonElement edge : aspect(aspects, "edges")) {
            values(edge, declared.getAsJsonObject("edges"));
            JsonObject each = edge.getAsJsonObject();
            assertTrue(ids.add(each.get("id").getAsLong()));
            String source = names.getOrDefault(each.get("s").getAsLong(), "nowhere");
            String target = names.getOrDefault(each.get("t").getAsLong(), "nowhere");
            edges.add(Opened.edge(
                    source, target, each.getAsJsonObject("v").get("weight").getAsDouble()));
        }
        return new Opened(List.copyOf(names.values()), edges);
    }

    private static JsonArray aspect(Map<String, JsonArray> aspects, String name) {
        return Objects.requireNonNull(aspects.get(name), name);
    }

    private static void values(JsonElement of, JsonObject declared) {
        of.getAsJsonObject().getAsJsonObject("v").entrySet().forEach(value -> {
            assertTrue(declared.has(value.getKey()), () -> "Not declared: " + value.getKey());
            boolean text = member(declared.get(value.getKey()), "d").equals("string");
            assertEquals(text, value.getValue().getAsJsonPrimitive().isString(), value.getKey());
        });
    }

    /// Hold the tables against the rules of `neo4j-admin database import`: one ID column with values of their own,
    /// START_ID and END_ID that are among them, one LABEL and one TYPE that are not empty, dates that are dates.
    static Opened neo4j(byte[] nodeTable, byte[] edgeTable) {
        var ids = new ArrayList<String>();
        for (CSVRecord node : table(nodeTable)) {
            String id = node.get("iri:ID");
            assertTrue(!ids.contains(id) && !node.get(":LABEL").isEmpty(), id);
            dates(node);
            ids.add(id);
        }
        var edges = new ArrayList<String>();
        for (CSVRecord edge : table(edgeTable)) {
            assertTrue(ids.contains(edge.get(":START_ID")) && ids.contains(edge.get(":END_ID")), edge::toString);
            assertTrue(!edge.get(":TYPE").isEmpty());
            dates(edge);
            edges.add(
                    Opened.edge(edge.get(":START_ID"), edge.get(":END_ID"), Integer.parseInt(edge.get("Weight:int"))));
        }
        return new Opened(ids, edges);
    }

    private static void dates(CSVRecord row) {
        for (String column : List.of("begin:date", "end:date")) {
            assertTrue(row.get(column).matches("(\\d{4}-\\d\\d-\\d\\d)?"), row.get(column));
        }
    }

    private static List<CSVRecord> table(byte[] bytes) {
        try (Reader in = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Read N-Triples with Jena: what has a type is a node, what is neither type, label nor date is an edge.
    static Opened triples(byte[] bytes) {
        var graph = RDFParser.fromString(text(bytes), Lang.NTRIPLES).toGraph();
        var nodes = graph.find(null, RDF.type.asNode(), null)
                .mapWith(triple -> triple.getSubject().getURI())
                .toList();
        var edges = graph.find()
                .filterKeep(triple -> triple.getObject().isURI())
                .filterDrop(triple -> triple.predicateMatches(RDF.type.asNode()))
                .filterDrop(triple -> triple.predicateMatches(RDFS.label.asNode()))
                .mapWith(triple -> Opened.edge(
                        triple.getSubject().getURI(), triple.getObject().getURI(), 1))
                .toList();
        return new Opened(nodes, edges);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
