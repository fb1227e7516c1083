package org.mufakat.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mufakat.account.ArticleReading.Act;
import org.mufakat.account.Factuality.Decision;
import org.mufakat.account.Lexicon.Entry;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;

/// Reads the items of a list as acts of those of whom the sentence before the list tells: "Japan and Laos committed to
/// the following: Building a dam".
final class ListItems {

    /// What is pledged, agreed or proposed in a list is still to be done.
    private static final Set<EventType> AHEAD =
            Set.of(EventType.COMMITMENT, EventType.AGREEMENT, EventType.PROPOSAL, EventType.NEGOTIATION);

    private final TriggerFinder words;
    private Optional<Account> lead = Optional.empty();

    ListItems(TriggerFinder words) {
        this.words = words;
    }

    /// Return the act that leads the list, where one is open.
    Optional<Account> lead() {
        return lead;
    }

    /// Note a sentence that has been read: one that ends in a colon leads a list, another that is neither an item nor a
    /// heading ends it.
    ///
    /// @param told what was taken down from it
    void read(Sentence sentence, List<Account> told) {
        if (isHeading(sentence)) {
            return;
        }
        if (sentence.tokens().getLast().text().equals(":")) {
            lead = leading(told, true).or(() -> leading(told, false));
        } else if (gerund(sentence).isEmpty() && !isPastItem(sentence)) {
            lead = Optional.empty();
        }
    }

    private static Optional<Account> leading(List<Account> told, boolean ahead) {
        return told.stream()
                .filter(account -> !account.of(Role.AGENT).isEmpty())
                .filter(account -> !ahead || AHEAD.contains(account.type()))
                .reduce((_, last) -> last);
    }

    /// "Welcomed the new rules", behind who welcomed them.
    boolean isPastItem(Sentence sentence) {
        Token first = sentence.tokens().getFirst();
        return lead.isPresent()
                && (first.tag().equals("VBD") || first.tag().equals("VBN"))
                && sentence.child(first, "nsubj").isEmpty();
    }

    private static boolean isHeading(Sentence sentence) {
        return sentence.tokens().stream().noneMatch(Token::isVerb);
    }

    /// Return what the item tells, if the sentence is one.
    Optional<Act> item(Sentence sentence, List<Trigger> found) {
        return lead.flatMap(act -> gerund(sentence).flatMap(verb -> act(sentence, verb, found, act)));
    }

    private Optional<Act> act(Sentence sentence, Token verb, List<Trigger> found, Account led) {
        boolean ahead = AHEAD.contains(led.type());
        Optional<Trigger> known =
                found.stream().filter(trigger -> trigger.head().equals(verb)).findFirst();
        Optional<Trigger> trigger = known.or(() -> words.startingWith(ahead ? "*will" : "*did").stream()
                .findFirst()
                .map(any -> new Trigger(sentence, verb, List.of(verb), any)));
        return trigger.map(item -> new Act(
                item,
                new Decision(
                        ahead ? Status.PLANNED : led.status(),
                        "%s; in a list after *%s*"
                                .formatted(item.entry().written(), led.reason().split(";", 2)[0]))));
    }

    /// "Building a dam": a sentence that begins with a verb in *-ing* and has no other main verb.
    private Optional<Token> gerund(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> !token.is("punct"))
                .findFirst()
                .filter(token -> token.text().matches("\\p{Lu}\\p{L}{2,}ing"))
                .filter(token -> token.tag().equals("VBG")
                        || words.startingWith(verb(token)).stream().anyMatch(ListItems::isVerb))
                .filter(token -> !hasMainClause(sentence, token));
    }

    private static boolean isVerb(Entry entry) {
        return entry.wordClass() == Lexicon.WordClass.VERB;
    }

    private static String verb(Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        return text.substring(0, text.length() - "ing".length());
    }

    /// "Recalling the pact, the ministers agreed" is no item.
    private static boolean hasMainClause(Sentence sentence, Token gerund) {
        return sentence.tokens().stream()
                .filter(token -> token.index() > gerund.index())
                .filter(token -> token.is("nsubj") && token.head() >= 0)
                .filter(token -> sentence.tokens().subList(0, token.index()).stream()
                        .anyMatch(mark -> mark.text().equals(",")))
                .anyMatch(token -> sentence.token(token.head()).is("root"));
    }
}
