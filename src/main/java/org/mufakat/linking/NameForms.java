package org.mufakat.linking;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mufakat.linking.Entity.Kind;

/// Tells of what kind a thing is by the form of its name: "Harbour Committee" is a body, as the committees are that the
/// graph knows; "Ana Lim" is a person. The head nouns come from the names of the graph itself.
final class NameForms {

    private static final Set<String> CUTS =
            Set.of("of", "on", "in", "at", "for", "between", "by", "with", "from", "to", "and", "against", "under");
    private static final Pattern MARKED = Pattern.compile("[,(:].*$", Pattern.DOTALL);
    private static final Pattern PERSON = Pattern.compile(
            "(?!.*['’]s\\b)\\p{Lu}[\\p{L}'’-]+( (\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]+|bin|binti|al|de|van)){1,4}");

    private final Map<String, Map<Kind, Integer>> heads = new HashMap<>();

    NameForms(Collection<Name> names) {
        names.stream()
                .filter(name -> name.use() == Name.Use.LABEL || name.use() == Name.Use.CONTEXTUAL)
                .filter(name ->
                        name.entity().kind() != Kind.PERSON && name.entity().kind() != Kind.STATE)
                .filter(name -> name.text().indexOf(' ') > 0)
                .forEach(name -> head(name.text())
                        .ifPresent(head -> heads.computeIfAbsent(head, _ -> new HashMap<>())
                                .merge(name.entity().kind(), 1, Integer::sum)));
    }

    /// Return the kind of most things whose names have this head noun.
    Optional<Kind> kindOfNoun(String noun) {
        return Optional.ofNullable(heads.get(Atoms.folded(noun)))
                .flatMap(kinds -> kinds.entrySet().stream()
                        .max(Map.Entry.<Kind, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey));
    }

    /// Return the kind that a name's form tells.
    Optional<Kind> kindOf(String name) {
        return head(name)
                .flatMap(this::kindOfNoun)
                .or(() -> PERSON.matcher(name).matches() ? Optional.of(Kind.PERSON) : Optional.empty());
    }

    /// Return the last word before the first preposition.
    private static Optional<String> head(String name) {
        List<String> words = Atoms.of(MARKED.matcher(name).replaceFirst("")).stream()
                .takeWhile(atom -> !CUTS.contains(atom))
                .filter(atom -> atom.chars().allMatch(Character::isLetter) && atom.length() > 1)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(words.getLast());
    }
}
