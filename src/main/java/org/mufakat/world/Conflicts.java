package org.mufakat.world;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;

/// Says on what the accounts of an event contradict each other, and which accounts do. Nothing is resolved here.
final class Conflicts {

    private Conflicts() {}

    /// Return the accounts that contradict another, by the name of the field.
    static Map<String, NavigableSet<Claim>> of(List<Claim> claims) {
        var conflicts = new TreeMap<String, NavigableSet<Claim>>();
        FIELDS.forEach((field, contradicts) -> {
            NavigableSet<Claim> between = new TreeSet<>(java.util.Comparator.comparing(Claim::iri));
            for (Claim one : claims) {
                for (Claim other : claims) {
                    if (contradicts.test(one, other)) {
                        between.add(one);
                        between.add(other);
                    }
                }
            }
            if (!between.isEmpty()) {
                conflicts.put(field, between);
            }
        });
        return conflicts;
    }

    private static final Map<String, BiPredicate<Claim, Claim>> FIELDS = Map.of(
            "date", Conflicts::areOfOtherDays,
            "status", (one, other) -> StandingRule.isDone(one.status()) && other.status() == Status.NEGATED,
            "proposer", (one, other) -> one.is(EventType.PROPOSAL) && areOthers(one, other, Role.AGENT),
            "chair", (one, other) -> areOthers(one, other, Role.CHAIR),
            "host", (one, other) -> areOthers(one, other, Role.HOST),
            "perpetrator", (one, other) -> areOthers(one, other, Role.PERPETRATOR),
            "recordsAffected",
                    (one, other) -> one.records().isPresent()
                            && other.records().isPresent()
                            && !one.records().equals(other.records()));

    private static boolean areOfOtherDays(Claim one, Claim other) {
        return one.when()
                .filter(Claim.When::isTold)
                .flatMap(when -> other.when()
                        .filter(Claim.When::isTold)
                        .map(then -> !when.days().overlaps(then.days())))
                .orElse(false);
    }

    private static boolean areOthers(Claim one, Claim other, Role role) {
        Set<String> some = known(one, role);
        Set<String> others = known(other, role);
        return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
    }

    private static Set<String> known(Claim claim, Role role) {
        var known = new TreeSet<>(claim.of(role));
        known.removeIf(Claim::isCandidate);
        return known;
    }
}
