package org.mufakat.language;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mufakat.source.Span;

/// A sentence with its words and their grammatical tree.
///
/// @param index position in the article, from 0
/// @param paragraph number of the paragraph it stands in, from 0
public record Sentence(int index, int paragraph, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("Sentence %d has no words".formatted(index));
        }
    }

    /// Return the stretch from the first word to the last.
    public Span span() {
        return new Span(
                tokens.getFirst().span().start(), tokens.getLast().span().end());
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public Optional<Token> head(Token token) {
        return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /// Return the words directly governed, in their order.
    public Stream<Token> children(Token token) {
        return tokens.stream().filter(child -> child.head() == token.index());
    }

    /// Return the words directly governed by one of the relations or a kind of it.
    public Stream<Token> children(Token token, String... relations) {
        return children(token).filter(child -> Stream.of(relations).anyMatch(child::is));
    }

    public Optional<Token> child(Token token, String... relations) {
        return children(token, relations).findFirst();
    }

    /// Return whether one word governs another, directly or through others; a word governs itself.
    public boolean governs(Token governor, Token token) {
        Token at = token;
        for (int steps = 0; steps <= tokens.size(); steps++) {
            if (at.index() == governor.index()) {
                return true;
            }
            if (at.head() < 0) {
                return false;
            }
            at = tokens.get(at.head());
        }
        return false;
    }

    /// Return a word and all that it governs, in the order of the sentence.
    public List<Token> subtree(Token root) {
        var inside = new boolean[tokens.size()];
        var queue = new ArrayDeque<Token>(List.of(root));
        while (!queue.isEmpty()) {
            Token next = queue.remove();
            if (!inside[next.index()]) {
                inside[next.index()] = true;
                children(next).forEach(queue::add);
            }
        }
        return tokens.stream().filter(token -> inside[token.index()]).toList();
    }

    /// Return the text from the first to the last of the words.
    public String textOf(List<Token> words, String text) {
        return text.substring(
                words.getFirst().span().start(), words.getLast().span().end());
    }
}
