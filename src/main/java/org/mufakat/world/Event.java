package org.mufakat.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.mufakat.vocabulary.Role;

/// An event with its accounts, of which there is at least one unless the reference graph knows it.
///
/// @param types IRIs of its classes; more than one only where people join accounts of different types
/// @param isKnown whether the reference graph knows it: then that graph has its dates, not the accounts
record Event(String iri, NavigableSet<String> types, boolean isKnown, List<Claim> claims, Standing standing) {

    /// Return those who fill the roles: all whom the accounts name that tell the event as firmly as it stands.
    ///
    /// A perpetrator is only whom each of these accounts names: an accusation is not a finding.
    Map<Role, NavigableSet<String>> roles() {
        var roles = new EnumMap<Role, NavigableSet<String>>(Role.class);
        for (Role role : Role.values()) {
            var fillers = new TreeSet<String>();
            deciding().forEach(claim -> fillers.addAll(claim.of(role)));
            if (role == Role.PERPETRATOR) {
                deciding().forEach(claim -> fillers.retainAll(claim.of(role)));
            }
            fillers.remove(iri);
            if (!fillers.isEmpty()) {
                roles.put(role, fillers);
            }
        }
        return roles;
    }

    /// Return the days on which all dated accounts agree; empty where two of them exclude each other. Dates that words
    /// give go before dates of publication.
    Optional<Claim.When> when() {
        List<Claim.When> dates =
                deciding().stream().flatMap(claim -> claim.when().stream()).toList();
        List<Claim.When> told = dates.stream().filter(Claim.When::isTold).toList();
        var common = new ArrayList<Claim.When>();
        for (Claim.When date : told.isEmpty() ? dates : told) {
            if (common.isEmpty()) {
                common.add(date);
            } else if (common.getFirst().days().overlaps(date.days())) {
                common.set(0, common(common.getFirst(), date));
            } else {
                return Optional.empty();
            }
        }
        return common.stream().findFirst();
    }

    private static Claim.When common(Claim.When one, Claim.When other) {
        List<String> finest = List.of("day", "month", "year");
        String precision = finest.stream()
                .filter(each -> each.equals(one.precision()) || each.equals(other.precision()))
                .findFirst()
                .orElse("day");
        return new Claim.When(one.days().common(other.days()), precision, one.isTold());
    }

    private List<Claim> deciding() {
        List<Claim> firmest = claims.stream()
                .filter(claim -> standing.status().equals(Optional.of(claim.status())))
                .toList();
        return firmest.isEmpty() ? claims : firmest;
    }
}
