package org.mufakat.intake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mufakat.source.PartialDate;

/// Drafts as JSON, so that another process can hand them over.
final class DraftJson {

    private DraftJson() {}

    static String write(List<Draft> drafts) {
        var all = new JsonArray();
        drafts.forEach(draft -> all.add(object(draft)));
        return all.toString();
    }

    private static JsonObject object(Draft draft) {
        var object = new JsonObject();
        object.addProperty("title", draft.title());
        add(object, "stem", draft.stem());
        add(object, "publisher", draft.publisher());
        add(object, "published", draft.published());
        add(object, "changed", draft.changed());
        add(object, "author", draft.author());
        add(object, "agency", draft.agency());
        add(object, "address", draft.address());
        add(object, "language", draft.language());
        var paragraphs = new JsonArray();
        draft.paragraphs().forEach(paragraphs::add);
        object.add("paragraphs", paragraphs);
        return object;
    }

    private static void add(JsonObject object, String key, Optional<?> value) {
        value.ifPresent(known -> object.addProperty(key, known.toString()));
    }

    static List<Draft> read(String json) {
        return JsonParser.parseString(json).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(DraftJson::draft)
                .toList();
    }

    private static Draft draft(JsonObject object) {
        Function<String, Optional<String>> words =
                key -> Optional.ofNullable(object.get(key)).map(JsonElement::getAsString);
        return new Draft(
                words.apply("stem"),
                words.apply("title").orElse(""),
                words.apply("publisher"),
                words.apply("published").flatMap(PartialDate::parse),
                words.apply("changed").flatMap(PartialDate::parse),
                words.apply("author"),
                words.apply("agency"),
                words.apply("address"),
                words.apply("language"),
                object.getAsJsonArray("paragraphs").asList().stream()
                        .map(JsonElement::getAsString)
                        .toList());
    }
}
