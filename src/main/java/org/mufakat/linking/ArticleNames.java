package org.mufakat.linking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mufakat.language.Sentence;
import org.mufakat.linking.Mention.Known;
import org.mufakat.source.Article;

/// Finds the names of one article, a sentence after the other, and keeps what was named so far.
final class ArticleNames {

    private final Article article;
    private final NameIndex index;
    private final NameRules rules;
    private final List<Entity> origin;
    private final Choice choice;
    private final Editions editions;
    private final List<Finder> finders;
    private final Acronyms acronyms;
    private final Set<String> named = new HashSet<>();
    private final List<Entity> earlier = new ArrayList<>();
    private final List<Mention> inner = new ArrayList<>();

    ArticleNames(
            Article article,
            NameIndex index,
            NameRules rules,
            List<Entity> origin,
            Editions editions,
            List<Finder> finders,
            Acronyms acronyms) {
        this.article = article;
        this.index = index;
        this.rules = rules;
        this.origin = origin;
        this.editions = editions;
        this.finders = finders;
        this.acronyms = acronyms;
        this.choice = new Choice(article);
    }

    /// Names that stand at some atoms of a sentence, with what they mean if no rule is needed.
    private record Found(int first, int end, List<Name> names, Optional<NameRule> rule, Optional<Mention.Link> link) {
        Found with(Optional<Mention.Link> decided) {
            return new Found(first, end, names, rule, decided);
        }
    }

    /// Return the names of the next sentence, each the longest.
    List<Mention> of(Sentence sentence) {
        var words = Words.of(sentence);
        List<Found> plain = longest(words);
        List<Found> alone = decided(words, plain, rule -> !rule.asksForNames());
        var mentions = new ArrayList<Mention>();
        for (Found name : decided(words, alone, _ -> true)) {
            name.link().ifPresent(link -> {
                Mention mention = words.mention(article, name.first(), name.end(), link);
                mentions.add(editions.of(sentence, mention));
                inside(words, name);
            });
        }
        for (Finder finder : finders) {
            for (Mention described : finder.in(words, List.copyOf(mentions))) {
                if (mentions.stream().noneMatch(name -> name.span().overlaps(described.span()))) {
                    mentions.add(described);
                }
            }
        }
        acronyms.define(words, mentions);
        mentions.addAll(justDefined(words, mentions));
        mentions.replaceAll(
                mention -> acronyms.meaning(mention.text()).map(mention::with).orElse(mention));
        mentions.forEach(mention -> mention.entity().ifPresent(this::note));
        return mentions;
    }

    /// Return where letters stand again in the sentence that says what they mean.
    private List<Mention> justDefined(Words words, List<Mention> names) {
        var again = new ArrayList<Mention>();
        for (int at = 0; at < words.atoms().size(); at++) {
            int here = at;
            acronyms.meaning(words.atoms().get(at))
                    .filter(_ -> !isInBracket(words, here))
                    .map(link -> words.mention(article, here, here + 1, link))
                    .filter(mention ->
                            names.stream().noneMatch(name -> name.span().overlaps(mention.span())))
                    .ifPresent(again::add);
        }
        return again;
    }

    private boolean isInBracket(Words words, int atom) {
        int token = words.owners().get(atom);
        return token > 0 && words.text(article, token - 1, token).equals("(");
    }

    /// Return the names inside the longer names returned so far, such as the meeting's in that of its statement.
    List<Mention> inner() {
        return inner;
    }

    private void note(Entity entity) {
        named.add(entity.iri());
        earlier.addFirst(entity);
    }

    private List<Found> longest(Words words) {
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < words.atoms().size()) {
            Optional<Found> name = at(words, at, words.atoms().size());
            name.ifPresent(found::add);
            at = name.map(Found::end).orElse(at + 1);
        }
        return found;
    }

    /// Decide the names whose rule is of the given sort: those that need other names come last.
    private List<Found> decided(Words words, List<Found> found, Predicate<NameRule> sort) {
        List<Surroundings.Placed> here = found.stream()
                .flatMap(name ->
                        known(name.link()).stream().map(entity -> new Surroundings.Placed(name.first(), entity)))
                .toList();
        return found.stream()
                .map(name -> name.rule().filter(sort).isPresent() ? name.with(ruled(words, name, here)) : name)
                .toList();
    }

    /// Return the longest name at an atom that counts here: where a surname does not, a shorter name may.
    private Optional<Found> at(Words words, int first, int limit) {
        if (first >= limit) {
            return Optional.empty();
        }
        Optional<NameIndex.Match> match = index.longest(words.atoms().subList(0, limit), first);
        Optional<Mention.Link> defined = acronyms.meaning(words.atoms().get(first));
        if (match.filter(name -> name.atoms() > 1).isEmpty() && defined.isPresent()) {
            return Optional.of(new Found(first, first + 1, List.of(), Optional.empty(), defined));
        }
        if (match.isEmpty()) {
            return Optional.empty();
        }
        int end = first + match.get().atoms();
        List<Name> names = match.get().names();
        Optional<NameRule> rule = rules.of(words.atoms().subList(first, end));
        if (rule.isPresent()) {
            return Optional.of(new Found(first, end, names, rule, Optional.empty()));
        }
        Optional<Mention.Link> link = link(words.sentence(), words.owners().get(first), names);
        return link.isPresent() ? Optional.of(new Found(first, end, names, rule, link)) : at(words, first, end - 1);
    }

    private void inside(Words words, Found outer) {
        int at = outer.first();
        while (at < outer.end()) {
            int limit = at == outer.first() ? outer.end() - 1 : outer.end();
            Optional<Found> name = at(words, at, limit);
            int first = at;
            name.flatMap(Found::link)
                    .ifPresent(link -> inner.add(
                            words.mention(article, first, name.map(Found::end).orElseThrow(), link)));
            at = name.map(Found::end).orElse(at + 1);
        }
    }

    private Optional<Mention.Link> link(Sentence sentence, int token, List<Name> names) {
        List<Name> open = names.stream().filter(this::isOpen).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Set<String> things = open.stream().map(name -> name.entity().iri()).collect(Collectors.toSet());
        Optional<Name> chosen = things.size() == 1 ? Optional.of(open.getFirst()) : choice.of(sentence, token, open);
        return Optional.of(chosen.<Mention.Link>map(ArticleNames::known).orElse(candidate(open)));
    }

    /// A name that depends on its context counts only where its thing has been named in full.
    private boolean isOpen(Name name) {
        return name.use() != Name.Use.CONTEXTUAL
                || named.contains(name.entity().iri())
                || name.entity().kind() == Entity.Kind.BODY;
    }

    /// Return what the name's rule says. What no reading fits stays a candidate, unless only the context would have
    /// made it a name.
    private Optional<Mention.Link> ruled(Words words, Found found, List<Surroundings.Placed> here) {
        var around = new Surroundings(
                words.folded(), found.first(), found.end(), here, earlier, origin, article.published());
        Optional<Name> chosen = found.rule()
                .flatMap(rule -> rules.reading(rule, around))
                .map(reading -> Choice.ofYear(around.year(), meant(found, reading)))
                .filter(names -> !names.isEmpty())
                .flatMap(names -> choice.of(words.sentence(), words.owners().get(found.first()), names));
        boolean contextual = found.names().stream().allMatch(name -> name.use() == Name.Use.CONTEXTUAL);
        return chosen.<Mention.Link>map(ArticleNames::known)
                .or(() -> contextual ? Optional.empty() : Optional.of(candidate(found.names())));
    }

    private static List<Name> meant(Found found, Reading reading) {
        return found.names().stream()
                .filter(name -> reading.means().stream()
                        .anyMatch(entity -> entity.iri().equals(name.entity().iri())))
                .toList();
    }

    /// Return a candidate of the kind that all its possible meanings share.
    private static Mention.Candidate candidate(List<Name> names) {
        Set<Entity.Kind> kinds =
                names.stream().map(name -> name.entity().kind()).collect(Collectors.toSet());
        return new Mention.Candidate(
                kinds.size() == 1 ? Optional.of(kinds.iterator().next()) : Optional.empty());
    }

    private static Known known(Name name) {
        return new Known(name.entity(), name.use());
    }

    private static Optional<Entity> known(Optional<Mention.Link> link) {
        return link.flatMap(
                value -> value instanceof Known(Entity entity, Name.Use _) ? Optional.of(entity) : Optional.empty());
    }
}
