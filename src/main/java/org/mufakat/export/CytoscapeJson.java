package org.mufakat.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;

/// Cytoscape JSON, for Cytoscape.js and Cytoscape. Ids are IRIs; edges are `e0`, `e1`.
final class CytoscapeJson implements GraphFormat {

    @Override
    public String extension() {
        return "cyjs";
    }

    @Override
    public String mediaType() {
        return "application/vnd.cytoscape.cyjs+json";
    }

    @Override
    public void write(Subgraph graph, OutputStream out) throws IOException {
        Json.document(
                out,
                json -> Json.object(json, top -> {
                    top.name("data");
                    Json.object(top, data -> {
                        data.name("name").value(graph.title());
                        data.name("note").value(graph.note());
                    });
                    top.name("elements");
                    Json.object(top, elements -> {
                        elements.name("nodes");
                        Json.array(elements, nodes -> {
                            for (GraphNode node : graph.nodes()) {
                                Json.object(nodes, each -> node(each, node));
                            }
                        });
                        elements.name("edges");
                        Json.array(
                                elements,
                                edges -> Json.edges(
                                        edges, graph, (to, edge) -> Json.object(to, each -> edge(each, edge))));
                    });
                }));
    }

    private static void node(JsonWriter json, GraphNode node) throws IOException {
        json.name("data");
        Json.object(json, data -> {
            data.name("id").value(node.iri());
            data.name("name").value(node.label());
            data.name("label").value(node.label());
            data.name("type").value(node.type());
            Json.days(data, node.days());
        });
        json.name("position");
        Json.object(json, at -> {
            at.name("x").value(Json.x(node));
            at.name("y").value(Json.y(node));
        });
    }

    private static void edge(JsonWriter json, GraphEdge edge) throws IOException {
        json.name("data");
        Json.object(json, data -> {
            data.name("id").value("e" + edge.number());
            data.name("source").value(edge.source().iri());
            data.name("target").value(edge.target().iri());
            data.name("name").value(edge.name());
            data.name("interaction").value(edge.name());
            data.name("relation").value(edge.relation());
            data.name("weight").value(edge.weight());
            Json.days(data, edge.days());
        });
    }
}
