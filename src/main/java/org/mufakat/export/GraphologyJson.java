package org.mufakat.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;

/// graphology JSON, for sigma.js and Gephi Lite. Keys are IRIs; nodes have a place, as sigma draws none without.
final class GraphologyJson implements GraphFormat {

    @Override
    public String extension() {
        return "graphology.json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void write(Subgraph graph, OutputStream out) throws IOException {
        Json.document(
                out,
                json -> Json.object(json, top -> {
                    top.name("attributes");
                    Json.object(top, data -> {
                        data.name("name").value(graph.title());
                        data.name("note").value(graph.note());
                    });
                    top.name("options");
                    Json.object(top, options -> {
                        options.name("type").value("directed");
                        options.name("multi").value(true);
                        options.name("allowSelfLoops").value(true);
                    });
                    top.name("nodes");
                    Json.array(top, nodes -> {
                        for (GraphNode node : graph.nodes()) {
                            Json.object(nodes, each -> node(each, node));
                        }
                    });
                    top.name("edges");
                    Json.array(
                            top,
                            edges -> Json.edges(edges, graph, (to, edge) -> Json.object(to, each -> edge(each, edge))));
                }));
    }

    private static void node(JsonWriter json, GraphNode node) throws IOException {
        json.name("key").value(node.iri());
        json.name("attributes");
        Json.object(json, data -> {
            data.name("label").value(node.label());
            // "type" would choose sigma's way of drawing.
            data.name("kind").value(node.type());
            Json.days(data, node.days());
            data.name("x").value(Json.x(node));
            data.name("y").value(Json.y(node));
            data.name("size").value(4);
        });
    }

    private static void edge(JsonWriter json, GraphEdge edge) throws IOException {
        json.name("key").value("e" + edge.number());
        json.name("source").value(edge.source().iri());
        json.name("target").value(edge.target().iri());
        json.name("attributes");
        Json.object(json, data -> {
            data.name("label").value(edge.name());
            data.name("relation").value(edge.relation());
            data.name("weight").value(edge.weight());
            Json.days(data, edge.days());
        });
    }
}
