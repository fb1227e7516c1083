package org.mufakat.store;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;

/// What a query gives back. Rows stream: they are gone once read.
public sealed interface QueryAnswer {

    /// The answer to a SELECT.
    record Rows(List<String> columns, RowSet rows) implements QueryAnswer {}

    /// The answer to an ASK.
    record Truth(boolean value) implements QueryAnswer {}

    /// The answer to a CONSTRUCT or DESCRIBE.
    record Triples(Graph graph) implements QueryAnswer {}
}
