package org.mufakat.world;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mufakat.vocabulary.Status;

/// The rules by which one of several statuses is the present one. Each keeps the accounts that it prefers; their order
/// stands in `data/rules.ttl`, under the same names.
enum StandingRule {
    DONE_OVER_ANNOUNCED("done over announced"),
    LATER_OVER_EARLIER("later over earlier"),
    PRIMARY_OVER_REPORT("primary over report"),
    EXPLICIT_OVER_INFERRED("explicit over inferred"),
    FIRMER_OVER_WEAKER("firmer over weaker");

    private final String code;

    StandingRule(String code) {
        this.code = code;
    }

    /// Return the name, as in `muf:decidedBy` and in `data/rules.ttl`.
    String code() {
        return code;
    }

    static Optional<StandingRule> of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
    }

    /// Return the accounts that the rule prefers: all that weigh most.
    List<Claim> preferred(List<Claim> claims) {
        long most = claims.stream().mapToLong(this::weight).max().orElse(0);
        return claims.stream().filter(claim -> weight(claim) == most).toList();
    }

    private long weight(Claim claim) {
        return switch (this) {
            case DONE_OVER_ANNOUNCED -> isDone(claim.status()) ? 1 : 0;
            case LATER_OVER_EARLIER ->
                claim.published().map(date -> date.first().toEpochDay()).orElse(Long.MIN_VALUE);
            case PRIMARY_OVER_REPORT -> claim.isPrimary() ? 1 : 0;
            case EXPLICIT_OVER_INFERRED ->
                claim.when().filter(Claim.When::isTold).isPresent() ? 1 : 0;
            case FIRMER_OVER_WEAKER -> -Standing.FIRMEST_FIRST.indexOf(claim.status());
        };
    }

    static boolean isDone(Status status) {
        return switch (status) {
            case HAPPENED, ONGOING, AGREED_IN_PRINCIPLE -> true;
            case PLANNED, PROPOSED, HOPED, DRAFT, NEGATED -> false;
        };
    }
}
