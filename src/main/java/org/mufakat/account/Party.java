package org.mufakat.account;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.mufakat.linking.Entity;

/// Somebody or something in an act: an entity of the graph, or the words of the text where the graph knows none.
///
/// @param words as the text has them, without titles
/// @param entity what they mean, where the graph knows it
public record Party(String words, Optional<Entity> entity) {

    static Party of(Entity entity) {
        return new Party(entity.label(), Optional.of(entity));
    }

    static Party unknown(String words) {
        return new Party(words, Optional.empty());
    }

    /// Return the name under which records show it.
    public String label() {
        return entity.map(Entity::label).orElse(words);
    }

    /// Return what makes two parties the same.
    String key() {
        return entity.map(Entity::iri).orElse(words);
    }

    /// Return each party once, in order.
    static List<Party> distinct(List<Party> parties) {
        var seen = new HashSet<String>();
        return parties.stream().filter(party -> seen.add(party.key())).toList();
    }
}
