package org.mufakat.web;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.mufakat.search.Marking.Piece;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.web.ThingViews.Row;
import org.mufakat.web.ThingViews.Told;
import org.mufakat.web.Views.Cell;

/// Shows accounts: of an event those that tell of it, of an article those it gives.
///
/// @param graph all that is stated or follows
record Accounts(Described graph) {

    private static final String EXACT = "http://www.w3.org/ns/oa#exact";

    List<Told> of(Node thing) {
        return nodes(thing).stream().map(account -> told(account, thing)).toList();
    }

    /// Return the accounts with evidence, in the order of their articles and numbers.
    List<Node> nodes(Node thing) {
        return Stream.concat(
                        graph.objects(thing, Muf.HAS_ACCOUNT).stream(), graph.subjects(Muf.REPORTED_IN, thing).stream())
                .filter(account -> graph.first(account, Muf.EVIDENCE_PROPERTY).isPresent())
                .distinct()
                .sorted(comparing(Descriptions::name)
                        .thenComparingInt(Descriptions::number)
                        .thenComparing(Node::getURI))
                .toList();
    }

    private Told told(Node account, Node thing) {
        Node article = graph.first(account, Muf.REPORTED_IN).orElse(account);
        Node evidence = graph.first(account, Muf.EVIDENCE_PROPERTY).orElse(account);
        String quote = graph.text(evidence, EXACT);
        String trigger = graph.text(account, Muf.TRIGGER);
        int start = trigger.isEmpty() ? -1 : quote.indexOf(trigger);
        int end = start < 0 ? 0 : start + trigger.length();
        return new Told(
                id(account, thing),
                id(evidence, thing),
                graph.first(account, Muf.EVENT_TYPE).map(graph::label).orElse("Account"),
                graph.first(account, Muf.STATUS).map(Described::localName).orElse(""),
                emphasis(graph.text(account, Muf.REASON)),
                quote.substring(0, Math.max(0, start)),
                quote.substring(Math.max(0, start), end),
                quote.substring(end),
                facts(account),
                article.equals(thing)
                        ? graph.objects(account, Muf.ABOUT).stream()
                                .map(graph::cell)
                                .toList()
                        : List.of(),
                new Cell(graph.label(article), Links.to(evidence.getURI()), "iri"),
                Stream.concat(
                                graph.objects(article, Muf.PUBLISHER).stream().map(graph::label),
                                graph.texts(article, Muf.PUBLISHED_ON).stream())
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""));
    }

    /// Return a text in which `*words*` are marked, in pieces.
    static List<Piece> emphasis(String text) {
        String[] parts = text.split("\\*", -1);
        return IntStream.range(0, parts.length)
                .filter(number -> !parts[number].isEmpty())
                .mapToObj(number -> new Piece(parts[number], number % 2 == 1))
                .toList();
    }

    /// Return by which id a page names a part: its own parts by their fragment, those of others with their article.
    static String id(Node part, Node thing) {
        String iri = part.getURI();
        return iri.startsWith(thing.getURI() + "#")
                ? iri.substring(iri.indexOf('#') + 1)
                : iri.replaceFirst("^" + Iris.BASE + "id/[a-z]+/", "").replace('#', '-');
    }

    private List<Row> facts(Node account) {
        var rows = new ArrayList<Row>();
        for (String property : Stream.concat(
                        Profile.ROLES.stream(), Stream.of(Muf.STANCE, Muf.RECORDS_AFFECTED, Muf.DATE_WORDS))
                .toList()) {
            add(rows, property, graph.objects(account, property));
        }
        when(account).ifPresent(days -> rows.add(new Row("when", List.of(new Cell(days, "", "text")), "")));
        Node article = graph.first(account, Muf.REPORTED_IN).orElse(account);
        List<Node> voices = graph.objects(account, Muf.ASSERTED_BY).stream()
                .filter(voice -> !voice.equals(article))
                .toList();
        add(rows, Muf.ASSERTED_BY, voices);
        return rows;
    }

    private void add(List<Row> rows, String property, List<Node> values) {
        if (!values.isEmpty()) {
            rows.add(new Row(
                    Profile.title(property, graph),
                    values.stream().map(graph::cell).toList(),
                    ""));
        }
    }

    /// Return when something was, as exactly as it is known: `2018`, `2018-09`, `2018-09-18 to 2018-09-20`.
    Optional<String> when(Node thing) {
        int length = switch (graph.text(thing, Muf.DATE_PRECISION)) {
            case "year" -> "2018".length();
            case "month" -> "2018-09".length();
            default -> "2018-09-19".length();
        };
        String begin = cut(graph.text(thing, Muf.BEGIN), length);
        String end = cut(graph.text(thing, Muf.END), length);
        if (begin.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                begin.isEmpty() ? "until " + end : end.isEmpty() || end.equals(begin) ? begin : begin + " to " + end);
    }

    private static String cut(String date, int length) {
        return date.substring(0, Math.min(length, date.length()));
    }
}
