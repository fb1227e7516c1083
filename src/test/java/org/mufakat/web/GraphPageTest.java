package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;

/// Looks at the graph of the project's own reference data, which hardly changes.
class GraphPageTest {

    private static Page page(String path, String... parameters) {
        Map<String, String> asked = Arrays.stream(parameters)
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
        return SharedPages.PAGES.answer(new Visit(path, asked, "text/html"));
    }

    private static JsonObject view(String... parameters) {
        return JsonParser.parseString(page(GraphPage.JSON_PATH, parameters).body())
                .getAsJsonObject();
    }

    private static List<JsonObject> all(JsonObject view, String name) {
        JsonArray array = view.getAsJsonArray(name);
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static List<String> ids(JsonObject view) {
        return all(view, "nodes").stream()
                .map(node -> node.get("id").getAsString())
                .toList();
    }

    private static JsonObject kind(JsonObject view, int node, String kind) {
        return all(all(view, "nodes").get(node), "kinds").stream()
                .filter(one -> one.get("kind").getAsString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String notes(JsonObject view) {
        return view.getAsJsonArray("notes").toString();
    }

    @Test
    void neighboursAreCountedByKindBeforeAnyIsShown() {
        JsonObject view = view("start=https://w3id.org/mufakat/id/series/amcc-meetings");
        JsonObject meetings = kind(view, 0, "Meeting");

        assertAll(
                () -> assertEquals(List.of("series/amcc-meetings"), ids(view)),
                () -> assertTrue(meetings.get("count").getAsInt() > 5),
                () -> assertEquals(0, meetings.get("shown").getAsInt()),
                () -> assertEquals(
                        "/graph?nodes=series/amcc-meetings&expand=series/amcc-meetings&kind=Meeting",
                        meetings.get("link").getAsString()));
    }

    @Test
    void aStepBringsOneKindWithItsEdgesAndIsAnAddress() {
        JsonObject view = view("nodes=series/amcc-meetings", "expand=series/amcc-meetings", "kind=body");

        assertAll(
                () -> assertEquals(List.of("series/amcc-meetings", "body/amcc"), ids(view)),
                () -> assertEquals(
                        "/graph?nodes=series/amcc-meetings,body/amcc",
                        view.get("address").getAsString()),
                () -> assertEquals(
                        List.of("heldby"),
                        all(view, "edges").stream()
                                .map(edge -> edge.get("title").getAsString().replace(" ", ""))
                                .distinct()
                                .toList()));
    }

    @Test
    void aStepThatWouldBringTooMuchSaysHowMuchItBrings() {
        JsonObject view = view("nodes=body/asean", "expand=body/asean", "kind=state");
        JsonObject states = kind(view, 0, "state");

        assertAll(
                () -> assertEquals(1 + GraphPage.STEP, ids(view).size()),
                () -> assertTrue(
                        notes(view)
                                .contains("20 of %d more were added"
                                        .formatted(states.get("count").getAsInt())),
                        notes(view)),
                () -> assertEquals(GraphPage.STEP, states.get("shown").getAsInt()));
    }

    @Test
    void aShortestPathIsShownAndSaid() {
        JsonObject view = view("a=S Iswaran", "b=ASEAN");

        assertAll(
                () -> assertEquals(List.of("person/s-iswaran", "state/singapore", "body/asean"), ids(view)),
                () -> assertTrue(notes(view).contains("has 2 steps: S Iswaran – Singapore – "), notes(view)));
    }

    @Test
    void whereNoPathIsThereOrAnEndIsUnknownThePageSaysSo() {
        assertAll(
                () -> assertTrue(notes(view("a=S Iswaran", "b=qwertz")).contains("Nothing is called “qwertz”")),
                () -> assertTrue(notes(view("nodes=state/atlantis")).contains("does not know “state/atlantis”")),
                () -> assertEquals(
                        400, page("/graph", "nodes=body/asean", "type=Nonsense").status()));
    }

    @Test
    void aFilterOfTimeCountsOnlyWhatSuits() {
        int all = kind(view("nodes=body/asean"), 0, "state").get("count").getAsInt();
        int early = kind(view("nodes=body/asean", "from=1970", "to=1970"), 0, "state")
                .get("count")
                .getAsInt();

        assertTrue(early < all, early + " of " + all);
    }

    @Test
    void thePageHasTheSameAsTablesWithoutScriptsAndTheFormsForOtherTools() {
        String html = page("/graph", "nodes=series/amcc-meetings,body/amcc").body();

        assertAll(
                () -> assertTrue(html.contains("2 things and ")),
                () -> assertTrue(html.contains("href=\"/graph.gexf?focus=series/amcc-meetings&amp;focus=body/amcc"
                        + "&amp;between=focus&amp;status=any\"")),
                () -> assertTrue(html.contains("href=\"/graph?nodes=body/amcc\"")),
                () -> assertTrue(page("/graph", "q=Iswaran").body().contains("/graph?nodes=person/s-iswaran")));
    }
}
