package org.mufakat.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;

/// The verb group around a word: what makes it finite, passive, future or denied.
///
/// @param head the word that heads the clause: the verb, or the predicate noun or adjective after a copula
record Clause(Sentence sentence, Token head) {

    private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj", "expl");

    static Clause of(Trigger trigger) {
        Token head = trigger.head();
        boolean copula = head.is("cop") || head.is("aux");
        return new Clause(
                trigger.sentence(), copula ? trigger.sentence().head(head).orElse(head) : head);
    }

    /// Return the auxiliaries and the copula, in order.
    List<Token> auxiliaries() {
        return sentence.children(head, "aux", "cop").toList();
    }

    boolean isPassive() {
        return sentence.child(head, "nsubj:pass", "aux:pass").isPresent()
                || (head.is("acl") && auxiliaries().isEmpty() && (head.tag().equals("VBN") || isPastWithDoer()));
    }

    /// "The ship built by the yard": the tagger often takes such a participle for a past tense.
    private boolean isPastWithDoer() {
        return head.tag().equals("VBD")
                && subject().isEmpty()
                && sentence.children(head, "obl")
                        .flatMap(part -> sentence.children(part, "case"))
                        .anyMatch(word -> word.lemma().equals("by"));
    }

    /// Return the subject of this clause itself.
    Optional<Token> subject() {
        return sentence.children(head)
                .filter(child -> SUBJECTS.stream().anyMatch(child::is))
                .filter(child -> !child.is("expl"))
                .findFirst();
    }

    boolean hasMark(String... lemmas) {
        return sentence.children(head, "mark", "advmod")
                .anyMatch(mark -> List.of(lemmas).contains(mark.lemma().toLowerCase(java.util.Locale.ROOT)));
    }

    /// Return whether the verb is an infinitive with *to*, or bare under another verb.
    boolean isInfinitive() {
        boolean to = sentence.children(head, "mark", "aux")
                .anyMatch(mark -> mark.tag().equals("TO"));
        boolean bare = head.tag().equals("VB")
                && auxiliaries().stream().noneMatch(aux -> aux.tag().equals("MD"))
                && !head.is("root");
        return to || bare;
    }

    boolean isGerund() {
        return head.tag().equals("VBG") && auxiliaries().isEmpty();
    }

    boolean isParticiple() {
        return head.tag().equals("VBN") && auxiliaries().isEmpty() && !head.is("conj") && !head.is("root");
    }

    Optional<Token> modal() {
        return auxiliaries().stream().filter(aux -> aux.tag().equals("MD")).findFirst();
    }

    boolean isProgressive() {
        return head.tag().equals("VBG")
                && auxiliaries().stream().anyMatch(aux -> aux.lemma().equals("be"));
    }

    boolean isPerfect() {
        return auxiliaries().stream().anyMatch(aux -> aux.lemma().equals("have"));
    }

    boolean isPresent() {
        Token first = auxiliaries().stream().findFirst().orElse(head);
        return first.tag().equals("VBZ") || first.tag().equals("VBP");
    }

    boolean isPast() {
        Token first = auxiliaries().stream().findFirst().orElse(head);
        return first.tag().equals("VBD")
                || (first.tag().equals("VBN") && auxiliaries().isEmpty());
    }
}
