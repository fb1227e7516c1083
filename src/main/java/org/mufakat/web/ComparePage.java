package org.mufakat.web;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mufakat.search.Answer;
import org.mufakat.search.Answer.Hit;
import org.mufakat.search.Answer.Value;
import org.mufakat.search.Desk;
import org.mufakat.search.Facet;
import org.mufakat.search.Selection;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.web.CompareViews.Amount;
import org.mufakat.web.CompareViews.Column;
import org.mufakat.web.CompareViews.CompareView;
import org.mufakat.web.CompareViews.Field;
import org.mufakat.web.CompareViews.Row;
import org.mufakat.web.CompareViews.Side;
import org.mufakat.web.CompareViews.Table;
import org.mufakat.web.CompareViews.Trend;
import org.mufakat.web.DeskViews.ValueView;
import org.mufakat.web.Views.Cell;

/// `/compare?a=…&b=…`: two to four states, bodies, people, texts or times side by side.
///
/// Each side is a selection, so each number leads to the events that it counts. `q`, `from`, `to` and the facets
/// narrow all sides alike.
final class ComparePage {

    static final String PATH = "/compare";

    private static final List<String> SIDES = List.of("a", "b", "c", "d");
    private static final List<Facet> TABLES =
            List.of(Facet.STATUS, Facet.TYPE, Facet.INSTRUMENT, Facet.TOPIC, Facet.STATE, Facet.BODY, Facet.SOURCE);

    private static final int VALUES = 8;
    private static final int SHARED = 20;

    private final Desk desk;
    private final EventLine lines;
    private final Sides sides;

    ComparePage(Desk desk) {
        this.desk = desk;
        this.lines = new EventLine(desk.catalogue());
        this.sides = new Sides(desk);
    }

    Page page(Visit visit) {
        Selection base = Selection.of(visit.parameters());
        var faults = new ArrayList<>(Selection.faults(visit.parameters()));
        var chosen = new ArrayList<Sides.Side>();
        for (String name : SIDES) {
            String asked = visit.parameter(name).strip();
            if (!asked.isEmpty()) {
                sides.of(asked)
                        .ifPresentOrElse(
                                chosen::add,
                                () -> faults.add(
                                        "“%s” is not known here: write a name of a state, body, person or text, or a time such as 2018 or 2018-01..2018-06."
                                                .formatted(asked)));
            }
        }
        String body = Templates.render("compare", "view", view(base, chosen, faults, visit));
        return Page.html(faults.isEmpty() ? 200 : 400, body);
    }

    /// A side and what it comes to.
    private record Compared(Sides.Side side, Answer answer) {}

    private CompareView view(Selection base, List<Sides.Side> chosen, List<String> faults, Visit visit) {
        List<Compared> compared = chosen.stream()
                .map(side -> new Compared(side, desk.answer(side.in(base))))
                .toList();
        boolean several = compared.size() > 1;
        Selection all = several ? together(base, chosen) : base;
        boolean shareable = several && chosen.stream().noneMatch(Sides.Side::isTime);
        List<Hit> shared = shareable ? desk.answer(all).byRank(Integer.MAX_VALUE) : List.of();
        return new CompareView(
                IntStream.range(0, SIDES.size())
                        .mapToObj(number -> new Field(
                                SIDES.get(number),
                                number == 0 ? "Compare" : number == 1 ? "with" : "and",
                                visit.parameter(SIDES.get(number))))
                        .toList(),
                sides.names(),
                faults,
                compared.stream().map(one -> side(one, compared)).toList(),
                several
                        ? TABLES.stream()
                                .map(facet -> table(facet, compared))
                                .filter(table -> !table.rows().isEmpty())
                                .toList()
                        : List.of(),
                shared.stream().limit(SHARED).map(hit -> lines.of(hit.event())).toList(),
                shareable ? sharedSummary(shared.size()) : "",
                shared.isEmpty() ? "" : all.at(SearchPage.PATH, Map.of()),
                compared.isEmpty() ? tries() : List.of());
    }

    private static Selection together(Selection base, List<Sides.Side> chosen) {
        Selection all = base;
        for (Sides.Side side : chosen) {
            all = side.in(all);
        }
        return all;
    }

    private static String sharedSummary(int number) {
        return switch (number) {
            case 0 -> "No event has all of them.";
            case 1 -> "1 event has all of them.";
            default ->
                Narrowing.number(number) + " events have all of them"
                        + (number > SHARED ? "; the newest " + SHARED + " are shown." : ".");
        };
    }

    private static Side side(Compared one, List<Compared> all) {
        Selection selection = one.answer().selection();
        int events = one.answer().events().size();
        return new Side(
                new Cell(one.side().label(), selection.at(SearchPage.PATH, Map.of()), "iri"),
                Narrowing.number(events) + (events == 1 ? " event" : " events"),
                new Cell("in time", selection.at(ChronologyPage.PATH, Map.of()), "iri"),
                trend(one, all));
    }

    /// Draw the events a year. All sides have the same scale.
    private static Trend trend(Compared one, List<Compared> all) {
        List<String> years = all.stream()
                .flatMap(other -> inTime(other).keySet().stream())
                .distinct()
                .sorted()
                .toList();
        int most = all.stream()
                .flatMap(other -> inTime(other).values().stream())
                .max(Comparator.naturalOrder())
                .orElse(1);
        if (years.isEmpty()) {
            return new Trend(0, 0, "", "", "", List.of());
        }
        int first = Integer.parseInt(years.getFirst());
        int count = Integer.parseInt(years.getLast()) - first + 1;
        double step = 300.0 / count;
        Map<String, Integer> mine = inTime(one);
        List<Column> columns = mine.entrySet().stream()
                .map(year -> {
                    double height = 48.0 * year.getValue() / most;
                    return new Column(
                            year.getKey() + ": " + year.getValue(),
                            (Integer.parseInt(year.getKey()) - first) * step + 0.5,
                            50 - height,
                            Math.max(1, step - 1),
                            height);
                })
                .toList();
        String description = mine.entrySet().stream()
                .map(year -> year.getKey() + ": " + year.getValue())
                .collect(joining(", "));
        return new Trend(300, 50, description, years.getFirst(), years.getLast(), columns);
    }

    /// Return the events of each year, within the time of the side.
    private static Map<String, Integer> inTime(Compared one) {
        var years = new TreeMap<String, Integer>();
        one.answer().events().stream()
                .map(Hit::event)
                .filter(event -> event.isDated())
                .forEach(event -> years.merge(event.begin().substring(0, 4), 1, Integer::sum));
        return years;
    }

    private static Table table(Facet facet, List<Compared> compared) {
        Map<String, Value> values = new TreeMap<>();
        compared.forEach(one -> one.answer().counts().getOrDefault(facet, List.of()).stream()
                .filter(value -> !isSide(facet, value, compared))
                .forEach(value -> values.putIfAbsent(value.key(), value)));
        List<Value> all = values.values().stream()
                .sorted(comparingInt((Value value) -> -total(facet, value, compared))
                        .thenComparing(Value::label))
                .toList();
        int most = all.stream()
                .flatMap(value -> compared.stream().map(one -> count(facet, value, one)))
                .max(Comparator.naturalOrder())
                .orElse(1);
        return new Table(
                facet.title(),
                all.stream()
                        .limit(VALUES)
                        .map(value -> row(facet, value, compared, most))
                        .toList(),
                all.size() > VALUES ? Narrowing.number(all.size() - (long) VALUES) : "");
    }

    /// Return whether a value is itself one of those compared: how often Japan meets Japan says nothing.
    private static boolean isSide(Facet facet, Value value, List<Compared> compared) {
        return compared.stream().anyMatch(one -> one.side().is(facet, value.key()));
    }

    private static int total(Facet facet, Value value, List<Compared> compared) {
        return compared.stream().mapToInt(one -> count(facet, value, one)).sum();
    }

    private static int count(Facet facet, Value value, Compared one) {
        return one.answer().counts().getOrDefault(facet, List.of()).stream()
                .filter(other -> other.key().equals(value.key()))
                .mapToInt(Value::count)
                .sum();
    }

    private static Row row(Facet facet, Value value, List<Compared> compared, int most) {
        List<Compared> with =
                compared.stream().filter(one -> count(facet, value, one) > 0).toList();
        return new Row(
                value.label(),
                facet == Facet.STATUS ? value.key() : "",
                compared.stream()
                        .map(one -> amount(count(facet, value, one), facet, value, one, most))
                        .toList(),
                with.size() == 1 ? with.getFirst().side().label() : "");
    }

    private static Amount amount(int count, Facet facet, Value value, Compared one, int most) {
        return new Amount(
                Narrowing.number(count),
                count == 0
                        ? ""
                        : one.answer().selection().toggled(facet, value.key()).at(SearchPage.PATH, Map.of()),
                Math.round(1000.0 * count / most) / 10.0);
    }

    /// Return comparisons to begin with: of what occurs most.
    private List<ValueView> tries() {
        Answer all = desk.answer(Selection.ALL);
        var tries = new ArrayList<ValueView>();
        for (Facet facet : List.of(Facet.STATE, Facet.BODY, Facet.INSTRUMENT)) {
            List<Value> values = all.counts().getOrDefault(facet, List.of());
            if (values.size() > 1) {
                tries.add(pair(facet, values.get(0), values.get(1)));
            }
        }
        List<String> years = all.years().reversed().keySet().stream().limit(2).toList();
        if (years.size() == 2) {
            tries.add(new ValueView(
                    years.get(1) + " and " + years.get(0),
                    "",
                    PATH + "?a=" + years.get(1) + "&b=" + years.get(0),
                    false,
                    ""));
        }
        return tries;
    }

    private static ValueView pair(Facet facet, Value one, Value other) {
        return new ValueView(
                one.label() + " and " + other.label(),
                "",
                Selection.ALL.at(PATH, Map.of("a", path(facet, one), "b", path(facet, other))),
                false,
                "");
    }

    private static String path(Facet facet, Value value) {
        return value.key().contains("/") ? value.key() : facet.parameter() + "/" + value.key();
    }
}
