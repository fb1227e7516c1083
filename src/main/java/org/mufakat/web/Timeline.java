package org.mufakat.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mufakat.search.Answer;
import org.mufakat.search.Answer.Hit;
import org.mufakat.search.Answer.Value;
import org.mufakat.search.Facet;
import org.mufakat.search.Happening;
import org.mufakat.search.Selection;
import org.mufakat.search.Span;
import org.mufakat.vocabulary.Status;
import org.mufakat.web.TimelineViews.Bar;
import org.mufakat.web.TimelineViews.Drawing;
import org.mufakat.web.TimelineViews.Lane;
import org.mufakat.web.TimelineViews.Mark;
import org.mufakat.web.TimelineViews.Part;
import org.mufakat.web.TimelineViews.Pile;
import org.mufakat.web.TimelineViews.Tick;

/// Draws events in time: above, how many there are; below, a lane for each value of a facet, with a mark for each event
/// and a pile where there are too many. Each bar and pile leads into its time.
///
/// The size of a drawing does not grow with the number of events.
final class Timeline {

    static final int WIDTH = 1000;

    private static final int LEFT = 176;
    private static final int RIGHT = 12;
    private static final int BARS = 92;
    private static final int AXIS = 40;

    /// Lanes beyond which a drawing is no longer looked through.
    private static final int LANES = 12;

    /// The side of a mark's place.
    private static final int CELL = 12;

    /// Marks above each other.
    private static final int STACK = 3;

    /// How much taller than a full stack the highest pile is, with its number.
    private static final int PILE = 30;

    /// Events beyond which only piles are drawn where marks would have to be stacked.
    private static final int MARKS = 800;

    /// The room that a year needs above its quarters.
    private static final int ABOVE = 40;

    /// How far events may have come.
    static final List<String> KINDS = List.of("done", "open", "negated");

    private static final Set<String> DONE = Set.of(Status.HAPPENED.code(), Status.ONGOING.code());

    /// One in so many events may be earlier than the drawing.
    private static final int EARLY = 25;

    private final Answer answer;
    private final Narrowing narrowing;
    private final Facet by;
    private final List<Happening> events;
    private final TimeScale scale;
    private final double step;
    private final Map<String, Integer> columnsOfDays = new HashMap<>();

    private Timeline(Answer answer, Narrowing narrowing, Facet by, List<Happening> events, TimeScale scale) {
        this.answer = answer;
        this.narrowing = narrowing;
        this.by = by;
        this.events = events;
        this.scale = scale;
        step = (WIDTH - LEFT - RIGHT) / (double) scale.columns();
    }

    /// Draw the events of an answer that have a date.
    ///
    /// @param by what each lane has in common
    static Drawing of(Answer answer, Narrowing narrowing, Facet by) {
        List<Happening> events = answer.events().stream()
                .map(Hit::event)
                .filter(Happening::isDated)
                .toList();
        return events.isEmpty()
                ? Drawing.NONE
                : new Timeline(answer, narrowing, by, events, scale(answer.selection(), events)).drawing();
    }

    /// Return the scale of the time that was asked for. Where none was, a few early events do not squeeze the others:
    /// the first column then stands for all that was before as well.
    private static TimeScale scale(Selection selection, List<Happening> events) {
        LocalDate last = Span.of(selection.to()).map(Span::last).orElse(begin(events.getLast()));
        Optional<LocalDate> asked = Span.of(selection.from()).map(Span::first);
        LocalDate first = asked.orElse(begin(events.getFirst()));
        LocalDate bulk = begin(events.get(events.size() / EARLY));
        if (asked.isEmpty() && ChronoUnit.DAYS.between(first, last) > 1.5 * ChronoUnit.DAYS.between(bulk, last)) {
            first = bulk;
        }
        return TimeScale.of(first, last.isBefore(first) ? first : last);
    }

    private static LocalDate begin(Happening event) {
        return LocalDate.parse(event.begin());
    }

    private Drawing drawing() {
        var lanes = new ArrayList<Lane>();
        double y = BARS + AXIS;
        for (Map.Entry<String, List<Happening>> lane : laned().entrySet()) {
            Lane next = lane(lane.getKey(), lane.getValue(), y);
            lanes.add(next);
            y += next.height();
        }
        int most = columns(events).stream().mapToInt(List::size).max().orElse(0);
        return new Drawing(
                WIDTH,
                (int) Math.ceil(y) + 4,
                BARS,
                description(),
                LEFT,
                WIDTH - RIGHT,
                times(),
                "at most " + Narrowing.number(most),
                bars(most),
                ticks(),
                lanes);
    }

    private String description() {
        return "%s events from %s to %s, by %s. The table below has the same events."
                .formatted(
                        Narrowing.number(events.size()),
                        scale.start(0),
                        scale.end(scale.columns() - 1),
                        by.title().toLowerCase(java.util.Locale.ROOT));
    }

    /// Return what an address says of the time of each column: `2018-01/2018-03 2018-04/2018-06`.
    private String times() {
        return IntStream.range(0, scale.columns())
                .mapToObj(column -> inside(column, Selection.ALL))
                .map(time -> time.from() + "/" + time.to())
                .collect(Collectors.joining(" "));
    }

    private List<Bar> bars(int most) {
        List<List<Happening>> columns = columns(events);
        return IntStream.range(0, columns.size())
                .filter(column -> !columns.get(column).isEmpty())
                .mapToObj(column -> new Bar(
                        title(column, columns.get(column)),
                        narrowing.link(inside(column, answer.selection())),
                        round(x(column) + 1),
                        round(step - 2),
                        parts(columns.get(column), BARS, (BARS - 8.0) / most)))
                .toList();
    }

    private List<List<Happening>> columns(List<Happening> some) {
        List<List<Happening>> columns = Stream.<List<Happening>>generate(ArrayList::new)
                .limit(scale.columns())
                .toList();
        some.forEach(event -> columns.get(column(event.begin())).add(event));
        return columns;
    }

    /// Many events have the same day.
    private int column(String day) {
        return columnsOfDays.computeIfAbsent(day, one -> scale.column(LocalDate.parse(one)));
    }

    private String title(int column, List<Happening> some) {
        long done = some.stream().filter(event -> kind(event).equals("done")).count();
        return "%s: %s %s, %s done"
                .formatted(
                        isEarly(column) ? "until " + scale.name(column) : scale.name(column),
                        Narrowing.number(some.size()),
                        some.size() == 1 ? "event" : "events",
                        Narrowing.number(done));
    }

    /// Return the selection in the time of a column. A single day cannot be cut further.
    private Selection inside(int column, Selection selection) {
        Selection inside = within(column, selection);
        return isEarly(column) ? inside.between("", inside.to()) : inside;
    }

    /// Return whether a column stands for all that was before as well.
    private boolean isEarly(int column) {
        return column == 0
                && begin(events.getFirst()).isBefore(scale.first())
                && answer.selection().from().isEmpty();
    }

    private Selection within(int column, Selection selection) {
        return switch (scale.unit()) {
            case DAY, MONTH, YEAR -> selection.between(scale.name(column), scale.name(column));
            case QUARTER ->
                selection.between(
                        scale.start(column).toString().substring(0, 7),
                        scale.end(column).toString().substring(0, 7));
            case DECADE ->
                selection.between(
                        scale.start(column).toString().substring(0, 4),
                        scale.end(column).toString().substring(0, 4));
        };
    }

    /// Return how far an event has come: `done`, `open` while it is hoped, planned or the like, or `negated`.
    static String kind(Happening event) {
        String status = event.status();
        if (status.equals(Status.NEGATED.code())) {
            return "negated";
        }
        if (status.isEmpty()) {
            return event.standing().equals("established") ? "done" : "open";
        }
        boolean done = DONE.contains(status);
        return done ? "done" : "open";
    }

    private static List<Part> parts(List<Happening> some, double floor, double height) {
        var parts = new ArrayList<Part>();
        double y = floor;
        for (String kind : KINDS) {
            double tall =
                    some.stream().filter(event -> kind(event).equals(kind)).count() * height;
            if (tall > 0) {
                y -= tall;
                parts.add(new Part(kind, round(y), round(tall)));
            }
        }
        return parts;
    }

    private List<Tick> ticks() {
        int every = Math.max(1, (int) Math.ceil((scale.unit() == TimeScale.Unit.YEAR ? 40 : 30) / step));
        var ticks = new ArrayList<Tick>();
        String last = "";
        double free = 0;
        for (int column = 0; column < scale.columns(); column++) {
            String above = scale.unit().above(scale.start(column));
            boolean labelled = column % every == 0;
            boolean changes = !above.equals(last);
            last = above;
            if (changes || labelled) {
                boolean fits = changes && x(column) >= free;
                free = fits ? x(column) + ABOVE : free;
                ticks.add(new Tick(
                        round(x(column)),
                        labelled ? (isEarly(column) ? "…" : "") + scale.unit().label(scale.start(column)) : "",
                        changes,
                        fits ? above : ""));
            }
        }
        return ticks;
    }

    /// Return the events of each lane, by the key of its value; the empty key for all that has no lane of its own.
    private Map<String, List<Happening>> laned() {
        List<String> keys = answer.counts().getOrDefault(by, List.of()).stream()
                .filter(value -> value.count() > 0)
                .filter(value -> answer.selection().of(by).isEmpty() || !by.isSingle() || value.chosen())
                .sorted(Comparator.comparing((Value value) -> !value.chosen()))
                .map(Value::key)
                .limit(LANES)
                .toList();
        var lanes = new LinkedHashMap<String, List<Happening>>();
        keys.forEach(key -> lanes.put(key, new ArrayList<>()));
        var others = new ArrayList<Happening>();
        for (Happening event : events) {
            Set<String> values = event.of(by);
            List<String> shown = keys.stream().filter(values::contains).toList();
            shown.forEach(key -> lanes.getOrDefault(key, others).add(event));
            if (shown.isEmpty()) {
                others.add(event);
            }
        }
        lanes.values().removeIf(List::isEmpty);
        if (!others.isEmpty()) {
            lanes.put("", others);
        }
        return lanes;
    }

    private Lane lane(String key, List<Happening> some, double y) {
        List<List<Happening>> columns = columns(some);
        int across = Math.max(1, (int) (step / CELL));
        int room = across * (events.size() <= MARKS ? STACK : 1);
        int most = columns.stream().mapToInt(List::size).max().orElse(1);
        int rows = Math.ceilDiv(Math.min(most, room), across);
        double height = Math.max(2, rows) * CELL + 10.0 + (most > room ? PILE : 0);
        double floor = y + height - 5;
        var marks = new ArrayList<Mark>();
        var piles = new ArrayList<Pile>();
        for (int column = 0; column < columns.size(); column++) {
            List<Happening> here = columns.get(column);
            if (here.size() > room) {
                double tall = rows * CELL + (PILE - 14.0) * (here.size() - room) / Math.max(1, most - room);
                piles.add(pile(key, column, here, floor, tall));
            } else {
                addMarks(marks, here, column, across, floor);
            }
        }
        String label = key.isEmpty() ? "all others" : narrowing.catalogue().label(by, key);
        return new Lane(
                label.length() > 24 ? label.substring(0, 23).strip() + "…" : label,
                label,
                Narrowing.number(some.size()),
                key.isEmpty() ? "" : narrowing.link(answer.selection().toggled(by, key)),
                y,
                height,
                marks,
                piles);
    }

    private void addMarks(List<Mark> marks, List<Happening> here, int column, int across, double floor) {
        for (int place = 0; place < here.size(); place++) {
            Happening event = here.get(place);
            double x = x(column) + (place % across + 0.5) * Math.min(CELL, step);
            int end = scale.column(LocalDate.parse(event.lastDay()));
            marks.add(new Mark(
                    markTitle(event),
                    Links.to(event.iri()),
                    event.status().isEmpty() ? "none" : event.status(),
                    round(x),
                    round(floor - (Math.floorDiv(place, across) + 0.5) * CELL),
                    round(end > column ? x(end) + step / 2 : x)));
        }
    }

    private static String markTitle(Happening event) {
        return Stream.of(event.when(), event.label(), event.status().replace('-', ' '))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Pile pile(String key, int column, List<Happening> here, double floor, double tall) {
        Selection inside = inside(column, answer.selection());
        boolean narrowed = key.isEmpty() || inside.of(by).contains(key);
        Selection goal = narrowed ? inside : inside.toggled(by, key);
        return new Pile(
                title(column, here),
                scale.unit() == TimeScale.Unit.DAY ? goal.at(SearchPage.PATH, Map.of()) : narrowing.link(goal),
                step >= 22 ? Narrowing.number(here.size()) : "",
                round(x(column) + 1),
                round(step - 2),
                round(floor),
                parts(here, floor, tall / here.size()));
    }

    private double x(int column) {
        return LEFT + column * step;
    }

    private static double round(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
