package org.mufakat.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// GraphML, which most graph tools read. Ids are `n0`, `e0`; the IRI is a value.
final class GraphMl implements GraphFormat {

    @Override
    public String extension() {
        return "graphml";
    }

    @Override
    public String mediaType() {
        return "application/graphml+xml";
    }

    @Override
    public void write(Subgraph graph, OutputStream out) throws IOException {
        String[] head = {"xmlns", "http://graphml.graphdrawing.org/xmlns"};
        Xml.document(
                out,
                xml -> xml.element("graphml", head, body -> {
                    body.text("desc", graph.title() + ". " + graph.note());
                    for (String name : new String[] {"iri", "label", "type", "begin", "end"}) {
                        key(body, "node", name, "string");
                    }
                    for (String name : new String[] {"relation", "label", "begin", "end"}) {
                        key(body, "edge", name, "string");
                    }
                    key(body, "edge", "weight", "double");
                    body.element("graph", new String[] {"id", "G", "edgedefault", "directed"}, inside -> {
                        for (GraphNode node : graph.nodes()) {
                            node(inside, node);
                        }
                        graph.edges(edge -> inside.quietly(to -> edge(to, edge)));
                    });
                }));
    }

    private static void key(Xml xml, String of, String name, String type) throws XMLStreamException {
        xml.empty("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", type);
    }

    private static void node(Xml xml, GraphNode node) throws XMLStreamException {
        xml.element("node", new String[] {"id", "n" + node.number()}, data -> {
            data.text("data", node.iri(), "key", "node-iri");
            data.text("data", node.label(), "key", "node-label");
            data.text("data", node.type(), "key", "node-type");
            days(data, "node", node.days());
        });
    }

    private static void edge(Xml xml, GraphEdge edge) throws XMLStreamException {
        String[] ends = {
            "id", "e" + edge.number(),
            "source", "n" + edge.source().number(),
            "target", "n" + edge.target().number()
        };
        xml.element("edge", ends, data -> {
            data.text("data", edge.relation(), "key", "edge-relation");
            data.text("data", edge.name(), "key", "edge-label");
            data.text("data", edge.weight() + ".0", "key", "edge-weight");
            days(data, "edge", edge.days());
        });
    }

    private static void days(Xml xml, String of, Period days) throws XMLStreamException {
        day(xml, of + "-begin", days.begin());
        day(xml, of + "-end", days.end());
    }

    private static void day(Xml xml, String key, Optional<String> day) throws XMLStreamException {
        if (day.isPresent()) {
            xml.text("data", day.get(), "key", key);
        }
    }
}
