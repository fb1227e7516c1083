package org.mufakat.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mufakat.account.Lexicon.Actor;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;

/// Knows the nouns for those who act, and the words before a person's name.
final class Titles {

    /// Words that stand between a title and a name and belong to neither.
    private static final Set<String> LINKS = Set.of("for", "of", "and", "the", "in", "to");

    private final Lexicon lexicon;

    Titles(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Return a pattern that matches any word of a group of the lexicon.
    String oneOf(String group) {
        return lexicon.groups().getOrDefault(group, Set.of()).stream()
                .sorted()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /// Return whether a word is of a group of the lexicon.
    boolean isIn(String group, String lemma) {
        return lexicon.groups().getOrDefault(group, Set.of()).contains(lemma.toLowerCase(Locale.ROOT));
    }

    /// Return what a noun tells of those who act, or empty where it names nobody who can.
    Optional<Actor> actor(Token noun) {
        return actors(form(noun)).findFirst();
    }

    /// Return the dictionary form: the parser keeps "Ministers" where it takes the word for a name.
    String form(Token noun) {
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        return !noun.isName() || actors(lemma).findAny().isPresent()
                ? lemma
                : Stream.of(
                                lemma.replaceFirst("ies$", "y"),
                                lemma.replaceFirst("s$", ""),
                                lemma.replaceFirst("es$", ""))
                        .filter(singular -> actors(singular).findAny().isPresent())
                        .findFirst()
                        .orElse(lemma);
    }

    /// Return whether a noun is plural, by its tag or where its dictionary form is another word than it.
    boolean isPlural(Token noun) {
        return noun.tag().equals("NNS")
                || noun.tag().equals("NNPS")
                || !form(noun).equals(noun.lemma().toLowerCase(Locale.ROOT));
    }

    private Stream<Actor> actors(String lemma) {
        return lexicon.startingWith(lemma.toLowerCase(Locale.ROOT)).stream()
                .filter(entry -> entry.words().size() == 1)
                .flatMap(entry -> entry.actor().stream());
    }

    /// Return whether a noun is one of those kinds.
    boolean is(Token noun, Actor... kinds) {
        return actor(noun).filter(Set.of(kinds)::contains).isPresent();
    }

    /// Return whether a word stands before a person's name without being part of it: "Mr", "Minister".
    boolean isTitle(String word) {
        return actors(word).anyMatch(kind -> kind == Actor.TITLE || kind == Actor.PERSON);
    }

    /// Return whether a name ends as those of organisations do: "Quad Senior Cyber Group".
    boolean isOrganisation(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return actors(last).anyMatch(Actor.BODY::equals);
    }

    /// Return whether a name holds a word for an organisation, a state or an office: "Ministry of Ports".
    boolean isOfficial(String name) {
        return Stream.of(name.split("[^\\p{L}]+", -1)).flatMap(this::actors).anyMatch(Actor::isOfAState);
    }

    /// Return whether a word tells what an office is for: "State" of "Secretary of State".
    boolean isPortfolio(String word) {
        return actors(word).anyMatch(kind -> kind == Actor.PORTFOLIO || kind == Actor.STATE);
    }

    /// Return the name behind the last title of a short text: "Minister for Law and Home Affairs, Mr K Shanmugam".
    Optional<String> personIn(String text) {
        List<String> words = Arrays.asList(text.strip().split("[\\s,]+", -1));
        int title = -1;
        for (int i = 0; i < words.size(); i++) {
            if (isTitle(words.get(i))) {
                title = i;
            }
        }
        if (title < 0) {
            return Optional.empty();
        }
        List<String> name = words.subList(title + 1, words.size()).stream()
                .takeWhile(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .toList();
        boolean office = title + 1 < words.size() && LINKS.contains(words.get(title + 1));
        return name.isEmpty() || office ? Optional.empty() : Optional.of(String.join(" ", name));
    }

    /// Return whether a party is a person: known as one, or named in the form of a person's name.
    boolean isPerson(Party party) {
        return party.entity()
                .map(entity -> entity.kind() == Entity.Kind.PERSON)
                .orElse(party.words().matches("\\p{Lu}\\S*( \\p{L}\\S*){1,4}"));
    }
}
