package org.mufakat.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mufakat.account.Account.Basis;
import org.mufakat.account.Account.When;
import org.mufakat.account.TimeExpression.Direction;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Status;

/// Gives acts their dates: from the time named in their own clause, from the meeting the article tells of, or from the
/// article's date for what it reports as news. An act that lies ahead has no date but the one it is given.
final class Dating {

    /// An article about a meeting comes at most so many days after it.
    private static final int DAYS_OF_NEWS = 14;

    private static final int LEAD = 3;

    /// A time that is part of a noun, as in "the 2022 elections", is that of no verb.
    private static final List<String> IN_NOUN = List.of("nummod", "amod");

    private static final Set<EventType> OCCASIONS =
            Set.of(EventType.MEETING, EventType.VISIT, EventType.NEGOTIATION, EventType.EXERCISE, EventType.AGREEMENT);

    /// What "has been" pledged or agreed is news; of other acts the perfect tells what went before.
    private static final Set<EventType> PLEDGES = Set.of(EventType.COMMITMENT, EventType.AGREEMENT);

    private final Optional<PartialDate> published;
    private final TriggerFinder words;
    private final Map<Trigger, TimeExpression> own = new HashMap<>();
    private Optional<When> story = Optional.empty();

    Dating(Optional<PartialDate> published, TriggerFinder words) {
        this.words = words;
        this.published = published;
    }

    /// Give each time of a sentence to the act whose words govern it most nearly.
    void assign(Sentence sentence, List<TimeExpression> times, List<Trigger> triggers, Mentions mentions) {
        triggers.forEach(act -> yearOfText(act).ifPresent(year -> own.putIfAbsent(act, year)));
        for (TimeExpression time : times) {
            boolean inName = mentions.of(sentence.index()).stream()
                    .anyMatch(mention -> mention.span().covers(time.span()));
            if (!inName) {
                token(sentence, time)
                        .flatMap(token -> owner(sentence, token, triggers))
                        .ifPresent(act -> give(time, act, triggers));
                occasion(sentence, time, triggers, mentions).ifPresent(act -> give(time, act, triggers));
            }
        }
    }

    /// What "the 2015 report" says it said in 2015.
    private Optional<TimeExpression> yearOfText(Trigger trigger) {
        return words.speakingText(trigger).stream()
                .flatMap(text -> trigger.sentence().children(text, "nummod", "amod"))
                .flatMap(token -> TimeExpression.year(token.span(), token.text()).stream())
                .findFirst();
    }

    /// "At a summit in Hanoi in June": the occasion right before the time was then, whatever else the time is said of.
    private static Optional<Trigger> occasion(
            Sentence sentence, TimeExpression time, List<Trigger> triggers, Mentions mentions) {
        int at = (int) sentence.tokens().stream()
                        .filter(token -> token.span().start() < time.span().start())
                        .count()
                - 1;
        while (at >= 0 && isBetween(sentence, sentence.token(at), mentions)) {
            at--;
        }
        int before = at;
        return triggers.stream()
                .filter(trigger -> !trigger.isVerb() && trigger.head().index() == before)
                .filter(trigger ->
                        trigger.entry().type().filter(OCCASIONS::contains).isPresent())
                .findFirst();
    }

    private static boolean isBetween(Sentence sentence, Token token, Mentions mentions) {
        boolean place = mentions.at(sentence.index(), token)
                .flatMap(Mention::entity)
                .filter(entity -> entity.kind() == Entity.Kind.PLACE || entity.kind() == Entity.Kind.STATE)
                .isPresent();
        return place || token.tag().equals("IN") || token.text().equals(",");
    }

    /// Give a time to an act, and to the act that it is part of: what "was reached at a meeting in June" was reached
    /// then.
    private void give(TimeExpression time, Trigger act, List<Trigger> triggers) {
        own.putIfAbsent(act, time);
        if (!act.isVerb() && (act.head().is("obl") || act.head().is("obj"))) {
            triggers.stream()
                    .filter(Trigger::isVerb)
                    .filter(verb -> verb.head().index() == act.head().head())
                    .forEach(verb -> own.putIfAbsent(verb, time));
        }
    }

    /// Give the time of a verb of saying that gives way to the act that is said: "said earlier this year it had
    /// foiled".
    void inherit(Trigger said, List<Trigger> triggers) {
        if (!own.containsKey(said)) {
            Token content = Clause.of(said).head();
            triggers.stream()
                    .filter(saying -> saying.entry().neutral() && content.is("ccomp"))
                    .filter(saying -> saying.head().index() == content.head())
                    .filter(own::containsKey)
                    .findFirst()
                    .ifPresent(saying -> own.put(said, own.get(saying)));
        }
    }

    private static Optional<Token> token(Sentence sentence, TimeExpression time) {
        return sentence.tokens().stream()
                .filter(token -> token.span().overlaps(time.span()) && !token.is("punct"))
                .filter(token -> sentence.head(token)
                        .map(head -> !head.span().overlaps(time.span()))
                        .orElse(true))
                .reduce((_, last) -> last);
    }

    private static Optional<Trigger> owner(Sentence sentence, Token start, List<Trigger> triggers) {
        Optional<Token> at = Optional.of(start);
        boolean inNoun = IN_NOUN.stream().anyMatch(start::is);
        while (at.isPresent()) {
            Token token = at.get();
            Optional<Trigger> owner = leading(triggers, token, false)
                    .or(() -> happening(triggers, token))
                    .or(() -> leading(triggers, token, true));
            if (owner.isEmpty() && inNoun && token.index() != start.index()) {
                return Optional.empty();
            }
            boolean otherVerb =
                    token.tag().startsWith("VB") && !token.is("xcomp") && !token.is("aux") && !token.is("cop");
            if (owner.isPresent() || otherVerb) {
                return owner;
            }
            at = sentence.head(token);
        }
        return Optional.empty();
    }

    private static Optional<Trigger> leading(List<Trigger> triggers, Token token, boolean any) {
        return triggers.stream()
                .filter(trigger -> trigger.isAny() == any)
                .filter(trigger ->
                        trigger.covers(token) || Clause.of(trigger).head().index() == token.index())
                .findFirst();
    }

    /// Return the noun of which the verb says that it takes place.
    private static Optional<Trigger> happening(List<Trigger> triggers, Token verb) {
        return triggers.stream()
                .filter(trigger -> !trigger.isVerb() && trigger.head().is("nsubj"))
                .filter(trigger -> trigger.head().head() == verb.index())
                .findFirst();
    }

    boolean hasOwn(Trigger trigger) {
        return own.containsKey(trigger);
    }

    /// Return the date of an act.
    Optional<When> of(Trigger trigger, Status status) {
        Optional<PartialDate> anchor = published;
        Optional<TimeExpression> time = Optional.ofNullable(own.get(trigger)).or(() -> joined(trigger));
        if (time.isPresent()) {
            PartialDate day = anchor.orElse(new PartialDate(2999, 0, 0));
            boolean dated = anchor.isPresent() || time.get().basis() == Basis.EXPLICIT;
            Optional<When> when = dated ? time.get().when(day, direction(status)) : Optional.empty();
            if (when.isPresent() && when.get().begin().year() < 2999) {
                note(trigger, when.get());
                return when;
            }
        }
        return isNews(trigger, status) ? story.or(this::publication) : Optional.empty();
    }

    /// A joined verb shares the time of the first: "met on Monday and agreed".
    private Optional<TimeExpression> joined(Trigger trigger) {
        Token head = Clause.of(trigger).head();
        if (!head.is("conj")) {
            return Optional.empty();
        }
        return own.entrySet().stream()
                .filter(entry ->
                        entry.getKey().sentence().index() == trigger.sentence().index())
                .filter(entry -> Clause.of(entry.getKey()).head().index() == head.head())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Direction direction(Status status) {
        return switch (status) {
            case PLANNED, HOPED -> Direction.FORWARD;
            case HAPPENED, ONGOING, PROPOSED, AGREED_IN_PRINCIPLE, DRAFT, NEGATED -> Direction.BACK;
        };
    }

    /// Keep the date of the meeting, visit or signing that the article opens with: its acts were done there.
    private void note(Trigger trigger, When when) {
        boolean occasion = OCCASIONS.contains(trigger.entry().type().orElseThrow());
        boolean fresh = published
                .filter(day -> when.begin().precision() == PartialDate.Precision.DAY
                        && !when.begin().first().isAfter(day.last())
                        && when.begin().first().isAfter(day.first().minusDays(DAYS_OF_NEWS)))
                .isPresent();
        if (story.isEmpty() && occasion && fresh && trigger.sentence().index() < LEAD) {
            story = Optional.of(new When(when.begin(), when.begin(), Basis.RELATIVE, when.words()));
        }
    }

    private Optional<When> publication() {
        return published.map(day -> new When(day, day, Basis.PUBLICATION, Optional.empty()));
    }

    /// Return whether the act is what the article reports as new: done, and told in a clause of its own.
    private static boolean isNews(Trigger trigger, Status status) {
        boolean hoping = status == Status.HOPED && trigger.entry().type().equals(Optional.of(EventType.STATEMENT));
        if (status == Status.PLANNED || (status == Status.HOPED && !hoping) || status == Status.DRAFT) {
            return false;
        }
        Clause clause = Factuality.shared(Clause.of(trigger));
        boolean pledge = trigger.entry().type().filter(PLEDGES::contains).isPresent();
        boolean pastPerfect = clause.isPerfect()
                && (clause.isPast() || (!pledge && trigger.sentence().index() >= LEAD));
        boolean subordinate = clause.head().is("acl") || (clause.head().is("advcl") && !clause.isGerund());
        return trigger.isVerb() && !pastPerfect && !subordinate;
    }
}
