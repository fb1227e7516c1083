package org.mufakat.linking;

import java.util.ArrayList;
import java.util.List;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.source.Article;
import org.mufakat.source.Span;

/// The atoms of a sentence, and the token that each is part of.
record Words(Sentence sentence, List<String> atoms, List<Integer> owners) {

    static Words of(Sentence sentence) {
        var atoms = new ArrayList<String>();
        var owners = new ArrayList<Integer>();
        for (Token token : sentence.tokens()) {
            for (String atom : Atoms.written(token.text())) {
                atoms.add(atom);
                owners.add(token.index());
            }
        }
        return new Words(sentence, List.copyOf(atoms), List.copyOf(owners));
    }

    List<String> folded() {
        return atoms.stream().map(Atoms::folded).toList();
    }

    /// Return a mention of some atoms.
    Mention mention(Article article, int first, int end, Mention.Link link) {
        return tokens(article, owners.get(first), owners.get(end - 1) + 1, link);
    }

    /// Return a mention of some tokens.
    Mention tokens(Article article, int first, int end, Mention.Link link) {
        Span span = span(first, end);
        return new Mention(sentence.index(), first, end, span, span.in(article.text()), link);
    }

    /// Return the text of some tokens.
    String text(Article article, int first, int end) {
        return span(first, end).in(article.text());
    }

    private Span span(int first, int end) {
        return new Span(
                sentence.token(first).span().start(),
                sentence.token(end - 1).span().end());
    }
}
