package org.mufakat.search;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An event as it is looked for.
///
/// @param type the local name of its class
/// @param status such as `hoped`; empty where no article tells of it
/// @param standing such as `established`; empty where it is not known as of the day asked for
/// @param begin its first day, such as `2018-09-19`; empty where it is not known
/// @param end its last day
/// @param precision `day`, `month` or `year`
/// @param others every name of who and what has a part in it, and topics in the words of a source
/// @param values what it has of each facet, as keys
public record Happening(
        String iri,
        String label,
        String type,
        String status,
        String standing,
        String begin,
        String end,
        String precision,
        List<String> others,
        Map<Facet, Set<String>> values,
        List<Telling> tellings) {

    public Happening {
        others = List.copyOf(others);
        var ordered = new EnumMap<Facet, Set<String>>(Facet.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
        tellings = List.copyOf(tellings);
    }

    public Set<String> of(Facet facet) {
        return values.getOrDefault(facet, Set.of());
    }

    public boolean isDated() {
        return !begin.isEmpty();
    }

    /// Return its last day; its first where no other is known.
    public String lastDay() {
        return end.isEmpty() ? begin : end;
    }

    /// Return what sources had said of it by a day; nothing where none had.
    ///
    /// Who, what and when stay as all accounts agree on them. The status is that of the newest account of then,
    /// and the standing is left out unless every account was known by then: it follows from all of them.
    public Optional<Happening> asOf(String day) {
        List<Telling> known =
                tellings.stream().filter(telling -> telling.wasOutBy(day)).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (known.size() == tellings.size()) {
            return Optional.of(this);
        }
        String then = known.stream()
                .max(comparing(Telling::published).thenComparing(Telling::account))
                .map(Telling::status)
                .orElse("");
        var as = new EnumMap<Facet, Set<String>>(Facet.class);
        as.putAll(values);
        as.put(Facet.STATUS, then.isEmpty() ? Set.of() : Set.of(then));
        as.put(Facet.STANDING, Set.of());
        as.put(
                Facet.SOURCE,
                known.stream()
                        .map(Telling::publisher)
                        .filter(publisher -> !publisher.isEmpty())
                        .collect(toUnmodifiableSet()));
        return Optional.of(new Happening(iri, label, type, then, "", begin, end, precision, others, as, known));
    }

    /// Return its days as exactly as they are known: `2018`, `2018-09`, `2018-09-18 to 2018-09-20`.
    public String when() {
        int length = switch (precision) {
            case "year" -> 4;
            case "month" -> 7;
            default -> 10;
        };
        List<String> days = Stream.of(begin, end)
                .map(day -> day.substring(0, Math.min(length, day.length())))
                .filter(day -> !day.isEmpty())
                .distinct()
                .toList();
        return begin.isEmpty() && !days.isEmpty() ? "until " + days.getFirst() : String.join(" to ", days);
    }
}
