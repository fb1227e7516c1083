package org.mufakat.web;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.mufakat.search.Answer;
import org.mufakat.search.Answer.Hit;
import org.mufakat.search.Answer.Named;
import org.mufakat.search.Answer.Value;
import org.mufakat.search.Desk;
import org.mufakat.search.EventTable;
import org.mufakat.search.Selection;

/// An answer for programs.
record SearchJson(Desk desk) {

    /// Rows on a page, as people get them.
    private static final int ROWS = 20;

    /// Names that are given; their number is given in full.
    private static final int NAMES = 20;

    private static final int VALUES = 60;

    String write(Answer answer, Paging paging, List<String> faults) {
        Selection selection = answer.selection();
        int all = answer.events().size();
        var object = new JsonObject();
        object.add("selection", selection(selection));
        object.add("faults", strings(faults));
        object.addProperty("events", all);
        object.addProperty("undated", answer.undated());
        object.addProperty("someWordsOnly", answer.loose());
        object.add("kinds", kinds(answer));
        object.add("facets", facets(answer));
        object.add("years", years(answer));
        object.add("names", names(answer));
        object.addProperty("page", paging.page());
        object.addProperty("pages", paging.pages(all, ROWS));
        object.add(
                "results",
                new EventTable(desk.catalogue())
                        .json(paging.of(answer.byRank(paging.upTo(ROWS)), ROWS).stream()
                                .map(Hit::event)
                                .toList()));
        if (paging.page() < paging.pages(all, ROWS)) {
            object.addProperty(
                    "next", selection.at(SearchPage.JSON_PATH, Map.of("page", String.valueOf(paging.page() + 1))));
        }
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(object);
    }

    static JsonObject selection(Selection selection) {
        var object = new JsonObject();
        selection.parameters().forEach(object::addProperty);
        return object;
    }

    private static JsonArray strings(List<String> texts) {
        var array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static JsonObject kinds(Answer answer) {
        var object = new JsonObject();
        object.addProperty("event", answer.events().size());
        Desk.kinds(answer.things()).forEach(object::addProperty);
        return object;
    }

    private static JsonObject facets(Answer answer) {
        var object = new JsonObject();
        answer.counts().forEach((facet, values) -> {
            var array = new JsonArray();
            values.stream().limit(VALUES).forEach(value -> array.add(value(value)));
            object.add(facet.parameter(), array);
        });
        return object;
    }

    private static JsonObject value(Value value) {
        var object = new JsonObject();
        object.addProperty("key", value.key());
        object.addProperty("label", value.label());
        object.addProperty("events", value.count());
        object.addProperty("chosen", value.chosen());
        return object;
    }

    private static JsonObject years(Answer answer) {
        var object = new JsonObject();
        answer.years().forEach(object::addProperty);
        return object;
    }

    private static JsonArray names(Answer answer) {
        var array = new JsonArray();
        answer.things().stream().limit(NAMES).forEach(named -> array.add(name(named)));
        return array;
    }

    private static JsonObject name(Named named) {
        var object = new JsonObject();
        object.addProperty("iri", named.thing().iri());
        object.addProperty("kind", named.thing().kind());
        object.addProperty("label", named.thing().label());
        object.add("names", strings(named.thing().names()));
        object.addProperty("events", named.events());
        return object;
    }
}
