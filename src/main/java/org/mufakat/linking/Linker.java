package org.mufakat.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mufakat.language.Sentence;
import org.mufakat.source.Article;

/// Finds the names of an article and says which entity each means here.
///
/// Longest match over all names of the graph first; then the rule of an ambiguous name, or else its context, decides
/// between things of one name: where something is said to be *in* Singapore it is the city, where Singapore acts it is
/// the state. A contextual name ("the bloc", a surname) counts only after its entity has been named. What nothing
/// decides stays a candidate: it is never merged silently.
public final class Linker {

    /// What stands before the first dash of a report: "HANOI (Agency) -".
    private static final Pattern BEFORE_DASH = Pattern.compile("^.{2,40}?\\s?[-–—]\\s");

    private final NameIndex index;
    private final NameRules rules;
    private final NameForms forms;
    private final Knowledge knowledge;
    private final Map<String, String> shortNames;

    public Linker(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.index = new NameIndex(knowledge.names());
        this.rules = new NameRules(knowledge);
        this.forms = new NameForms(knowledge.names());
        this.shortNames = knowledge.names().stream()
                .filter(name -> name.use() == Name.Use.LABEL || name.use() == Name.Use.ACRONYM)
                .collect(Collectors.toMap(
                        name -> name.entity().iri(),
                        Name::text,
                        BinaryOperator.minBy(
                                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))));
    }

    /// Return the shortest proper name of an entity: "ASEAN", not "Association of Southeast Asian Nations". Of two that
    /// are as short it is always the same one, capitals first.
    public String shortName(Entity entity) {
        return shortNames.getOrDefault(entity.iri(), entity.label());
    }

    /// Return the kind of thing that the form of an unknown name tells, if it does.
    public Optional<Entity.Kind> kindOf(String name) {
        return forms.kindOf(name);
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
        List<Finder> finders = List.of(
                new GroupsOfBodies(article, this::shortName, this::named),
                new DescribedMeetings(article, knowledge, forms),
                new DescribedByParties(article, knowledge, forms));
        var editions = new Editions(article, knowledge);
        var acronyms = new Acronyms(article, index, forms);
        var names = new ArticleNames(article, index, rules, origin(article), editions, finders, acronyms);
        var mentions = new ArrayList<Mention>();
        sentences.forEach(sentence -> mentions.addAll(names.of(sentence)));
        return new Mentions(mentions, names.inner());
    }

    /// Return the things that tell where an article comes from: in its publisher's name, its dateline and its head.
    ///
    /// A publisher is at home where it sits; a body that the head names has a seat there and tells no more.
    private List<Entity> origin(Article article) {
        String body = article.body().in(article.text());
        String head = article.text().substring(0, article.body().start());
        Matcher dateline = BEFORE_DASH.matcher(body);
        Stream<Entity> from = Stream.of(article.publisher().orElse(""), dateline.find() ? dateline.group() : "")
                .flatMap(words -> entitiesIn(words).stream())
                .flatMap(entity -> Stream.concat(Stream.of(entity), place(entity)));
        Stream<Entity> about = entitiesIn(head).stream()
                .flatMap(entity -> entity.kind() == Entity.Kind.BODY
                        ? Stream.of(entity)
                        : Stream.concat(Stream.of(entity), place(entity)));
        return Stream.concat(from, about).toList();
    }

    private Stream<Entity> place(Entity entity) {
        return entity.place().flatMap(knowledge::entity).stream();
    }
}
