package org.mufakat.linking;

import java.util.Optional;
import org.mufakat.source.Span;

/// A name found in a sentence.
///
/// @param sentence index of the sentence
/// @param first index of the first word
/// @param end index one past the last word
/// @param text the words as written
public record Mention(int sentence, int first, int end, Span span, String text, Link link) {

    /// What a name means here.
    public sealed interface Link {}

    /// An entity of the graph.
    public record Known(Entity entity, Name.Use use) implements Link {}

    /// A name the graph does not know, or one that means several things and nothing here decides which.
    ///
    /// @param kind what it is, as far as its form tells
    public record Candidate(Optional<Entity.Kind> kind) implements Link {}

    /// Return the entity, where the graph knows it.
    public Optional<Entity> entity() {
        return link instanceof Known(Entity entity, Name.Use _) ? Optional.of(entity) : Optional.empty();
    }

    /// Return the mention with another meaning.
    Mention with(Link other) {
        return new Mention(sentence, first, end, span, text, other);
    }

    /// Return whether the words name an entity by themselves, and not by what stands around them.
    public boolean isName() {
        return link instanceof Known(Entity _, Name.Use use) && use != Name.Use.CONTEXTUAL;
    }

    /// Return whether both stand in one place.
    boolean isAt(Mention other) {
        return span.equals(other.span);
    }

    /// Return whether the mention covers the word.
    public boolean covers(int token) {
        return first <= token && token < end;
    }
}
