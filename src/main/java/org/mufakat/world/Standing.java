package org.mufakat.world;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /// Statuses that make an event established, the firmest first.
    private static final List<Status> DONE = List.of(Status.HAPPENED, Status.ONGOING, Status.AGREED_IN_PRINCIPLE);

    /// Statuses of what is still to come, the firmest first.
    private static final List<Status> TO_COME = List.of(Status.PLANNED, Status.PROPOSED, Status.DRAFT);

    /// Return the standing by the statuses of the accounts. The firmest status counts, however many tell less: what one
    /// source announced, another tells as done.
    static Standing of(Collection<Status> told) {
        Set<Status> statuses = told.stream().collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
        Optional<Status> done = DONE.stream().filter(statuses::contains).findFirst();
        if (statuses.contains(Status.NEGATED)) {
            return done.isPresent()
                    ? new Standing(Degree.CONTESTED, Optional.empty(), "told as done and as not done")
                    : new Standing(Degree.DENIED, Optional.of(Status.NEGATED), "told as not done");
        }
        Optional<Status> next = TO_COME.stream().filter(statuses::contains).findFirst();
        return done.map(status -> new Standing(Degree.ESTABLISHED, Optional.of(status), "told as " + words(status)))
                .or(() -> next.map(
                        status -> new Standing(Degree.EXPECTED, Optional.of(status), "told as " + words(status))))
                .orElseGet(() -> new Standing(Degree.HOPED, Optional.of(Status.HOPED), "told as hoped for at most"));
    }

    /// Return the standing of an event that the reference graph knows, whatever accounts say less than it.
    static Standing ofKnown(Collection<Status> told, boolean liesAhead) {
        if (!told.isEmpty()) {
            Standing byAccounts = of(told);
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

    private static String words(Status status) {
        return status == Status.HAPPENED ? "done" : status.code().replace('-', ' ');
    }
}
