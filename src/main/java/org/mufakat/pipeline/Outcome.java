package org.mufakat.pipeline;

/// What became of an article.
public sealed interface Outcome {

    /// What people call the article: its id, or its file where it got none.
    String name();

    /// It was read, and tells of events.
    record Read(String name, int events) implements Outcome {}

    /// It was read, and tells of none.
    record Silent(String name) implements Outcome {}

    /// It could not be read.
    ///
    /// @param reason what is wrong and what would be right
    record Failed(String name, String reason) implements Outcome {}
}
