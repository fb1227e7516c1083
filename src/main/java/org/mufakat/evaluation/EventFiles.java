package org.mufakat.evaluation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A directory with one JSON file for each article, in the schema of the development set.
public final class EventFiles {

    private static final String ENDING = ".json";
    private static final Gson GSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();

    private EventFiles() {}

    /// Return the events of each file, by its name without ending.
    ///
    /// @throws EvaluationException if the directory is missing, or a file in it holds no events
    public static SortedMap<String, List<JudgedEvent>> read(Path directory) {
        var events = new TreeMap<String, List<JudgedEvent>>();
        for (Path file : files(directory)) {
            String name = String.valueOf(file.getFileName());
            events.put(name.substring(0, name.length() - ENDING.length()), events(content(file), file.toString()));
        }
        if (events.isEmpty()) {
            throw new EvaluationException(
                    "%s holds no events: none of its files ends in %s".formatted(directory, ENDING));
        }
        return events;
    }

    /// Return the events of an article that is given as JSON.
    ///
    /// @param source what messages call it
    public static List<JudgedEvent> events(String json, String source) {
        JsonElement whole = parsed(json, source);
        JsonElement list = whole instanceof JsonObject object ? object.get("events") : whole;
        if (!(list instanceof JsonArray array)) {
            throw new EvaluationException("%s has no list of events: need {\"events\": […]}".formatted(source));
        }
        var events = new ArrayList<JudgedEvent>();
        for (JsonElement element : array) {
            if (!(element instanceof JsonObject object)) {
                throw new EvaluationException("%s: event %d is no object: need {\"type\": …, \"sentence\": …}"
                        .formatted(source, events.size() + 1));
            }
            events.add(event(object, "%s: event %d".formatted(source, events.size() + 1)));
        }
        return List.copyOf(events);
    }

    /// Return the JSON object in a file.
    static JsonObject object(Path file) {
        if (parsed(content(file), file.toString()) instanceof JsonObject object) {
            return object;
        }
        throw new EvaluationException("%s holds no JSON object: need {…}".formatted(file));
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new EvaluationException("%s is no directory: give one with a file of events (%s) for each article"
                    .formatted(directory, ENDING));
        }
        try (Stream<Path> list = Files.list(directory)) {
            return list.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new EvaluationException("%s cannot be read: %s".formatted(directory, unreadable.getMessage()));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new EvaluationException(
                    "%s cannot be read as a file in UTF-8: %s".formatted(file, unreadable.getMessage()));
        }
    }

    private static JsonElement parsed(String json, String source) {
        try {
            JsonElement whole = GSON.fromJson(json, JsonElement.class);
            if (whole == null) {
                throw new EvaluationException("%s is empty: need JSON".formatted(source));
            }
            return whole;
        } catch (JsonParseException malformed) {
            String what =
                    String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
            throw new EvaluationException("%s is no JSON: %s".formatted(source, what));
        }
    }

    private static JudgedEvent event(JsonObject object, String source) {
        var values = new HashMap<String, List<String>>();
        for (Map.Entry<String, JsonElement> field : object.entrySet()) {
            List<String> strings = strings(field.getValue()).toList();
            if (!strings.isEmpty()) {
                values.put(field.getKey(), strings);
            }
        }
        try {
            return new JudgedEvent(values);
        } catch (EvaluationException incomplete) {
            throw new EvaluationException("%s: %s".formatted(source, incomplete.getMessage()));
        }
    }

    /// Return what a value says; a party may be an object with its name.
    private static Stream<String> strings(JsonElement value) {
        if (value instanceof JsonArray list) {
            return list.asList().stream().flatMap(EventFiles::strings);
        }
        if (value instanceof JsonObject object) {
            return object.has("name") ? strings(object.get("name")) : Stream.empty();
        }
        return Stream.of(value)
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .filter(string -> !string.isEmpty());
    }
}
