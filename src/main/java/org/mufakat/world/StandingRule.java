package org.mufakat.world;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mufakat.vocabulary.Status;

/// The rules by which one of several statuses is the present one. Each keeps the accounts that it prefers; their order
/// stands in `data/rules.ttl`, under the same names.
enum StandingRule {
    DONE_OVER_ANNOUNCED("done over announced", claim -> isDone(claim.status()) ? 1 : 0),
    LATER_OVER_EARLIER(
            "later over earlier",
            claim -> claim.published()
                    .map(date -> (int) date.first().toEpochDay())
                    .orElse(Integer.MIN_VALUE)),
    PRIMARY_OVER_REPORT("primary over report", claim -> claim.isPrimary() ? 1 : 0),
    EXPLICIT_OVER_INFERRED(
            "explicit over inferred",
            claim -> claim.when().filter(Claim.When::isTold).isPresent() ? 1 : 0),
    FIRMER_OVER_WEAKER("firmer over weaker", claim -> -Standing.FIRMEST_FIRST.indexOf(claim.status()));

    private final String code;
    private final Function<Claim, Integer> weight;

    StandingRule(String code, Function<Claim, Integer> weight) {
        this.code = code;
        this.weight = weight;
    }

    /// Return the name, as in `muf:decidedBy` and in `data/rules.ttl`.
    String code() {
        return code;
    }

    static Optional<StandingRule> of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
    }

    /// Return the accounts that the rule prefers: all that weigh most. An announcement is not preferred to a denial,
    /// nor
    /// the other way round, by what is told as done.
    List<Claim> preferred(List<Claim> claims) {
        int most = claims.stream().map(weight).max(Comparator.naturalOrder()).orElse(0);
        return claims.stream().filter(claim -> weight.apply(claim) == most).toList();
    }

    static boolean isDone(Status status) {
        return switch (status) {
            case HAPPENED, ONGOING, AGREED_IN_PRINCIPLE -> true;
            case PLANNED, PROPOSED, HOPED, DRAFT, NEGATED -> false;
        };
    }
}
