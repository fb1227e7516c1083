package org.mufakat.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mufakat.linking.Entity.Kind;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;

/// Finds a text by its parties or makers, and an incident by its victim: "the agreement between the two", "a paper by
/// the institute", "a heist on the bank" is the last that is known in the year before the article.
record DescribedByParties(Article article, Knowledge knowledge, NameForms forms) implements Finder {

    private static final int MOST_BETWEEN = 4;
    private static final int DAYS_BACK = 366;
    private static final Set<String> STUDIES = Set.of("paper", "report", "study");

    @Override
    public List<Mention> in(Words words, List<Mention> names) {
        var found = new ArrayList<Mention>();
        for (int at = 0; at < words.sentence().tokens().size(); at++) {
            int noun = at;
            Optional<Kind> kind = words.sentence().token(at).isNoun()
                    ? forms.kindOfNoun(words.sentence().token(at).lemma())
                    : Optional.empty();
            kind.flatMap(value -> described(words, names, noun, value))
                    .map(entity ->
                            words.tokens(article, noun, noun + 1, new Mention.Known(entity, Name.Use.CONTEXTUAL)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Entity> described(Words words, List<Mention> names, int noun, Kind kind) {
        String lemma = words.sentence().token(noun).lemma();
        return switch (kind) {
            case INSTRUMENT ->
                last(kind, parties(words, names, noun, STUDIES.contains(lemma) ? Set.of("by") : Set.of("between")));
            case INCIDENT -> last(kind, parties(words, names, noun, Set.of("on", "at", "against")));
            default -> Optional.empty();
        };
    }

    /// Return who stands behind the preposition that follows the noun: one name, or two joined by "and".
    private Set<String> parties(Words words, List<Mention> names, int noun, Set<String> prepositions) {
        int limit = Math.min(noun + MOST_BETWEEN, words.sentence().tokens().size());
        for (int at = noun + 1; at < limit; at++) {
            if (prepositions.contains(words.sentence().token(at).text())) {
                return after(words, names, at + 1);
            }
        }
        return Set.of();
    }

    private static Set<String> after(Words words, List<Mention> names, int start) {
        List<Mention> following = names.stream()
                .filter(name -> name.first() >= start && name.first() <= start + 1)
                .limit(1)
                .toList();
        List<Mention> joined = following.stream()
                .flatMap(first -> names.stream()
                        .filter(name -> name.first() > first.end() && name.first() <= first.end() + 2)
                        .filter(_ -> words.sentence().token(first.end()).text().equals("and"))
                        .limit(1))
                .toList();
        return Stream.concat(following.stream(), joined.stream())
                .flatMap(name -> name.entity().stream())
                .filter(entity -> entity.kind().canAct())
                .map(Entity::iri)
                .collect(Collectors.toSet());
    }

    /// Return the last such thing of the parties in the year before the article; of one party, the only one.
    private Optional<Entity> last(Kind kind, Set<String> parties) {
        List<Entity> known = parties.isEmpty()
                ? List.of()
                : knowledge.entities().values().stream()
                        .filter(entity -> entity.kind() == kind && involves(entity, parties))
                        .filter(entity -> entity.begin().filter(this::isRecent).isPresent())
                        .sorted(Comparator.<Entity, PartialDate>comparing(
                                        entity -> entity.begin().orElseThrow())
                                .thenComparing(Entity::iri))
                        .toList();
        boolean one = known.size() == 1 || (known.size() > 1 && parties.size() > 1);
        return one ? Optional.of(known.getLast()) : Optional.empty();
    }

    private boolean involves(Entity entity, Set<String> parties) {
        Set<String> involved = knowledge.involved().getOrDefault(entity.iri(), Set.of());
        return parties.size() > 1 ? involved.equals(parties) : involved.containsAll(parties);
    }

    private boolean isRecent(PartialDate begin) {
        return article.published()
                .map(day -> day.last().toEpochDay() - begin.first().toEpochDay())
                .filter(days -> days >= 0 && days <= DAYS_BACK)
                .isPresent();
    }
}
