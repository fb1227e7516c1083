package org.mufakat.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.vocabulary.EventType;

/// Says who asserts an act: the subject of the verb of saying that governs it, or whoever it is "according to".
final class Claimants {

    private static final int DEEPEST = 8;

    private final TriggerFinder words;
    private final Actors actors;
    private final Titles titles;
    private Optional<Party> draft = Optional.empty();

    Claimants(TriggerFinder words, Actors actors, Titles titles) {
        this.words = words;
        this.actors = actors;
        this.titles = titles;
    }

    /// Who speaks, and with which verb.
    record Speech(Token verb, Token speaker, List<Party> parties) {}

    /// Return the speech that holds the act. A meeting that is only named in it is taken for granted.
    Optional<Speech> of(Trigger trigger) {
        Sentence sentence = trigger.sentence();
        if (!trigger.isVerb() && trigger.entry().type().equals(Optional.of(EventType.MEETING))) {
            return Optional.empty();
        }
        return governing(sentence, trigger.head())
                .or(() -> beside(sentence, trigger.head()))
                .or(() -> quoted(trigger.head()))
                .or(() -> accordingTo(sentence, trigger))
                .or(() -> rumoured(sentence, trigger.head()))
                .or(() -> draftItself(trigger));
    }

    /// Return whether an act is a wrong of others: told in somebody's own article it is their charge.
    boolean isCharge(Trigger trigger, List<Party> agents) {
        return trigger.entry().type().equals(Optional.of(EventType.OTHER_EVENT))
                && agents.stream().noneMatch(actors::isOwn)
                && trigger.words().stream().anyMatch(word -> titles.isIn("wrong", word.lemma()));
    }

    private Optional<Speech> governing(Sentence sentence, Token start) {
        Token at = start;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<Token> head = sentence.head(at);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            boolean content = at.is("ccomp") || at.is("parataxis") || isAnnounced(sentence, at, start);
            if (content && words.isSpeech(head.get())) {
                return speech(sentence, head.get());
            }
            at = head.get();
        }
        return Optional.empty();
    }

    /// "Announced an order by the admiral": an act of somebody else is announced as its doer's.
    private static boolean isAnnounced(Sentence sentence, Token at, Token act) {
        return at.equals(act)
                && at.isNoun()
                && at.is("obj")
                && sentence.children(at, "nmod", "nmod:poss")
                        .anyMatch(doer -> doer.relation().equals("nmod:poss")
                                || sentence.children(doer, "case")
                                        .anyMatch(word -> word.lemma().equals("by")));
    }

    /// "…, it said", "the pact, he added, is": the verb of saying hangs on what is said, behind it or between commas.
    private Optional<Speech> beside(Sentence sentence, Token start) {
        Token at = start;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<Speech> speech = sentence.children(at, "parataxis", "ccomp", "dep")
                    .filter(verb -> words.isSpeech(verb)
                            && sentence.child(verb, "ccomp").isEmpty())
                    .filter(verb -> verb.index() > start.index() || isInCommas(sentence, verb))
                    .flatMap(verb -> speech(sentence, verb).stream())
                    .findFirst();
            if (speech.isPresent() || at.head() < 0) {
                return speech;
            }
            at = sentence.token(at.head());
        }
        return Optional.empty();
    }

    private static boolean isInCommas(Sentence sentence, Token verb) {
        List<Token> inside = sentence.subtree(verb).stream()
                .filter(token -> !token.is("punct"))
                .toList();
        int before = inside.getFirst().index() - 1;
        int behind = inside.getLast().index() + 1;
        return before >= 0
                && behind < sentence.tokens().size()
                && sentence.token(before).text().equals(",")
                && sentence.token(behind).text().equals(",");
    }

    /// A sentence in the middle of a quotation is said by whoever is quoted.
    private Optional<Speech> quoted(Token act) {
        return actors.speaker(act).stream().findFirst().map(speaker -> new Speech(act, act, List.of(speaker)));
    }

    private Optional<Speech> speech(Sentence sentence, Token verb) {
        return Arguments.subject(new Clause(sentence, verb))
                .filter(speaker -> !speaker.lemma().equals("it") || !new Clause(sentence, verb).isPassive())
                .map(speaker -> new Speech(verb, speaker, claiming(sentence, speaker)))
                .filter(speech -> !speech.parties().isEmpty());
    }

    /// Return who claims: whom a word means, but a draft claims for itself, as nobody has issued it.
    private List<Party> claiming(Sentence sentence, Token speaker) {
        return isDraft(sentence, speaker) ? List.of(draft(sentence, speaker)) : actors.speaking(sentence, speaker);
    }

    /// "According to" holds for the sentence, but not for what it tells beside ("which X has accused of").
    private Optional<Speech> accordingTo(Sentence sentence, Trigger trigger) {
        if (Clause.of(trigger).head().is("acl")) {
            return Optional.empty();
        }
        return sentence.tokens().stream()
                .filter(token ->
                        token.lemma().equalsIgnoreCase("accord") && token.text().equalsIgnoreCase("according"))
                .flatMap(token -> sentence.head(token).stream())
                .filter(source -> source.isNoun() && !sentence.governs(source, trigger.head()))
                .map(source -> new Speech(source, source, claiming(sentence, source)))
                .filter(speech -> !speech.parties().isEmpty())
                .findFirst();
    }

    /// "Reports of an attack", "reports that soldiers attacked": nobody is named who tells them.
    private Optional<Speech> rumoured(Sentence sentence, Token act) {
        return sentence.head(act)
                .filter(text -> act.is("nmod") || act.is("acl") || act.is("ccomp"))
                .filter(text -> actors.isHearsay(sentence, text))
                .map(text -> new Speech(text, text, List.of(Party.unknown(actors.words(List.of(text))))));
    }

    /// "The draft also welcomes the pact": what a draft does it only claims.
    private Optional<Speech> draftItself(Trigger trigger) {
        Sentence sentence = trigger.sentence();
        Clause clause = Clause.of(trigger);
        return Arguments.subject(clause)
                .filter(subject -> !clause.isPassive() && isDraft(sentence, subject))
                .map(subject -> new Speech(trigger.head(), subject, List.of(draft(sentence, subject))));
    }

    /// Return the draft by the words that called it one first.
    private Party draft(Sentence sentence, Token speaker) {
        Party named = draft.orElseGet(() -> Party.unknown(actors.words(Phrases.core(sentence, speaker))));
        draft = Optional.of(named);
        return named;
    }

    /// Return whether a word means a draft: by its own words, or as a bare "the statement" once a draft has spoken.
    private boolean isDraft(Sentence sentence, Token speaker) {
        return isNamedDraft(sentence, speaker) || (draft.isPresent() && actors.isTextSpokenOf(sentence, speaker));
    }

    private static boolean isNamedDraft(Sentence sentence, Token speaker) {
        return Phrases.core(sentence, speaker).stream()
                .anyMatch(token -> token.lemma().toLowerCase(Locale.ROOT).equals("draft"));
    }

    /// Return whether the speaker is a draft: what it holds is a draft too.
    boolean isDraft(Sentence sentence, Speech speech) {
        return isDraft(sentence, speech.speaker());
    }
}
