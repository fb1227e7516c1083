package org.mufakat.export;

import java.io.IOException;
import java.io.OutputStream;

/// A form in which other tools read graphs. Writes node by node and edge by edge, and never closes the stream.
public interface GraphFormat {

    /// Return the end of file names and addresses, such as `gexf`.
    String extension();

    String mediaType();

    void write(Subgraph graph, OutputStream out) throws IOException;
}
