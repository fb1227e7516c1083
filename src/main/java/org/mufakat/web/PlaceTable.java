package org.mufakat.web;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mufakat.search.Answer;
import org.mufakat.search.Happening;
import org.mufakat.search.Sheet;
import org.mufakat.service.Face.Page;
import org.mufakat.web.Places.Place;

/// The rows of a map to take away: every place with its events, each saying whether the drawing has it.
///
/// @param drawn whether a place is in the drawing
/// @param countries the names of states, by IRI
record PlaceTable(Predicate<Place> drawn, Map<String, String> countries) {

    static final String CSV = "text/csv";
    static final String GEOJSON = "application/geo+json";

    private static final List<String> COLUMNS = List.of(
            "iri",
            "label",
            "kind",
            "country",
            "lat",
            "long",
            "approximate",
            "drawn",
            "events",
            "done",
            "open",
            "negated",
            "named",
            "event-iris");

    /// Return the rows in one form.
    ///
    /// @param page the address of the map
    Page page(String type, List<Place> places, Answer answer, String page) {
        String ending = type.equals(CSV) ? "csv" : "geojson";
        return new Page(
                200,
                type,
                type.equals(CSV) ? csv(places) : geoJson(places, answer),
                Map.of(
                        "Content-Disposition",
                        "attachment; filename=\"mufakat-places.%s\"".formatted(ending),
                        "Vary",
                        "Accept",
                        "Link",
                        "<%s>; rel=\"alternate\"; type=\"text/html\"".formatted(page)));
    }

    private String csv(List<Place> places) {
        return Sheet.csv(Stream.concat(Stream.of(COLUMNS), places.stream().map(this::row))
                .toList());
    }

    private List<?> row(Place place) {
        Map<String, Integer> parts = place.parts();
        return List.of(
                place.iri(),
                place.label(),
                place.kind(),
                country(place),
                place.isSomewhere() ? place.latitude().orElse(0) : "",
                place.isSomewhere() ? place.longitude().orElse(0) : "",
                place.isSomewhere() ? place.approximate() : "",
                drawn.test(place),
                place.events().size(),
                parts.getOrDefault("done", 0),
                parts.getOrDefault("open", 0),
                parts.getOrDefault("negated", 0),
                String.join("; ", place.words().keySet()),
                place.events().stream().map(Happening::iri).collect(Collectors.joining("; ")));
    }

    private String country(Place place) {
        return place.country()
                .map(country -> countries.getOrDefault(country.toString(), ""))
                .orElse("");
    }

    /// Return GeoJSON (RFC 7946); a place without coordinates has no geometry.
    private String geoJson(List<Place> places, Answer answer) {
        var all = new JsonObject();
        all.addProperty("type", "FeatureCollection");
        all.add("selection", SearchJson.selection(answer.selection()));
        var features = new JsonArray();
        places.forEach(place -> features.add(feature(place)));
        all.add("features", features);
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .serializeNulls()
                .create()
                .toJson(all);
    }

    private JsonObject feature(Place place) {
        var feature = new JsonObject();
        feature.addProperty("type", "Feature");
        feature.addProperty("id", place.iri());
        feature.add("geometry", place.isSomewhere() ? point(place) : com.google.gson.JsonNull.INSTANCE);
        var properties = new JsonObject();
        properties.addProperty("label", place.label());
        properties.addProperty("kind", place.kind());
        properties.addProperty("country", country(place));
        properties.addProperty("approximate", place.approximate());
        properties.addProperty("drawn", drawn.test(place));
        properties.addProperty("count", place.events().size());
        place.parts().forEach(properties::addProperty);
        properties.add("named", array(List.copyOf(place.words().keySet())));
        properties.add(
                "events", array(place.events().stream().map(Happening::iri).toList()));
        feature.add("properties", properties);
        return feature;
    }

    private static JsonObject point(Place place) {
        var point = new JsonObject();
        var at = new JsonArray();
        at.add(place.longitude().orElse(0));
        at.add(place.latitude().orElse(0));
        point.addProperty("type", "Point");
        point.add("coordinates", at);
        return point;
    }

    private static JsonArray array(List<String> texts) {
        var array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
