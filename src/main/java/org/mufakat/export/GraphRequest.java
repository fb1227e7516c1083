package org.mufakat.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mufakat.store.QueryProblem;
import org.mufakat.store.QueryProblem.Kind;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Status;

/// Which part of the graph somebody wants to take away.
///
/// @param focus the things whose neighbourhood is wanted; with a projection: only edges of these
/// @param depth how many steps the neighbourhood reaches
/// @param projection the name of a file of `data/graphs`
/// @param between only edges that join two things of the focus, whatever the depth
/// @param period only what lies in it, wholly or in part; what has no date lies in no bounded period
/// @param day as of that day: events begun by then, relations that held then
/// @param types local names of event types; empty for all
/// @param statuses codes of statuses; empty for events that happened and whose standing is established
/// @param anyStatus whether events of whatever status count
/// @param sources an event needs as many independent sources
/// @param limit edges that are written at most
public record GraphRequest(
        List<String> focus,
        int depth,
        String projection,
        boolean between,
        Period period,
        Optional<String> day,
        Set<String> types,
        Set<String> statuses,
        boolean anyStatus,
        int sources,
        int limit) {

    /// What no projection is called.
    public static final String NEIGHBOURHOOD = "neighbourhood";

    private static final int MOST_EDGES = 1_000_000;
    private static final String USUAL_EDGES = "10000";
    private static final Set<String> KNOWN = Set.of(
            "focus", "depth", "projection", "from", "to", "day", "type", "status", "sources", "limit", "between");

    /// Read a request from the parameters of an address, or the options of a command. Of all but `focus`, `type` and
    /// `status` one value is taken.
    ///
    /// @throws QueryProblem in one sentence, if it cannot be met
    public static GraphRequest of(Map<String, List<String>> parameters) {
        parameters.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw refused("There is no parameter '%s'; there are %s."
                            .formatted(unknown, String.join(", ", new TreeSet<>(KNOWN))));
                });
        List<String> focus = parameters.getOrDefault("focus", List.of()).stream()
                .map(GraphRequest::thing)
                .toList();
        String projection = one(parameters, "projection").orElse(NEIGHBOURHOOD);
        if (focus.isEmpty() && projection.equals(NEIGHBOURHOOD)) {
            throw refused("A graph needs a focus, such as focus=state/singapore, or a projection, such as"
                    + " projection=state-state.");
        }
        Optional<String> from = date(parameters, "from");
        Optional<String> to = date(parameters, "to");
        if (from.isPresent() && to.isPresent() && to.get().compareTo(from.get()) < 0) {
            throw refused("The period ends on %s, before it begins on %s.".formatted(to.get(), from.get()));
        }
        Set<String> statuses = words(parameters, "status");
        boolean any = statuses.remove("any");
        statuses.forEach(code ->
                need(code, "status", known -> Status.ofIri(Iris.STATUS + known).isPresent()));
        Set<String> types = words(parameters, "type");
        types.forEach(type -> need(type, "type of event", GraphRequest::isType));
        return new GraphRequest(
                focus,
                number(parameters, "depth", "1", 1, 3),
                projection,
                between(parameters),
                new Period(from, to),
                date(parameters, "day"),
                types,
                statuses,
                any,
                number(parameters, "sources", "0", 0, 1000),
                number(parameters, "limit", USUAL_EDGES, 1, MOST_EDGES));
    }

    /// Return the request as the query part of an address, with every limit in it: the same link, the same graph.
    public String link() {
        var parts = new ArrayList<String>();
        focus.forEach(iri -> parts.add(part("focus", iri.substring(Iris.BASE.length() + "id/".length()))));
        if (projection.equals(NEIGHBOURHOOD)) {
            parts.add(part("depth", String.valueOf(depth)));
        } else {
            parts.add(part("projection", projection));
        }
        if (between) {
            parts.add(part("between", "focus"));
        }
        period.begin().ifPresent(from -> parts.add(part("from", from)));
        period.end().ifPresent(to -> parts.add(part("to", to)));
        day.ifPresent(date -> parts.add(part("day", date)));
        types.forEach(type -> parts.add(part("type", type)));
        parts.add(part("status", anyStatus ? "any" : statuses.isEmpty() ? "happened" : String.join(",", statuses)));
        parts.add(part("sources", String.valueOf(sources)));
        parts.add(part("limit", String.valueOf(limit)));
        return String.join("&", parts);
    }

    /// Return whether only events that happened count: the usual case.
    boolean happenedOnly() {
        return !anyStatus && (statuses.isEmpty() || statuses.equals(Set.of(Status.HAPPENED.code())));
    }

    private static String part(String name, String value) {
        return name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("%2F", "/")
                        .replace("%2C", ",");
    }

    /// A thing may be named by its IRI or by the end of it, such as `state/singapore`.
    private static String thing(String name) {
        String iri = name.startsWith(Iris.BASE) ? name : Iris.BASE + "id/" + name.replaceFirst("^/?id/", "");
        if (!iri.matches("https://w3id\\.org/mufakat/id/[a-z]+/[^\\s<>\"{}|\\\\^`#]+")) {
            throw refused("'%s' is no thing of the graph; name one such as state/singapore.".formatted(name));
        }
        return iri;
    }

    private static boolean isType(String name) {
        return Arrays.stream(EventType.values())
                .anyMatch(type -> type.className().equals(name));
    }

    private static void need(String word, String what, Predicate<String> known) {
        if (!known.test(word)) {
            throw refused("'%s' is no %s.".formatted(word, what));
        }
    }

    private static boolean between(Map<String, List<String>> parameters) {
        return one(parameters, "between")
                .map(value -> {
                    if (!value.equals("focus")) {
                        throw refused("The parameter 'between' is 'focus' or left out, not '%s'.".formatted(value));
                    }
                    return true;
                })
                .orElse(false);
    }

    private static Optional<String> one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static Set<String> words(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> date(Map<String, List<String>> parameters, String name) {
        return one(parameters, name).map(value -> {
            try {
                return LocalDate.parse(value).toString();
            } catch (DateTimeParseException wrong) {
                throw refused("The parameter '%s' is a day such as 2018-09-19, not '%s'.".formatted(name, value));
            }
        });
    }

    private static int number(Map<String, List<String>> parameters, String name, String usual, int least, int most) {
        String value = one(parameters, name).orElse(usual);
        int number = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw refused(
                    "The parameter '%s' is a number from %d to %d, not '%s'.".formatted(name, least, most, value));
        }
        return number;
    }

    private static QueryProblem refused(String sentence) {
        return new QueryProblem(Kind.REFUSED, sentence);
    }

    /// Return parameters from names and values, for tests and commands: `focus, state/singapore, depth, 2`.
    public static Map<String, List<String>> parameters(String... namesAndValues) {
        var parameters = new TreeMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters
                    .computeIfAbsent(namesAndValues[i], _ -> new ArrayList<>())
                    .add(namesAndValues[i + 1]);
        }
        return parameters;
    }
}
