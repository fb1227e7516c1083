package org.mufakat.web;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.mufakat.search.Desk;
import org.mufakat.search.Facet;
import org.mufakat.search.Happening;
import org.mufakat.search.Selection;
import org.mufakat.search.Telling;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.web.LifeViews.Life;
import org.mufakat.web.LifeViews.Quoted;
import org.mufakat.web.LifeViews.Step;
import org.mufakat.web.Views.Cell;

/// The life of a text in the order of time: what status it had by the reference data, and every event on it, with the
/// quotes behind it.
///
/// An event stands at its own day; where that is not known, at the day on which an article first told of it.
record InstrumentLife(Desk desk, Described graph) {

    private static final String KIND = Iris.BASE + "id/instrument/";

    private static final int STEPS = 60;
    private static final int QUOTES = 3;

    /// A step and where it stands in time; the empty text stands first.
    private record Placed(String day, Step step) {}

    /// Return the life of a thing; nothing if it is no text, or nothing is known of its life.
    Optional<Life> of(Node thing) {
        if (!thing.getURI().startsWith(KIND) || thing.getURI().contains("#")) {
            return Optional.empty();
        }
        Selection selection =
                Selection.ALL.toggled(Facet.INSTRUMENT, thing.getURI().substring(KIND.length()));
        var placed = new ArrayList<Placed>();
        graph.subjects(Muf.INSTRUMENT_PROPERTY, thing).stream()
                .filter(node -> graph.first(node, Muf.INSTRUMENT_STATUS).isPresent())
                .forEach(phase -> placed.add(phase(phase)));
        desk.answer(selection).events().forEach(hit -> placed.add(event(hit.event())));
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        placed.sort(comparing(Placed::day));
        int left = Math.max(0, placed.size() - STEPS);
        return Optional.of(new Life(
                placed.stream().skip(left).map(Placed::step).toList(),
                selection.at(ChronologyPage.PATH, Map.of("lane", Facet.STATUS.parameter())),
                left == 0 ? "" : Narrowing.number(left)));
    }

    private Placed phase(Node phase) {
        String begin = cut(graph.text(phase, Muf.BEGIN), phase);
        String end = cut(graph.text(phase, Muf.END), phase);
        String status =
                graph.first(phase, Muf.INSTRUMENT_STATUS).map(graph::label).orElse("");
        String until = end.isEmpty() ? "" : "until " + end;
        String doubt = graph.text(phase, Muf.VERIFIED).equals("false") ? "not verified" : "";
        String since = begin.isEmpty() ? "since when is not known" : "";
        String note = Stream.of("by the reference data", since, until, doubt)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return new Placed(begin, new Step(begin, "", new Cell(status, "", "text"), "", note, List.of(), ""));
    }

    private String cut(String day, Node of) {
        int length = switch (graph.text(of, Muf.DATE_PRECISION)) {
            case "year" -> 4;
            case "month" -> 7;
            default -> 10;
        };
        return day.substring(0, Math.min(day.length(), length));
    }

    private static Placed event(Happening event) {
        List<Telling> told = event.tellings().stream()
                .sorted(comparing(Telling::published).thenComparing(Telling::account))
                .toList();
        String first = told.stream()
                .map(Telling::published)
                .filter(published -> !published.isEmpty())
                .findFirst()
                .orElse("");
        String when = event.isDated() ? event.when() : first;
        String note = event.isDated() || first.isEmpty() ? "" : "first told of then; its own day is not known";
        return new Placed(
                event.isDated() ? event.begin() : first,
                new Step(
                        when,
                        event.status().isEmpty() ? "none" : event.status(),
                        new Cell(event.label(), Links.to(event.iri()), "iri"),
                        event.standing(),
                        note,
                        told.stream().limit(QUOTES).map(InstrumentLife::quoted).toList(),
                        told.size() > QUOTES ? Narrowing.number(told.size() - (long) QUOTES) : ""));
    }

    private static Quoted quoted(Telling telling) {
        return new Quoted(
                telling.quote(),
                telling.status(),
                new Cell(telling.title(), Links.to(telling.evidence()), "iri"),
                Stream.of(telling.publisher(), telling.published())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")));
    }
}
