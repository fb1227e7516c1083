package org.mufakat.evaluation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which names mean the same.
///
/// @param canonical canonical names by each of their other names, all as plain words
/// @param homes the country or organisation of a person or body, by canonical name
public record Names(Map<String, Set<String>> canonical, Map<String, String> homes) {

    /// A name that is part of another means the same from this length of a common word on, in letters.
    private static final int LEAST_WORD = 4;

    /// How strictly names are compared.
    enum Strictness {
        /// Both name the same.
        SAME,
        /// A person may also stand for their country or organisation, and the reverse.
        AFFILIATED
    }

    public Names {
        canonical = Map.copyOf(canonical);
        homes = Map.copyOf(homes);
    }

    /// Return names that have no others.
    public static Names plain() {
        return new Names(Map.of(), Map.of());
    }

    /// Read a file of `{"canonical name": {"aliases": ["other name"], "affil": "country or organisation"}}`.
    public static Names read(Path file) {
        var canonical = new HashMap<String, Set<String>>();
        var homes = new HashMap<String, String>();
        for (Map.Entry<String, JsonElement> entry : EventFiles.object(file).entrySet()) {
            String name = Wording.name(entry.getKey());
            if (!(entry.getValue() instanceof JsonObject known)) {
                throw new EvaluationException("%s: what is said of \"%s\" is no object: need {\"aliases\": […]}"
                        .formatted(file, entry.getKey()));
            }
            Stream.concat(Stream.of(entry.getKey()), strings(known.get("aliases")))
                    .forEach(alias -> canonical
                            .computeIfAbsent(Wording.name(alias), _ -> new HashSet<>())
                            .add(name));
            strings(known.get("affil")).forEach(home -> homes.put(name, Wording.name(home)));
        }
        return new Names(canonical, homes);
    }

    private static Stream<String> strings(@Nullable JsonElement value) {
        if (value instanceof JsonArray list) {
            return list.asList().stream().flatMap(Names::strings);
        }
        return Stream.ofNullable(value).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
    }

    /// Return whether two names mean the same.
    boolean alike(String one, String other, Strictness strictness) {
        Set<String> meant = meant(one);
        Set<String> others = meant(other);
        return meant.stream()
                .anyMatch(name -> others.stream()
                        .anyMatch(second -> name.equals(second)
                                || isPart(name, second)
                                || (strictness == Strictness.AFFILIATED && belong(name, second))));
    }

    private Set<String> meant(String name) {
        String whole = Wording.name(name);
        String words = String.join(" ", Wording.words(name));
        Set<String> known = canonical.getOrDefault(whole, canonical.getOrDefault(words, Set.of()));
        return known.isEmpty() ? Set.of(words.isEmpty() ? whole : words) : known;
    }

    private boolean belong(String one, String other) {
        return other.equals(homes.get(one)) || one.equals(homes.get(other));
    }

    /// "Blinken" is part of "Antony Blinken": at least half of the longer name, with one telling word.
    private static boolean isPart(String one, String other) {
        Set<String> words = Set.copyOf(Wording.words(one));
        Set<String> others = Set.copyOf(Wording.words(other));
        Set<String> fewer = words.size() <= others.size() ? words : others;
        Set<String> more = words.size() <= others.size() ? others : words;
        return more.containsAll(fewer)
                && fewer.size() * 2 >= more.size()
                && fewer.stream().anyMatch(word -> word.length() >= LEAST_WORD);
    }

    /// Return how well names agree with those that people found: the harmonic mean of precision and recall. None and
    /// none agree.
    double agreement(List<String> predicted, List<String> gold, Strictness strictness) {
        if (predicted.isEmpty() || gold.isEmpty()) {
            return predicted.isEmpty() && gold.isEmpty() ? 1 : 0;
        }
        return switch (strictness) {
            case SAME -> {
                double pairs = pairs(predicted, gold);
                yield Counts.harmonic(pairs / predicted.size(), pairs / gold.size());
            }
            case AFFILIATED ->
                Counts.harmonic(known(predicted, gold) / predicted.size(), known(gold, predicted) / gold.size());
        };
    }

    /// Several ministers of one country stand for it together, so here a name may answer to several.
    private double known(List<String> names, List<String> others) {
        return names.stream()
                .filter(name -> others.stream().anyMatch(other -> alike(name, other, Strictness.AFFILIATED)))
                .count();
    }

    private double pairs(List<String> predicted, List<String> gold) {
        var free = new ArrayList<>(gold);
        int pairs = 0;
        for (String name : predicted) {
            for (String other : free) {
                if (alike(name, other, Strictness.SAME)) {
                    free.remove(other);
                    pairs++;
                    break;
                }
            }
        }
        return pairs;
    }
}
