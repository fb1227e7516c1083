package org.mufakat.web;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// A page of what the graph says of a thing, with the labels of what is named in it.
///
/// @param page which page, from 1
/// @param pages how many there are
/// @param capped whether more points to the thing than all pages together hold
record Description(Node thing, Graph graph, int page, int pages, boolean capped) {

    /// Return the path of the document on this host, such as `/doc/state/japan`.
    String path() {
        return Links.to(thing.getURI());
    }
}
