package org.mufakat.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Role;

/// Which accounts are looked at together when likenesses are sought: those of two articles that share a known party, a
/// month, and whether the act is done by saying something, and whose days overlap. Without a told date it is the month
/// of publication. So an account meets those of its own month only, however many there are in all.
record Candidates(ReferenceEvents reference) {

    /// Go through the pairs, each once.
    void pairs(Collection<Claim> claims, BiConsumer<Claim, Claim> comparison) {
        Set<Set<String>> seen = new HashSet<>();
        byKey(claims).values().forEach(sharing -> {
            for (int i = 0; i < sharing.size(); i++) {
                for (Claim other : sharing.subList(i + 1, sharing.size())) {
                    Claim one = sharing.get(i);
                    if (areOfTwoArticles(one, other)
                            && overlap(one, other)
                            && seen.add(Set.of(one.iri(), other.iri()))) {
                        comparison.accept(one, other);
                    }
                }
            }
        });
    }

    private Map<String, List<Claim>> byKey(Collection<Claim> claims) {
        Map<String, List<Claim>> byKey = new TreeMap<>();
        for (Claim claim : claims) {
            boolean isSpeech =
                    EventType.ofIri(claim.type()).map(EventType::isSpeech).orElse(true);
            for (String month : days(claim).map(Days::months).orElse(List.of())) {
                for (String party : parties(claim)) {
                    byKey.computeIfAbsent("%s %s %s".formatted(isSpeech, month, party), _ -> new ArrayList<>())
                            .add(claim);
                }
            }
        }
        return byKey;
    }

    /// Return the parties and victims that the graph knows.
    NavigableSet<String> parties(Claim claim) {
        var parties = new TreeSet<String>();
        Stream.of(claim.of(Role.AGENT), claim.of(Role.COUNTERPART), claim.of(Role.VICTIM))
                .flatMap(NavigableSet::stream)
                .filter(party -> !Claim.isCandidate(party))
                .map(reference::acting)
                .forEach(parties::add);
        return parties;
    }

    private static boolean areOfTwoArticles(Claim one, Claim other) {
        return !one.article().equals(other.article());
    }

    private static boolean overlap(Claim one, Claim other) {
        return days(one).flatMap(days -> days(other).map(days::overlaps)).orElse(false);
    }

    private static Optional<Days> days(Claim claim) {
        return claim.when()
                .filter(Claim.When::isTold)
                .map(Claim.When::days)
                .or(() -> claim.published().map(date -> Days.of(new PartialDate(date.year(), date.month(), 0))));
    }
}
