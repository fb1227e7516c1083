package org.mufakat.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mufakat.search.Answer;
import org.mufakat.search.Answer.Hit;
import org.mufakat.search.Desk;
import org.mufakat.search.Facet;
import org.mufakat.search.Selection;
import org.mufakat.search.Span;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.service.MediaChoice;
import org.mufakat.store.GraphStore;
import org.mufakat.web.DeskViews.ValueView;
import org.mufakat.web.TimelineViews.ChronologyView;
import org.mufakat.web.Views.Cell;

/// `/chronology`: the events of a selection on a time axis and in a table, and to take away.
///
/// It takes the parameters of the search, and `lane`: the facet that parts the drawing.
final class ChronologyPage {

    static final String PATH = "/chronology";

    static final String AS_OF_NOTE =
            "As of %s: only what articles published by then say. The status is that of the newest of them; who, what and"
                    + " when are as all accounts agree on them today.";

    private static final int ROWS = 100;

    private static final List<Facet> LANES = List.of(
            Facet.TYPE,
            Facet.STATE,
            Facet.BODY,
            Facet.STATUS,
            Facet.INSTRUMENT,
            Facet.TOPIC,
            Facet.PLACE,
            Facet.SOURCE);

    private final Desk desk;
    private final Takings takings;
    private final EventLine lines;

    ChronologyPage(Desk desk, GraphStore store) {
        this.desk = desk;
        this.takings = new Takings(desk, store);
        this.lines = new EventLine(desk.catalogue());
    }

    static List<String> paths() {
        return Stream.concat(Stream.of(PATH), Takings.paths().stream()).toList();
    }

    Page page(Visit visit) {
        Answer answer = desk.answer(Selection.of(visit.parameters()));
        if (!visit.path().equals(PATH)) {
            return takings.page(answer, visit.path());
        }
        List<String> types = Stream.concat(Stream.of("text/html"), Takings.mediaTypes().stream())
                .toList();
        Optional<String> type = MediaChoice.of(visit.accept(), types);
        if (type.isEmpty()) {
            return Absence.notAcceptable(PATH);
        }
        if (!type.get().equals("text/html")) {
            return takings.page(answer, type.get());
        }
        List<String> faults = Selection.faults(visit.parameters());
        String body = Templates.render("chronology", "view", view(answer, visit, faults));
        return new Page(faults.isEmpty() ? 200 : 400, "text/html", body, Map.of("Vary", "Accept"));
    }

    private ChronologyView view(Answer answer, Visit visit, List<String> faults) {
        Facet by = Facet.of(visit.parameter("lane")).filter(LANES::contains).orElse(Facet.TYPE);
        Selection selection = answer.selection();
        var narrowing = new Narrowing(desk, PATH, lane(by));
        int all = answer.events().size();
        Paging paging = Paging.of(visit.parameter("page")).within(all, ROWS);
        return new ChronologyView(
                narrowing.filters(answer),
                summary(answer),
                notes(answer, faults),
                Timeline.of(answer, narrowing, by),
                LANES.stream()
                        .map(facet ->
                                new ValueView(facet.title(), "", selection.at(PATH, lane(facet)), facet == by, ""))
                        .toList(),
                moves(narrowing, answer),
                paging.of(answer.events(), ROWS).stream()
                        .map(hit -> lines.of(hit.event()))
                        .toList(),
                paging.pager(all, ROWS, page -> at(selection, by, page)),
                all == 0 ? List.of() : Takings.links(selection, all),
                selection.at(SearchPage.PATH, Map.of()),
                selection.at(MapPage.PATH, Map.of()));
    }

    private static Map<String, String> lane(Facet by) {
        return by == Facet.TYPE ? Map.of() : Map.of("lane", by.parameter());
    }

    private static String summary(Answer answer) {
        int all = answer.events().size();
        return all == 0
                ? "No event suits all of this."
                : Narrowing.number(all) + (all == 1 ? " event" : " events")
                        + (answer.selection().words().isEmpty()
                                ? ""
                                : " for “" + answer.selection().words() + "”")
                        + ".";
    }

    private static List<String> notes(Answer answer, List<String> faults) {
        var notes = new ArrayList<>(faults);
        long dateless = answer.events().stream()
                .map(Hit::event)
                .filter(event -> !event.isDated())
                .count();
        if (dateless > 0) {
            notes.add("%s of them %s no known date: in the table, at its end, and not in the drawing."
                    .formatted(Narrowing.number(dateless), dateless == 1 ? "has" : "have"));
        }
        if (answer.undated() > 0) {
            notes.add("%s more would suit, but no date is known of %s."
                    .formatted(Narrowing.number(answer.undated()), answer.undated() == 1 ? "it" : "them"));
        }
        if (answer.loose() && !answer.events().isEmpty()) {
            notes.add("Nothing has all of these words; these events have some of them.");
        }
        if (!answer.selection().asOf().isEmpty()) {
            notes.add(AS_OF_NOTE.formatted(answer.selection().asOf()));
        }
        return notes;
    }

    /// Return links to the time before and after, of the same length, and to the whole.
    private static List<Cell> moves(Narrowing narrowing, Answer answer) {
        Selection selection = answer.selection();
        var moves = new ArrayList<Cell>();
        Optional<Span> from = Span.of(selection.from());
        Optional<Span> to = Span.of(selection.to());
        if (from.isPresent()
                && to.isPresent()
                && !to.get().last().isBefore(from.get().first())) {
            LocalDate first = from.get().first();
            LocalDate last = to.get().last();
            moves.add(new Cell("← Earlier", narrowing.link(moved(selection, first, last, -1)), "prev"));
            moves.add(new Cell("Later →", narrowing.link(moved(selection, first, last, 1)), "next"));
            moves.add(new Cell("Wider", narrowing.link(wider(selection, first, last)), "up"));
        }
        if (from.isPresent() || to.isPresent()) {
            moves.add(new Cell("The whole time", narrowing.link(selection.between("", "")), "iri"));
        }
        return moves;
    }

    /// Whole months move by months, so that a year stays a year.
    private static Selection moved(Selection selection, LocalDate first, LocalDate last, int direction) {
        boolean whole = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        ChronoUnit unit = whole ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        long length = unit.between(first, last.plusDays(1)) * direction;
        int cut = selection.from().length();
        return selection.between(
                first.plus(length, unit).toString().substring(0, cut),
                last.plusDays(1)
                        .plus(length, unit)
                        .minusDays(1)
                        .toString()
                        .substring(0, selection.to().length()));
    }

    /// Twice as long, with what was shown in its middle.
    private static Selection wider(Selection selection, LocalDate first, LocalDate last) {
        long half = Math.ceilDiv(ChronoUnit.MONTHS.between(first, last.plusDays(1)), 2);
        return half == 0
                ? selection.between(
                        first.minusWeeks(1).toString(), last.plusWeeks(1).toString())
                : selection.between(
                        first.minusMonths(half).toString().substring(0, 7),
                        last.plusDays(1)
                                .plusMonths(half)
                                .minusDays(1)
                                .toString()
                                .substring(0, 7));
    }

    private static String at(Selection selection, Facet by, int page) {
        var more = new LinkedHashMap<>(lane(by));
        more.put("page", page == 1 ? "" : String.valueOf(page));
        return selection.at(PATH, more);
    }
}
