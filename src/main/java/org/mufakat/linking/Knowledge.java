package org.mufakat.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the graph knows before an article is read.
///
/// @param entities by IRI
/// @param rules how to choose between the meanings of an ambiguous name
public record Knowledge(Map<String, Entity> entities, List<Name> names, List<Holding> holdings, List<NameRule> rules) {

    public Knowledge {
        entities = Map.copyOf(entities);
        names = List.copyOf(names);
        holdings = List.copyOf(holdings);
        rules = List.copyOf(rules);
    }

    public Optional<Entity> entity(String iri) {
        return Optional.ofNullable(entities.get(iri));
    }
}
