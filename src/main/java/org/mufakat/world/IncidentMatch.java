package org.mufakat.world;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Role;
import org.mufakat.world.ReferenceEvents.Incident;

/// Says which known incident an account tells of.
///
/// It is the one the account names; else the only one with the victim, else the only one in the victim's country. Dates
/// must overlap, and records affected must be equal, where both tell them. By country alone, the account must have a
/// date and must not name another victim.
record IncidentMatch(ReferenceEvents reference) {

    Optional<String> of(Claim claim) {
        List<Incident> named = reference.incidents().stream()
                .filter(incident -> claim.texts().contains(incident.iri()))
                .toList();
        if (!named.isEmpty()) {
            return only(named);
        }
        NavigableSet<String> victims = hit(claim);
        Optional<String> byVictim =
                only(fitting(claim, incident -> incident.victims().stream().anyMatch(victims::contains)));
        return byVictim.or(() -> namesVictim(claim) || claim.when().isEmpty() ? Optional.empty() : byCountry(claim));
    }

    private Optional<String> byCountry(Claim claim) {
        NavigableSet<String> countries = countries(claim);
        return only(fitting(
                claim,
                incident -> incident.country().filter(countries::contains).isPresent()));
    }

    /// Return whether a victim is named that the graph knows, other than a state.
    private static boolean namesVictim(Claim claim) {
        return claim.of(Role.VICTIM).stream()
                .anyMatch(iri -> !Claim.isCandidate(iri) && !iri.startsWith(Iris.thing("state", "")));
    }

    private List<Incident> fitting(Claim claim, Predicate<Incident> isOfVictim) {
        return reference.incidents().stream()
                .filter(isOfVictim)
                .filter(incident -> isThen(claim, incident))
                .filter(incident -> claim.records().isEmpty()
                        || incident.records().isEmpty()
                        || claim.records().equals(incident.records()))
                .toList();
    }

    private static boolean isThen(Claim claim, Incident incident) {
        return claim.when()
                .map(when -> incident.days().stream().anyMatch(when.days()::overlaps))
                .orElse(true);
    }

    /// Return whom it hit: sources put the victim, or its country, on the other side of the act too.
    private static NavigableSet<String> hit(Claim claim) {
        var hit = new TreeSet<>(claim.of(Role.VICTIM));
        hit.addAll(claim.of(Role.COUNTERPART));
        return hit;
    }

    private NavigableSet<String> countries(Claim claim) {
        var countries = new TreeSet<String>();
        hit(claim).forEach(iri -> reference.country(iri).ifPresent(countries::add));
        return countries;
    }

    private static Optional<String> only(List<Incident> found) {
        return found.size() == 1 ? Optional.of(found.getFirst().iri()) : Optional.empty();
    }
}
