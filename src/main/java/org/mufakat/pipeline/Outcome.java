package org.mufakat.pipeline;

import org.mufakat.source.SourceException;

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
    record Failed(String name, String reason) implements Outcome {

        /// Return the outcome of paths behind which there is no article: the message names them.
        public static Failed of(SourceException failure) {
            String reason = String.valueOf(failure.getMessage());
            return new Failed(reason, reason);
        }
    }
}
