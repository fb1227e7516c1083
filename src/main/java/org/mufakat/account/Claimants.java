package org.mufakat.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;

/// Says who asserts an act: the subject of the verb of saying that governs it, or whoever it is "according to".
final class Claimants {

    private static final int DEEPEST = 8;

    private final TriggerFinder words;
    private final Actors actors;

    Claimants(TriggerFinder words, Actors actors) {
        this.words = words;
        this.actors = actors;
    }

    /// Who speaks, and with which verb.
    record Speech(Token verb, Token speaker, List<Party> parties) {}

    /// Return the speech that holds the act.
    Optional<Speech> of(Trigger trigger) {
        Sentence sentence = trigger.sentence();
        return governing(sentence, trigger.head())
                .or(() -> beside(sentence, trigger.head()))
                .or(() -> accordingTo(sentence, trigger));
    }

    private Optional<Speech> governing(Sentence sentence, Token start) {
        Token at = start;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<Token> head = sentence.head(at);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            boolean content = at.is("ccomp") || at.is("parataxis");
            if (content && words.isSpeech(head.get())) {
                return speech(sentence, head.get());
            }
            at = head.get();
        }
        return Optional.empty();
    }

    /// "…, it said": the verb of saying hangs on what is said.
    private Optional<Speech> beside(Sentence sentence, Token start) {
        Token at = start;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<Speech> speech = sentence.children(at, "parataxis", "ccomp")
                    .filter(verb -> words.isSpeech(verb)
                            && sentence.child(verb, "ccomp").isEmpty())
                    .filter(verb -> verb.index() > start.index())
                    .flatMap(verb -> speech(sentence, verb).stream())
                    .findFirst();
            if (speech.isPresent() || at.head() < 0) {
                return speech;
            }
            at = sentence.token(at.head());
        }
        return Optional.empty();
    }

    private Optional<Speech> speech(Sentence sentence, Token verb) {
        return sentence.child(verb, "nsubj")
                .map(speaker -> new Speech(verb, speaker, actors.speaking(sentence, speaker)))
                .filter(speech -> !speech.parties().isEmpty());
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
                .map(source -> new Speech(source, source, actors.speaking(sentence, source)))
                .filter(speech -> !speech.parties().isEmpty())
                .findFirst();
    }

    /// Return whether the words for the speaker name a draft: what it holds is a draft too.
    boolean isDraft(Sentence sentence, Speech speech) {
        return Actors.core(sentence, speech.speaker()).stream()
                .anyMatch(token -> token.lemma().toLowerCase(Locale.ROOT).equals("draft"));
    }
}
