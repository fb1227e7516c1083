package org.mufakat.intake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.mufakat.source.PartialDate;

/// An article in the words of schema.org, as pages carry it in JSON-LD.
///
/// Names are taken as they are written: no context is fetched, and none is needed for schema.org.
record NewsNode(JsonObject json) {

    private static final Pattern ARTICLE = Pattern.compile(
            "(?:https?://schema\\.org/|schema:)?(?:\\w*Article|Report|PressRelease|BlogPosting|\\w*NewsItem|\\w*Posting)");
    private static final int MOST_NODES = 20_000;

    /// Return the articles in a JSON text, in its order; none where it is broken.
    static List<NewsNode> all(String text) {
        try {
            return all(JsonParser.parseString(text));
        } catch (JsonParseException | IllegalStateException | StackOverflowError broken) {
            return List.of();
        }
    }

    private static List<NewsNode> all(JsonElement root) {
        var found = new ArrayList<NewsNode>();
        Deque<JsonElement> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            switch (open.pop()) {
                case JsonArray array -> array.asList().reversed().forEach(open::push);
                case JsonObject object when isArticle(object) -> found.add(new NewsNode(object));
                case JsonObject object -> object.asMap().values().forEach(open::push);
                default -> {}
            }
        }
        return found;
    }

    private static boolean isArticle(JsonObject object) {
        return strings(object.get("@type")).stream()
                        .anyMatch(type -> ARTICLE.matcher(type).matches())
                || (object.has("articleBody") && (object.has("headline") || object.has("name")));
    }

    private static List<String> strings(@org.jspecify.annotations.Nullable JsonElement element) {
        return switch (element) {
            case JsonPrimitive value -> List.of(value.getAsString());
            case JsonArray array ->
                array.asList().stream().flatMap(each -> strings(each).stream()).toList();
            case JsonObject object ->
                strings(Optional.ofNullable(object.get("name"))
                        .or(() -> Optional.ofNullable(object.get("@value")))
                        .or(() -> Optional.ofNullable(object.get("@id")))
                        .orElse(new JsonArray()));
            case null, default -> List.of();
        };
    }

    /// Return the words of a property. Of a thing they are its name.
    Optional<String> words(String property) {
        return strings(json.get(property)).stream()
                .map(value -> Words.line(Jsoup.parse(value).text()))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    Optional<String> title() {
        return words("headline").or(() -> words("name"));
    }

    Optional<String> publisher() {
        return words("publisher").or(() -> words("sourceOrganization")).filter(name -> !name.startsWith("http"));
    }

    /// Return who wrote it: people, or an organisation where it names none.
    Optional<String> author() {
        String names = strings(json.get("author")).stream()
                .map(Words::line)
                .filter(name -> !name.isEmpty() && !name.startsWith("http"))
                .distinct()
                .limit(10)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /// Return the agency whose text it is, where another publishes it.
    Optional<String> agency() {
        return organisation("author")
                .or(() -> organisation("creator"))
                .or(() -> words("sourceOrganization"))
                .or(() -> words("provider"))
                .filter(name -> !publisher().map(Words::plain).equals(Optional.of(Words.plain(name))));
    }

    private Optional<String> organisation(String property) {
        JsonElement who = json.get(property);
        JsonElement one = who instanceof JsonArray array && array.size() == 1 ? array.get(0) : who;
        List<String> types = one instanceof JsonObject object ? strings(object.get("@type")) : List.of();
        return types.contains("Organization") || types.contains("NewsMediaOrganization")
                ? words(property)
                : Optional.empty();
    }

    Optional<PartialDate> published() {
        return words("datePublished").or(() -> words("dateCreated")).flatMap(Dates::in);
    }

    Optional<PartialDate> changed() {
        return words("dateModified").flatMap(Dates::in);
    }

    Optional<String> address() {
        return words("url")
                .or(() -> words("mainEntityOfPage"))
                .or(() -> words("@id"))
                .filter(PageFacts::isAddress);
    }

    Optional<String> language() {
        return words("inLanguage");
    }

    /// Return the paragraphs of the text that it carries; none where it carries no text.
    List<String> paragraphs() {
        String body = strings(json.get("articleBody")).stream()
                .findFirst()
                .or(() -> strings(json.get("text")).stream().findFirst())
                .orElse("");
        if (body.contains("</p>") || body.contains("<br") || body.contains("<p>")) {
            return Blocks.of(Jsoup.parse(body).body()).stream()
                    .map(Blocks.Block::text)
                    .toList();
        }
        String plain = body.contains("&") || body.contains("<")
                ? Jsoup.parse(body.replace("\n", "&#10;")).wholeText()
                : body;
        return plain.lines().map(Words::line).filter(line -> !line.isEmpty()).toList();
    }

    /// Return all of this as a draft.
    Draft draft() {
        return new Draft(
                Optional.empty(),
                title().orElse(""),
                publisher(),
                published(),
                changed(),
                author(),
                agency(),
                address(),
                language(),
                paragraphs());
    }
}
