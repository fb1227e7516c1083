package org.mufakat.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mufakat.account.Lexicon.Actor;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;

/// Says which person a phrase names, and remembers under which titles.
final class NamedPeople {

    private final Mentions mentions;
    private final Discourse discourse;
    private final Offices offices;
    private final Titles titles;
    private final ProperNames names;
    private final String text;
    private List<ProperNames.Introduced> introductions = List.of();

    NamedPeople(
            Mentions mentions, Discourse discourse, Offices offices, Titles titles, ProperNames names, String text) {
        this.mentions = mentions;
        this.discourse = discourse;
        this.offices = offices;
        this.titles = titles;
        this.names = names;
        this.text = text;
    }

    /// Note under which titles persons are named anywhere in the article: "the President" may stand before the name.
    void foresee(Sentence sentence) {
        introducedIn(sentence)
                .forEach(person -> person.titles().forEach(title -> discourse.foresee(title, named(sentence, person))));
    }

    private List<ProperNames.Introduced> introducedIn(Sentence sentence) {
        return names.introduced(sentence).stream()
                .filter(person -> isPersonOrUnknown(sentence, person.name().getLast()))
                .toList();
    }

    /// Note the persons whom a sentence introduces with a title.
    void introduce(Sentence sentence) {
        introductions = introducedIn(sentence);
        mentions.of(sentence.index()).stream()
                .flatMap(mention -> mention.entity().stream())
                .map(Party::of)
                .forEach(discourse::mentioned);
        mentions.of(sentence.index()).stream()
                .flatMap(mention -> mention.entity().stream())
                .flatMap(entity -> offices.members(entity).stream())
                .map(Party::of)
                .forEach(discourse::meeting);
        introductions.forEach(person -> {
            Party party = named(sentence, person);
            person.titles().forEach(title -> discourse.introduce(title, party));
        });
    }

    private Party named(Sentence sentence, ProperNames.Introduced person) {
        return mentions.at(sentence.index(), person.name().getLast())
                .flatMap(Mention::entity)
                .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                .map(Party::of)
                .orElseGet(() -> Party.unknown(discourse.full(sentence.textOf(person.name(), text))));
    }

    /// Return the person whose titles or name a word belongs to.
    Optional<Party> introduced(Sentence sentence, Token word) {
        return introductions.stream()
                .filter(person -> sentence.tokens().contains(person.name().getFirst()) && person.covers(word))
                .findFirst()
                .map(person -> named(sentence, person));
    }

    /// Return the person named in the phrase or beside it ("Minister S Iswaran", "the minister, S Iswaran").
    Optional<Party> person(Sentence sentence, Token head, List<Token> core) {
        Stream<Token> beside =
                sentence.children(head, "appos").flatMap(named -> Phrases.core(sentence, named).stream());
        return Stream.concat(core.stream(), beside)
                .filter(token -> !isPossessed(sentence, token, head))
                .flatMap(token -> mentions.at(sentence.index(), token).stream())
                .flatMap(mention -> mention.entity().stream())
                .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                .findFirst()
                .map(Party::of)
                .map(party -> introduced(core, party));
    }

    /// "A spokesman for the ministry, Li Wei, said": the name between the commas is the spokesman's.
    Optional<Party> called(Sentence sentence, Token head) {
        boolean one = titles.is(head, Actor.PERSON) && !titles.isPlural(head);
        return sentence.subtree(head).stream()
                .filter(name -> one && name.is("appos") && name.isName() && name.index() > head.index())
                .filter(name -> titles.actor(name).isEmpty())
                .filter(name -> isPersonOrUnknown(sentence, name))
                .findFirst()
                .flatMap(name -> introduced(sentence, name)
                        .or(() -> Optional.of(names.of(sentence, name, Phrases.core(sentence, name)))
                                .filter(words -> words.indexOf(' ') > 0)
                                .map(words -> Party.unknown(discourse.full(words)))));
    }

    private boolean isPersonOrUnknown(Sentence sentence, Token name) {
        return mentions.at(sentence.index(), name)
                .flatMap(Mention::entity)
                .map(entity -> entity.kind() == Entity.Kind.PERSON)
                .orElse(true);
    }

    /// Note under which titles a person is spoken of.
    Party introduced(List<Token> core, Party person) {
        core.stream()
                .filter(token -> titles.is(token, Actor.PERSON))
                .forEach(title -> discourse.introduce(titles.form(title), person));
        return person;
    }

    private static boolean isPossessed(Sentence sentence, Token token, Token head) {
        return sentence.children(head, "nmod").anyMatch(owner -> sentence.governs(owner, token));
    }
}
