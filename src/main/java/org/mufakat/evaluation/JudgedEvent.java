package org.mufakat.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// An event as it stands in a file of the development set: found by people, or predicted by a reader.
///
/// @param values by field, as strings; a field that is null, empty or absent has none. `type` and `sentence` have one.
public record JudgedEvent(Map<String, List<String>> values) {

    public JudgedEvent {
        values = Map.copyOf(values);
        if (!values.containsKey("type") || !values.containsKey("sentence")) {
            throw new EvaluationException("an event has a type and a sentence, this one has only %s"
                    .formatted(new TreeSet<>(values.keySet())));
        }
    }

    /// Return the values of a field that is a list.
    public List<String> list(String field) {
        return values.getOrDefault(field, List.of());
    }

    /// Return the names in a field: a list of them, or one string with semicolons between them.
    public List<String> names(String field) {
        return list(field).stream()
                .flatMap(value -> Stream.of(value.split(";")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// Return the value of a field that is one text.
    public Optional<String> text(String field) {
        return list(field).isEmpty() ? Optional.empty() : Optional.of(String.join(" ", list(field)));
    }

    public String type() {
        return text("type").orElseThrow();
    }

    public String sentence() {
        return text("sentence").orElseThrow();
    }

    public String trigger() {
        return text("trigger").orElse("");
    }

    /// Return those who take part, on whichever side.
    List<String> participants() {
        return Stream.concat(names("agents").stream(), names("counterparts").stream())
                .toList();
    }
}
