package org.mufakat.linking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mufakat.language.Sentence;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;

/// Chooses between things of one name by what they are and when.
final class Choice {

    private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "from", "outside");

    /// "HANOI, Aug 2 (Agency) -" at the head of a report.
    private static final Pattern DATELINE = Pattern.compile(
            "(?:^|(?<=\\d\\s))[\\p{Lu}][\\p{Lu} .,'’/]{2,60}(\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2},? *)?(\\(\\p{L}+\\) *)?[-–—]");

    private final Article article;

    Choice(Article article) {
        this.article = article;
    }

    /// Return the one that is meant at a token of a sentence, if kind and date decide.
    Optional<Name> of(Sentence sentence, int token, List<Name> names) {
        return byDate(byKind(sentence, token, names));
    }

    /// Return the names without texts of another year than the one that stands beside.
    static List<Name> ofYear(OptionalInt year, List<Name> names) {
        return names.stream()
                .filter(name -> year.isEmpty()
                        || name.entity().kind() != Entity.Kind.INSTRUMENT
                        || name.entity()
                                .begin()
                                .filter(date -> date.year() != year.getAsInt())
                                .isEmpty())
                .toList();
    }

    /// Between a state and a place of one name the preposition decides; a body goes before its series.
    private List<Name> byKind(Sentence sentence, int token, List<Name> names) {
        boolean place = names.stream().anyMatch(name -> name.entity().kind() == Entity.Kind.PLACE)
                && (isLocative(sentence, token) || isInDateline(sentence, token));
        Entity.Kind best = names.stream()
                .map(name -> name.entity().kind())
                .min(Comparator.<Entity.Kind, Boolean>comparing(kind -> kind != Entity.Kind.PLACE || !place)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        return names.stream().filter(name -> name.entity().kind() == best).toList();
    }

    private static boolean isLocative(Sentence sentence, int token) {
        return token > 0 && LOCATIVE.contains(sentence.token(token - 1).lemma());
    }

    private boolean isInDateline(Sentence sentence, int token) {
        Matcher dateline = DATELINE.matcher(sentence.span().in(article.text()));
        return dateline.find()
                && sentence.token(token).span().end() <= sentence.span().start() + dateline.end();
    }

    /// Of several things of one kind and name, such as the communiqués of each year, the one nearest to the article's
    /// date.
    private Optional<Name> byDate(List<Name> names) {
        if (names.stream().map(name -> name.entity().iri()).distinct().count() == 1) {
            return Optional.of(names.getFirst());
        }
        return article.published()
                .flatMap(day -> names.stream()
                        .filter(name -> name.entity().begin().isPresent())
                        .min(Comparator.comparingLong(
                                name -> days(name.entity().begin().orElseThrow(), day))));
    }

    private static long days(PartialDate one, PartialDate other) {
        return Math.abs(one.first().toEpochDay() - other.first().toEpochDay());
    }
}
