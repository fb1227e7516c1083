package org.mufakat.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Edges as a table with the headings of `neo4j-admin database import`, and `Source`, `Target`, `Weight` for Gephi.
final class EdgeCsv implements GraphFormat {

    @Override
    public String extension() {
        return "edges.csv";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public void write(Subgraph graph, OutputStream out) throws IOException {
        Lines.document(out, text -> {
            var table = new CSVPrinter(text, CSVFormat.RFC4180);
            table.printRecord(
                    ":START_ID",
                    ":END_ID",
                    "Source",
                    "Target",
                    "Weight:int",
                    "relation",
                    "begin:date",
                    "end:date",
                    ":TYPE");
            Lines.edges(
                    graph,
                    edge -> table.printRecord(
                            edge.source().iri(),
                            edge.target().iri(),
                            edge.source().iri(),
                            edge.target().iri(),
                            edge.weight(),
                            edge.relation(),
                            edge.days().begin().orElse(""),
                            edge.days().end().orElse(""),
                            edge.name()));
        });
    }
}
