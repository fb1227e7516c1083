package org.mufakat.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Writes text as it comes.
final class Lines {

    private Lines() {}

    /// What writes a text.
    @FunctionalInterface
    interface Content {
        void write(Writer text) throws IOException;
    }

    /// What writes an edge.
    @FunctionalInterface
    interface EdgeContent {
        void write(GraphEdge edge) throws IOException;
    }

    static void document(OutputStream out, Content content) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            content.write(text);
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
        text.flush();
    }

    static void edges(Subgraph graph, EdgeContent content) {
        graph.edges(edge -> {
            try {
                content.write(edge);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }
}
