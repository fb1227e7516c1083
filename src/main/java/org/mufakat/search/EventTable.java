package org.mufakat.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Events as rows to take away: CSV with one row an event, JSON with every account as well.
public final class EventTable {

    private final Catalogue catalogue;

    public EventTable(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Return events as CSV (RFC 4180). Several values stand in one cell, with `; ` between them; the quote is that of
    /// the first account.
    public String csv(List<Happening> events) {
        Stream<String> columns = Stream.of(
                        Stream.of("iri", "label", "begin", "end", "precision"),
                        Stream.of(Facet.values()).map(Facet::parameter),
                        Stream.of("accounts", "article", "published", "quote"))
                .flatMap(names -> names);
        return Sheet.csv(Stream.concat(Stream.of(columns), events.stream().map(this::cells))
                .map(Stream::toList)
                .toList());
    }

    private Stream<String> cells(Happening event) {
        Optional<Telling> first = event.tellings().stream().findFirst();
        Stream<String> known = Stream.of(event.iri(), event.label(), event.begin(), event.end(), event.precision());
        Stream<String> facets = Stream.of(Facet.values()).map(facet -> String.join("; ", labels(event, facet)));
        Stream<String> told = Stream.of(
                String.valueOf(event.tellings().size()),
                first.map(Telling::article).orElse(""),
                first.map(Telling::published).orElse(""),
                first.map(Telling::quote).orElse(""));
        return Stream.of(known, facets, told).flatMap(cells -> cells);
    }

    private List<String> labels(Happening event, Facet facet) {
        return event.of(facet).stream()
                .map(key -> facet.isSingle() ? key : catalogue.label(facet, key))
                .sorted()
                .toList();
    }

    /// Return events as JSON objects.
    public JsonArray json(List<Happening> events) {
        var array = new JsonArray();
        events.forEach(event -> array.add(json(event)));
        return array;
    }

    private JsonObject json(Happening event) {
        var object = new JsonObject();
        object.addProperty("iri", event.iri());
        object.addProperty("label", event.label());
        addIfKnown(object, "begin", event.begin());
        addIfKnown(object, "end", event.end());
        addIfKnown(object, "precision", event.precision());
        for (Facet facet : Facet.values()) {
            List<String> labels = labels(event, facet);
            if (facet.isSingle()) {
                labels.forEach(label -> object.addProperty(facet.parameter(), label));
            } else if (!labels.isEmpty()) {
                var values = new JsonArray();
                labels.forEach(values::add);
                object.add(facet.parameter(), values);
            }
        }
        var accounts = new JsonArray();
        event.tellings().forEach(telling -> accounts.add(json(telling)));
        object.add("accounts", accounts);
        return object;
    }

    private static JsonObject json(Telling telling) {
        var object = new JsonObject();
        object.addProperty("iri", telling.account());
        object.addProperty("article", telling.article());
        addIfKnown(object, "title", telling.title());
        addIfKnown(object, "publisher", telling.publisher());
        addIfKnown(object, "published", telling.published());
        addIfKnown(object, "type", telling.type());
        addIfKnown(object, "status", telling.status());
        addIfKnown(object, "quote", telling.quote());
        return object;
    }

    private static void addIfKnown(JsonObject object, String name, String value) {
        if (!value.isEmpty()) {
            object.addProperty(name, value);
        }
    }
}
