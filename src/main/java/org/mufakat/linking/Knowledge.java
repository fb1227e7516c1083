package org.mufakat.linking;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the graph knows before an article is read.
///
/// @param entities by IRI, in its order
/// @param rules how to choose between the meanings of an ambiguous name
/// @param involved the parties of a text and the victims of an incident, by IRI
public record Knowledge(
        Map<String, Entity> entities,
        List<Name> names,
        List<Holding> holdings,
        List<NameRule> rules,
        Map<String, Set<String>> involved) {

    public Knowledge {
        entities = Collections.unmodifiableMap(new TreeMap<>(entities));
        names = List.copyOf(names);
        holdings = List.copyOf(holdings);
        rules = List.copyOf(rules);
        involved = Map.copyOf(involved);
    }

    public Optional<Entity> entity(String iri) {
        return Optional.ofNullable(entities.get(iri));
    }
}
