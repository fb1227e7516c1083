package org.mufakat.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mufakat.account.Lexicon.Entry;
import org.mufakat.account.Lexicon.WordClass;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;
import org.mufakat.vocabulary.EventType;

/// Finds the words of a sentence that the lexicon knows, the longest expression first.
///
/// The leading word of an expression governs the others, with or without words between: "hold talk" finds "held urgent
/// talks", "call on" finds "called on".
final class TriggerFinder {

    private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "these", "those");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we");
    private static final Set<String> GREETED = Set.of("you", "actor", "place", "state");

    private final Lexicon lexicon;
    private final Mentions mentions;
    private final Senses senses;

    TriggerFinder(Lexicon lexicon, Mentions mentions) {
        this.lexicon = lexicon;
        this.mentions = mentions;
        this.senses = new Senses(lexicon, mentions);
    }

    /// Note that an act of a type has been told in the article.
    void tell(EventType type) {
        senses.tell(type);
    }

    /// Return what tells of acts, in the order of the sentence. A word belongs to one expression.
    List<Trigger> acts(Sentence sentence) {
        var found = new ArrayList<Trigger>();
        for (Token token : sentence.tokens()) {
            best(sentence, token)
                    .or(() -> any(sentence, token))
                    .map(this::promised)
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparingInt((Trigger trigger) -> -trigger.words().size()));
        var kept = new ArrayList<Trigger>();
        for (Trigger trigger : found) {
            if (kept.stream().noneMatch(other -> other.covers(trigger.head()))) {
                kept.add(trigger);
            }
        }
        kept.removeIf(verb -> kept.stream().anyMatch(noun -> happens(noun, verb)));
        kept.sort(Comparator.comparingInt(trigger -> trigger.head().index()));
        return kept;
    }

    /// "The talks took place": the noun tells of the act, the verb that it happened.
    private boolean happens(Trigger noun, Trigger verb) {
        return !noun.isVerb()
                && verb.entry().ofMeetings()
                && noun.entry().type().equals(verb.entry().type())
                && mentions.at(noun.sentence().index(), noun.head()).isEmpty()
                && happening(noun.sentence(), noun.head())
                        .filter(verb.head()::equals)
                        .isPresent();
    }

    /// A verb that stands in no entry tells of an act where it is finite: of a commitment under *will*, else of some
    /// event.
    private Optional<Trigger> any(Sentence sentence, Token token) {
        if (!token.tag().startsWith("VB") || token.is("aux") || token.is("cop")) {
            return Optional.empty();
        }
        var clause = new Clause(sentence, token);
        boolean future = Factuality.future(clause).isPresent();
        boolean free = future && !clause.isPassive() && entries(token).noneMatch(TriggerFinder::governs);
        if (lexicon.knows(token.lemma()) && !free) {
            return Optional.empty();
        }
        boolean past =
                clause.isPast() && !clause.isPassive() && !token.is("acl") && !token.is("advcl") && !token.is("amod");
        if (future && isSupposed(clause)) {
            return Optional.empty();
        }
        boolean undergoes = future && senses.isOne(sentence, token, "undergoing");
        return (future && !undergoes) || past
                ? lexicon.startingWith(future ? "*will" : "*did").stream()
                        .findFirst()
                        .map(entry -> new Trigger(sentence, token, List.of(token), entry))
                : Optional.empty();
    }

    /// "We would look at it": who says so in their own voice supposes it.
    private static boolean isSupposed(Clause clause) {
        Clause finite = Factuality.shared(clause);
        return finite.modal().filter(modal -> modal.lemma().equals("would")).isPresent()
                && Arguments.subject(finite)
                        .filter(subject -> FIRST_PERSON.contains(Phrases.lemma(subject)))
                        .isPresent();
    }

    /// "Would like", "will need": what stands behind is the act.
    private static boolean governs(Entry entry) {
        return entry.wordClass() == WordClass.VERB
                && entry.words().size() == 1
                && entry.status().isPresent();
    }

    /// Who pledges to train somebody offers training: the more special type is the one that is promised.
    private Trigger promised(Trigger trigger) {
        boolean promise = trigger.entry().type().equals(Optional.of(EventType.COMMITMENT));
        Sentence sentence = trigger.sentence();
        return sentence.children(trigger.head(), "xcomp", "acl", "advcl", "obl")
                .filter(verb -> promise && verb.isVerb())
                .flatMap(verb -> best(sentence, verb).stream())
                .filter(content -> content.entry().type().equals(Optional.of(EventType.CAPACITY_BUILDING)))
                .findFirst()
                .map(content -> new Trigger(
                        sentence,
                        trigger.head(),
                        trigger.words(),
                        trigger.entry().with(content.entry())))
                .orElse(trigger);
    }

    /// Return the nouns inside an expression that tell of acts by themselves.
    List<Trigger> nouns(Trigger expression) {
        return expression.words().stream()
                .filter(word -> word.isNoun() && !word.equals(expression.head()))
                .flatMap(word -> best(expression.sentence(), word).stream())
                .toList();
    }

    /// Return the expression that a word leads: an idiom before a light verb with its noun, that before a sense which
    /// selects something, that before the plain word.
    private Optional<Trigger> best(Sentence sentence, Token token) {
        List<Entry> holding = entries(token)
                .filter(entry -> entry.type().isPresent() || entry.light())
                .filter(entry -> !entry.ofMeetings() || isOfMeeting(sentence, token))
                .filter(entry -> senses.hold(entry, sentence, token))
                .sorted(Comparator.comparingInt(TriggerFinder::rank)
                        .thenComparingInt(entry -> -entry.words().size()))
                .toList();
        return holding.stream()
                .flatMap(entry -> entry.light()
                        ? withNoun(sentence, token, entry).stream()
                        : words(sentence, token, entry)
                                .map(words -> new Trigger(sentence, token, words, entry))
                                .stream())
                .findFirst();
    }

    private static int rank(Entry entry) {
        int plain = entry.selects().isEmpty() ? 1 : 0;
        if (entry.light()) {
            return 2;
        }
        return entry.words().size() > 1 ? plain : 3 + plain;
    }

    /// "Hold" with "talks", "were held" of "talks": the noun tells which act it is.
    private Optional<Trigger> withNoun(Sentence sentence, Token verb, Entry light) {
        return words(sentence, verb, light)
                .flatMap(leading -> Senses.objects(sentence, verb)
                        .flatMap(object -> senses.meant(sentence, object))
                        .filter(noun -> noun.isNoun()
                                && mentions.at(sentence.index(), noun)
                                        .flatMap(Mention::entity)
                                        .isEmpty())
                        .flatMap(noun -> best(sentence, noun).stream())
                        .filter(noun -> noun.entry().type().isPresent() && isSelected(light, noun.entry()))
                        .map(noun -> {
                            var words = new ArrayList<>(leading);
                            words.addAll(noun.words());
                            words.sort(Comparator.comparingInt(Token::index));
                            return new Trigger(sentence, verb, words, light.with(noun.entry()));
                        })
                        .findFirst());
    }

    private static boolean isSelected(Entry light, Entry noun) {
        String type = noun.type().orElseThrow().className();
        return light.selects().stream()
                .filter(condition -> condition.relation().equals("obj"))
                .allMatch(condition -> condition.fillers().contains(type)
                        || condition.fillers().contains("any"));
    }

    /// Return whether what the verb is said of, or done to, is a meeting: by its noun or by its name.
    private boolean isOfMeeting(Sentence sentence, Token verb) {
        var clause = new Clause(sentence, verb);
        return Stream.concat(
                        Arguments.subject(clause).stream(),
                        clause.isPassive() ? Stream.empty() : sentence.children(verb, "obj"))
                .anyMatch(noun -> isMeeting(sentence, noun));
    }

    /// Return whether a noun tells of a meeting, or names one.
    boolean isMeeting(Sentence sentence, Token noun) {
        return isNamedMeeting(sentence, noun)
                || startingWith(noun.lemma().toLowerCase(Locale.ROOT)).stream()
                        .anyMatch(entry -> entry.wordClass() == WordClass.NOUN
                                && entry.type().equals(Optional.of(EventType.MEETING)));
    }

    private boolean isNamedMeeting(Sentence sentence, Token noun) {
        return mentions.at(sentence.index(), noun)
                .flatMap(Mention::entity)
                .filter(ArticleReading::isMeeting)
                .isPresent();
    }

    /// Return the verb that tells of the act of its subject that it happens, or is to: "take place", "be scheduled".
    Optional<Token> happening(Sentence sentence, Token noun) {
        return noun.is("nsubj")
                ? sentence.head(noun).filter(verb -> senses.isOne(sentence, verb, "happen"))
                : Optional.empty();
    }

    /// Return whether a person, a state or a body is the subject of the act.
    boolean isDoneByActor(Trigger trigger) {
        return Arguments.subject(Factuality.shared(Clause.of(trigger)))
                .filter(subject -> senses.isOne(trigger.sentence(), subject, "actor"))
                .isPresent();
    }

    /// Return whether the verb says of something that it is to come: "is set for", "was scheduled".
    boolean isAhead(Clause clause) {
        return senses.isOne(clause.sentence(), clause.head(), "ahead") && !clause.isPerfect();
    }

    /// Return whether a noun names a text, a plan or an act, which brings about things but does nothing itself.
    boolean isThing(Sentence sentence, Token noun) {
        boolean known = mentions.at(sentence.index(), noun)
                .flatMap(Mention::entity)
                .filter(entity -> entity.kind().canAct())
                .isPresent();
        return DEMONSTRATIVES.contains(Phrases.lemma(noun))
                || (noun.isNoun()
                        && !known
                        && !senses.isOne(sentence, noun, "acting")
                        && (senses.isOne(sentence, noun, "matter")
                                || entries(noun)
                                        .anyMatch(entry -> entry.namesInstrument()
                                                || entry.type().isPresent())));
    }

    /// Return the text by which something is said: "the report recommends", "recommended in the report".
    Optional<Token> speakingText(Trigger trigger) {
        Sentence sentence = trigger.sentence();
        Clause clause = Clause.of(trigger);
        Stream<Token> subject = clause.isPassive() ? Stream.empty() : Arguments.subject(clause).stream();
        return !trigger.isVerb() || !trigger.entry().type().equals(Optional.of(EventType.STATEMENT))
                ? Optional.empty()
                : Stream.concat(subject, textSaidIn(sentence, clause))
                        .filter(noun -> isKnownText(sentence, noun))
                        .findFirst();
    }

    private static Stream<Token> textSaidIn(Sentence sentence, Clause clause) {
        return sentence.children(clause.head(), "obl")
                .filter(noun -> clause.isPassive()
                        && sentence.children(noun, "case")
                                .anyMatch(word -> word.lemma().equals("in")));
    }

    private boolean isKnownText(Sentence sentence, Token noun) {
        return mentions.at(sentence.index(), noun)
                .flatMap(Mention::entity)
                .filter(entity -> entity.kind() == Entity.Kind.INSTRUMENT)
                .isPresent();
    }

    /// Return whether a verb tells that somebody makes it easier for others to do something.
    boolean isHelping(Sentence sentence, Token verb) {
        return verb.isVerb() && senses.isOne(sentence, verb, "helping");
    }

    /// Return whether words greet people: "welcome you", "extend a warm welcome to the delegates".
    boolean isGreeting(Trigger trigger) {
        Sentence sentence = trigger.sentence();
        boolean word = trigger.words().stream().anyMatch(token -> senses.isOne(sentence, token, "greeting"));
        return word
                && Stream.concat(
                                sentence.children(trigger.head(), "obj", "iobj"),
                                trigger.words().stream()
                                        .flatMap(token -> sentence.children(token, "obl", "nmod"))
                                        .filter(noun -> Phrases.hasCase(sentence, noun, "to")))
                        .filter(noun -> !trigger.covers(noun))
                        .anyMatch(noun -> GREETED.stream().anyMatch(kind -> senses.isOne(sentence, noun, kind)));
    }

    /// Return whether a bare plural is meant as a kind: "companies", which nobody has counted or named.
    boolean isKind(Sentence sentence, Token noun) {
        return noun.tag().equals("NNS")
                && senses.isOne(sentence, noun, "private")
                && sentence.children(noun, "det", "nummod", "nmod:poss", "nmod")
                        .findAny()
                        .isEmpty()
                && sentence.children(noun, "compound", "amod")
                        .allMatch(word -> mentions.at(sentence.index(), word).isEmpty());
    }

    /// Return the entries that the word leads, of whatever class.
    List<Entry> startingWith(String lemma) {
        return lexicon.startingWith(lemma);
    }

    /// Return whether a verb says something neutrally.
    boolean isSpeech(Token verb) {
        return verb.isVerb()
                && entries(verb)
                        .anyMatch(entry -> entry.neutral() && entry.words().size() == 1);
    }

    /// Return the entries of the token's word class.
    Stream<Entry> entries(Token token) {
        return lexicon.startingWith(token.lemma().toLowerCase(Locale.ROOT)).stream()
                .filter(entry -> fits(token, entry.wordClass()));
    }

    private static boolean fits(Token token, WordClass wordClass) {
        return switch (wordClass) {
            case VERB -> token.tag().startsWith("VB");
            case NOUN -> token.isNoun();
            case ADJECTIVE -> token.tag().startsWith("JJ") || token.isNoun();
            case ADVERB ->
                token.tag().startsWith("RB")
                        || token.tag().startsWith("JJ")
                        || token.tag().equals("DT");
            case MODAL -> token.tag().equals("MD");
        };
    }

    /// Return the words of the entry as they stand around the leading word, or empty where one is missing.
    static Optional<List<Token>> words(Sentence sentence, Token leading, Entry entry) {
        var words = new ArrayList<Token>(List.of(leading));
        for (String wanted : entry.words().subList(1, entry.words().size())) {
            Optional<Token> next = sentence.tokens().stream()
                    .filter(token -> !words.contains(token))
                    .filter(token -> token.text().equalsIgnoreCase(wanted)
                            || (token.lemma().equalsIgnoreCase(wanted) && !isParticipleOfBe(entry, token)))
                    .filter(token -> !isOfTime(sentence, token))
                    .filter(token -> isNear(sentence, leading, token, entry.wordClass()))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            words.add(next.get());
        }
        words.sort(Comparator.comparingInt(Token::index));
        return Optional.of(words);
    }

    /// "Has been cleared" is not "be clear".
    private static boolean isParticipleOfBe(Entry entry, Token token) {
        return entry.words().getFirst().equals("be") && token.tag().startsWith("VB");
    }

    private static boolean isNear(Sentence sentence, Token leading, Token token, WordClass wordClass) {
        if (wordClass == WordClass.VERB && token.index() < leading.index() && !token.isNoun()) {
            return false;
        }
        boolean inside = sentence.head(token)
                .filter(head -> head.index() == leading.index()
                        || (isMark(token) && governsNearly(sentence, leading, head))
                        || (head.is("conj") && head.head() == leading.index() && !token.is("nsubj"))
                        || (token.is("nsubj") && head.is("ccomp") && head.head() == leading.index()))
                .isPresent();
        boolean modified = token.isNoun() && leading.is("acl") && leading.head() == token.index();
        boolean beside = Math.abs(token.index() - leading.index()) <= 2 && token.index() > leading.index();
        boolean copula = token.is("cop") && token.head() == leading.index();
        return inside
                || modified
                || copula
                || (beside && wordClass == WordClass.NOUN)
                || (leading.is("cop") && leading.head() == token.index())
                || (leading.is("cop")
                        && sentence.head(token)
                                .filter(head -> head.index() == leading.head())
                                .isPresent()
                        && isMark(token))
                || (leading.is("aux") && leading.head() == token.index());
    }

    /// Return whether a preposition leads a day or a month: "agreed on Wednesday" is no "agree on".
    private static boolean isOfTime(Sentence sentence, Token token) {
        return token.is("case") && sentence.head(token).filter(Token::isTime).isPresent();
    }

    /// Return whether one word governs a preposition's noun, or the verb behind its object's *to*.
    private static boolean governsNearly(Sentence sentence, Token governor, Token token) {
        boolean infinitive = token.lemma().equalsIgnoreCase("to");
        boolean behind = sentence.head(token)
                .filter(head -> head.head() == governor.index())
                .isPresent();
        return token.head() == governor.index() || (infinitive && behind);
    }

    private static boolean isMark(Token token) {
        return token.is("case") || token.is("mark") || token.is("advmod") || token.is("compound");
    }
}
