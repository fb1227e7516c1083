package org.mufakat.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.mufakat.account.Lexicon.Actor;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;

/// Says whom "the minister", "both countries" and "the statement" mean, who have been spoken of before.
final class SpokenOf {

    /// Nouns that mean two states after "both", "neither" and "the".
    private static final Set<String> TWO = Set.of("country", "side", "state", "government", "nation", "party");

    private static final int MORE_THAN_TWO = 3;

    private static final List<String> NUMBERS =
            List.of("three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private final Mentions mentions;
    private final Discourse discourse;
    private final Offices offices;
    private final Titles titles;
    private final Owners owners;
    private final BiFunction<Sentence, Token, List<Party>> actors;
    private final String text;

    /// @param actors whom a word means, for what stands inside a phrase
    SpokenOf(
            Mentions mentions,
            Discourse discourse,
            Offices offices,
            Titles titles,
            Owners owners,
            BiFunction<Sentence, Token, List<Party>> actors,
            String text) {
        this.mentions = mentions;
        this.discourse = discourse;
        this.offices = offices;
        this.titles = titles;
        this.owners = owners;
        this.actors = actors;
        this.text = text;
    }

    /// Return whom "the minister", "both countries", "the statement" mean, by what has been spoken of; else the words.
    List<Party> before(Sentence sentence, Token head, List<Token> core, Actor kind) {
        String lemma = titles.form(head);
        List<Party> there = thoseAtMeeting(sentence, head, lemma);
        if (!there.isEmpty()) {
            return there;
        }
        List<Party> counted = asMany(sentence, head);
        if (!counted.isEmpty()) {
            return counted;
        }
        List<Party> before = switch (kind) {
            case DOCUMENT -> issuers(sentence, head);
            case GATHERING -> isOfOthers(sentence, head) ? List.of() : discourse.meeting();
            case PERSON -> {
                if (Phrases.isOfTwo(sentence, head) && discourse.two().size() == 2) {
                    yield discourse.two();
                }
                yield titles.isPlural(head)
                        ? discourse.people(lemma, titles.isIn("in-office", lemma))
                        : discourse.person(lemma);
            }
            case STATE, BODY, PRIVATE -> {
                if (Phrases.isOfTwo(sentence, head)
                        || (titles.isPlural(head) && isDefinite(sentence, head, lemma) && TWO.contains(lemma))) {
                    yield offices.states(discourse.twoSides());
                }
                if (kind == Actor.PRIVATE) {
                    yield titles.isPlural(head) ? discourse.people(lemma, false) : List.of();
                }
                boolean many = titles.isPlural(head) || titles.isIn("together", lemma);
                yield many && !discourse.several().isEmpty() ? discourse.several() : bodySpokenOf(lemma);
            }
            case TITLE, PORTFOLIO -> List.of();
        };
        boolean document = kind.isText();
        boolean definite = isDefinite(sentence, head, lemma) || Phrases.isOfTwo(sentence, head) || document;
        if (!before.isEmpty() && definite) {
            return before;
        }
        if (kind == Actor.PERSON && !titles.isPlural(head) && isDefinite(sentence, head, lemma)) {
            List<Party> own = discourse.ownState();
            return own.isEmpty() ? List.of(Party.unknown(Phrases.words(text, core))) : own;
        }
        return document ? List.of() : List.of(Party.unknown(Phrases.words(text, core)));
    }

    /// "Agreed by ministers at the conference", "ministers at the conference agreed": those who meet there.
    private List<Party> thoseAtMeeting(Sentence sentence, Token head, String lemma) {
        boolean bare = sentence.children(head).allMatch(child -> child.is("case") || child.is("nmod"));
        Stream<Token> beside = sentence.head(head).stream().flatMap(verb -> sentence.children(verb, "obl"));
        return !titles.isPlural(head) || !bare
                ? List.of()
                : Stream.concat(sentence.children(head, "nmod"), beside)
                        .filter(noun -> Phrases.hasCase(sentence, noun, "at"))
                        .flatMap(noun -> mentions.at(sentence.index(), noun).stream())
                        .flatMap(mention -> mention.entity().stream())
                        .flatMap(meeting -> offices.members(meeting).stream())
                        .filter(members ->
                                members.label().toLowerCase(Locale.ROOT).contains(lemma))
                        .map(Party::of)
                        .distinct()
                        .toList();
    }

    /// "The summit between Laos and Japan" is not the meeting spoken of.
    private static boolean isOfOthers(Sentence sentence, Token gathering) {
        return sentence.children(gathering, "nmod").anyMatch(part -> Phrases.hasCase(sentence, part, "between"));
    }

    /// "The three ministers" are the three spoken of last.
    private List<Party> asMany(Sentence sentence, Token head) {
        boolean known = sentence.children(head, "det").anyMatch(det -> Phrases.KNOWN.contains(Phrases.lemma(det)));
        return sentence.children(head, "nummod")
                .map(number -> NUMBERS.indexOf(Phrases.lemma(number)) + MORE_THAN_TWO)
                .filter(number -> known && number >= MORE_THAN_TWO)
                .map(discourse::asMany)
                .findFirst()
                .orElse(List.of());
    }

    /// "The government" is the state spoken of, "the court" a court that was named.
    private List<Party> bodySpokenOf(String lemma) {
        if (titles.isIn("government", lemma)) {
            return discourse.government();
        }
        List<Party> called = discourse.bodyCalled(lemma);
        return !called.isEmpty() || titles.isIn("own-kind", lemma) ? called : discourse.body();
    }

    /// Return who speaks through a text: whom the graph knows to have issued it, whoever it is "by", "of" or "developed
    /// by", else the issuers of the text spoken of, else the voice of the article.
    private List<Party> issuers(Sentence sentence, Token document) {
        List<Party> known = mentions.at(sentence.index(), document)
                .flatMap(Mention::entity)
                .flatMap(offices::issuer)
                .map(Party::of)
                .map(List::of)
                .orElse(List.of());
        if (!known.isEmpty()) {
            return known;
        }
        Stream<Token> made = sentence.children(document, "acl").flatMap(verb -> sentence.children(verb, "obl"));
        List<Party> makers = Stream.concat(sentence.children(document, "nmod"), made)
                .filter(maker -> maker.is("nmod:poss") || Phrases.hasCase(sentence, maker, "by"))
                .flatMap(maker -> actors.apply(sentence, maker).stream())
                .toList();
        if (!makers.isEmpty()) {
            return Party.distinct(makers);
        }
        Optional<Party> owner = owners.modifying(sentence, document).map(Party::of);
        return owner.map(List::of).orElseGet(discourse::issuers);
    }

    /// Return whether a noun speaks of somebody known: by its article, or as a title without one ("Ministers agreed").
    boolean isDefinite(Sentence sentence, Token head, String lemma) {
        return sentence.children(head, "det")
                        .anyMatch(det -> Set.of("the", "this", "these", "those", "that")
                                .contains(det.lemma().toLowerCase(Locale.ROOT)))
                || isBareMany(sentence, head, lemma)
                || (Character.isUpperCase(head.text().codePointAt(0)) && discourse.knows(lemma));
    }

    /// "Members agreed": a bare plural that opens a sentence means those spoken of.
    private boolean isBareMany(Sentence sentence, Token head, String lemma) {
        return head.index() == 0
                && titles.isPlural(head)
                && titles.isIn("taking-part", lemma)
                && sentence.children(head).allMatch(child -> child.is("punct"));
    }
}
