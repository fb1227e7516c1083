package org.mufakat.intake;

import java.time.Duration;
import java.util.Optional;
import org.mufakat.source.Article;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.SourceException;

/// What came of something that was given.
public sealed interface Arrival {

    /// Return what comes of a text file.
    static Arrival of(ArticleFile file) {
        String name = file.path().toString();
        try {
            return new Ready(name, file.read(), Optional.empty());
        } catch (SourceException failure) {
            return Refused.of(name, failure);
        }
    }

    /// Return what to call it in messages.
    String name();

    /// Return whether it was refused for now, and may still come.
    default boolean mayCome() {
        return this instanceof Refused refused && refused.passes().isPresent();
    }

    /// An article.
    ///
    /// @param original what it was taken out of
    record Ready(String name, Article article, Optional<Original> original) implements Arrival {}

    /// There is none.
    ///
    /// @param reason what is wrong
    /// @param help what would be right; empty where the reason says it
    /// @param passes after how long it may come, at least; nothing where time does not change it
    record Refused(String name, String reason, String help, Optional<Duration> passes) implements Arrival {

        /// Return what comes of something refused.
        public static Refused of(String name, Refusal refusal) {
            return new Refused(name, refusal.reason(), refusal.help(), refusal.passes());
        }

        static Refused of(String name, SourceException failure) {
            String reason = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
            return new Refused(name, reason, "", Optional.empty());
        }

        /// Return this refusal with other help.
        public Refused helped(String other) {
            return new Refused(name, reason, other, passes);
        }

        /// Return all of it in one line.
        public String message() {
            return help.isEmpty() ? reason : "%s: %s; %s".formatted(name, reason, help);
        }
    }
}
