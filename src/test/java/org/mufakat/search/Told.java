package org.mufakat.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mufakat.vocabulary.Iris;

/// Makes events for tests, a few words each.
final class Told {

    private static final List<Thing> THINGS = List.of(
            thing("place", "viet-nam-hall", "Viet Nam"),
            thing("state", "china", "China", "Beijing", "Chinese", "PRC"),
            thing("state", "viet-nam", "Viet Nam", "Việt Nam", "Hanoi", "Vietnamese"),
            thing("state", "japan", "Japan", "Tokyo", "Japanese"),
            thing("body", "asean", "Association of Southeast Asian Nations", "ASEAN"),
            thing("group", "asean-leaders", "ASEAN leaders"),
            thing("instrument", "coc", "Code of Conduct in the South China Sea", "COC"));

    private Told() {}

    /// The events that most tests ask about.
    static Desk desk() {
        return Desk.of(catalogue(List.of(
                event("talks", "Meeting", "happened", "2018-09-19", "2018-09-20", "china japan asean")
                        .said("one", "2018-09-19", "happened", "The ministers met and negotiated a code of conduct.")
                        .done(),
                event("signing", "Agreement", "happened", "2019-11-04", "2019-11-04", "china asean coc")
                        .said("one", "2018-09-19", "hoped", "Beijing hopes that the text is signed next year.")
                        .said("two", "2019-11-04", "happened", "The code was signed in Hanoi.")
                        .done(),
                event("charge", "Accusation", "happened", "2020-01-01", "2020-12-31", "viet-nam")
                        .said("three", "", "happened", "Phạm accused hackers of interference.")
                        .done(),
                event("denial", "Denial", "negated", "", "", "china")
                        .said("two", "2019-11-04", "negated", "China denied every accusation.")
                        .done(),
                event("first", "Meeting", "", "2017-02", "2017-02", "japan").done())));
    }

    static Catalogue catalogue(List<Happening> events) {
        Map<Facet, Map<String, String>> labels = new EnumMap<>(Facet.class);
        for (Thing thing : THINGS) {
            thing.facet()
                    .ifPresent(facet -> labels.computeIfAbsent(facet, _ -> new java.util.HashMap<>())
                            .put(thing.key(), thing.label()));
        }
        return new Catalogue(events, THINGS, labels);
    }

    private static Thing thing(String kind, String slug, String label, String... names) {
        return new Thing(Iris.thing(kind, slug), kind, label, List.of(names));
    }

    static Event event(String slug, String type, String status, String begin, String end, String parts) {
        return new Event(slug, type, status, begin, end, parts, List.of());
    }

    /// An event in the making.
    record Event(
            String slug, String type, String status, String begin, String end, String parts, List<Telling> tellings) {

        Event said(String article, String published, String as, String quote) {
            String account = Iris.article(article) + "#" + slug;
            var telling = new Telling(
                    account,
                    account + "-quote",
                    Iris.article(article),
                    "On " + article,
                    "Daily " + article,
                    published,
                    type,
                    as,
                    quote);
            return new Event(
                    slug,
                    type,
                    status,
                    begin,
                    end,
                    parts,
                    Stream.concat(tellings.stream(), Stream.of(telling)).toList());
        }

        Happening done() {
            List<Thing> with = THINGS.stream()
                    .filter(thing -> List.of(parts.split(" ", -1)).contains(thing.key()))
                    .toList();
            Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
            with.forEach(thing -> thing.facet()
                    .ifPresent(facet -> values.computeIfAbsent(facet, _ -> new java.util.TreeSet<>())
                            .add(thing.key())));
            values.put(Facet.TYPE, Set.of(type));
            values.put(Facet.STANDING, Set.of("established"));
            if (!status.isEmpty()) {
                values.put(Facet.STATUS, Set.of(status));
            }
            values.put(Facet.SOURCE, tellings.stream().map(Telling::publisher).collect(Collectors.toSet()));
            return new Happening(
                    Iris.thing("event", slug),
                    "The " + slug,
                    type,
                    status,
                    "established",
                    begin.length() == 7 ? begin + "-01" : begin,
                    end.length() == 7 ? end + "-28" : end,
                    begin.length() == 7 ? "month" : "day",
                    with.stream()
                            .flatMap(thing -> Stream.concat(Stream.of(thing.label()), thing.names().stream()))
                            .toList(),
                    values,
                    tellings);
        }
    }
}
