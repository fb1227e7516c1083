package org.mufakat.export;

import java.util.List;
import java.util.Optional;

/// Every form in which graphs are taken away.
public final class GraphFormats {

    public static final List<GraphFormat> ALL = List.of(
            new Gexf(),
            new GraphMl(),
            new CytoscapeJson(),
            new Cx2(),
            new Dot(),
            new GraphologyJson(),
            new NodeCsv(),
            new EdgeCsv(),
            new CsvZip(),
            new FlatTriples());

    private GraphFormats() {}

    /// Find a format by its extension.
    public static Optional<GraphFormat> of(String extension) {
        return ALL.stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
