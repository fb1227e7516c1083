package org.mufakat.export;

import java.util.Collection;
import java.util.function.Consumer;

/// A part of the graph, ready to be written. Nodes are kept; edges are found anew each time and never held together.
public interface Subgraph {

    /// Return what it is, in a few words.
    String title();

    /// Return what was asked for, what the weight says and what the limit left out, in a sentence or two.
    String note();

    /// Return the nodes that edges join, by their numbers, and the focus.
    Collection<GraphNode> nodes();

    /// Return how many edges are written.
    long edgeCount();

    /// Hand every edge to a writer, in the order of their numbers.
    void edges(Consumer<GraphEdge> writer);
}
