package org.mufakat.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mufakat.search.Answer;
import org.mufakat.search.Answer.Hit;
import org.mufakat.search.Answer.Named;
import org.mufakat.search.Catalogue;
import org.mufakat.search.Desk;
import org.mufakat.search.Facet;
import org.mufakat.search.Happening;
import org.mufakat.search.Marking;
import org.mufakat.search.Marking.Piece;
import org.mufakat.search.Selection;
import org.mufakat.search.Telling;
import org.mufakat.search.Thing;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.service.MediaChoice;
import org.mufakat.web.DeskViews.HitView;
import org.mufakat.web.DeskViews.NameView;
import org.mufakat.web.DeskViews.SearchView;
import org.mufakat.web.DeskViews.ValueView;
import org.mufakat.web.Views.Cell;

/// `/search`: events and names that have the words, each with the quote that has them.
///
/// A form without scripts; every state of it is an address. Programs get JSON by `Accept` or as `/search.json`.
final class SearchPage {

    static final String PATH = "/search";
    static final String JSON_PATH = "/search.json";

    /// The kind of result that is no thing.
    private static final String EVENT = "event";

    private static final int ROWS = 20;
    private static final int NAMES_BESIDE = 4;

    private final Desk desk;

    SearchPage(Desk desk) {
        this.desk = desk;
    }

    Page page(Visit visit) {
        Selection selection = Selection.of(visit.parameters());
        List<String> faults = Selection.faults(visit.parameters());
        Answer answer = desk.answer(selection);
        Paging paging = Paging.of(visit.parameter("page"));
        Optional<String> type = visit.path().equals(JSON_PATH)
                ? Optional.of("application/json")
                : MediaChoice.of(visit.accept(), List.of("text/html", "application/json"));
        if (type.isEmpty()) {
            return Absence.notAcceptable(PATH);
        }
        int status = faults.isEmpty() ? 200 : 400;
        String body = type.get().equals("text/html")
                ? Templates.render("search", "view", view(answer, visit.parameter("kind"), paging, faults))
                : new SearchJson(desk)
                        .write(answer, paging.within(answer.events().size(), ROWS), faults);
        return new Page(status, type.get(), body, Map.of("Vary", "Accept"));
    }

    private SearchView view(Answer answer, String kind, Paging paging, List<String> faults) {
        Selection selection = answer.selection();
        List<Named> named = answer.things().stream()
                .filter(one -> kind.isEmpty() || one.thing().kind().equals(kind))
                .toList();
        boolean events = kind.isEmpty() || kind.equals(EVENT);
        boolean onlyNames = !events;
        int all = onlyNames ? named.size() : answer.events().size();
        Paging there = paging.within(all, ROWS);
        List<Hit> hits = events && isAsked(selection) ? there.of(answer.byRank(there.upTo(ROWS)), ROWS) : List.of();
        List<Named> shown = onlyNames
                ? there.of(named, ROWS)
                : kind.isEmpty() && there.page() == 1
                        ? named.stream().limit(NAMES_BESIDE).toList()
                        : List.of();
        return new SearchView(
                new Narrowing(desk, PATH, Map.of()).filters(answer),
                isAsked(selection) ? summary(answer) : "",
                notes(answer, faults),
                kinds(answer, kind),
                shown.stream().map(one -> name(one, answer.marking())).toList(),
                named.size() > shown.size() && kind.isEmpty()
                        ? "All %s names".formatted(Narrowing.number(named.size()))
                        : "",
                hits.stream().map(hit -> hit(hit, answer)).toList(),
                there.pager(all, ROWS, page -> at(selection, kind, page)),
                isAsked(selection),
                answer.events().isEmpty() ? nearly(selection) : List.of(),
                isAsked(selection) ? List.of() : examples(),
                answer.events().isEmpty()
                        ? List.of()
                        : Takings.links(selection, answer.events().size()),
                selection.at(ChronologyPage.PATH, Map.of()),
                selection.at(MapPage.PATH, Map.of()));
    }

    private static boolean isAsked(Selection selection) {
        return !selection.isAll();
    }

    private static String summary(Answer answer) {
        String words = answer.selection().words();
        String of = words.isEmpty() ? "" : " for “" + words + "”";
        int events = answer.events().size();
        int things = answer.things().size();
        String found = Stream.of(count(events, "event"), things == 0 ? "" : count(things, "name"))
                .filter(text -> !text.isEmpty())
                .collect(joining(" and "));
        return found + of + ".";
    }

    private static String count(int number, String what) {
        return (number == 0 ? "No" : Narrowing.number(number)) + " " + what + (number == 1 ? "" : "s");
    }

    private static List<String> notes(Answer answer, List<String> faults) {
        var notes = new ArrayList<>(faults);
        if (answer.loose() && !answer.events().isEmpty()) {
            notes.add("Nothing has all of these words; this has some of them, the best first.");
        }
        if (answer.undated() > 0) {
            notes.add("%s more would suit, but no date is known of %s."
                    .formatted(Narrowing.number(answer.undated()), answer.undated() == 1 ? "it" : "them"));
        }
        if (!answer.selection().asOf().isEmpty()) {
            notes.add(ChronologyPage.AS_OF_NOTE.formatted(answer.selection().asOf()));
        }
        return notes;
    }

    private static List<ValueView> kinds(Answer answer, String chosen) {
        if (answer.things().isEmpty()) {
            return List.of();
        }
        var counts = new LinkedHashMap<String, Long>();
        counts.put("", (long) answer.events().size() + answer.things().size());
        counts.put(EVENT, (long) answer.events().size());
        counts.putAll(Desk.kinds(answer.things()));
        return counts.entrySet().stream()
                .map(kind -> new ValueView(
                        kind.getKey().isEmpty() ? "all" : kind.getKey(),
                        Narrowing.number(kind.getValue()),
                        answer.selection().at(PATH, Map.of("kind", kind.getKey())),
                        kind.getKey().equals(chosen),
                        ""))
                .toList();
    }

    private static NameView name(Named named, Marking marking) {
        Thing thing = named.thing();
        return new NameView(
                whole(marking.of(thing.label()), thing.label()),
                Links.to(thing.iri()),
                thing.kind(),
                thing.names().stream()
                        .map(marking::of)
                        .filter(name -> name.stream().anyMatch(Piece::marked))
                        .limit(5)
                        .toList(),
                named.events() == 0 ? "" : count(named.events(), "event"),
                thing.facet()
                        .map(facet -> Selection.ALL.toggled(facet, thing.key()).at(PATH, Map.of()))
                        .orElse(""));
    }

    /// Return the text as one piece where there is nothing to mark.
    static List<Piece> whole(List<Piece> pieces, String text) {
        return pieces.isEmpty() && !text.isEmpty() ? List.of(new Piece(text, false)) : pieces;
    }

    private HitView hit(Hit hit, Answer answer) {
        Happening event = hit.event();
        Marking marking = answer.marking();
        Optional<Telling> telling = hit.telling(marking);
        List<Piece> label = whole(marking.of(event.label()), event.label());
        List<Piece> quote =
                telling.map(one -> whole(marking.of(one.quote()), one.quote())).orElse(List.of());
        boolean seen = Stream.concat(label.stream(), quote.stream()).anyMatch(Piece::marked);
        return new HitView(
                label,
                Links.to(event.iri()),
                event.status(),
                event.standing(),
                facts(event),
                quote,
                telling.map(Telling::title).orElse(""),
                telling.map(one -> Links.to(one.evidence())).orElse(""),
                telling.map(SearchPage::source).orElse(""),
                seen ? List.of() : by(event, telling, marking));
    }

    private static String source(Telling telling) {
        return Stream.of(telling.publisher(), telling.published())
                .filter(text -> !text.isEmpty())
                .collect(joining(", "));
    }

    private static List<Piece> by(Happening event, Optional<Telling> telling, Marking marking) {
        return Stream.concat(event.others().stream(), telling.map(Telling::title).stream())
                .map(marking::of)
                .filter(name -> name.stream().anyMatch(Piece::marked))
                .findFirst()
                .orElse(List.of());
    }

    private String facts(Happening event) {
        Catalogue catalogue = desk.catalogue();
        String who = Stream.of(Facet.STATE, Facet.BODY)
                .flatMap(facet -> event.of(facet).stream().map(key -> catalogue.label(facet, key)))
                .limit(6)
                .collect(joining(", "));
        long articles =
                event.tellings().stream().map(Telling::article).distinct().count();
        return Stream.of(
                        catalogue.label(Facet.TYPE, event.type()),
                        event.when(),
                        who,
                        articles > 1 ? articles + " articles" : "")
                .filter(text -> !text.isEmpty())
                .collect(joining(" · "));
    }

    private static String at(Selection selection, String kind, int page) {
        var more = new LinkedHashMap<String, String>();
        more.put("kind", kind);
        more.put("page", page == 1 ? "" : String.valueOf(page));
        return selection.at(PATH, more);
    }

    private List<Cell> nearly(Selection selection) {
        return desk.nearly(selection.words()).stream()
                .map(thing -> new Cell(
                        thing.label(), selection.withWords(thing.label()).at(PATH, Map.of()), "iri"))
                .toList();
    }

    /// Return questions that have an answer here.
    private List<Cell> examples() {
        return Stream.of(
                        "code of conduct",
                        "accused OR denied interference",
                        "\"in principle\"",
                        "Beijing",
                        "denuclear*",
                        "cyber norms -capacity")
                .map(words -> words.replace(" OR ", " | "))
                .filter(words ->
                        !desk.answer(Selection.ALL.withWords(words)).events().isEmpty())
                .map(words -> new Cell(words, Selection.ALL.withWords(words).at(PATH, Map.of()), "iri"))
                .toList();
    }
}
