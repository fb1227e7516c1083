package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mufakat.search.Happening;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.web.MapSketch.Capital;
import org.mufakat.web.MapViews.MapDrawing;
import org.mufakat.web.Places.Place;

class MapPageTest {

    private static final Pages PAGES = BriefPages.pages();
    private static final Outline REGION = Outline.of(MapArea.SOUTH_EAST_ASIA);

    private static Page page(String path, String... parameters) {
        Map<String, String> asked = Arrays.stream(parameters)
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
        return PAGES.answer(new Visit(path, asked, "text/html"));
    }

    private static Place place(String key, double latitude, double longitude, int events) {
        return new Place(
                key,
                "https://w3id.org/mufakat/id/place/" + key,
                key,
                "city",
                Optional.empty(),
                OptionalDouble.of(latitude),
                OptionalDouble.of(longitude),
                false,
                List.of(),
                Map.of(),
                IntStream.range(0, events)
                        .mapToObj(number -> event(key + number, number == 0 ? "hoped" : "happened"))
                        .toList());
    }

    private static Happening event(String iri, String status) {
        return new Happening(iri, iri, "Meeting", status, "", "", "", "", List.of(), Map.of(), List.of());
    }

    private static String piles(MapDrawing drawing) {
        return drawing.piles().stream()
                .map(pile -> "%s %s (%s)"
                        .formatted(
                                pile.label().text(), pile.count(), pile.slices().size()))
                .collect(Collectors.joining("; "));
    }

    @Test
    void aStateIsDrawnWhereItIs() {
        MapArea.Point singapore = MapArea.SOUTH_EAST_ASIA.at(1.29, 103.85);
        MapArea.Point hanoi = MapArea.SOUTH_EAST_ASIA.at(21.02, 105.84);

        assertAll(
                () -> assertTrue(MapArea.SOUTH_EAST_ASIA.holds(singapore)),
                () -> assertTrue(hanoi.y() < singapore.y() && hanoi.x() > singapore.x()),
                () -> assertFalse(MapArea.SOUTH_EAST_ASIA.holds(MapArea.SOUTH_EAST_ASIA.at(48.2, 16.4))),
                () -> assertTrue(MapArea.WORLD.holds(MapArea.WORLD.at(48.2, 16.4))),
                () -> assertTrue(REGION.size(List.of("Indonesia")) > 150),
                () -> assertTrue(REGION.size(List.of("China")) > 300),
                () -> assertTrue(REGION.size(List.of("no such state", "Singapore")) > 1));
    }

    @Test
    void placesThatWouldCoverEachOtherShareACircleAndKeepTheirCount() {
        var sketch = new MapSketch(MapArea.SOUTH_EAST_ASIA, REGION);
        MapDrawing drawing = sketch.of(
                List.of(place("manila", 14.6, 121, 5), place("hanoi", 21, 105.8, 3), place("pasay", 14.5, 121, 2)),
                List.of(),
                Map.of("hanoi", "/there", "manila", "/elsewhere"));

        assertAll(
                () -> assertEquals("manila +1 7 (2); hanoi 3 (2)", piles(drawing)),
                () -> assertEquals("#place-manila", drawing.piles().getFirst().link()),
                () -> assertEquals("/there", drawing.piles().getLast().link()));
    }

    @Test
    void aStateTooSmallToBeSeenHasARingAndItsName() {
        List<Capital> capitals = List.of(
                new Capital("Singapore", List.of("Singapore"), 1.29, 103.85),
                new Capital("Indonesia", List.of("Indonesia"), -6.2, 106.8));
        MapDrawing drawing = new MapSketch(MapArea.SOUTH_EAST_ASIA, REGION).of(List.of(), capitals, Map.of());

        assertEquals(
                List.of("Singapore"),
                drawing.rings().stream().map(ring -> ring.label().text()).toList());
    }

    @Test
    void theMapHasARowForEachPlaceAndSaysWhatItLeavesOut() {
        String map = page("/map").body();

        assertAll(
                () -> assertTrue(map.contains("<image href=\"/map/south-east-asia.svg\"")),
                () -> assertTrue(map.contains("<tr id=\"place-singapore\">")),
                () -> assertTrue(map.contains("href=\"/search?place=hanoi\"")),
                () -> assertTrue(map.matches("(?s).*\\d+ events at \\d+ places lie beyond this map.*")),
                () -> assertTrue(map.contains("no position is taken")));
    }

    @Test
    void whereNothingIsNearTheWorldIsDrawn() {
        assertTrue(page("/map", "place=vienna").body().contains("/map/world.svg"));
    }

    @Test
    void aMapCanBeTakenAwayWithTheSameRows() {
        JsonObject json = JsonParser.parseString(
                        page("/map.geojson", "from=2018", "to=2018").body())
                .getAsJsonObject();
        List<String> labels = StreamSupport.stream(
                        json.getAsJsonArray("features").spliterator(), false)
                .map(feature -> feature.getAsJsonObject()
                        .getAsJsonObject("properties")
                        .get("label")
                        .getAsString())
                .toList();
        List<String> lines =
                page("/map.csv", "from=2018", "to=2018").body().lines().skip(1).toList();
        String html = page("/map", "from=2018", "to=2018").body();

        assertAll(
                () -> assertTrue(labels.contains("Singapore")),
                () -> assertEquals(labels.size(), lines.size()),
                () -> assertEquals(labels.size(), html.split("<tr id=\"place-", -1).length - 1),
                () -> assertTrue(lines.getFirst().startsWith("https://w3id.org/mufakat/id/place/singapore,")));
    }

    @Test
    void anOutlineIsAnImageWithoutStyles() {
        Page outline = page("/map/world.svg");

        assertAll(
                () -> assertEquals("image/svg+xml", outline.contentType()),
                () -> assertFalse(outline.body().contains("style")),
                () -> assertEquals(404, page("/map/moon.svg").status()));
    }
}
