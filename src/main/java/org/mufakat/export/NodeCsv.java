package org.mufakat.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Nodes as a table with the headings of `neo4j-admin database import`, and `Id` and `Label` for Gephi.
final class NodeCsv implements GraphFormat {

    @Override
    public String extension() {
        return "nodes.csv";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public void write(Subgraph graph, OutputStream out) throws IOException {
        Lines.document(out, text -> {
            var table = new CSVPrinter(text, CSVFormat.RFC4180);
            table.printRecord("iri:ID", "Id", "Label", "type", "begin:date", "end:date", ":LABEL");
            for (GraphNode node : graph.nodes()) {
                table.printRecord(
                        node.iri(),
                        node.iri(),
                        node.label(),
                        node.type(),
                        node.days().begin().orElse(""),
                        node.days().end().orElse(""),
                        node.type());
            }
        });
    }
}
