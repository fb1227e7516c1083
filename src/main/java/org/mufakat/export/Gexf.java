package org.mufakat.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// GEXF 1.3 for Gephi, dynamic: nodes and edges have days, both inclusive. What has no known day is there always.
final class Gexf implements GraphFormat {

    @Override
    public String extension() {
        return "gexf";
    }

    @Override
    public String mediaType() {
        return "application/gexf+xml";
    }

    @Override
    public void write(Subgraph graph, OutputStream out) throws IOException {
        Xml.document(
                out,
                xml -> xml.element("gexf", new String[] {"xmlns", "http://gexf.net/1.3", "version", "1.3"}, gexf -> {
                    gexf.element("meta", new String[0], meta -> {
                        meta.text("creator", "Mufakat");
                        meta.text("description", graph.title() + ". " + graph.note());
                    });
                    String[] head = {
                        "mode",
                        "dynamic",
                        "defaultedgetype",
                        "directed",
                        "timeformat",
                        "date",
                        "timerepresentation",
                        "interval"
                    };
                    gexf.element("graph", head, body -> body(body, graph));
                }));
    }

    private static void body(Xml xml, Subgraph graph) throws XMLStreamException {
        declare(xml, "node", "type");
        declare(xml, "edge", "relation");
        xml.element("nodes", new String[0], nodes -> {
            for (GraphNode node : graph.nodes()) {
                node(nodes, node);
            }
        });
        xml.element("edges", new String[0], edges -> graph.edges(edge -> edges.quietly(to -> edge(to, edge))));
    }

    private static void declare(Xml xml, String of, String title) throws XMLStreamException {
        xml.element(
                "attributes",
                new String[] {"class", of, "mode", "static"},
                list -> list.empty("attribute", "id", title, "title", title, "type", "string"));
    }

    private static void node(Xml xml, GraphNode node) throws XMLStreamException {
        String[] attributes = withDays(node.days(), "id", node.iri(), "label", node.label());
        xml.element("node", attributes, inside -> value(inside, "type", node.type()));
    }

    private static void edge(Xml xml, GraphEdge edge) throws XMLStreamException {
        String[] attributes = withDays(
                edge.days(),
                "id",
                String.valueOf(edge.number()),
                "source",
                edge.source().iri(),
                "target",
                edge.target().iri(),
                "label",
                edge.name(),
                "kind",
                edge.name(),
                "weight",
                edge.weight() + ".0");
        xml.element("edge", attributes, inside -> value(inside, "relation", edge.relation()));
    }

    private static void value(Xml xml, String of, String value) throws XMLStreamException {
        xml.element("attvalues", new String[0], values -> values.empty("attvalue", "for", of, "value", value));
    }

    private static String[] withDays(Period days, String... attributes) {
        var all = new ArrayList<>(List.of(attributes));
        days.begin().ifPresent(begin -> all.addAll(List.of("start", begin)));
        days.end().ifPresent(end -> all.addAll(List.of("end", end)));
        return all.toArray(String[]::new);
    }
}
