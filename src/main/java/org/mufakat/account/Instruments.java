package org.mufakat.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mufakat.account.Lexicon.Actor;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;
import org.mufakat.vocabulary.EventType;

/// Finds the text, mechanism, plan or meeting that an act is on.
///
/// In this order: one that the graph knows, among the words of the act; the text that speaks; one that the
/// graph knows, in what is agreed, urged or said; one that a noun tells; a proper name that is nobody's. "The
/// agreement" is the one told of before.
final class Instruments {

    private final TriggerFinder words;
    private final Actors actors;
    private final Titles titles;
    private final Mentions mentions;
    private final TextNames names;
    private final List<Told> told = new ArrayList<>();
    private Optional<Last> last = Optional.empty();

    Instruments(TriggerFinder words, Actors actors, Titles titles, Mentions mentions, TextNames names) {
        this.names = names;
        this.words = words;
        this.actors = actors;
        this.titles = titles;
        this.mentions = mentions;
    }

    /// What comes behind the name of a text and is not part of it.
    private static final Set<String> TERMS = Set.of(",", "(", "-LRB-", "worth");

    /// What the last act that is on something is on.
    private record Last(int sentence, Party party) {}

    /// A text told of before.
    private record Told(String noun, Party party) {}

    /// Return what the act is on.
    ///
    /// @param matter the words that say what the act is about
    Optional<Party> of(Trigger trigger, Clause clause, List<Token> matter) {
        Sentence sentence = trigger.sentence();
        List<Token> scope =
                Stream.concat(own(trigger), matter.stream()).distinct().toList();
        Optional<Party> known =
                known(sentence, scope.stream(), trigger.entry().type().orElseThrow());
        Optional<Party> found = known.or(() -> spokenOf(trigger, clause))
                .or(() -> document(trigger, clause))
                .or(() -> knownInClause(clause))
                .or(() -> meeting(trigger, scope))
                .or(() -> named(trigger, scope))
                .or(() -> namedInClause(clause))
                .or(() -> ofNoun(trigger, scope))
                .or(() -> describedInClause(clause, trigger.entry().type().orElseThrow()))
                .or(() -> properName(trigger, scope))
                .or(() -> made(trigger, clause));
        found.ifPresent(party -> last = Optional.of(new Last(sentence.index(), party)));
        return found;
    }

    /// "This was agreed on": what the sentence before was on.
    private Optional<Party> spokenOf(Trigger trigger, Clause clause) {
        boolean isThis = Stream.concat(
                        clause.isPassive() ? clause.subject().stream() : Stream.empty(),
                        clause.sentence().children(clause.head(), "obj"))
                .anyMatch(token -> token.lemma().equalsIgnoreCase("this"));
        return !isThis || !isOnTexts(trigger)
                ? Optional.empty()
                : last.filter(before -> before.sentence() == clause.sentence().index() - 1)
                        .map(Last::party);
    }

    /// What is set up or proposed is what the act is on, whatever noun tells it.
    private Optional<Party> made(Trigger trigger, Clause clause) {
        EventType type = trigger.entry().type().orElseThrow();
        boolean makes = type == EventType.ESTABLISHMENT || type == EventType.PROPOSAL;
        Sentence sentence = trigger.sentence();
        return Stream.concat(
                        sentence.children(trigger.head(), "obj"),
                        clause.isPassive() ? Arguments.subject(clause).stream() : Stream.empty())
                .filter(noun -> makes && noun.isNoun() && !trigger.covers(noun))
                .findFirst()
                .map(noun -> names.around(sentence, noun).map(Party::unknown).orElseGet(() -> party(sentence, noun)));
    }

    /// The nouns of an expression: "sign a comprehensive trade agreement" is on the agreement.
    private static Stream<Token> own(Trigger trigger) {
        return trigger.words().stream()
                .filter(word -> word.isNoun() && trigger.words().size() > 1)
                .flatMap(word -> Phrases.core(trigger.sentence(), word).stream());
    }

    private Optional<Party> known(Sentence sentence, Stream<Token> scope, EventType type) {
        return scope.flatMap(token -> mentions.at(sentence.index(), token).stream())
                .filter(mention -> mention.entity()
                        .filter(entity -> isInstrument(entity, type))
                        .isPresent())
                .findFirst()
                .map(this::remembered);
    }

    /// "The draft" is what "a first draft" was.
    private Party remembered(Mention mention) {
        Party party = Party.of(mention.entity().orElseThrow());
        told.add(new Told(mention.text().toLowerCase(Locale.ROOT), party));
        return party;
    }

    private static boolean isInstrument(Entity entity, EventType type) {
        return switch (entity.kind()) {
            case INSTRUMENT -> true;
            case MEETING, SERIES -> type == EventType.MEETING;
            case BODY -> type == EventType.ESTABLISHMENT;
            case STATE, PERSON, OFFICE, NORM, INCIDENT, PLACE, GROUP, TOPIC -> false;
        };
    }

    /// Return the text that speaks: "the Leaders' Statement recognises".
    private Optional<Party> document(Trigger trigger, Clause clause) {
        return trigger.entry().type().orElseThrow() != EventType.STATEMENT
                ? Optional.empty()
                : Arguments.subject(clause).flatMap(subject -> text(trigger.sentence(), subject));
    }

    private Optional<Party> text(Sentence sentence, Token subject) {
        Optional<Party> known = mentions.at(sentence.index(), subject)
                .flatMap(Mention::entity)
                .filter(entity -> entity.kind() == Entity.Kind.INSTRUMENT)
                .map(Party::of);
        return known.or(
                () -> titles.is(subject, Actor.DOCUMENT) ? Optional.of(party(sentence, subject)) : Optional.empty());
    }

    /// Return a text that is named among the words of the act: "the Joint Declaration on Ports".
    private Optional<Party> named(Trigger trigger, List<Token> scope) {
        return scope.stream()
                .flatMap(token -> names.at(trigger.sentence(), token).stream())
                .findFirst()
                .map(this::remembered);
    }

    /// Return a text that is named in what is agreed, urged or said.
    private Optional<Party> namedInClause(Clause clause) {
        Sentence sentence = clause.sentence();
        return sentence.children(clause.head(), "ccomp", "xcomp")
                .flatMap(part -> sentence.subtree(part).stream())
                .flatMap(token -> names.at(sentence, token).stream())
                .findFirst()
                .map(this::remembered);
    }

    /// Return a text that is described in what is agreed, urged or said: "a formal mechanism on fisheries".
    private Optional<Party> describedInClause(Clause clause, EventType type) {
        Sentence sentence = clause.sentence();
        boolean agreed = type == EventType.AGREEMENT;
        return sentence.children(clause.head(), "ccomp", "xcomp", "obj", "obl")
                .flatMap(part -> withoutCircumstances(sentence, part))
                .filter(Token::isNoun)
                .filter(token -> isText(sentence, token))
                .map(token -> whole(sentence, token))
                .filter(token -> isDescribedText(sentence, token)
                        || isToldBefore(sentence, token)
                        || (agreed && isDescribed(sentence, token)))
                .findFirst()
                .map(token -> party(sentence, token));
    }

    /// "While the proposal is being considered" is not what is agreed.
    private static Stream<Token> withoutCircumstances(Sentence sentence, Token part) {
        List<Token> circumstances = sentence.subtree(part).stream()
                .filter(token -> token.is("advcl"))
                .flatMap(token -> sentence.subtree(token).stream())
                .toList();
        return sentence.subtree(part).stream().filter(token -> !circumstances.contains(token));
    }

    private Party remembered(String name) {
        Party party = Party.unknown(name);
        told.add(new Told(name.toLowerCase(Locale.ROOT), party));
        return party;
    }

    /// Return a text of the graph that is named in what is agreed, urged or said.
    private Optional<Party> knownInClause(Clause clause) {
        Sentence sentence = clause.sentence();
        return sentence.children(clause.head(), "ccomp", "xcomp", "obj", "obl", "dep")
                .flatMap(part -> sentence.subtree(part).stream())
                .flatMap(token -> mentions.at(sentence.index(), token).stream())
                .flatMap(mention -> mention.entity().stream())
                .filter(entity -> entity.kind() == Entity.Kind.INSTRUMENT)
                .findFirst()
                .map(Party::of);
    }

    /// Return the meeting by its name or number: "the 36th ASEANAPOL conference", "the fourth meeting".
    private Optional<Party> meeting(Trigger trigger, List<Token> scope) {
        EventType type = trigger.entry().type().orElseThrow();
        boolean gathers = type == EventType.MEETING || type == EventType.EXERCISE || type == EventType.VISIT;
        Sentence sentence = trigger.sentence();
        return !gathers
                ? Optional.empty()
                : scope.stream()
                        .filter(token -> token.isNoun() && names(token, EventType.MEETING, EventType.EXERCISE))
                        .filter(token -> isNamed(sentence, token))
                        .findFirst()
                        .map(token -> party(sentence, token));
    }

    private boolean names(Token noun, EventType... types) {
        return words.startingWith(noun.lemma().toLowerCase(Locale.ROOT)).stream()
                .anyMatch(entry -> entry.wordClass() == Lexicon.WordClass.NOUN
                        && entry.type().filter(Set.of(types)::contains).isPresent());
    }

    private static boolean isNamed(Sentence sentence, Token noun) {
        return Phrases.core(sentence, noun).stream()
                .filter(token -> token.index() < noun.index())
                .anyMatch(token -> (token.is("compound") && token.isName())
                        || token.lemma().matches("\\d+(st|nd|rd|th)|inaugural|next|annual"));
    }

    /// Return the text, mechanism or plan that a noun tells, in the words of the article.
    private Optional<Party> ofNoun(Trigger trigger, List<Token> scope) {
        return scope.stream()
                .filter(Token::isNoun)
                .filter(token -> !trigger.covers(token) || trigger.words().size() > 1)
                .filter(token -> isText(trigger.sentence(), token))
                .map(token -> whole(trigger.sentence(), token))
                .filter(token -> isOnTexts(trigger)
                        || isToldBefore(trigger.sentence(), token)
                        || isDescribedText(trigger.sentence(), token))
                .findFirst()
                .map(token -> party(trigger.sentence(), token));
    }

    /// Return the text told of before whose name holds a noun.
    private Optional<Party> told(String lemma) {
        return told.reversed().stream()
                .filter(text -> List.of(text.noun().split("\\W+", -1)).contains(lemma))
                .map(Told::party)
                .findFirst();
    }

    /// "This partnership", after the partnership was told of.
    private boolean isToldBefore(Sentence sentence, Token noun) {
        return isDefinite(sentence, noun)
                && Phrases.core(sentence, noun).size() == 2
                && told(noun.lemma().toLowerCase(Locale.ROOT)).isPresent();
    }

    /// "The resolutions of the Security Council": a text, and said which.
    private boolean isDescribedText(Sentence sentence, Token noun) {
        return titles.isIn("text", titles.form(noun)) && isDescribed(sentence, noun);
    }

    private static boolean isDescribed(Sentence sentence, Token noun) {
        return Phrases.core(sentence, noun).stream().filter(Token::isNoun).count() > 1;
    }

    private static boolean isDefinite(Sentence sentence, Token noun) {
        return sentence.children(noun, "det")
                .anyMatch(det ->
                        !Set.of("a", "an", "any", "no").contains(det.lemma().toLowerCase(Locale.ROOT)));
    }

    /// Of "working group" the noun is the last word.
    private static Token whole(Sentence sentence, Token noun) {
        return noun.is("compound") ? sentence.head(noun).filter(Token::isNoun).orElse(noun) : noun;
    }

    private boolean isText(Sentence sentence, Token noun) {
        return words.entries(noun)
                .filter(Lexicon.Entry::namesInstrument)
                .anyMatch(entry -> TriggerFinder.words(sentence, noun, entry).isPresent());
    }

    /// Return a proper name in the matter that is no actor's, no place's and no time's: "the Entity List".
    private Optional<Party> properName(Trigger trigger, List<Token> scope) {
        Sentence sentence = trigger.sentence();
        return scope.stream()
                .filter(token -> token.isName() && !trigger.covers(token) && !isPlaced(sentence, token))
                .filter(token -> !token.is("compound") && !token.is("nmod:poss") && !token.is("appos"))
                .filter(token -> mentions.at(sentence.index(), token).isEmpty())
                .filter(token -> titles.actor(token).isEmpty() && !token.isTime())
                .filter(token -> sentence.children(token, "compound")
                                .filter(Token::isName)
                                .count()
                        > 0)
                .filter(token -> sentence.child(token, "det").isPresent()
                        || words.entries(token).anyMatch(entry -> entry.type().isPresent() || entry.namesInstrument()))
                .findFirst()
                .map(token -> party(sentence, token));
    }

    private static boolean isPlaced(Sentence sentence, Token noun) {
        return sentence.children(noun, "case")
                .anyMatch(word -> Set.of("at", "near", "from").contains(word.lemma()));
    }

    /// Return the words of a text, or the text told of before where a bare "the agreement" means it.
    private Party party(Sentence sentence, Token noun) {
        List<Token> core = Phrases.core(sentence, noun);
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        boolean bare = core.stream().filter(token -> !token.tag().equals("DT")).count() == 1;
        boolean definite = isDefinite(sentence, noun);
        Optional<Party> before = told(lemma);
        if (bare && definite && before.isPresent()) {
            return before.get();
        }
        Party party = Party.unknown(actors.words(withoutTerms(core, noun)));
        if (!bare) {
            told.add(new Told(lemma, party));
        }
        return party;
    }

    /// Of "a memorandum (MOU), effective for three years" the memorandum is the text.
    private static List<Token> withoutTerms(List<Token> phrase, Token noun) {
        return phrase.stream()
                .takeWhile(token -> token.index() <= noun.index() || !TERMS.contains(token.text()))
                .toList();
    }

    /// In acts of these types a bare "mechanism" or "agreement" is what the act is on.
    private static boolean isOnTexts(Trigger trigger) {
        return switch (trigger.entry().type().orElseThrow()) {
            case AGREEMENT, PROPOSAL, ESTABLISHMENT, NEGOTIATION, ENDORSEMENT -> true;
            case STATEMENT -> trigger.entry().outcome().isPresent();
            case MEETING,
                    COMMITMENT,
                    APPOINTMENT,
                    VISIT,
                    CAPACITY_BUILDING,
                    CONCERN,
                    ACCUSATION,
                    DENIAL,
                    CYBER_INCIDENT,
                    SANCTION,
                    EXERCISE,
                    OTHER_EVENT -> false;
        };
    }
}
