package org.mufakat.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Role;

/// Finds who and what fills the roles of an act, by the frame of its lexicon entry.
final class Arguments {

    private static final List<String> PARTS = List.of("nsubj", "obj", "iobj", "obl", "nmod", "compound", "amod");

    private static final Set<EventType> MUTUAL =
            Set.of(EventType.MEETING, EventType.NEGOTIATION, EventType.EXERCISE, EventType.AGREEMENT);

    private static final Set<EventType> DONE_AT_MEETINGS =
            Set.of(EventType.AGREEMENT, EventType.ENDORSEMENT, EventType.ESTABLISHMENT, EventType.STATEMENT);
    private static final Set<String> WHERE = Set.of("at", "during", "in");

    private final TriggerFinder words;
    private final Actors actors;
    private final Mentions mentions;
    private final Counterparts counterparts;
    private final Instruments instruments;
    private final Places places;

    Arguments(TriggerFinder words, Actors actors, Titles titles, Mentions mentions, Places places, TextNames names) {
        this.words = words;
        this.actors = actors;
        this.mentions = mentions;
        this.counterparts = new Counterparts(actors, mentions);
        this.places = places;
        this.instruments = new Instruments(words, actors, titles, mentions, names);
    }

    /// Return the parties of an act by role.
    Map<Role, List<Party>> of(Trigger trigger) {
        var filled = new EnumMap<Role, List<Party>>(Role.class);
        Clause clause = Clause.of(trigger);
        subject(clause).ifPresent(subject -> fill(filled, trigger, subjectRelation(trigger, clause), subject));
        for (Token part : parts(trigger, clause)) {
            fill(filled, trigger, relation(trigger, part), antecedent(clause.sentence(), clause.head(), part));
        }
        if (!filled.containsKey(Role.AGENT) && clause.isPassive() && isOfMeetings(trigger)) {
            thoseWhere(trigger, clause).ifPresent(parties -> filled.put(Role.AGENT, parties));
        }
        if (!filled.containsKey(Role.AGENT)) {
            words.speakingText(trigger).ifPresent(text -> fill(filled, trigger, "nsubj", text));
        }
        if (!filled.containsKey(Role.AGENT)) {
            ofMeeting(trigger, clause).ifPresent(parties -> filled.put(Role.AGENT, parties));
        }
        List<Party> sides = sidesInName(trigger, clause);
        if (sides.size() > 1) {
            filled.put(Role.AGENT, sides);
        }
        instruments
                .of(trigger, clause, matter(trigger, clause))
                .ifPresent(party -> filled.put(Role.INSTRUMENT, List.of(party)));
        places.of(trigger, clause, parts(trigger, clause)).ifPresent(place -> filled.put(Role.PLACE, List.of(place)));
        if (!filled.containsKey(Role.COUNTERPART)) {
            List<Party> agents = filled.getOrDefault(Role.AGENT, List.of());
            filled.put(Role.COUNTERPART, counterparts.of(trigger, clause, agents, matter(trigger, clause)));
        }
        filled.computeIfPresent(Role.COUNTERPART, (_, parties) -> without(parties, filled.get(Role.AGENT)));
        filled.computeIfPresent(Role.COUNTERPART, (_, parties) -> without(parties, filled.get(Role.CHAIR)));
        filled.values().removeIf(List::isEmpty);
        return filled;
    }

    /// What is adopted "at the ministers' meeting" the ministers adopt.
    private Optional<List<Party>> thoseWhere(Trigger trigger, Clause clause) {
        Sentence sentence = trigger.sentence();
        return sentence.children(clause.head(), "obl")
                .filter(noun -> Phrases.hasCase(sentence, noun, WHERE))
                .filter(noun -> words.isMeeting(sentence, noun))
                .map(noun -> actors.whoMeet(sentence, noun))
                .filter(parties -> !parties.isEmpty())
                .findFirst();
    }

    /// "The meeting of the port group took place": those whose meeting it is meet.
    private Optional<List<Party>> ofMeeting(Trigger trigger, Clause clause) {
        Sentence sentence = trigger.sentence();
        boolean meets = trigger.isVerb() && trigger.entry().type().equals(Optional.of(EventType.MEETING));
        return subject(clause).stream()
                .filter(noun -> meets && words.isMeeting(sentence, noun))
                .flatMap(noun -> sentence.children(noun, "nmod"))
                .filter(part -> part.is("nmod:poss")
                        || sentence.children(part, "case")
                                .anyMatch(
                                        word -> Set.of("of", "between", "among").contains(word.lemma())))
                .map(part -> actorsOnly(trigger, part))
                .filter(parties -> !parties.isEmpty())
                .findFirst();
    }

    private static boolean isOfMeetings(Trigger trigger) {
        return trigger.entry().type().filter(DONE_AT_MEETINGS::contains).isPresent();
    }

    /// "The Singapore-China dialogue was held": those whom the name of a meeting joins by a hyphen hold it.
    private List<Party> sidesInName(Trigger trigger, Clause clause) {
        Sentence sentence = trigger.sentence();
        Optional<Token> noun = !trigger.isVerb()
                ? Optional.of(trigger.head())
                : clause.isPassive() ? subject(clause) : Optional.empty();
        boolean mutual = MUTUAL.contains(trigger.entry().type().orElseThrow());
        return noun.filter(_ -> mutual).stream()
                .flatMap(meeting -> sentence.tokens().subList(0, meeting.index() + 1).reversed().stream()
                        .takeWhile(word -> word.equals(meeting) || isInName(sentence, word)))
                .filter(word -> isHyphened(sentence, word))
                .flatMap(word -> mentions.at(sentence.index(), word).stream())
                .flatMap(mention -> mention.entity().stream())
                .filter(entity -> entity.kind().canAct())
                .distinct()
                .map(Party::of)
                .toList()
                .reversed();
    }

    private static boolean isInName(Sentence sentence, Token word) {
        return word.isName()
                || word.tag().startsWith("JJ")
                || word.tag().equals("POS")
                || isHyphen(sentence, word.index());
    }

    private static boolean isHyphened(Sentence sentence, Token word) {
        return isHyphen(sentence, word.index() - 1) || isHyphen(sentence, word.index() + 1);
    }

    private static boolean isHyphen(Sentence sentence, int at) {
        return at >= 0
                && at < sentence.tokens().size()
                && Set.of("-", "–", "‑").contains(sentence.token(at).text());
    }

    /// Return the subject of the clause, or of the clause it hangs on where it has none.
    static Optional<Token> subject(Clause clause) {
        Sentence sentence = clause.sentence();
        Token head = clause.head();
        Optional<Token> own = clause.subject();
        if (own.isPresent()) {
            return own.map(subject -> antecedent(sentence, head, subject));
        }
        Optional<Token> governor = sentence.head(head);
        if (governor.isEmpty() || !(head.isVerb() || head.tag().startsWith("JJ"))) {
            return Optional.empty();
        }
        if (head.is("acl")) {
            return governor;
        }
        boolean shares =
                head.is("conj") || head.is("xcomp") || head.is("advcl") || head.is("ccomp") || head.is("parataxis");
        if (!shares || (head.is("conj") && clause.isPassive() != new Clause(sentence, governor.get()).isPassive())) {
            return Optional.empty();
        }
        if (head.is("xcomp")) {
            Optional<Token> object = clause.isPassive()
                    ? sentence.children(governor.get(), "obj", "obl", "nmod")
                            .filter(noun -> noun.index() < head.index())
                            .reduce((_, last) -> last)
                    : sentence.child(governor.get(), "obj");
            if (object.isPresent()) {
                return object;
            }
        }
        return subject(new Clause(sentence, governor.get()));
    }

    /// "Which", "who" and "that" stand for the noun before them.
    private static Token antecedent(Sentence sentence, Token head, Token subject) {
        boolean relative = subject.tag().startsWith("W") && head.is("acl");
        return relative ? sentence.head(head).orElse(subject) : subject;
    }

    /// "Is committed" and "are pleased" have the form of a passive only.
    private static String subjectRelation(Trigger trigger, Clause clause) {
        boolean state = trigger.head().is("cop") || trigger.head().is("aux");
        boolean passive =
                !state && (clause.isPassive() || Factuality.shared(clause).isPassive());
        return passive ? "nsubj:pass" : "nsubj";
    }

    private List<Token> parts(Trigger trigger, Clause clause) {
        Sentence sentence = clause.sentence();
        Stream<Token> own = trigger.words().stream().flatMap(sentence::children);
        return Stream.concat(own, sentence.children(clause.head()))
                .distinct()
                .filter(child -> PARTS.stream().anyMatch(child::is) && !child.is("nsubj"))
                .filter(child -> !trigger.covers(child))
                .toList();
    }

    private String relation(Trigger trigger, Token part) {
        Sentence sentence = trigger.sentence();
        String plain = part.relation().contains(":") && !part.is("nsubj")
                ? part.relation().substring(0, part.relation().indexOf(':'))
                : part.relation();
        if (part.relation().equals("nmod:poss")) {
            return "nmod:poss";
        }
        if (!plain.equals("obl") && !plain.equals("nmod")) {
            return plain;
        }
        String preposition = sentence.children(part, "case")
                .reduce((_, last) -> last)
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                .orElse("");
        return (trigger.isVerb() ? "obl:" : "nmod:") + preposition;
    }

    private void fill(Map<Role, List<Party>> filled, Trigger trigger, String relation, Token part) {
        Set<Role> roles = trigger.entry().frame().of(relation);
        if (roles.isEmpty() && relation.equals("nsubj:pass")) {
            roles = trigger.entry().frame().of("obj");
        }
        for (Role role : roles) {
            List<Party> parties = fitting(trigger, role, part);
            if (!parties.isEmpty()) {
                filled.merge(role, parties, Arguments::joined);
            }
        }
        if (relation.equals("nsubj:pass")
                && roles.isEmpty()
                && trigger.entry().type().orElseThrow() == EventType.MEETING) {
            filled.merge(Role.AGENT, actorsOnly(trigger, part), Arguments::joined);
        }
    }

    private List<Party> fitting(Trigger trigger, Role role, Token part) {
        return switch (role) {
            case AGENT -> isAdjunct(part) ? actorsOnly(trigger, part) : agents(trigger, part);
            case COUNTERPART, CHAIR, HOST, SUPPORTER -> actorsOnly(trigger, part);
            case VICTIM ->
                victim(trigger.sentence(), part).stream()
                        .flatMap(harmed -> actors.of(trigger.sentence(), harmed).stream())
                        .toList();
            case PERPETRATOR -> actors.of(trigger.sentence(), part);
            case INSTRUMENT, PLACE, TOPIC, PART_OF, OFFICE -> List.of();
        };
    }

    /// Of "a heist on the bank" the bank is the victim.
    private Optional<Token> victim(Sentence sentence, Token part) {
        boolean attack = part.lemma().equals("attempt")
                || words.entries(part).anyMatch(entry -> entry.type().equals(Optional.of(EventType.CYBER_INCIDENT)));
        return !attack
                ? Optional.of(part)
                : sentence.children(part, "nmod")
                        .filter(noun -> sentence.children(noun, "case")
                                .anyMatch(word -> Set.of("on", "against", "at").contains(word.lemma())))
                        .findFirst();
    }

    private static boolean isAdjunct(Token part) {
        return part.is("compound") || part.is("amod") || part.is("nmod") || part.is("obl");
    }

    /// Agents are whoever stands in the subject, but no text: what a document says its issuers say.
    private List<Party> agents(Trigger trigger, Token part) {
        return actors.of(trigger.sentence(), part);
    }

    /// Keep those who can act: entities that can, names that the graph does not know, and nouns for people and bodies.
    private List<Party> actorsOnly(Trigger trigger, Token part) {
        return actors.of(trigger.sentence(), part).stream()
                .filter(party -> party.entity()
                        .map(entity -> entity.kind().canAct())
                        .orElse((isNameOfActor(part) || actors.isNounForActors(part))
                                && !part.is("compound")
                                && !part.is("amod")
                                && !part.isTime()))
                .toList();
    }

    /// Return whether a name can be an actor's: names of acts and texts, such as "Exchange" or "Treaty", cannot.
    private boolean isNameOfActor(Token part) {
        return part.isName()
                && words.startingWith(part.lemma().toLowerCase(Locale.ROOT)).stream()
                        .noneMatch(entry -> entry.wordClass() == Lexicon.WordClass.NOUN
                                && (entry.type().isPresent() || entry.namesInstrument()));
    }

    private static List<Party> joined(List<Party> first, List<Party> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return Party.distinct(all);
    }

    private static List<Party> without(List<Party> parties, @org.jspecify.annotations.Nullable List<Party> others) {
        return others == null
                ? parties
                : parties.stream()
                        .filter(party ->
                                others.stream().noneMatch(other -> other.key().equals(party.key())))
                        .toList();
    }

    /// Return the words that say what the act is about: object and obliques, but no subordinate act.
    private List<Token> matter(Trigger trigger, Clause clause) {
        Sentence sentence = trigger.sentence();
        boolean meeting = trigger.entry().type().orElseThrow() == EventType.MEETING;
        Stream<Token> parts = parts(trigger, clause).stream();
        boolean founded = trigger.entry().type().equals(Optional.of(EventType.ESTABLISHMENT))
                && sentence.child(trigger.head(), "obj").isEmpty();
        boolean subjectToo = meeting || clause.isPassive() || founded;
        Stream<Token> subject = subjectToo ? subject(clause).stream() : Stream.empty();
        Stream<Token> trigger_ = trigger.isVerb() ? Stream.empty() : Phrases.core(sentence, trigger.head()).stream();
        Stream<Token> modified = clause.head().is("acl") && clause.isPassive()
                ? sentence.head(clause.head()).stream().flatMap(noun -> Phrases.core(sentence, noun).stream())
                : Stream.empty();
        Stream<Token> governed =
                sentence.children(trigger.head(), "xcomp").flatMap(verb -> sentence.children(verb, "obj", "obl"));
        return Stream.concat(
                        Stream.concat(subject, Stream.concat(parts, governed))
                                .flatMap(part -> phrase(sentence, part).stream()),
                        Stream.concat(trigger_, modified))
                .distinct()
                .toList();
    }

    private static List<Token> phrase(Sentence sentence, Token part) {
        List<Token> clauses = sentence.subtree(part).stream()
                .filter(token -> token.is("acl") || token.is("advcl") || token.is("ccomp") || token.is("parataxis"))
                .flatMap(token -> sentence.subtree(token).stream())
                .toList();
        return sentence.subtree(part).stream()
                .filter(token -> !clauses.contains(token))
                .toList();
    }

    /// Return what the act is about in the words of the text.
    Optional<String> topic(Trigger trigger) {
        Sentence sentence = trigger.sentence();
        return undergoing(trigger)
                .or(() -> Stream.concat(
                                sentence.children(trigger.head(), "obj"),
                                sentence.children(trigger.head(), "obl", "ccomp", "xcomp", "nmod"))
                        .filter(part -> !isDoerOrTime(sentence, part))
                        .findFirst()
                        .map(sentence::subtree))
                .map(actors::words)
                .map(words -> words.length() > 120 ? words.substring(0, words.lastIndexOf(' ', 120)) : words);
    }

    private static boolean isDoerOrTime(Sentence sentence, Token part) {
        return part.isTime()
                || (part.is("obl")
                        && sentence.children(part, "case")
                                .anyMatch(word -> word.lemma().equals("by")));
    }

    /// Return the words for what is done something to: "the norms were recommended", "the norms recommended in 2015".
    private static Optional<List<Token>> undergoing(Trigger trigger) {
        Sentence sentence = trigger.sentence();
        Clause clause = Clause.of(trigger);
        return !trigger.isVerb() || !clause.isPassive()
                ? Optional.empty()
                : subject(clause)
                        .filter(Token::isNoun)
                        .map(noun -> clause.head().is("acl") ? Phrases.core(sentence, noun) : sentence.subtree(noun));
    }

    /// Return the larger meeting that the act is part of: named with *at*, *during* or *part of*, or around a named
    /// meeting.
    Optional<Entity> partOf(Trigger trigger, Optional<Entity> self) {
        Sentence sentence = trigger.sentence();
        Clause clause = Clause.of(trigger);
        return sentence.subtree(clause.head()).stream()
                .filter(token -> sentence.children(token, "case")
                        .anyMatch(word -> Set.of("at", "during", "of", "in").contains(word.lemma())))
                .flatMap(token -> mentions.at(sentence.index(), token).stream())
                .flatMap(mention -> mention.entity().stream())
                .filter(entity -> entity.kind() == Entity.Kind.MEETING)
                .filter(entity -> self.filter(entity::equals).isEmpty())
                .findFirst();
    }

    /// Return whether the act is that of a meeting spoken of before: its object is *it*, "the meeting", or left out.
    boolean isAtTheMeeting(Trigger trigger) {
        Sentence sentence = trigger.sentence();
        boolean presence = trigger.entry().frame().of("nsubj").contains(Role.CHAIR)
                || trigger.entry().words().getFirst().equals("attend");
        Optional<Token> object = sentence.child(trigger.head(), "obj");
        boolean anaphor = object.map(noun -> noun.lemma().equals("it") || isDefiniteMeeting(sentence, noun))
                .orElse(presence);
        boolean subject = subject(Clause.of(trigger))
                .filter(noun -> isDefiniteMeeting(sentence, noun))
                .isPresent();
        return trigger.isVerb() && ((presence && anaphor) || (trigger.entry().ofMeetings() && (subject || anaphor)));
    }

    /// "The meeting", but not "the summit between Laos and Japan", which is another.
    private boolean isDefiniteMeeting(Sentence sentence, Token noun) {
        return sentence.children(noun, "det").anyMatch(det -> det.lemma().equals("the"))
                && mentions.at(sentence.index(), noun).isEmpty()
                && sentence.children(noun, "nmod")
                        .flatMap(part -> sentence.children(part, "case"))
                        .noneMatch(word -> word.lemma().equals("between"))
                && words.entries(noun).anyMatch(entry -> entry.type().equals(Optional.of(EventType.MEETING)));
    }

    /// Return the body whose meeting the act is of, by its subject or object: "the AMCC was attended by".
    Optional<Entity> meetingBody(Trigger trigger) {
        Sentence sentence = trigger.sentence();
        return !trigger.isVerb()
                ? Optional.empty()
                : Stream.concat(subject(Clause.of(trigger)).stream(), sentence.children(trigger.head(), "obj"))
                        .flatMap(token -> mentions.at(sentence.index(), token).stream())
                        .flatMap(mention -> mention.entity().stream())
                        .filter(entity -> entity.kind() == Entity.Kind.BODY)
                        .findFirst();
    }

    /// Return the meeting that the act itself is, where the graph knows it.
    Optional<Entity> meeting(Trigger trigger) {
        Sentence sentence = trigger.sentence();
        Clause clause = Clause.of(trigger);
        Stream<Token> own = trigger.isVerb()
                ? Stream.concat(subject(clause).stream(), sentence.children(trigger.head(), "obj", "nsubj:pass"))
                : Stream.of(trigger.head());
        return own.flatMap(token -> mentions.at(sentence.index(), token).stream())
                .map(Mention::entity)
                .flatMap(Optional::stream)
                .filter(entity -> entity.kind() == Entity.Kind.MEETING)
                .findFirst();
    }
}
