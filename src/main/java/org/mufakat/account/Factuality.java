package org.mufakat.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mufakat.account.Lexicon.Entry;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Status;

/// Decides how firmly an act is told: by its modal, its tense, what denies it and what governs it.
final class Factuality {

    /// A status with the reason for it, in words.
    record Decision(Status status, String reason) {}

    private static final Set<String> WILL = Set.of("will", "shall", "would", "'ll", "’ll", "wo");
    private static final Set<String> GOING_ON = Set.of("continue", "keep", "go");
    private static final Set<String> TO_COME = Set.of("is", "are", "'s", "’s", "am", "was", "were");
    private static final Set<String> AHEAD = Set.of("ahead", "before", "advance", "pending");
    private static final Set<String> HYPOTHESES = Set.of("if", "unless", "whether", "until", "before", "lest");
    private static final Set<String> GOVERNED = Set.of("xcomp", "ccomp", "acl", "obj", "obl", "nmod", "csubj", "advcl");

    private final TriggerFinder words;

    Factuality(TriggerFinder words) {
        this.words = words;
    }

    /// Return the status of the act, or empty where no act is told: a purpose, a condition, a mere possibility.
    Optional<Decision> of(Trigger trigger) {
        Clause clause = Clause.of(trigger);
        Clause finite = shared(clause);
        if (isHypothesis(finite) || (trigger.isVerb() && isHelped(finite))) {
            return Optional.empty();
        }
        String lemma = trigger.entry().written();
        if (trigger.isVerb() && finite.modal().isEmpty() && future(clause).isPresent()) {
            return Optional.of(new Decision(Status.PLANNED, lemma + "; to go on under *will*"));
        }
        Optional<Decision> happening = trigger.isVerb() ? Optional.empty() : bySubject(trigger);
        if (happening.isPresent()) {
            return happening;
        }
        Optional<Decision> governed = governor(trigger, finite);
        if (governed.isPresent()) {
            return governed;
        }
        if (trigger.isVerb() && isToCome(finite) && words.isDoneByActor(trigger)) {
            return Optional.of(new Decision(Status.PLANNED, lemma + "; under *be to*"));
        }
        if (trigger.isVerb() && (finite.isInfinitive() || isPurpose(finite))) {
            return Optional.empty();
        }
        if (isNegated(clause) && !isDenial(trigger)) {
            return Optional.of(new Decision(Status.NEGATED, lemma + "; negated"));
        }
        Optional<Token> modal = finite.modal();
        if (modal.isPresent() && !isDenial(trigger)) {
            return modal(trigger, modal.get());
        }
        return Optional.of(byTense(trigger, finite));
    }

    /// A joined verb without subject or auxiliary shares those of the first.
    static Clause shared(Clause clause) {
        Token head = clause.head();
        Sentence sentence = clause.sentence();
        if (head.is("conj")
                && clause.subject().isEmpty()
                && clause.auxiliaries().isEmpty()) {
            return sentence.head(head)
                    .filter(first -> first.isVerb() || first.tag().startsWith("JJ"))
                    .map(first -> shared(new Clause(sentence, first)))
                    .orElse(clause);
        }
        return clause;
    }

    /// Return the *will* that a verb stands under, also through "continue to" and "seek to".
    static Optional<Token> future(Clause clause) {
        Clause finite = shared(clause);
        Optional<Token> own = finite.modal().filter(modal -> WILL.contains(lower(modal)));
        boolean through = own.isEmpty() && finite.head().is("xcomp");
        return !through
                ? own
                : clause.sentence()
                        .head(finite.head())
                        .filter(verb -> GOING_ON.contains(lower(verb)))
                        .flatMap(verb -> future(new Clause(clause.sentence(), verb)));
    }

    /// What others are helped to do, or asked whether they do, is not told as done.
    private boolean isHelped(Clause clause) {
        Sentence sentence = clause.sentence();
        boolean content = clause.head().is("xcomp") || clause.head().is("ccomp");
        boolean asked = content && clause.hasMark("whether");
        return asked
                || sentence.head(clause.head())
                        .filter(helper -> content && words.isHelping(sentence, helper))
                        .filter(helper -> clause.subject().isPresent()
                                || sentence.child(helper, "obj").isPresent())
                        .isPresent();
    }

    private static boolean isHypothesis(Clause clause) {
        return clause.head().is("advcl")
                && clause.sentence()
                        .children(clause.head(), "mark", "advmod")
                        .anyMatch(mark -> HYPOTHESES.contains(lower(mark)));
    }

    /// "India is to supply ships": what somebody is to do is planned.
    private static boolean isToCome(Clause clause) {
        return clause.isInfinitive()
                && clause.sentence()
                        .children(clause.head(), "aux", "cop")
                        .anyMatch(be -> lower(be).equals("be") && TO_COME.contains(be.text()));
    }

    private static boolean isPurpose(Clause clause) {
        return clause.isGerund()
                && clause.sentence()
                        .children(clause.head(), "mark", "case")
                        .findAny()
                        .isPresent();
    }

    /// "The talks will take place": the verb of which the noun is the subject tells how firmly.
    private Optional<Decision> bySubject(Trigger trigger) {
        return words.happening(trigger.sentence(), trigger.head())
                .map(verb -> new Clause(trigger.sentence(), verb))
                .flatMap(clause -> {
                    String reason =
                            "%s; subject of *%s*".formatted(trigger.entry().written(), lower(clause.head()));
                    if (isNegated(clause)) {
                        return Optional.of(new Decision(Status.NEGATED, reason + ", negated"));
                    }
                    if (clause.modal().isPresent()) {
                        return modal(trigger, clause.modal().get());
                    }
                    boolean planned = words.isAhead(clause);
                    boolean ongoing = clause.isPresent() && !clause.isPerfect() && !clause.isPassive();
                    return planned
                            ? Optional.of(new Decision(Status.PLANNED, reason))
                            : ongoing ? Optional.of(new Decision(Status.ONGOING, reason)) : Optional.empty();
                });
    }

    /// Look at what the act hangs on: "hope to", "is due to", "plans for".
    private Optional<Decision> governor(Trigger trigger, Clause clause) {
        Sentence sentence = clause.sentence();
        Token at = clause.head();
        for (int depth = 0; depth < 3; depth++) {
            Optional<Token> head = sentence.head(at);
            if (head.isEmpty() || GOVERNED.stream().noneMatch(at::is) || isBeside(sentence, at)) {
                return Optional.empty();
            }
            boolean finite = at.isVerb() && new Clause(sentence, at).subject().isPresent() && !at.is("ccomp");
            Optional<Entry> governing = finite ? Optional.empty() : statusWord(sentence, head.get(), trigger);
            if (governing.isPresent() && (trigger.isVerb() || depth == 0)) {
                return Optional.of(decision(trigger, sentence, head.get(), governing.get()));
            }
            if (finite
                    || (trigger.isVerb()
                            && depth == 0
                            && at.isVerb()
                            && !clause.isInfinitive()
                            && !clause.isGerund())) {
                return Optional.empty();
            }
            at = head.get();
        }
        return Optional.empty();
    }

    /// "Recalling the treaty, the ministers agreed": what stands beside the main clause is not its content.
    private static boolean isBeside(Sentence sentence, Token verb) {
        return verb.is("advcl")
                && new Clause(sentence, verb).isGerund()
                && sentence.child(verb, "mark", "case").isEmpty();
    }

    private Decision decision(Trigger trigger, Sentence sentence, Token governor, Entry entry) {
        Status status = isPerformed(trigger, sentence, governor, entry)
                ? Status.HAPPENED
                : entry.status().orElseThrow();
        String reason = "%s; governed by *%s*".formatted(trigger.entry().written(), entry.written());
        Optional<Token> own = shared(Clause.of(trigger)).modal();
        if (status == Status.HAPPENED && own.isPresent()) {
            return modal(trigger, own.get()).orElseGet(() -> byTense(trigger, new Clause(sentence, governor)));
        }
        if (status == Status.HAPPENED) {
            return inPrinciple(governor.index(), sentence)
                    .map(near -> new Decision(near.status().orElseThrow(), reason + ", *%s*".formatted(near.written())))
                    .orElseGet(() -> byTense(trigger, new Clause(sentence, governor)));
        }
        if (isNegated(new Clause(sentence, governor))) {
            return new Decision(Status.NEGATED, reason + ", negated");
        }
        return new Decision(status, reason);
    }

    /// Who "would like to stress" something, or says "I want to stress", stresses it.
    private static boolean isPerformed(Trigger trigger, Sentence sentence, Token governor, Entry entry) {
        boolean first = sentence.child(governor, "nsubj")
                .filter(subject -> Set.of("i", "we").contains(lower(subject)))
                .isPresent();
        boolean polite = new Clause(sentence, governor)
                .modal()
                .filter(modal -> Set.of("would", "'d", "’d").contains(lower(modal)))
                .isPresent();
        return entry.status().equals(Optional.of(Status.HOPED))
                && trigger.entry().type().orElseThrow().isSpeech()
                && trigger.entry().type().orElseThrow() != EventType.AGREEMENT
                && (first || polite);
    }

    /// Return the entry with a status that leads or covers the governing word, unless it is the trigger itself.
    private Optional<Entry> statusWord(Sentence sentence, Token governor, Trigger trigger) {
        Stream<Token> leading = Stream.concat(Stream.of(governor), sentence.children(governor, "cop", "aux"));
        return leading.flatMap(token -> words.entries(token)
                        .filter(entry -> entry.status().isPresent())
                        .filter(entry -> TriggerFinder.words(sentence, token, entry)
                                .filter(found -> found.contains(governor) && !found.contains(trigger.head()))
                                .isPresent()))
                .findFirst();
    }

    /// "Cannot accept" is a denial because it is negated, and a denial that is made.
    private static boolean isDenial(Trigger trigger) {
        return trigger.entry().selects().stream()
                .anyMatch(condition -> condition.relation().equals("not"));
    }

    private static Optional<Decision> modal(Trigger trigger, Token modal) {
        String reason = "%s; under *%s*".formatted(trigger.entry().written(), lower(modal));
        return switch (lower(modal)) {
            case "will", "shall", "would", "'ll", "wo", "’ll" ->
                Optional.of(new Decision(hopedOr(trigger, Status.PLANNED), reason));
            case "may", "might", "could" ->
                trigger.entry().type().orElseThrow() == EventType.PROPOSAL
                        ? Optional.of(new Decision(Status.PROPOSED, reason))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Who "will look forward to" something hopes for it.
    private static Status hopedOr(Trigger trigger, Status status) {
        return trigger.entry().status().equals(Optional.of(Status.HOPED)) ? Status.HOPED : status;
    }

    private Decision byTense(Trigger trigger, Clause clause) {
        String lemma = trigger.entry().written();
        EventType type = trigger.entry().type().orElseThrow();
        Optional<Entry> adverb = modifier(trigger, clause);
        if (adverb.isPresent()) {
            return new Decision(
                    adverb.get().status().orElseThrow(),
                    "%s; with *%s*".formatted(lemma, adverb.get().written()));
        }
        if (trigger.entry().status().equals(Optional.of(Status.HOPED))) {
            return new Decision(Status.HOPED, lemma + "; a hope");
        }
        if (isBefore(trigger)) {
            return new Decision(Status.PLANNED, lemma + "; still to come");
        }
        if (type == EventType.PROPOSAL) {
            return new Decision(Status.PROPOSED, lemma + "; a proposal is not yet accepted");
        }
        if (type == EventType.NEGOTIATION && (!trigger.isVerb() || !clause.isPast())) {
            return new Decision(Status.ONGOING, lemma + "; talks under way");
        }
        if (trigger.isVerb()
                && clause.isProgressive()
                && clause.isPresent()
                && !type.isSpeech()
                && type != EventType.SANCTION) {
            return new Decision(Status.ONGOING, lemma + "; progressive");
        }
        if (type == EventType.CONCERN
                && clause.isPresent()
                && trigger.entry().words().getFirst().equals("be")) {
            return new Decision(Status.ONGOING, lemma + "; present state");
        }
        return new Decision(Status.HAPPENED, lemma + (trigger.isVerb() ? "; told as done" : "; named as done"));
    }

    /// "Ahead of the elections": what something comes before is still to come.
    private static boolean isBefore(Trigger trigger) {
        return !trigger.isVerb()
                && trigger.sentence()
                        .children(trigger.head(), "case", "advmod", "fixed")
                        .anyMatch(word -> AHEAD.contains(lower(word)));
    }

    /// Return an adverb or adjective with a status that stands with the act: "in-principle", "ongoing".
    private Optional<Entry> modifier(Trigger trigger, Clause clause) {
        Sentence sentence = trigger.sentence();
        Stream<Token> near = Stream.concat(sentence.children(trigger.head()), sentence.children(clause.head()));
        List<Token> tokens =
                Stream.concat(near, governedVerb(trigger, sentence)).toList();
        return tokens.stream()
                .flatMap(token -> words.entries(token)
                        .filter(entry ->
                                entry.status().isPresent() && entry.status().get() != Status.NEGATED)
                        .filter(entry -> entry.wordClass() == Lexicon.WordClass.ADVERB)
                        .filter(entry ->
                                TriggerFinder.words(sentence, token, entry).isPresent()))
                .findFirst()
                .or(() -> inPrinciple(trigger.words().getLast().index(), sentence));
    }

    private static Stream<Token> governedVerb(Trigger trigger, Sentence sentence) {
        return sentence.children(trigger.head(), "xcomp").flatMap(sentence::children);
    }

    /// "In principle" and "in-principle" are cut into several words, which may hang anywhere near the verb.
    private Optional<Entry> inPrinciple(int at, Sentence sentence) {
        for (int i = Math.max(0, at - 3); i < Math.min(sentence.tokens().size() - 1, at + 5); i++) {
            Token token = sentence.token(i);
            if (lower(token).equals("in") || lower(token).equals("in-principle")) {
                for (Entry entry : words.startingWith(lower(token))) {
                    if (entry.status().isPresent() && follow(sentence, i, entry.words())) {
                        return Optional.of(entry);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean follow(Sentence sentence, int start, List<String> words) {
        int at = start;
        for (String word : words) {
            while (at < sentence.tokens().size() && sentence.token(at).text().equals("-")) {
                at++;
            }
            if (at >= sentence.tokens().size() || !lower(sentence.token(at)).equals(word)) {
                return false;
            }
            at++;
        }
        return true;
    }

    private boolean isNegated(Clause clause) {
        Sentence sentence = clause.sentence();
        Stream<Token> own = sentence.children(clause.head(), "advmod", "neg", "cc:preconj", "det");
        Stream<Token> subject = clause.subject().stream()
                .flatMap(noun -> Stream.concat(Stream.of(noun), sentence.children(noun, "det", "neg")));
        return Stream.concat(own, subject)
                .anyMatch(token -> words.startingWith(lower(token)).stream()
                        .anyMatch(entry -> entry.status().equals(Optional.of(Status.NEGATED))
                                && entry.wordClass() == Lexicon.WordClass.ADVERB));
    }

    private static String lower(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }
}
