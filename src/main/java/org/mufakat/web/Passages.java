package org.mufakat.web;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.mufakat.vocabulary.Muf;
import org.mufakat.web.ThingViews.Passage;
import org.mufakat.web.Views.Cell;

/// Cuts the text of an article at the quotes of its accounts, so that each leads to what was read in it.
///
/// @param graph all that is stated or follows
record Passages(Described graph) {

    private static final String OA = "http://www.w3.org/ns/oa#";

    /// A quote with the accounts that rest on it.
    ///
    /// @param start in code points of the text
    /// @param end in code points, the first that is no part of it
    private record Quote(int start, int end, List<Cell> accounts) {}

    /// Return the text from begin to end. Of quotes that overlap the first is marked.
    ///
    /// @param accounts those of the article, in their order
    List<Passage> of(String text, Node article, List<Node> accounts) {
        var passages = new ArrayList<Passage>();
        int told = 0;
        for (Quote quote : quotes(article, accounts)) {
            if (quote.start() >= told && quote.end() <= text.codePointCount(0, text.length())) {
                passages.add(new Passage(cut(text, told, quote.start()), List.of()));
                passages.add(new Passage(cut(text, quote.start(), quote.end()), quote.accounts()));
                told = quote.end();
            }
        }
        passages.add(new Passage(cut(text, told, text.codePointCount(0, text.length())), List.of()));
        return passages.stream().filter(passage -> !passage.text().isEmpty()).toList();
    }

    private List<Quote> quotes(Node article, List<Node> accounts) {
        return accounts.stream()
                .flatMap(account -> graph.objects(account, Muf.EVIDENCE_PROPERTY).stream())
                .distinct()
                .map(evidence -> new Quote(
                        position(evidence, "start"),
                        position(evidence, "end"),
                        accounts.stream()
                                .filter(account -> graph.says(account, Described.node(Muf.EVIDENCE_PROPERTY), evidence))
                                .map(account -> account(account, article))
                                .toList()))
                .filter(quote -> quote.start() >= 0 && quote.start() < quote.end())
                .sorted(comparingInt(Quote::start).thenComparingInt(Quote::end))
                .toList();
    }

    private Cell account(Node account, Node article) {
        String words = Stream.concat(
                        graph.first(account, Muf.EVENT_TYPE).map(graph::label).stream(),
                        graph.first(account, Muf.STATUS).map(Described::localName).stream())
                .collect(Collectors.joining(", "));
        return new Cell(words, "#" + Accounts.id(account, article), "iri");
    }

    private int position(Node evidence, String end) {
        String digits = graph.text(evidence, OA + end);
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    private static String cut(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
