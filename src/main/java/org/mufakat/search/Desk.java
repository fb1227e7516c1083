package org.mufakat.search;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.mufakat.search.Answer.Named;
import org.mufakat.search.Answer.Value;
import org.mufakat.search.Words.Found;
import org.mufakat.store.GraphStore;

/// Answers selections from memory: what is asked is compared with every event, so counts are true.
///
/// Made anew with each store, as that never changes.
public final class Desk implements AutoCloseable {

    /// Characters of a year.
    private static final int YEAR = 4;

    private final Catalogue catalogue;
    private final Codes codes;
    private final Words events;
    private final Words things;
    private final Map<String, Happening> byIri;
    private final Map<String, Thing> thingsByIri;
    private final Map<Facet, Map<String, Integer>> eventsOfThings;
    private final NavigableSet<String> years;

    private Desk(Catalogue catalogue) {
        this.catalogue = catalogue;
        events = new Words(catalogue.events().stream().map(Desk::entry).toList());
        things = new Words(catalogue.things().stream()
                .map(thing -> new Words.Entry(names(thing), List.of(), List.of()))
                .toList());
        byIri = catalogue.events().stream().collect(Collectors.toMap(Happening::iri, event -> event));
        thingsByIri = catalogue.things().stream().collect(Collectors.toMap(Thing::iri, thing -> thing));
        codes = new Codes(catalogue.events());
        var all = new Tally(Selection.ALL, codes);
        catalogue.events().forEach(event -> all.add(event, codes.of(event), 0));
        eventsOfThings = all.counts();
        years = catalogue.events().stream()
                .flatMap(event -> event.tellings().stream())
                .map(Telling::published)
                .filter(published -> published.length() >= YEAR)
                .map(published -> published.substring(0, YEAR))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Make the desk over a store.
    public static Desk over(GraphStore store) {
        return new Desk(Catalogue.of(store));
    }

    /// Make a desk of events and things.
    public static Desk of(Catalogue catalogue) {
        return new Desk(catalogue);
    }

    private static Words.Entry entry(Happening event) {
        Stream<String> titles = event.tellings().stream().map(Telling::title);
        return new Words.Entry(
                List.of(event.label()),
                event.tellings().stream().map(Telling::quote).toList(),
                Stream.of(event.others().stream(), titles, Stream.of(Catalogue.spaced(event.type())))
                        .flatMap(texts -> texts)
                        .distinct()
                        .toList());
    }

    private static List<String> names(Thing thing) {
        return Stream.concat(Stream.of(thing.label()), thing.names().stream()).toList();
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /// Return the years in which articles were published.
    public NavigableSet<String> years() {
        return Collections.unmodifiableNavigableSet(years);
    }

    /// Return an event by its IRI.
    public Optional<Happening> event(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    /// Return a thing by its IRI.
    public Optional<Thing> thing(String iri) {
        return Optional.ofNullable(thingsByIri.get(iri));
    }

    /// Return what a selection comes to.
    public Answer answer(Selection selection) {
        Query query = Words.query(selection.words());
        if (selection.words().isEmpty()) {
            return tallied(selection, everything(), List.of(), query, false);
        }
        List<Found> found = events.find(query);
        List<Named> named = named(query);
        boolean loose = found.isEmpty() && named.isEmpty();
        if (loose) {
            query = Words.loose(selection.words());
            found = events.find(query);
            named = named(query);
        }
        return tallied(selection, found, named, query, loose);
    }

    private List<Found> everything() {
        var all = new ArrayList<Found>(catalogue.events().size());
        for (int number = 0; number < catalogue.events().size(); number++) {
            all.add(new Found(number, 0));
        }
        return all;
    }

    private Answer tallied(Selection selection, List<Found> found, List<Named> named, Query query, boolean loose) {
        var tally = new Tally(selection, codes);
        Optional<String> day = selection.day();
        for (Found one : found) {
            Happening event = catalogue.events().get(one.number());
            if (day.isEmpty()) {
                tally.add(event, codes.ofEvent(one.number()), one.score());
            } else {
                event.asOf(day.get()).ifPresent(then -> tally.add(then, codes.of(then), one.score()));
            }
        }
        return new Answer(
                selection,
                tally.hits(),
                named,
                values(tally),
                tally.years(),
                tally.undated(),
                loose,
                new Marking(query));
    }

    /// The best first; of equal ones, as all are where words are only begun, those with the most events. Of
    /// things of one name the place comes last: who types "Singapore" mostly means the state.
    private List<Named> named(Query query) {
        record Scored(Named named, float score) {
            String label() {
                return named.thing().label();
            }
        }
        List<Scored> found = things.find(query).stream()
                .map(hit -> new Scored(named(catalogue.things().get(hit.number())), hit.score()))
                .toList();
        Map<String, Integer> most =
                found.stream().collect(toMap(Scored::label, one -> one.named().events(), Math::max));
        return found.stream()
                .sorted(Comparator.comparingDouble(Scored::score)
                        .thenComparingInt(one -> most.getOrDefault(one.label(), 0))
                        .reversed()
                        .thenComparing(Scored::label)
                        .thenComparing(one -> one.named().thing().kind().equals("place")))
                .map(Scored::named)
                .toList();
    }

    /// Return a thing with the number of its events.
    public Named named(Thing thing) {
        return new Named(
                thing,
                thing.facet()
                        .map(facet ->
                                eventsOfThings.getOrDefault(facet, Map.of()).getOrDefault(thing.key(), 0))
                        .orElse(0));
    }

    /// Return names that are spelt nearly so, the best first.
    public List<Thing> nearly(String words) {
        String forgiving = Arrays.stream(words.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 2)
                .map(word -> word + "~2")
                .collect(joining(" "));
        return forgiving.isEmpty()
                ? List.of()
                : named(Words.query(forgiving)).stream()
                        .map(Named::thing)
                        .filter(thing -> !thing.kind().equals("article"))
                        .limit(5)
                        .toList();
    }

    private Map<Facet, List<Value>> values(Tally tally) {
        var values = new EnumMap<Facet, List<Value>>(Facet.class);
        Map<Facet, Map<String, Integer>> all = tally.counts();
        for (Facet facet : Facet.values()) {
            List<String> chosen = tally.selection().of(facet);
            Map<String, Integer> counts = all.getOrDefault(facet, Map.of());
            List<Value> sorted = Stream.concat(chosen.stream(), counts.keySet().stream())
                    .distinct()
                    .map(key -> new Value(
                            key, catalogue.label(facet, key), counts.getOrDefault(key, 0), chosen.contains(key)))
                    .sorted(Comparator.comparingInt(Value::count)
                            .reversed()
                            .thenComparing(Value::label)
                            .thenComparing(Value::key))
                    .toList();
            values.put(facet, sorted);
        }
        return values;
    }

    /// Return how many of the things found are of each kind, the most frequent first.
    public static Map<String, Long> kinds(List<Named> named) {
        Map<String, Long> kinds =
                named.stream().collect(Collectors.groupingBy(one -> one.thing().kind(), Collectors.counting()));
        return kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    @Override
    public void close() {
        events.close();
        things.close();
    }
}
