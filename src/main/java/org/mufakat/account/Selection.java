package org.mufakat.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mufakat.account.ArticleReading.Act;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Status;

/// Chooses, among the acts of a sentence, those that are told for themselves.
///
/// What somebody urges, promises or agrees to do is the content of that act and no act of its own; a noun
/// tells of an act only with its own date, with somebody who does it, or as the object of an act ("welcomed
/// the signing"); a neutral verb of saying gives way to the act that is said.
final class Selection {

    private static final Set<String> CONTENT = Set.of("ccomp", "xcomp", "advcl", "acl", "csubj");

    /// Acts of these types are done at some time: what is told of them in the simple present is usual.
    private static final Set<EventType> HABITS = Set.of(
            EventType.CYBER_INCIDENT,
            EventType.VISIT,
            EventType.MEETING,
            EventType.ESTABLISHMENT,
            EventType.CAPACITY_BUILDING,
            EventType.APPOINTMENT,
            EventType.EXERCISE);

    /// Agreeing to do one of these is doing it, as firmly as it was agreed.
    private static final Set<EventType> DONE_BY_AGREEING =
            Set.of(EventType.ENDORSEMENT, EventType.CAPACITY_BUILDING, EventType.ESTABLISHMENT);

    private static final Set<EventType> OF_PERSONS = Set.of(EventType.MEETING, EventType.VISIT);
    private static final Set<String> FIRST_PERSON = Set.of("i", "we");
    private static final Set<String> MEANS = Set.of("with", "under", "through", "by", "for", "despite", "without");
    private static final Set<String> TAKING_PART = Set.of("in", "at", "for", "during");
    private static final Set<EventType> STANDS = Set.of(
            EventType.ENDORSEMENT, EventType.COMMITMENT, EventType.PROPOSAL, EventType.CONCERN, EventType.STATEMENT);
    private static final Set<String> DOERS = Set.of("by", "between");
    private static final Set<EventType> ATTITUDES = Set.of(
            EventType.COMMITMENT, EventType.CONCERN, EventType.ENDORSEMENT, EventType.ACCUSATION, EventType.DENIAL);

    private final TriggerFinder words;
    private final Mentions mentions;

    Selection(TriggerFinder words, Mentions mentions) {
        this.words = words;
        this.mentions = mentions;
    }

    /// Return the acts that may be told, in the order of the sentence; some give way to others ([#givesWay]).
    List<Act> of(List<Act> acts, Dating dating) {
        return acts.stream()
                .filter(act -> act.trigger().isVerb() ? isVerbTold(act, acts, dating) : isNounTold(act, acts, dating))
                .toList();
    }

    private boolean isVerbTold(Act act, List<Act> acts, Dating dating) {
        Trigger trigger = act.trigger();
        Clause clause = Clause.of(trigger);
        if (clause.head().is("amod") || clause.head().is("compound")) {
            return false;
        }
        if (clause.isParticiple() && clause.head().is("acl")) {
            return !coversHead(trigger, clause)
                    && (dating.hasOwn(trigger)
                            || hasByPhrase(trigger)
                            || words.speakingText(trigger).isPresent());
        }
        if (clause.isGerund() && clause.head().is("acl")) {
            return false;
        }
        if ((act.decision().status() != Status.PLANNED && isHabit(trigger, clause, dating))
                || isImperative(clause)
                || isGreeting(trigger, clause)
                || isEffect(act, clause)) {
            return false;
        }
        Optional<Act> holder = holder(trigger, acts);
        return holder.isEmpty()
                || (holder.get().trigger().entry().neutral() && !trigger.entry().neutral())
                || isGoverned(act, holder.get())
                || agreedTo(act, holder.get())
                || isContinued(act, holder.get())
                || isStressed(act, holder.get())
                || isPleasure(act, holder.get())
                || (isDatedItself(act, clause) && dating.hasOwn(trigger));
    }

    /// What was done, or will be, on a day of its own is told beside the act that holds it.
    private static boolean isDatedItself(Act act, Clause clause) {
        return switch (act.decision().status()) {
            case HAPPENED -> clause.isPast();
            case PLANNED -> clause.modal().isPresent();
            case ONGOING, PROPOSED, HOPED, AGREED_IN_PRINCIPLE, DRAFT, NEGATED -> false;
        };
    }

    /// "Attacks that target the region" tell of no incident: the simple present says what is usual.
    private boolean isHabit(Trigger trigger, Clause clause, Dating dating) {
        EventType type = trigger.entry().type().orElseThrow();
        boolean habit = HABITS.contains(type) || (type == EventType.OTHER_EVENT && clause.isPassive());
        return isSaidToBe(clause) && !dating.hasOwn(trigger) && ((!type.isSpeech() && habit) || isUsual(clause));
    }

    /// "When firms adopt a scheme", "users who embrace change": the present of a kind of people in a clause beside the
    /// main one.
    private boolean isUsual(Clause clause) {
        boolean beside = clause.head().is("advcl")
                || clause.head().is("acl")
                || clause.head().is("ccomp");
        return beside
                && Arguments.subject(clause)
                        .filter(subject -> words.isKind(clause.sentence(), subject))
                        .isPresent();
    }

    private static boolean isSaidToBe(Clause clause) {
        Clause finite = Factuality.shared(clause);
        return finite.isPresent() && !finite.isPerfect() && !finite.isProgressive();
    }

    /// "Please refer to the annex" is told to the reader.
    private static boolean isImperative(Clause clause) {
        return clause.head().tag().equals("VB")
                && clause.head().is("root")
                && clause.subject().isEmpty()
                && clause.auxiliaries().isEmpty()
                && !clause.isInfinitive();
    }

    /// "I welcome you all", "Welcome to Manila, Prime Minister": a greeting to those who listen.
    private boolean isGreeting(Trigger trigger, Clause clause) {
        boolean own = clause.subject()
                .map(subject -> FIRST_PERSON.contains(Phrases.lemma(subject)))
                .orElse(clause.head().index() <= 1);
        return own && !clause.isPast() && words.isGreeting(trigger);
    }

    /// What a text or a plan brings about is no act ("the pact will open markets"), and where a ship goes no visit.
    private boolean isEffect(Act act, Clause clause) {
        Clause finite = Factuality.shared(clause);
        boolean ahead =
                act.decision().status() == Status.PLANNED || act.decision().status() == Status.HOPED;
        boolean speech = act.trigger().entry().type().orElseThrow().isSpeech();
        boolean travel = act.trigger().entry().type().equals(Optional.of(EventType.VISIT));
        return !finite.isPassive()
                && (ahead || travel || (!speech && isSaidToBe(clause)))
                && Arguments.subject(finite)
                        .filter(subject -> words.isThing(clause.sentence(), subject))
                        .isPresent();
    }

    /// "The delegation led by" presents a delegation.
    private static boolean coversHead(Trigger trigger, Clause clause) {
        return trigger.entry().type().equals(Optional.of(EventType.VISIT))
                && clause.sentence().head(clause.head()).filter(trigger::covers).isPresent();
    }

    private static boolean hasByPhrase(Trigger trigger) {
        Sentence sentence = trigger.sentence();
        return sentence.children(trigger.head(), "obl")
                .anyMatch(part -> sentence.children(part, "case")
                        .anyMatch(word -> word.lemma().equals("by")));
    }

    /// Return the act of whose content this one is: the nearest act above it, through subordinate clauses.
    private static Optional<Act> holder(Trigger trigger, List<Act> acts) {
        Sentence sentence = trigger.sentence();
        Token at = Clause.of(trigger).head();
        boolean content = false;
        while (at.head() >= 0 && !isRelative(sentence, at)) {
            boolean down = CONTENT.stream().anyMatch(at::is) && !isCircumstance(sentence, at);
            content |= down;
            at = sentence.token(at.head());
            Token here = at;
            Optional<Act> above = acts.stream()
                    .filter(act ->
                            !act.trigger().equals(trigger) && act.trigger().isVerb())
                    .filter(act -> Clause.of(act.trigger()).head().index() == here.index())
                    .findFirst();
            if (above.isPresent() && content) {
                return above;
            }
        }
        return Optional.empty();
    }

    private static boolean isRelative(Sentence sentence, Token verb) {
        return verb.is("acl")
                && sentence.children(verb, "nsubj", "obj", "obl", "advmod")
                        .anyMatch(child -> child.tag().startsWith("W"));
    }

    /// A clause beside the main one (*expressing concern*, *after he met*) is told for itself; one with *to* is not.
    private static boolean isCircumstance(Sentence sentence, Token verb) {
        return verb.is("advcl") && !new Clause(sentence, verb).isInfinitive();
    }

    /// "Hope to sign" tells of a signing that is hoped for: what is hoped goes before the hoping.
    private static boolean isGoverned(Act content, Act holder) {
        return holder.trigger().entry().status().isPresent()
                && content.decision().reason().contains("governed by")
                && Clause.of(content.trigger()).head().is("xcomp");
    }

    private static boolean agreedTo(Act content, Act holder) {
        return holder.trigger().entry().type().equals(Optional.of(EventType.AGREEMENT))
                && content.trigger()
                        .entry()
                        .type()
                        .filter(DONE_BY_AGREEING::contains)
                        .isPresent()
                && Clause.of(content.trigger()).head().is("xcomp")
                && isNextTo(Clause.of(content.trigger()).head(), holder.trigger());
    }

    /// Who "will continue to urge" something will urge it.
    private static boolean isContinued(Act content, Act holder) {
        return content.trigger().entry().type().equals(Optional.of(EventType.STATEMENT))
                && content.decision().reason().contains("to go on under")
                && Clause.of(content.trigger()).head().head()
                        == Clause.of(holder.trigger()).head().index();
    }

    /// "Agreed on the need to create": what stands between is agreed on, whatever the parse says.
    private static boolean isNextTo(Token content, Trigger holder) {
        Token head = Clause.of(holder).head();
        return holder.sentence()
                .children(head, "obl", "obj")
                .noneMatch(between ->
                        head.index() < between.index() && between.index() < content.index() && !between.isTime());
    }

    /// Who stresses that he is committed or concerned, or that he supports or condemns something, does so.
    private static boolean isStressed(Act content, Act holder) {
        Clause said = Clause.of(content.trigger());
        Token head = said.head();
        boolean attitude =
                content.trigger().entry().type().filter(ATTITUDES::contains).isPresent();
        return attitude
                && holder.trigger().entry().type().equals(Optional.of(EventType.STATEMENT))
                && !holder.trigger().entry().neutral()
                && (head.is("ccomp") || head.is("parataxis"))
                && head.head() == Clause.of(holder.trigger()).head().index()
                && isSame(Arguments.subject(said), Arguments.subject(Clause.of(holder.trigger())));
    }

    /// Who is pleased to sign signs.
    private static boolean isPleasure(Act content, Act holder) {
        return holder.trigger().entry().type().equals(Optional.of(EventType.ENDORSEMENT))
                && holder.trigger().entry().status().equals(Optional.of(Status.HAPPENED))
                && Clause.of(content.trigger()).head().is("xcomp");
    }

    private static boolean isSame(Optional<Token> subject, Optional<Token> speaker) {
        return subject.filter(noun -> noun.tag().equals("PRP")
                        || speaker.filter(other -> noun.lemma().equalsIgnoreCase(other.lemma()))
                                .isPresent())
                .isPresent();
    }

    private boolean isNounTold(Act act, List<Act> acts, Dating dating) {
        Trigger trigger = act.trigger();
        Sentence sentence = trigger.sentence();
        Optional<Mention> name = mentions.at(sentence.index(), trigger.head());
        if (name.isPresent()) {
            boolean meeting = name.flatMap(Mention::entity)
                    .filter(ArticleReading::isMeeting)
                    .isPresent();
            return meeting && dating.hasOwn(trigger);
        }
        if (trigger.head().is("compound") || trigger.head().is("amod")) {
            return false;
        }
        if (isNameOfAct(trigger, acts)) {
            return false;
        }
        if ((trigger.head().isName() && !isStart(trigger)) || isMeans(trigger)) {
            return dating.hasOwn(trigger);
        }
        return dating.hasOwn(trigger)
                || isSubjectOnTheWay(trigger)
                || hasDoer(trigger)
                || words.happening(sentence, trigger.head()).isPresent()
                || isUnderWay(trigger)
                || isObjectOfAct(trigger, acts);
    }

    /// "Took part in the Water Forum", "launched the Water Dialogue": the name of what the verb tells of already.
    private static boolean isNameOfAct(Trigger trigger, List<Act> acts) {
        Token noun = trigger.head();
        return (noun.isName() || trigger.entry().type().equals(Optional.of(EventType.MEETING)))
                && (noun.is("obj") || (noun.is("obl") && Phrases.hasCase(trigger.sentence(), noun, TAKING_PART)))
                && acts.stream()
                        .filter(act -> act.trigger().isVerb()
                                && Clause.of(act.trigger()).head().index() == noun.head())
                        .map(act -> act.trigger().entry().type().orElseThrow())
                        .anyMatch(type -> (type == EventType.ESTABLISHMENT && noun.isName())
                                || type == trigger.entry().type().orElseThrow());
    }

    /// A sentence begins with a capital, which makes no name.
    private static boolean isStart(Trigger trigger) {
        return trigger.head().index() == 0;
    }

    /// "With the support of Japan", "under the initiative": a stand that others act upon.
    private static boolean isMeans(Trigger trigger) {
        return trigger.head().is("obl")
                && trigger.entry().type().filter(STANDS::contains).isPresent()
                && Phrases.hasCase(trigger.sentence(), trigger.head(), MEANS);
    }

    /// "Negotiations are ongoing", "negotiations on the code of conduct": the noun tells how talks on a text stand.
    private boolean isUnderWay(Trigger trigger) {
        boolean onText = trigger.sentence()
                .children(trigger.head(), "nmod", "compound", "amod")
                .flatMap(part -> mentions.at(trigger.sentence().index(), part).stream())
                .flatMap(mention -> mention.entity().stream())
                .anyMatch(entity -> entity.kind() == Entity.Kind.INSTRUMENT);
        boolean wanted = trigger.sentence()
                .head(trigger.head())
                .filter(verb -> new Clause(trigger.sentence(), verb).isInfinitive())
                .isPresent();
        return trigger.entry().type().equals(Optional.of(EventType.NEGOTIATION))
                && !wanted
                && (onText || trigger.head().is("nsubj") || trigger.head().is("obj"));
    }

    /// "The minister is on a visit to Laos".
    private static boolean isSubjectOnTheWay(Trigger trigger) {
        return trigger.entry().type().equals(Optional.of(EventType.VISIT))
                && trigger.sentence().child(trigger.head(), "cop").isPresent()
                && Phrases.hasCase(trigger.sentence(), trigger.head(), Set.of("on"));
    }

    private boolean hasDoer(Trigger trigger) {
        Sentence sentence = trigger.sentence();
        boolean ofPersons = trigger.entry().type().filter(OF_PERSONS::contains).isPresent();
        boolean stand = trigger.entry().type().filter(STANDS::contains).isPresent();
        return sentence.children(trigger.head(), "nmod")
                .filter(part ->
                        (!stand && part.relation().equals("nmod:poss")) || Phrases.hasCase(sentence, part, DOERS))
                .anyMatch(part -> mentions.at(sentence.index(), part)
                                .flatMap(Mention::entity)
                                .map(Entity::kind)
                                .filter(Entity.Kind::canAct)
                                .isPresent()
                        || (ofPersons && part.isName() && !part.isTime()));
    }

    private static boolean isObjectOfAct(Trigger trigger, List<Act> acts) {
        Sentence sentence = trigger.sentence();
        return (trigger.head().is("obj") || trigger.head().is("obl"))
                && sentence.head(trigger.head())
                        .filter(verb -> acts.stream()
                                .filter(act -> act.trigger().isVerb())
                                .filter(act -> act.trigger().entry().type().equals(Optional.of(EventType.ENDORSEMENT))
                                        || act.trigger().entry().written().startsWith("look forward")
                                        || act.trigger().entry().written().equals("announce"))
                                .anyMatch(act -> act.trigger().head().index() == verb.index()))
                        .isPresent();
    }

    /// A neutral verb of saying gives way to the act that is said, *agree* to what is agreed to do,
    /// *announce* to what is announced.
    static boolean givesWay(Act act, List<Act> told) {
        Trigger trigger = act.trigger();
        if (!trigger.isVerb()) {
            return false;
        }
        if (trigger.entry().neutral()) {
            return told.stream()
                    .filter(other ->
                            !other.equals(act) && !other.trigger().entry().neutral())
                    .anyMatch(other -> isSaid(other.trigger(), trigger));
        }
        return told.stream()
                .anyMatch(other -> !other.equals(act)
                        && (agreedTo(/* content= */ other, /* holder= */ act)
                                || isContinued(/* content= */ other, /* holder= */ act)
                                || isStressed(/* content= */ other, /* holder= */ act)
                                || isPleasure(/* content= */ other, /* holder= */ act)
                                || isGoverned(/* content= */ other, /* holder= */ act))
                        && other.trigger()
                                .sentence()
                                .governs(
                                        Clause.of(trigger).head(),
                                        other.trigger().head()));
    }

    private static boolean isSaid(Trigger said, Trigger saying) {
        Sentence sentence = said.sentence();
        Token head = Clause.of(said).head();
        boolean content = (head.is("ccomp") || head.is("parataxis"))
                && head.head() == saying.head().index();
        boolean joined = head.is("conj")
                && sentence.head(head)
                        .filter(first -> first.is("ccomp")
                                && first.head() == saying.head().index())
                        .isPresent();
        boolean announced = saying.entry().written().equals("announce")
                && said.head().is("obj")
                && said.head().head() == saying.head().index();
        boolean inverted = saying.head().is("parataxis") && saying.head().head() == head.index();
        return content || joined || announced || inverted;
    }
}
