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

    /// Return what the tokens of some atoms mention.
    Mention mention(Article article, int first, int end, Mention.Link link) {
        int from = owners.get(first);
        int to = owners.get(end - 1) + 1;
        var span = new Span(
                sentence.token(from).span().start(),
                sentence.token(to - 1).span().end());
        return new Mention(sentence.index(), from, to, span, span.in(article.text()), link);
    }
}
