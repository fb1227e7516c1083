package org.mufakat.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.mufakat.search.Answer;
import org.mufakat.search.Desk;
import org.mufakat.search.Facet;
import org.mufakat.search.Selection;
import org.mufakat.search.Thing;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.service.MediaChoice;
import org.mufakat.store.GraphStore;
import org.mufakat.vocabulary.Muf;
import org.mufakat.web.DeskViews.ValueView;
import org.mufakat.web.MapSketch.Capital;
import org.mufakat.web.MapViews.MapView;
import org.mufakat.web.MapViews.PlaceRow;
import org.mufakat.web.Places.Place;
import org.mufakat.web.TimelineViews.Part;
import org.mufakat.web.Views.Cell;

/// `/map`: the places of the events of a selection, drawn here without tiles, in a table, and to take away.
///
/// It takes the parameters of the search, and `area`: what is drawn.
final class MapPage {

    static final String PATH = "/map";

    private static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    private static final List<String> TYPES = List.of("text/html", PlaceTable.CSV, PlaceTable.GEOJSON);

    private final Desk desk;
    private final GraphStore store;
    private final Map<MapArea, Outline> outlines = new EnumMap<>(MapArea.class);
    private final List<Capital> capitals;

    MapPage(Desk desk, GraphStore store) {
        this.desk = desk;
        this.store = store;
        for (MapArea area : MapArea.values()) {
            outlines.put(area, Outline.of(area));
        }
        capitals = store.reading(() -> capitals(new Described(store.dataset().getDefaultGraph())));
    }

    static List<String> paths() {
        return List.of(PATH, PATH + ".csv", PATH + ".geojson", PATH + "/*");
    }

    static boolean answers(String path) {
        return path.equals(PATH) || path.startsWith(PATH + ".") || path.startsWith(PATH + "/");
    }

    Page page(Visit visit) {
        if (visit.path().startsWith(PATH + "/")) {
            return outline(visit.path().substring(PATH.length() + 1).replaceFirst("\\.svg$", ""));
        }
        Optional<String> type = switch (visit.path()) {
            case PATH + ".csv" -> Optional.of(PlaceTable.CSV);
            case PATH + ".geojson" -> Optional.of(PlaceTable.GEOJSON);
            default -> MediaChoice.of(visit.accept(), TYPES);
        };
        if (type.isEmpty()) {
            return Absence.notAcceptable(PATH);
        }
        Answer answer = desk.answer(Selection.of(visit.parameters()));
        List<Place> places = store.reading(() -> new Places(graph()).of(answer));
        MapArea area = area(visit.parameter("area"), places);
        if (!type.get().equals("text/html")) {
            var table = new PlaceTable(sketch(area)::holds, store.reading(() -> countries(places)));
            return table.page(type.get(), places, answer, selectionAt(answer.selection(), area));
        }
        List<String> faults = Selection.faults(visit.parameters());
        MapView view = store.reading(() -> view(answer, places, area, faults));
        return new Page(
                faults.isEmpty() ? 200 : 400,
                "text/html",
                Templates.render("map", "view", view),
                Map.of("Vary", "Accept"));
    }

    private Page outline(String code) {
        return MapArea.of(code)
                .map(area -> Objects.requireNonNull(outlines.get(area)))
                .map(outline -> new Page(200, "image/svg+xml", outline.svg(), Map.of("Cache-Control", "max-age=3600")))
                .orElseGet(() -> new Page(404, "text/plain", "There is no such outline.\n", Map.of()));
    }

    private Described graph() {
        return new Described(store.dataset().getDefaultGraph());
    }

    private MapSketch sketch(MapArea area) {
        return new MapSketch(area, Objects.requireNonNull(outlines.get(area)));
    }

    /// Where nothing is said, the region is drawn if anything is there.
    private MapArea area(String code, List<Place> places) {
        return MapArea.of(code).orElseGet(() -> {
            boolean near = places.stream().anyMatch(sketch(MapArea.SOUTH_EAST_ASIA)::holds);
            boolean far = places.stream().anyMatch(Place::isSomewhere);
            return far && !near ? MapArea.WORLD : MapArea.SOUTH_EAST_ASIA;
        });
    }

    private static String selectionAt(Selection selection, MapArea area) {
        return selection.at(PATH, area(area));
    }

    private static Map<String, String> area(MapArea area) {
        return Map.of("area", area.code());
    }

    private MapView view(Answer answer, List<Place> places, MapArea area, List<String> faults) {
        MapSketch sketch = sketch(area);
        List<Place> drawn = places.stream().filter(sketch::holds).toList();
        List<Place> beyond = places.stream()
                .filter(place -> place.isSomewhere() && !sketch.holds(place))
                .toList();
        List<Place> nowhere =
                places.stream().filter(place -> !place.isSomewhere()).toList();
        Selection selection = answer.selection();
        var narrowing = new Narrowing(desk, PATH, area(area));
        return new MapView(
                narrowing.filters(answer),
                summary(answer, drawn),
                notes(answer, beyond, nowhere, faults),
                Stream.of(MapArea.values())
                        .map(other ->
                                new ValueView(other.title(), "", selectionAt(selection, other), other == area, ""))
                        .toList(),
                sketch.of(drawn, capitals, links(selection, drawn)),
                rows(drawn, selection),
                rows(beyond, selection),
                rows(nowhere, selection),
                places.isEmpty()
                        ? List.of()
                        : List.of(
                                new Cell("CSV", selection.at(PATH + ".csv", area(area)), PlaceTable.CSV),
                                new Cell("GeoJSON", selection.at(PATH + ".geojson", area(area)), PlaceTable.GEOJSON)),
                selection.at(SearchPage.PATH, Map.of()),
                selection.at(ChronologyPage.PATH, Map.of()));
    }

    private static String summary(Answer answer, List<Place> drawn) {
        long events = events(drawn);
        if (answer.events().isEmpty()) {
            return "No event suits all of this.";
        }
        return "%s of %s at %s on this map."
                .formatted(
                        Narrowing.number(events), count(answer.events().size(), "event"), count(drawn.size(), "place"));
    }

    private static long events(List<Place> places) {
        return places.stream()
                .flatMap(place -> place.events().stream())
                .distinct()
                .count();
    }

    private static String count(long number, String what) {
        return Narrowing.number(number) + " " + what + (number == 1 ? "" : "s");
    }

    private static List<String> notes(Answer answer, List<Place> beyond, List<Place> nowhere, List<String> faults) {
        var notes = new ArrayList<>(faults);
        if (!beyond.isEmpty()) {
            notes.add("%s at %s lie beyond this map; they are listed below it."
                    .formatted(count(events(beyond), "event"), count(beyond.size(), "place")));
        }
        if (!nowhere.isEmpty()) {
            notes.add("%s at %s without coordinates; they are listed below the map."
                    .formatted(count(events(nowhere), "event"), count(nowhere.size(), "place")));
        }
        long placeless = answer.events().stream()
                .filter(hit -> hit.event().of(Facet.PLACE).isEmpty())
                .count();
        if (placeless > 0) {
            notes.add("Of %s no place is known.".formatted(count(placeless, "event")));
        }
        if (!answer.selection().asOf().isEmpty()) {
            notes.add(ChronologyPage.AS_OF_NOTE.formatted(answer.selection().asOf()));
        }
        return notes;
    }

    private Map<String, String> links(Selection selection, List<Place> places) {
        return places.stream().collect(Collectors.toMap(Place::key, place -> link(selection, place)));
    }

    /// Return where the events of a place are listed. A place that is chosen already is not dropped.
    private static String link(Selection selection, Place place) {
        Selection there = selection.of(Facet.PLACE).contains(place.key())
                ? selection
                : selection.toggled(Facet.PLACE, place.key());
        return there.at(SearchPage.PATH, Map.of());
    }

    private List<PlaceRow> rows(List<Place> places, Selection selection) {
        Described graph = graph();
        return places.stream().map(place -> row(place, selection, graph)).toList();
    }

    private static PlaceRow row(Place place, Selection selection, Described graph) {
        boolean named = place.isAtSea() || !place.words().keySet().equals(java.util.Set.of(place.label()));
        return new PlaceRow(
                "place-" + place.key(),
                new Cell(place.label(), Links.to(place.iri()), "iri"),
                place.kind(),
                place.country().map(graph::cell).orElse(new Cell("", "", "empty")),
                Narrowing.number(place.events().size()),
                link(selection, place),
                place.parts().entrySet().stream()
                        .map(part -> new Part(part.getKey(), 0, part.getValue()))
                        .toList(),
                named
                        ? place.words().entrySet().stream()
                                .map(word -> "“%s” in %s".formatted(word.getKey(), String.join(", ", word.getValue())))
                                .toList()
                        : List.of(),
                place.notes(),
                where(place));
    }

    private static String where(Place place) {
        return place.isSomewhere()
                ? (place.approximate() ? "about " : "")
                        + degrees(place.latitude().orElse(0), "N", "S") + " "
                        + degrees(place.longitude().orElse(0), "E", "W")
                : "";
    }

    private static String degrees(double number, String over, String under) {
        return "%.2f°%s".formatted(Math.abs(number), number < 0 ? under : over);
    }

    private Map<String, String> countries(List<Place> places) {
        Described graph = graph();
        return places.stream()
                .flatMap(place -> place.country().stream())
                .distinct()
                .collect(Collectors.toMap(Node::toString, graph::label));
    }

    /// Return every state whose capital has coordinates.
    private List<Capital> capitals(Described graph) {
        return desk.catalogue().things().stream()
                .filter(thing -> thing.kind().equals("state"))
                .flatMap(state -> capital(state, graph).stream())
                .toList();
    }

    private static Optional<Capital> capital(Thing state, Described graph) {
        return graph.first(Described.node(state.iri()), Muf.CAPITAL)
                .filter(capital -> !graph.text(capital, GEO + "lat").isEmpty())
                .map(capital -> new Capital(
                        state.label(),
                        Stream.concat(Stream.of(state.label()), state.names().stream())
                                .toList(),
                        Double.parseDouble(graph.text(capital, GEO + "lat")),
                        Double.parseDouble(graph.text(capital, GEO + "long"))));
    }
}
