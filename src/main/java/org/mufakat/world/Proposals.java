package org.mufakat.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.mufakat.vocabulary.Muf;

/// Proposes that two events are one, for people to decide in `data/identity.ttl`. Likeness of words joins nothing.
///
/// A pair of [Candidates] is proposed if its score is above one half: the mean of how alike the two sentences
/// are and how alike the words are that tell the act and what it is on. Of several pairs for the same two
/// events it is the most alike one. Where people said of two accounts of these events that they are
/// different, nothing is proposed; where they said that they are the same, the two events are one.
final class Proposals {

    /// A sentence printed twice reaches this by itself, whatever acts it tells of: what is proposed has more.
    static final BigDecimal ENOUGH = new BigDecimal("0.50");

    private final Candidates candidates;
    private final Wording wording;
    private final Map<String, Event> events = new HashMap<>();
    private final Set<Set<String>> different;

    private Proposals(Collection<Event> events, ReferenceEvents reference, Wording wording, Model decisions) {
        this.candidates = new Candidates(reference);
        this.wording = wording;
        events.forEach(event -> event.claims().forEach(claim -> this.events.put(claim.iri(), event)));
        this.different = decisions.filter(null, OWL.DIFFERENTFROM, null).stream()
                .map(stated -> pair(
                        stated.getSubject().stringValue(), stated.getObject().stringValue()))
                .collect(Collectors.toSet());
    }

    /// Two accounts of two events that may be one.
    ///
    /// @param one the account with the lower IRI
    /// @param score from 0 to 1, in hundredths
    /// @param reason why, in words for people
    record Proposal(Claim one, Claim other, BigDecimal score, String reason) {}

    /// Return the proposals, sorted by their accounts.
    ///
    /// @param decisions the statements of `data/identity.ttl`, among others
    static List<Proposal> of(Collection<Event> events, ReferenceEvents reference, Wording wording, Model decisions) {
        return new Proposals(events, reference, wording, decisions).all();
    }

    private List<Proposal> all() {
        List<Claim> claims = events.values().stream()
                .distinct()
                .flatMap(event -> event.claims().stream())
                .toList();
        Map<Set<String>, Proposal> byEvents = new HashMap<>();
        candidates.pairs(claims, (one, other) -> {
            if (isOpen(one, other)) {
                Proposal proposal = proposal(one, other);
                if (proposal.score().compareTo(ENOUGH) > 0) {
                    byEvents.merge(pair(one.iri(), other.iri()), proposal, Proposals::better);
                }
            }
        });
        return byEvents.values().stream().sorted(BY_ACCOUNTS).toList();
    }

    private static final Comparator<Proposal> BY_ACCOUNTS = Comparator.comparing(
                    (Proposal proposal) -> proposal.one().iri())
            .thenComparing(proposal -> proposal.other().iri());

    private static Proposal better(Proposal one, Proposal other) {
        return Comparator.comparing(Proposal::score)
                                .thenComparing(BY_ACCOUNTS.reversed())
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }

    /// Return whether the events are two, at most one of them is known, and nobody has said that they differ.
    private boolean isOpen(Claim one, Claim other) {
        Set<String> pair = pair(one.iri(), other.iri());
        return pair.size() == 2 && !different.contains(pair) && !(isKnown(one) && isKnown(other));
    }

    private boolean isKnown(Claim claim) {
        Event event = events.get(claim.iri());
        return event != null && event.isKnown();
    }

    /// Return the events of two accounts; one where they tell of the same.
    private Set<String> pair(String one, String other) {
        Set<String> pair = new HashSet<>();
        for (String account : List.of(one, other)) {
            Event event = events.get(account);
            pair.add(event == null ? account : event.iri());
        }
        return pair;
    }

    private Proposal proposal(Claim one, Claim other) {
        double sentence = Wording.likeness(wording.sentence(one), wording.sentence(other));
        double act = Wording.likeness(wording.act(one), wording.act(other));
        NavigableSet<String> shared = new TreeSet<>(candidates.parties(one));
        shared.retainAll(candidates.parties(other));
        String reason = "sentences %.2f alike, words of the act %.2f; both name %s%s"
                .formatted(sentence, act, names(shared), types(one, other));
        boolean isInOrder = one.iri().compareTo(other.iri()) < 0;
        var score = BigDecimal.valueOf((sentence + act) / 2).setScale(2, RoundingMode.HALF_UP);
        return isInOrder ? new Proposal(one, other, score, reason) : new Proposal(other, one, score, reason);
    }

    private String names(Set<String> parties) {
        return parties.stream().map(wording::name).sorted().collect(Collectors.joining(", "));
    }

    private static String types(Claim one, Claim other) {
        return one.type().equals(other.type())
                ? ""
                : "; told as "
                        + new TreeSet<>(List.of(one.type(), other.type()))
                                .stream()
                                        .map(type -> type.substring(Muf.NAMESPACE.length()))
                                        .collect(Collectors.joining(" and "));
    }
}
