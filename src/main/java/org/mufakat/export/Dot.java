package org.mufakat.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// DOT, for Graphviz. Ids are `n0`; labels are quoted texts.
final class Dot implements GraphFormat {

    @Override
    public String extension() {
        return "dot";
    }

    @Override
    public String mediaType() {
        return "text/vnd.graphviz";
    }

    @Override
    public void write(Subgraph graph, OutputStream out) throws IOException {
        Lines.document(out, text -> {
            text.write("digraph G {\n");
            text.write("  graph [label=%s, comment=%s];\n".formatted(quoted(graph.title()), quoted(graph.note())));
            for (GraphNode node : graph.nodes()) {
                text.write("  n%d [label=%s, URL=%s, class=%s%s];\n"
                        .formatted(
                                node.number(),
                                quoted(node.label()),
                                quoted(node.iri()),
                                quoted(node.type()),
                                days(node.days())));
            }
            Lines.edges(
                    graph,
                    edge -> text.write("  n%d -> n%d [label=%s, URL=%s, weight=%d%s];\n"
                            .formatted(
                                    edge.source().number(),
                                    edge.target().number(),
                                    quoted(edge.name()),
                                    quoted(edge.relation()),
                                    edge.weight(),
                                    days(edge.days()))));
            text.write("}\n");
        });
    }

    private static String days(Period days) {
        return day("begin", days.begin()) + day("end", days.end());
    }

    private static String day(String name, Optional<String> day) {
        return day.map(date -> ", %s=%s".formatted(name, quoted(date))).orElse("");
    }

    /// In a quoted text of DOT only the quote is escaped; a backslash begins an escape of its own in labels.
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }
}
