package org.mufakat.store;

import java.nio.file.Path;

/// A Turtle file and the named graph it becomes.
///
/// @param path where it lies
/// @param graph the IRI of its graph
/// @param base what its relative IRIs start from: the article for an article's file, else the graph
/// @param origin whose file it is
public record GraphFile(Path path, String graph, String base, Origin origin) {

    /// Whose file it is: ours, or one of many articles that may be left out.
    public enum Origin {
        ONTOLOGY,
        DATA,
        RECORD
    }
}
