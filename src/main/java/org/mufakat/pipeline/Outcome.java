package org.mufakat.pipeline;

import org.mufakat.intake.Arrival;

/// What became of an article.
public sealed interface Outcome {

    /// What people call the article: its id, or its file where it got none.
    String name();

    /// It was read, and tells of events.
    record Read(String name, int events) implements Outcome {}

    /// It was read, and tells of none.
    record Silent(String name) implements Outcome {}

    /// It is in a language for which there is no reader yet.
    ///
    /// @param reason which, and what can be read
    record SetAside(String name, String reason) implements Outcome {}

    /// It was read before, by the same rules, and was left alone.
    record Known(String name) implements Outcome {}

    /// It is another print of an article that is in the record, and its address is one of that article now.
    ///
    /// @param first the id of that article
    record Reprint(String name, String first) implements Outcome {}

    /// It could not be read.
    ///
    /// @param reason what is wrong
    /// @param help what would be right; empty where the reason says it
    record Failed(String name, String reason, String help) implements Outcome {

        /// A failure whose reason says what would be right.
        public Failed(String name, String reason) {
            this(name, reason, "");
        }

        /// Return the outcome of what could not be taken in.
        public static Failed of(Arrival.Refused refused) {
            return new Failed(refused.name(), refused.reason(), refused.help());
        }

        /// Return all of it in one line.
        public String message() {
            return help.isEmpty() ? reason : "%s: %s; %s".formatted(name, reason, help);
        }
    }
}
