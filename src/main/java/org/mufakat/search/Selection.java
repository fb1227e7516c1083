package org.mufakat.search;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What somebody looks for. Every selection is the query part of an address, and the other way round.
///
/// @param words in the syntax of the search field; empty for everything
/// @param chosen values of facets, by key
/// @param from a day, month or year; empty for no bound
/// @param to inclusive, as exactly as it is given
/// @param asOf the day by which sources must have said it; empty for all that is known
public record Selection(String words, Map<Facet, List<String>> chosen, String from, String to, String asOf) {

    public static final Selection ALL = new Selection("", Map.of(), "", "", "");

    public Selection {
        chosen = Map.copyOf(chosen);
    }

    /// Read the parameters of an address. A date that is none is left out: see [#faults].
    public static Selection of(Map<String, String> parameters) {
        var chosen = new EnumMap<Facet, List<String>>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> keys = Arrays.stream(
                            parameters.getOrDefault(facet.parameter(), "").split(",", -1))
                    .filter(key -> !key.isBlank())
                    .distinct()
                    .sorted()
                    .toList();
            if (!keys.isEmpty()) {
                chosen.put(facet, keys);
            }
        }
        return new Selection(
                parameters.getOrDefault("q", "").strip(),
                chosen,
                date(parameters, "from"),
                date(parameters, "to"),
                date(parameters, "as-of"));
    }

    private static String date(Map<String, String> parameters, String name) {
        String date = parameters.getOrDefault(name, "").strip();
        return Span.of(date).map(_ -> date).orElse("");
    }

    /// Return a sentence on each parameter that cannot be read.
    public static List<String> faults(Map<String, String> parameters) {
        return Stream.of("from", "to", "as-of")
                .filter(name -> !parameters.getOrDefault(name, "").isBlank()
                        && date(parameters, name).isEmpty())
                .map(name ->
                        "“%s” is no date, so it was left out: write a day, month or year, such as 2018-09-19, 2018-09 or 2018."
                                .formatted(parameters.get(name)))
                .toList();
    }

    public List<String> of(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /// Return the last day of the day, month or year by which sources must have said it.
    public Optional<String> day() {
        return Span.of(asOf).map(span -> span.last().toString());
    }

    public Selection withWords(String other) {
        return new Selection(other, chosen, from, to, asOf);
    }

    public Selection between(String first, String last) {
        return new Selection(words, chosen, first, last, asOf);
    }

    public Selection asOf(String day) {
        return new Selection(words, chosen, from, to, day);
    }

    /// Choose a value, or drop it if it is chosen.
    public Selection toggled(Facet facet, String key) {
        List<String> keys = new ArrayList<>(of(facet));
        if (!keys.remove(key)) {
            keys.add(key);
        }
        var others = new EnumMap<Facet, List<String>>(Facet.class);
        others.putAll(chosen);
        others.put(facet, keys.stream().sorted().toList());
        if (keys.isEmpty()) {
            others.remove(facet);
        }
        return new Selection(words, others, from, to, asOf);
    }

    /// Return the parameters, in a fixed order: the same selection has one address.
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", words);
        for (Facet facet : Facet.values()) {
            parameters.put(facet.parameter(), String.join(",", of(facet)));
        }
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("as-of", asOf);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /// Return the address of a page with this selection.
    ///
    /// @param more further parameters, which come last; those without a value are left out
    public String at(String path, Map<String, String> more) {
        var all = new LinkedHashMap<>(parameters());
        all.putAll(more);
        String query = all.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%2F", "/");
    }

    /// Return the time that was asked for.
    Window window() {
        return new Window(
                Span.of(from).map(span -> span.first().toString()).orElse(""),
                Span.of(to).map(span -> span.last().toString()).orElse(""));
    }

    /// The first and last day of a time; empty where it has no bound.
    record Window(String first, String last) {

        boolean isOpen() {
            return first.isEmpty() && last.isEmpty();
        }

        /// Return whether an event lies in the time; one without a date lies in no bounded time.
        boolean holds(Happening event) {
            if (isOpen() || !event.isDated()) {
                return isOpen();
            }
            boolean begun = last.isEmpty() || event.begin().compareTo(last) <= 0;
            boolean lasting = first.isEmpty() || event.lastDay().compareTo(first) >= 0;
            return begun && lasting;
        }
    }

    /// Return whether an event has what was chosen of a facet.
    boolean admits(Facet facet, Happening event) {
        List<String> keys = of(facet);
        Set<String> values = event.of(facet);
        return keys.isEmpty()
                || (facet.isSingle() ? keys.stream().anyMatch(values::contains) : values.containsAll(keys));
    }
}
