package org.mufakat.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules of ambiguous names, by name: those of the graph, and one for each title that offices of states share.
final class NameRules {

    private final Map<String, NameRule> rules = new HashMap<>();

    NameRules(Knowledge knowledge) {
        knowledge.rules().forEach(rule -> rules.put(key(Atoms.written(rule.name())), rule));
        titles(knowledge)
                .forEach((title, offices) -> rules.computeIfAbsent(
                        key(Atoms.written(title)), _ -> ofTheState(title, offices, states(knowledge))));
    }

    /// Return the titles that depend on their context, each with the states' offices that bear it.
    private static Map<String, List<Entity>> titles(Knowledge knowledge) {
        return knowledge.names().stream()
                .filter(name -> name.use() == Name.Use.CONTEXTUAL
                        && name.entity().kind() == Entity.Kind.OFFICE
                        && name.entity().country().isPresent())
                .collect(Collectors.groupingBy(
                        Name::text, Collectors.mapping(Name::entity, Collectors.toUnmodifiableList())));
    }

    private static Set<String> states(Knowledge knowledge) {
        return knowledge.entities().values().stream()
                .filter(entity -> entity.kind() == Entity.Kind.STATE)
                .map(Entity::iri)
                .collect(Collectors.toSet());
    }

    /// "The Foreign Minister" is the one of the state spoken of last. Of a state whose office the graph does
    /// not know it is none.
    private static NameRule ofTheState(String title, List<Entity> offices, Set<String> states) {
        var readings = new ArrayList<Reading>();
        for (Entity office : offices) {
            readings.add(
                    Reading.ofSubject(List.of(office), office.country().stream().collect(Collectors.toSet())));
        }
        readings.add(Reading.ofSubject(List.of(), states));
        return new NameRule(title, readings);
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
