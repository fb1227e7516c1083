package org.mufakat.export;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Writes JSON as it comes, without a tree.
final class Json {

    private Json() {}

    /// What writes a part of a document.
    @FunctionalInterface
    interface Content {
        void write(JsonWriter json) throws IOException;
    }

    static void document(OutputStream out, Content content) throws IOException {
        var json = new JsonWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        try {
            content.write(json);
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
        json.flush();
    }

    static void object(JsonWriter json, Content content) throws IOException {
        json.beginObject();
        content.write(json);
        json.endObject();
    }

    static void array(JsonWriter json, Content content) throws IOException {
        json.beginArray();
        content.write(json);
        json.endArray();
    }

    /// Write every edge, from the callback that may not throw.
    static void edges(JsonWriter json, Subgraph graph, EdgeContent content) {
        graph.edges(edge -> {
            try {
                content.write(json, edge);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    /// What writes an edge.
    @FunctionalInterface
    interface EdgeContent {
        void write(JsonWriter json, GraphEdge edge) throws IOException;
    }

    static void days(JsonWriter json, Period days) throws IOException {
        day(json, "begin", days.begin());
        day(json, "end", days.end());
    }

    private static void day(JsonWriter json, String name, Optional<String> day) throws IOException {
        if (day.isPresent()) {
            json.name(name).value(day.get());
        }
    }

    /// Return a place for a node where something must be drawn before any layout: on a spiral, first ones inmost.
    static double x(GraphNode node) {
        return Math.rint(100 * Math.sqrt(node.number()) * Math.cos(2.4 * node.number()));
    }

    static double y(GraphNode node) {
        return Math.rint(100 * Math.sqrt(node.number()) * Math.sin(2.4 * node.number()));
    }
}
