package org.mufakat.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rules of ambiguous names, by name.
final class NameRules {

    private final Map<String, NameRule> rules = new HashMap<>();

    NameRules(List<NameRule> rules) {
        rules.forEach(rule -> this.rules.put(key(Atoms.written(rule.name())), rule));
    }

    /// Return the rule of a name as written in a text, if it has one.
    Optional<NameRule> of(List<String> written) {
        return Optional.ofNullable(rules.get(key(written)));
    }

    /// Return the first reading of the rule that fits.
    Optional<Reading> reading(NameRule rule, Surroundings around) {
        return rule.readings().stream()
                .filter(reading -> around.fits(rule, reading))
                .findFirst();
    }

    private static String key(List<String> atoms) {
        String words = String.join(" ", atoms.stream().map(Atoms::folded).toList());
        return words.replace("cyber security", "cybersecurity");
    }
}
