package org.mufakat.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Mention.Known;
import org.mufakat.source.Article;
import org.mufakat.source.Span;

/// Finds the names of an article and says which entity each means here.
///
/// Longest match over all names of the graph first; then the context decides between things of one name: where
/// something is
/// said to be *in* Singapore it is the city, where Singapore acts it is the state. A contextual name ("the bloc", a
/// surname)
/// counts only after its entity has been named. What nothing decides stays a candidate: it is never merged silently.
public final class Linker {

    private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "from", "outside");

    private final NameIndex index;
    private final Map<String, String> shortNames;

    public Linker(Knowledge knowledge) {
        this.index = new NameIndex(knowledge.names());
        this.shortNames = knowledge.names().stream()
                .filter(name -> name.use() == Name.Use.LABEL || name.use() == Name.Use.ACRONYM)
                .collect(Collectors.toMap(
                        name -> name.entity().iri(),
                        Name::text,
                        BinaryOperator.minBy(Comparator.comparingInt(String::length))));
    }

    /// Return the shortest proper name of an entity: "ASEAN", not "Association of Southeast Asian Nations".
    public String shortName(Entity entity) {
        return shortNames.getOrDefault(entity.iri(), entity.label());
    }

    /// Return the entity with exactly this name.
    public Optional<Entity> named(String text) {
        List<String> atoms = Atoms.written(text);
        return index.longest(atoms, 0)
                .filter(match -> match.atoms() == atoms.size())
                .map(match ->
                        match.names().stream().map(Name::entity).distinct().toList())
                .flatMap(Linker::onlyOneOfItsKind);
    }

    /// Of several entities of one name, return the one of the first kind (a group before its body), if it is the only
    /// one.
    private static Optional<Entity> onlyOneOfItsKind(List<Entity> entities) {
        Entity.Kind first = entities.stream()
                .map(Entity::kind)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Entity> best =
                entities.stream().filter(entity -> entity.kind() == first).toList();
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    /// Return the entities named in a short text such as a publisher's line, in order.
    public List<Entity> entitiesIn(String text) {
        List<String> atoms = Atoms.written(text);
        var found = new ArrayList<Entity>();
        int at = 0;
        while (at < atoms.size()) {
            Optional<NameIndex.Match> match = index.longest(atoms, at);
            match.map(NameIndex.Match::names)
                    .filter(names -> names.stream().anyMatch(name -> name.use() != Name.Use.CONTEXTUAL))
                    .ifPresent(names -> found.add(names.stream()
                            .map(Name::entity)
                            .min(Comparator.comparing(Entity::kind))
                            .orElseThrow()));
            at += match.map(NameIndex.Match::atoms).orElse(1);
        }
        return found;
    }

    /// Find the names in an article's sentences.
    public Mentions link(Article article, List<Sentence> sentences) {
        var mentions = new ArrayList<Mention>();
        Set<String> named = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Mention mention : mentionsOf(article, sentence, named)) {
                mention.entity().map(Entity::iri).ifPresent(named::add);
                mentions.add(mention);
            }
        }
        return new Mentions(mentions);
    }

    private List<Mention> mentionsOf(Article article, Sentence sentence, Set<String> named) {
        var atoms = new ArrayList<String>();
        var owners = new ArrayList<Integer>();
        for (Token token : sentence.tokens()) {
            for (String atom : Atoms.written(token.text())) {
                atoms.add(atom);
                owners.add(token.index());
            }
        }
        var found = new ArrayList<Mention>();
        int at = 0;
        while (at < atoms.size()) {
            Optional<NameIndex.Match> match = index.longest(atoms, at);
            Optional<Mention.Link> link = match.isEmpty()
                    ? Optional.empty()
                    : chosen(article, sentence, owners.get(at), match.get().names(), named);
            if (match.isPresent() && link.isPresent()) {
                int end = owners.get(at + match.get().atoms() - 1) + 1;
                found.add(mention(article, sentence, owners.get(at), end, link.get()));
                at += match.get().atoms();
            } else {
                at++;
            }
        }
        return found;
    }

    private static Mention mention(Article article, Sentence sentence, int first, int end, Mention.Link link) {
        var span = new Span(
                sentence.token(first).span().start(),
                sentence.token(end - 1).span().end());
        return new Mention(sentence.index(), first, end, span, span.in(article.text()), link);
    }

    private Optional<Mention.Link> chosen(
            Article article, Sentence sentence, int first, List<Name> names, Set<String> named) {
        List<Name> open = names.stream()
                .filter(name -> name.use() != Name.Use.CONTEXTUAL
                        || named.contains(name.entity().iri())
                        || name.entity().kind() == Entity.Kind.BODY)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Set<String> entities = open.stream().map(name -> name.entity().iri()).collect(Collectors.toSet());
        if (entities.size() == 1) {
            Name name = open.getFirst();
            return Optional.of(new Known(name.entity(), name.use()));
        }
        List<Name> fitting = byKind(sentence, first, open);
        return Optional.of(byDate(article, fitting)
                .<Mention.Link>map(name -> new Known(name.entity(), name.use()))
                .orElse(new Mention.Candidate()));
    }

    /// Between a state and a place of one name the preposition decides; a body goes before its series.
    private static List<Name> byKind(Sentence sentence, int first, List<Name> names) {
        boolean locative = first > 0
                && LOCATIVE.contains(sentence.token(first - 1).lemma())
                && names.stream().anyMatch(name -> name.entity().kind() == Entity.Kind.PLACE);
        Entity.Kind best = names.stream()
                .map(name -> name.entity().kind())
                .min(Comparator.<Entity.Kind, Boolean>comparing(kind -> kind != Entity.Kind.PLACE || !locative)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        return names.stream().filter(name -> name.entity().kind() == best).toList();
    }

    /// Of several things of one kind and name, such as the communiqués of each year, the one nearest to the article's
    /// date.
    private static Optional<Name> byDate(Article article, List<Name> names) {
        if (names.stream().map(name -> name.entity().iri()).distinct().count() == 1) {
            return Optional.of(names.getFirst());
        }
        return article.published()
                .flatMap(day -> names.stream()
                        .filter(name -> name.entity().begin().isPresent())
                        .min(Comparator.comparingLong(name -> Math.abs(
                                name.entity().begin().orElseThrow().first().toEpochDay()
                                        - day.first().toEpochDay()))));
    }
}
