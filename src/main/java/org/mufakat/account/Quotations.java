package org.mufakat.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mufakat.source.Span;

/// The stretches of an article that stand inside quotation marks.
///
/// A quotation that runs over several paragraphs opens anew in each of them: each is a stretch of its own.
///
/// @param stretches in the order of the text, without their marks
record Quotations(List<Span> stretches) {

    Quotations {
        stretches = List.copyOf(stretches);
    }

    /// Find the quotations of a text: between “ and ”, or between straight marks of one paragraph.
    static Quotations of(String text) {
        var found = new ArrayList<Span>();
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            boolean straight = mark == '"';
            boolean paragraphEnds = mark == '\n' && text.startsWith("\n", at + 1);
            if (open >= 0 && (mark == '”' || straight || paragraphEnds)) {
                addStretch(found, open, at);
                open = -1;
            } else if (open < 0 && (mark == '“' || straight)) {
                open = at + 1;
            }
        }
        if (open >= 0) {
            addStretch(found, open, text.length());
        }
        return new Quotations(found);
    }

    /// Add a stretch, unless nothing stands between its marks.
    private static void addStretch(List<Span> found, int start, int end) {
        if (start < end) {
            found.add(new Span(start, end));
        }
    }

    /// Return the quotation that a position stands in.
    Optional<Span> at(int position) {
        return stretches.stream()
                .filter(span -> span.start() <= position && position < span.end())
                .findFirst();
    }
}
