package org.mufakat.web;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.mufakat.search.Answer;
import org.mufakat.search.Answer.Hit;
import org.mufakat.search.Facet;
import org.mufakat.search.Happening;
import org.mufakat.search.Telling;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// The places of events, each with its events.
///
/// @param graph all that is stated or follows
record Places(Described graph) {

    private static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";

    /// Kinds of places that several states name and claim.
    private static final Set<String> AT_SEA = Set.of("sea", "feature");

    /// A place.
    ///
    /// @param kind such as `city`
    /// @param latitude in degrees; empty where it is not known
    /// @param approximate whether the reference data do not vouch for the coordinates
    /// @param notes on its names, from the reference data
    /// @param words how sources name it, each with who does so
    record Place(
            String key,
            String iri,
            String label,
            String kind,
            Optional<Node> country,
            OptionalDouble latitude,
            OptionalDouble longitude,
            boolean approximate,
            List<String> notes,
            Map<String, Set<String>> words,
            List<Happening> events) {

        boolean isSomewhere() {
            return latitude.isPresent() && longitude.isPresent();
        }

        boolean isAtSea() {
            return AT_SEA.contains(kind);
        }

        /// Return how many of its events are done, not done, and negated.
        Map<String, Integer> parts() {
            var parts = new LinkedHashMap<String, Integer>();
            for (String kind : Timeline.KINDS) {
                int number = (int) events.stream()
                        .filter(event -> Timeline.kind(event).equals(kind))
                        .count();
                if (number > 0) {
                    parts.put(kind, number);
                }
            }
            return parts;
        }
    }

    /// Return the places of the events found, those with most events first.
    List<Place> of(Answer answer) {
        Map<String, List<Happening>> byPlace = new TreeMap<>();
        for (Hit hit : answer.events()) {
            for (String key : hit.event().of(Facet.PLACE)) {
                byPlace.computeIfAbsent(key, _ -> new ArrayList<>()).add(hit.event());
            }
        }
        return byPlace.entrySet().stream()
                .map(entry -> place(entry.getKey(), entry.getValue()))
                .sorted(comparingInt((Place place) -> -place.events().size()).thenComparing(Place::label))
                .toList();
    }

    private Place place(String key, List<Happening> events) {
        Node node = Described.node(Iris.thing("place", key));
        String label = graph.label(node);
        return new Place(
                key,
                node.getURI(),
                label,
                graph.text(node, Muf.PLACE_KIND),
                graph.first(node, Muf.COUNTRY),
                number(node, "lat"),
                number(node, "long"),
                graph.says(node, Described.node(Muf.UNVERIFIED), Described.node(GEO + "lat")),
                graph.texts(node, SKOS.note.getURI()),
                words(node, label, events),
                events);
    }

    private OptionalDouble number(Node place, String property) {
        String number = graph.text(place, GEO + property);
        return number.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(number));
    }

    private Map<String, Set<String>> words(Node place, String label, List<Happening> events) {
        Map<String, Set<String>> words = new HashMap<>();
        Stream<Telling> tellings = events.stream().flatMap(event -> event.tellings().stream());
        tellings.forEach(telling -> {
            Node account = Described.node(telling.account());
            if (graph.says(account, Described.node(Muf.PLACE_PROPERTY), place)) {
                List<String> said = graph.texts(account, Muf.PLACE_WORDS);
                (said.isEmpty() ? List.of(label) : said)
                        .forEach(word -> words.computeIfAbsent(word, _ -> new LinkedHashSet<>())
                                .add(telling.publisher().isEmpty() ? telling.title() : telling.publisher()));
            }
        });
        return new TreeMap<>(words);
    }
}
