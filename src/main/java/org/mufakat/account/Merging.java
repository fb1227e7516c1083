package org.mufakat.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mufakat.linking.Entity;
import org.mufakat.source.Span;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;

/// Makes one account of what an article says several times of one act.
///
/// One act, one account: verbs of one type joined in a sentence with the same parties and date; two clauses
/// on one incident; sentences on one meeting that the graph knows. The first words stay, the others add what
/// they say.
final class Merging {

    private Merging() {}

    static List<Account> merged(List<Account> accounts) {
        var merged = new ArrayList<Account>();
        for (Account account : accounts) {
            int same = indexOfSame(merged, account);
            if (same < 0) {
                merged.add(account);
            } else {
                merged.set(same, join(merged.get(same), account));
            }
        }
        return Stream.iterate(0, i -> i < merged.size(), i -> i + 1)
                .map(i -> numbered(merged.get(i), i + 1))
                .toList();
    }

    private static int indexOfSame(List<Account> accounts, Account account) {
        for (int i = accounts.size() - 1; i >= 0; i--) {
            if (isSame(accounts.get(i), account)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSame(Account first, Account second) {
        if (first.type() != second.type()) {
            return false;
        }
        boolean sameSentence = first.sentence().equals(second.sentence());
        if (first.type() == EventType.CYBER_INCIDENT) {
            return sameSentence && first.status() == second.status();
        }
        if (first.type() == EventType.MEETING) {
            return meeting(first).isPresent()
                    && meeting(first).equals(meeting(second))
                    && first.status() == second.status();
        }
        return sameSentence
                && first.status() == second.status()
                && keys(first, Role.AGENT).equals(keys(second, Role.AGENT))
                && hasSameCounterparts(first, second)
                && first.when().map(Account.When::begin).equals(second.when().map(Account.When::begin));
    }

    /// The same counterparts, or some of them left out; what is denied of somebody is denied of nobody else.
    private static boolean hasSameCounterparts(Account first, Account second) {
        List<String> one = keys(first, Role.COUNTERPART);
        List<String> other = keys(second, Role.COUNTERPART);
        boolean within = one.containsAll(other) || other.containsAll(one);
        return first.status() == Status.NEGATED ? one.equals(other) : within;
    }

    private static Optional<Entity> meeting(Account account) {
        return account.of(Role.INSTRUMENT).stream()
                .flatMap(party -> party.entity().stream())
                .filter(ArticleReading::isMeeting)
                .findFirst();
    }

    private static List<String> keys(Account account, Role role) {
        return account.of(role).stream().map(Party::key).sorted().toList();
    }

    private static Account join(Account first, Account second) {
        Map<Role, List<Party>> parties = new EnumMap<>(Role.class);
        parties.putAll(first.parties());
        second.parties().forEach((role, more) -> parties.merge(role, more, Merging::added));
        var alsoIn = new ArrayList<>(first.alsoIn());
        if (!second.sentence().equals(first.sentence()) && !alsoIn.contains(second.sentence())) {
            alsoIn.add(second.sentence());
        }
        return with(first, second, parties, alsoIn);
    }

    private static Account with(Account first, Account second, Map<Role, List<Party>> parties, List<Span> alsoIn) {
        return new Account(
                first.number(),
                first.type(),
                first.trigger(),
                first.sentence(),
                alsoIn,
                parties,
                first.topic().or(second::topic),
                better(first.when(), second.when()),
                first.status(),
                first.outcome().or(second::outcome),
                first.recordsAffected().isPresent() ? first.recordsAffected() : second.recordsAffected(),
                first.recordsWords().or(second::recordsWords),
                first.claimant(),
                first.entry(),
                first.reason());
    }

    /// A date that the words give goes before one that only the article's date gives.
    private static Optional<Account.When> better(Optional<Account.When> first, Optional<Account.When> second) {
        boolean weak = first.filter(when -> when.words().isPresent()).isEmpty();
        return weak && second.filter(when -> when.words().isPresent()).isPresent() ? second : first.or(() -> second);
    }

    private static List<Party> added(List<Party> first, List<Party> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return Party.distinct(all);
    }

    private static Account numbered(Account account, int number) {
        return new Account(
                number,
                account.type(),
                account.trigger(),
                account.sentence(),
                account.alsoIn(),
                account.parties(),
                account.topic(),
                account.when(),
                account.status(),
                account.outcome(),
                account.recordsAffected(),
                account.recordsWords(),
                account.claimant(),
                account.entry(),
                account.reason());
    }
}
