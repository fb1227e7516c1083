package org.mufakat.account;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mufakat.account.Lexicon.Condition;
import org.mufakat.account.Lexicon.Entry;
import org.mufakat.account.Lexicon.WordClass;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;
import org.mufakat.vocabulary.EventType;

/// Decides, by what stands around a word, whether an entry of the lexicon is meant: "designate" with a
/// company as object is a sanction, with a person *as* something an appointment.
final class Senses {

    private static final Set<String> NOT = Set.of("not", "n't", "never");
    /// Before a filler that must not stand there: `obj !stance`.
    private static final String EXCEPT = "!";

    private static final Set<String> CLOSING_MARKS = Set.of("''", "\"", "”", "’’", "»");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we");
    private static final Set<String> PERSONS = Set.of("i", "we", "he", "she", "they");

    private final Lexicon lexicon;
    private final Mentions mentions;
    private final Set<String> told = new HashSet<>();

    Senses(Lexicon lexicon, Mentions mentions) {
        this.lexicon = lexicon;
        this.mentions = mentions;
    }

    /// Note that an act of a type has been told: what follows may be read in its light.
    void tell(EventType type) {
        told.add(type.className());
    }

    /// Return whether everything that the entry selects stands in the word's clause.
    boolean hold(Entry entry, Sentence sentence, Token word) {
        Token verb = word.is("aux") || word.is("cop") ? sentence.head(word).orElse(word) : word;
        return entry.selects().stream().allMatch(condition -> holds(condition, sentence, verb));
    }

    private boolean holds(Condition condition, Sentence sentence, Token word) {
        if (condition.relation().equals("after")) {
            return condition.fillers().stream().anyMatch(told::contains);
        }
        List<Token> there = standing(condition.relation(), sentence, word).toList();
        if (condition.fillers().contains("none")) {
            return there.isEmpty();
        }
        List<Token> meant =
                there.stream().flatMap(token -> meant(sentence, token)).toList();
        boolean excluded = condition.fillers().stream()
                .filter(filler -> filler.startsWith(EXCEPT))
                .map(filler -> filler.substring(EXCEPT.length()))
                .anyMatch(filler -> meant.stream().anyMatch(token -> isOne(sentence, token, filler)));
        return !excluded
                && (condition.fillers().stream().allMatch(filler -> filler.startsWith(EXCEPT))
                        || meant.stream()
                                .anyMatch(token -> condition.fillers().stream()
                                        .anyMatch(filler -> isOne(sentence, token, filler))));
    }

    private Stream<Token> standing(String relation, Sentence sentence, Token word) {
        var clause = new Clause(sentence, word);
        return switch (relation) {
            case "nsubj" -> clause.isPassive() ? Stream.empty() : Arguments.subject(clause).stream();
            case "obj" -> objects(sentence, word);
            case "modal" -> Factuality.shared(clause).modal().stream();
            case "will" -> Factuality.future(clause).stream();
            case "not" -> sentence.children(word, "advmod", "neg").filter(mark -> NOT.contains(lower(mark)));
            case "said" -> Stream.of(word).filter(verb -> isBehindQuotation(sentence, verb));
            case "mod" -> sentence.children(word, "compound", "amod");
            case "compound:prt", "xcomp", "ccomp", "iobj", "nmod:poss" -> sentence.children(word, relation);
            default -> {
                String preposition = relation.substring(relation.indexOf(':') + 1);
                yield Stream.concat(Stream.of(word), word.isNoun() ? Stream.empty() : objects(sentence, word))
                        .flatMap(token -> sentence.children(token, "obl", "nmod"))
                        .filter(token -> sentence.children(token, "case")
                                .anyMatch(mark -> mark.lemma().equalsIgnoreCase(preposition)));
            }
        };
    }

    /// "…," the minister concluded: the marks end before the verb, or before its subject.
    private static boolean isBehindQuotation(Sentence sentence, Token verb) {
        return sentence.tokens().subList(0, verb.index()).reversed().stream()
                .takeWhile(token -> !token.isVerb())
                .anyMatch(token -> CLOSING_MARKS.contains(token.text()));
    }

    /// Return what a verb is done to: its object, the subject of a passive, the noun that a participle stands with.
    static Stream<Token> objects(Sentence sentence, Token verb) {
        var clause = new Clause(sentence, verb);
        if (!clause.isPassive()) {
            return sentence.children(verb, "obj");
        }
        return Arguments.subject(clause).stream();
    }

    /// Return a noun with those joined to it; "a package of scholarships" means the scholarships.
    Stream<Token> meant(Sentence sentence, Token noun) {
        Stream<Token> joined = Stream.concat(Stream.of(noun), sentence.children(noun, "conj"));
        return joined.flatMap(
                token -> isInGroup(token, "measure") ? sentence.children(token, "nmod") : Stream.of(token));
    }

    /// Return whether a noun is of a group of words, of a kind of entity, or tells of an act of a type.
    boolean isOne(Sentence sentence, Token token, String filler) {
        String lemma = lower(token);
        Optional<Entity.Kind> kind =
                mentions.at(sentence.index(), token).flatMap(Mention::entity).map(Entity::kind);
        return switch (filler) {
            case "any" -> true;
            case "named" -> token.isName();
            case "third-person" -> !FIRST_PERSON.contains(lemma);
            case "actor" ->
                PERSONS.contains(lemma)
                        || (kind.isEmpty() && isPlainName(sentence, token))
                        || kind.filter(Entity.Kind::canAct).isPresent()
                        || lexicon.startingWith(lemma).stream()
                                .flatMap(entry -> entry.actor().stream())
                                .anyMatch(Lexicon.Actor::acts)
                        || Stream.of("acting", "meeting-person", "office").anyMatch(group -> isInGroup(token, group));
            case "private" ->
                kind.isEmpty()
                        && lexicon.startingWith(lemma).stream()
                                .flatMap(entry -> entry.actor().stream())
                                .anyMatch(Lexicon.Actor.PRIVATE::equals);
            case "instrument" ->
                kind.filter(Entity.Kind.INSTRUMENT::equals).isPresent()
                        || nouns(token).anyMatch(Entry::namesInstrument);
            default ->
                lemma.equals(filler)
                        || kind.filter(known -> known.name().equalsIgnoreCase(filler))
                                .isPresent()
                        || Stream.concat(Stream.of(token), sentence.children(token, "compound", "amod"))
                                .anyMatch(part -> isInGroup(part, filler))
                        || nouns(token)
                                .filter(entry -> TriggerFinder.words(sentence, token, entry)
                                                .isPresent()
                                        && hold(entry, sentence, token))
                                .flatMap(entry -> entry.type().stream())
                                .anyMatch(type -> type.className().equals(filler));
        };
    }

    /// A name without an article is mostly a person's or a state's.
    private static boolean isPlainName(Sentence sentence, Token token) {
        return token.isName()
                && !token.text().equals(token.text().toUpperCase(Locale.ROOT))
                && sentence.children(token, "det").findAny().isEmpty();
    }

    private boolean isInGroup(Token token, String group) {
        return lexicon.groups().getOrDefault(group, Set.of()).contains(lower(token));
    }

    private Stream<Entry> nouns(Token token) {
        return lexicon.startingWith(lower(token)).stream().filter(entry -> entry.wordClass() == WordClass.NOUN);
    }

    private static String lower(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }
}
