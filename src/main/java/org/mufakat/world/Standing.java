package org.mufakat.world;

import java.util.List;
import java.util.Optional;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Status;

/// How an event stands after all its accounts, and the rule that says so.
///
/// @param status the present status; none where sources contradict each other, so that nobody reads one side as the
/// truth
/// @param rule its name, as in `muf:decidedBy`
record Standing(Degree degree, Optional<Status> status, String rule) {

    /// The concepts of the scheme of standings in `ontology/status.ttl`.
    enum Degree {
        ESTABLISHED,
        EXPECTED,
        HOPED,
        CONTESTED,
        DENIED;

        /// Return the IRI of the concept.
        String iri() {
            return Iris.STANDING + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What a source that says more puts before one that says less.
    static final List<Status> FIRMEST_FIRST = List.of(
            Status.HAPPENED,
            Status.ONGOING,
            Status.AGREED_IN_PRINCIPLE,
            Status.NEGATED,
            Status.PLANNED,
            Status.PROPOSED,
            Status.DRAFT,
            Status.HOPED);

    /// Return the standing by the accounts of an event.
    ///
    /// Told as done and as not done is contested: no rule resolves that. Else the rules narrow the accounts, one by
    /// one, until one status is left; the last that was needed has decided.
    static Standing of(List<Claim> claims, List<StandingRule> rules) {
        boolean isDone = claims.stream().anyMatch(claim -> StandingRule.isDone(claim.status()));
        boolean isDenied = claims.stream().anyMatch(claim -> claim.status() == Status.NEGATED);
        if (isDone && isDenied) {
            return new Standing(Degree.CONTESTED, Optional.empty(), "told as done and as not done");
        }
        List<Claim> left = claims;
        String rule = claims.size() == 1 ? "only account" : "all accounts agree";
        for (StandingRule next : rules) {
            if (statuses(left).size() > 1) {
                left = next.preferred(left);
                rule = next.code();
            }
        }
        Status status = statuses(left).getFirst();
        return new Standing(degree(status), Optional.of(status), rule);
    }

    private static List<Status> statuses(List<Claim> claims) {
        return claims.stream().map(Claim::status).distinct().sorted().toList();
    }

    private static Degree degree(Status status) {
        return switch (status) {
            case HAPPENED, ONGOING, AGREED_IN_PRINCIPLE -> Degree.ESTABLISHED;
            case PLANNED, PROPOSED, DRAFT -> Degree.EXPECTED;
            case HOPED -> Degree.HOPED;
            case NEGATED -> Degree.DENIED;
        };
    }

    /// Return the standing of an event that the reference graph knows, whatever accounts say less than it.
    static Standing ofKnown(List<Claim> claims, boolean liesAhead, List<StandingRule> rules) {
        if (!claims.isEmpty()) {
            Standing byAccounts = of(claims, rules);
            if (byAccounts.degree() == Degree.ESTABLISHED || byAccounts.degree() == Degree.CONTESTED || liesAhead) {
                return byAccounts;
            }
            if (byAccounts.degree() == Degree.DENIED) {
                return new Standing(
                        Degree.CONTESTED, Optional.empty(), "told as not done, against the reference graph");
            }
        }
        return liesAhead
                ? new Standing(Degree.EXPECTED, Optional.of(Status.PLANNED), "reference")
                : new Standing(Degree.ESTABLISHED, Optional.of(Status.HAPPENED), "reference");
    }
}
