package org.mufakat.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The land on a map: lines of Natural Earth, which are in the public domain (see `src/main/map/outline.mjs`).
final class Outline {

    /// How large the land of a state is in the drawing, at its widest.
    private final Map<String, Double> sizes = new HashMap<>();

    private final MapArea area;
    private final String svg;

    private Outline(MapArea area, List<JsonObject> states) {
        this.area = area;
        String land = states.stream().map(this::path).collect(Collectors.joining());
        // Grey lines, which are seen on a light and on a dark ground; styles would be forbidden to it as to any page.
        svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">
                <path d="%s" fill="#7d8d88" fill-opacity=".22" stroke="#7d8d88" stroke-opacity=".75" stroke-width=".7" \
                stroke-linejoin="round"/>
                </svg>
                """.formatted(MapArea.WIDTH, area.height(), land);
    }

    static Outline of(MapArea area) {
        try (InputStream in = Objects.requireNonNull(Outline.class.getResourceAsStream("outline.geojson"))) {
            JsonObject all = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            return new Outline(
                    area,
                    elements(all.getAsJsonArray("features")).stream()
                            .map(JsonElement::getAsJsonObject)
                            .filter(state -> property(state, "map").equals(area.outline()))
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Return the land as an image.
    String svg() {
        return svg;
    }

    /// Return how large the land of a state is in the drawing, by the first of its names that Natural Earth knows;
    /// 0 where it is too small for this outline.
    double size(List<String> names) {
        return names.stream()
                .filter(sizes::containsKey)
                .findFirst()
                .map(sizes::get)
                .orElse(0.0);
    }

    private String path(JsonObject state) {
        var path = new StringBuilder();
        double widest = 0;
        for (JsonElement polygon : state.getAsJsonObject("geometry").getAsJsonArray("coordinates")) {
            for (JsonElement ring : polygon.getAsJsonArray()) {
                widest = Math.max(widest, add(ring.getAsJsonArray(), path));
            }
        }
        sizes.put(property(state, "name"), widest);
        return path.toString();
    }

    /// Draw a ring and return how large it is. What lies beyond 180 degrees is drawn at both ends of a world map.
    private double add(JsonArray ring, StringBuilder path) {
        List<MapArea.Point> points = elements(ring).stream()
                .map(JsonElement::getAsJsonArray)
                .map(point -> area.at(point.get(1).getAsDouble(), point.get(0).getAsDouble()))
                .toList();
        double west = points.stream().mapToDouble(MapArea.Point::x).min().orElse(0);
        double east = points.stream().mapToDouble(MapArea.Point::x).max().orElse(0);
        double north = points.stream().mapToDouble(MapArea.Point::y).min().orElse(0);
        double south = points.stream().mapToDouble(MapArea.Point::y).max().orElse(0);
        double size = Math.max(east - west, south - north);
        if (east - west > MapArea.WIDTH * .9) {
            return size;
        }
        for (int number = 0; number < points.size(); number++) {
            path.append(number == 0 ? 'M' : 'L')
                    .append(points.get(number).x())
                    .append(' ')
                    .append(points.get(number).y());
        }
        path.append('Z');
        return size;
    }

    private static String property(JsonObject state, String name) {
        return state.getAsJsonObject("properties").get(name).getAsString();
    }

    private static List<JsonElement> elements(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
