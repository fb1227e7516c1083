package org.mufakat.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;
import org.mufakat.vocabulary.EventType;

/// Finds where an act happens: a place named with *in* or *at* beside it, in its clause, or in the clause it
/// is joined to; of a visit, where it leads.
final class Places {

    private static final Set<String> AT = Set.of("in", "at");
    private static final Set<String> TO = Set.of("in", "at", "to");

    private final TriggerFinder words;
    private final Titles titles;
    private final Mentions mentions;
    private final String text;

    Places(TriggerFinder words, Titles titles, Mentions mentions, String text) {
        this.words = words;
        this.titles = titles;
        this.mentions = mentions;
        this.text = text;
    }

    /// Return the place of an act.
    ///
    /// @param parts the words that hang on the act's own words
    Optional<Party> of(Trigger trigger, Clause clause, List<Token> parts) {
        Sentence sentence = trigger.sentence();
        boolean visit = trigger.entry().type().orElseThrow() == EventType.VISIT;
        Set<String> prepositions = visit ? TO : AT;
        Optional<Party> destination = visit
                ? sentence.children(trigger.head(), "obj")
                        .flatMap(noun -> known(sentence, noun).stream())
                        .findFirst()
                : Optional.empty();
        Stream<Token> around = Stream.concat(parts.stream(), governing(sentence, clause.head()));
        return destination.or(() -> around.flatMap(
                        part -> Stream.concat(Stream.of(part), sentence.children(part, "nmod", "appos")))
                .filter(part -> sentence.children(part, "case").anyMatch(word -> prepositions.contains(form(word))))
                .flatMap(part -> place(sentence, part).stream())
                .findFirst());
    }

    /// Return the obliques of the clause, and of those it is joined to.
    private static Stream<Token> governing(Sentence sentence, Token head) {
        Stream<Token> own = sentence.children(head, "obl", "nmod");
        boolean joined = head.is("conj") || head.is("xcomp") || head.is("advcl") || head.is("cop");
        return sentence.head(head)
                .filter(governor -> joined)
                .map(governor -> Stream.concat(own, governing(sentence, governor)))
                .orElse(own);
    }

    private Optional<Party> place(Sentence sentence, Token noun) {
        return known(sentence, noun).or(() -> unknown(sentence, noun));
    }

    /// A place keeps the name that the source gives it: "the East Sea".
    private Optional<Party> known(Sentence sentence, Token noun) {
        return mentions.at(sentence.index(), noun)
                .flatMap(name -> name.entity()
                        .filter(entity -> entity.kind() == Entity.Kind.PLACE || entity.kind() == Entity.Kind.STATE)
                        .map(entity -> entity.kind() == Entity.Kind.PLACE
                                ? new Party(name.text(), Optional.of(entity))
                                : Party.of(entity)));
    }

    /// A name that the graph does not know, and that is no time, no text, no meeting and nobody.
    private Optional<Party> unknown(Sentence sentence, Token noun) {
        boolean place = noun.isName()
                && mentions.at(sentence.index(), noun).flatMap(Mention::entity).isEmpty()
                && titles.actor(noun).isEmpty()
                && !noun.isTime()
                && words.entries(noun).findAny().isEmpty();
        List<Token> name = Phrases.core(sentence, noun).stream()
                .filter(token -> token.isName() || token.index() == noun.index())
                .toList();
        return place ? Optional.of(Party.unknown(sentence.textOf(name, text))) : Optional.empty();
    }

    private static String form(Token word) {
        return word.lemma().toLowerCase(Locale.ROOT);
    }
}
