package org.mufakat.store;

import java.io.IOException;
import java.io.InputStream;

/// The graph of joined events, computed by the caller and asked for only when a store has to be built.
@FunctionalInterface
public interface WorldGraph {

    /// Return the graph as Turtle (N-Triples is Turtle too), in UTF-8.
    InputStream turtle() throws IOException;
}
