package org.mufakat.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/// Finds the words of a query in a text, as the search itself does.
public final class Marking {

    /// A piece of a text.
    public record Piece(String text, boolean marked) {}

    private final Set<String> terms = new HashSet<>();
    private final List<ByteRunAutomaton> patterns = new ArrayList<>();

    Marking(Query query) {
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query from, Term... found) {
                for (Term term : found) {
                    terms.add(term.text());
                }
            }

            @Override
            public void consumeTermsMatching(Query from, String field, Supplier<ByteRunAutomaton> automaton) {
                patterns.add(automaton.get());
            }
        });
    }

    /// Return how many different words of the query are in a text.
    int words(String text) {
        var found = new HashSet<String>();
        walk(text, (term, _, _) -> found.add(term));
        return found.size();
    }

    /// Return the text in pieces, words of the query marked.
    public List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        int[] done = {0};
        walk(text, (_, start, end) -> {
            if (start > done[0]) {
                pieces.add(new Piece(text.substring(done[0], start), false));
            }
            pieces.add(new Piece(text.substring(start, end), true));
            done[0] = end;
        });
        if (done[0] < text.length()) {
            pieces.add(new Piece(text.substring(done[0]), false));
        }
        return pieces;
    }

    /// What is told of each word that was asked for, once.
    private interface Match {
        void at(String term, int start, int end);
    }

    private void walk(String text, Match match) {
        if (terms.isEmpty() && patterns.isEmpty()) {
            return;
        }
        try (var words = Plain.ANALYZER.tokenStream("quote", text)) {
            var term = words.addAttribute(CharTermAttribute.class);
            var place = words.addAttribute(OffsetAttribute.class);
            words.reset();
            int last = -1;
            while (words.incrementToken()) {
                if (place.startOffset() > last && isAsked(term.toString())) {
                    last = place.startOffset();
                    match.at(term.toString(), place.startOffset(), place.endOffset());
                }
            }
            words.end();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isAsked(String term) {
        var bytes = new BytesRef(term);
        return terms.contains(term)
                || patterns.stream().anyMatch(pattern -> pattern.run(bytes.bytes, bytes.offset, bytes.length));
    }
}
