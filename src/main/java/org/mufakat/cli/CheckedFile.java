package org.mufakat.cli;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;

/// A Turtle file that both parsers read alike.
///
/// @param name what findings call it
record CheckedFile(Path path, String name, Graph graph) {}
