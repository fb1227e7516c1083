package org.mufakat.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// CX2, for Cytoscape 3.10 and NDEx, as its specification (version 2 of the Cytoscape Exchange Format) has it. Ids are
/// whole numbers; the IRI is an attribute.
final class Cx2 implements GraphFormat {

    @Override
    public String extension() {
        return "cx2";
    }

    @Override
    public String mediaType() {
        return "application/vnd.cytoscape.cx2+json";
    }

    @Override
    public void write(Subgraph graph, OutputStream out) throws IOException {
        Json.document(
                out,
                json -> Json.array(json, top -> {
                    Json.object(top, head -> {
                        head.name("CXVersion").value("2.0");
                        head.name("hasFragments").value(false);
                    });
                    aspect(top, "metaData", list -> {
                        count(list, "attributeDeclarations", 1);
                        count(list, "networkAttributes", 1);
                        count(list, "nodes", graph.nodes().size());
                        count(list, "edges", graph.edgeCount());
                    });
                    aspect(top, "attributeDeclarations", list -> Json.object(list, Cx2::declarations));
                    aspect(
                            top,
                            "networkAttributes",
                            list -> Json.object(list, values -> {
                                values.name("name").value(graph.title());
                                values.name("description").value(graph.note());
                            }));
                    aspect(top, "nodes", list -> {
                        for (GraphNode node : graph.nodes()) {
                            Json.object(list, each -> node(each, node));
                        }
                    });
                    aspect(
                            top,
                            "edges",
                            list -> Json.edges(list, graph, (to, edge) -> Json.object(to, each -> edge(each, edge))));
                    aspect(
                            top,
                            "status",
                            list -> Json.object(
                                    list, status -> status.name("success").value(true)));
                }));
    }

    private static void aspect(JsonWriter json, String name, Json.Content content) throws IOException {
        Json.object(json, aspect -> {
            aspect.name(name);
            Json.array(aspect, content);
        });
    }

    private static void count(JsonWriter json, String aspect, long count) throws IOException {
        Json.object(json, each -> {
            each.name("name").value(aspect);
            each.name("elementCount").value(count);
        });
    }

    private static void declarations(JsonWriter json) throws IOException {
        declare(json, "networkAttributes", List.of("name", "description"), false);
        declare(json, "nodes", List.of("name", "iri", "type", "begin", "end"), false);
        declare(json, "edges", List.of("interaction", "relation", "begin", "end"), true);
    }

    private static void declare(JsonWriter json, String aspect, List<String> texts, boolean weighted)
            throws IOException {
        json.name(aspect);
        Json.object(json, names -> {
            for (String text : texts) {
                names.name(text);
                Json.object(names, type -> type.name("d").value("string"));
            }
            if (weighted) {
                names.name("weight");
                Json.object(names, type -> type.name("d").value("integer"));
            }
        });
    }

    private static void node(JsonWriter json, GraphNode node) throws IOException {
        json.name("id").value(node.number());
        json.name("x").value(Json.x(node));
        json.name("y").value(Json.y(node));
        json.name("v");
        Json.object(json, values -> {
            values.name("name").value(node.label());
            values.name("iri").value(node.iri());
            values.name("type").value(node.type());
            Json.days(values, node.days());
        });
    }

    private static void edge(JsonWriter json, GraphEdge edge) throws IOException {
        json.name("id").value(edge.number());
        json.name("s").value(edge.source().number());
        json.name("t").value(edge.target().number());
        json.name("v");
        Json.object(json, values -> {
            values.name("interaction").value(edge.name());
            values.name("relation").value(edge.relation());
            values.name("weight").value(edge.weight());
            Json.days(values, edge.days());
        });
    }
}
