package org.mufakat.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mufakat.vocabulary.EventType;

/// Names the event of each account.
///
/// A meeting or incident that the reference graph knows is itself, if a told date is not more than 31 days
/// off. All other accounts are joined by [Joining]; what identifies their event is made of what they say
/// together.
final class Keys {

    private static final int DAYS_BETWEEN = 31;

    private final ReferenceEvents reference;
    private final IncidentMatch incidents;
    private final Map<String, Key> keys = new TreeMap<>();

    private Keys(ReferenceEvents reference) {
        this.reference = reference;
        this.incidents = new IncidentMatch(reference);
    }

    /// Return the key of each account, by the account's IRI.
    static Map<String, Key> of(List<Claim> claims, ReferenceEvents reference) {
        var keys = new Keys(reference);
        var marks = new Marks(reference);
        var open = new ArrayList<Mark>();
        for (Claim claim : claims) {
            keys.known(claim)
                    .ifPresentOrElse(
                            iri -> keys.keys.put(claim.iri(), new Key.Known(iri)), () -> open.add(marks.of(claim)));
        }
        keys.name(Joining.of(open, new Fit(reference)).events());
        return keys.keys;
    }

    private Optional<String> known(Claim claim) {
        if (claim.is(EventType.MEETING)) {
            List<String> named =
                    claim.texts().stream().filter(reference::isMeeting).toList();
            return named.size() == 1
                    ? Optional.of(named.getFirst()).filter(meeting -> isThen(claim, meeting))
                    : Optional.empty();
        }
        return claim.is(EventType.CYBER_INCIDENT) ? incidents.of(claim) : Optional.empty();
    }

    /// Return whether a told date allows for a meeting: sources err by days, not by months.
    private boolean isThen(Claim claim, String meeting) {
        return claim.when()
                .filter(Claim.When::isTold)
                .flatMap(when -> reference
                        .days(meeting)
                        .map(days -> days.widened(DAYS_BETWEEN).overlaps(when.days())))
                .orElse(true);
    }

    /// Give each event its key. Events of which the accounts say the same, and yet are apart, are each named by an
    /// account.
    private void name(Set<Set<Mark>> events) {
        Map<String, List<Set<Mark>>> byText = events.stream()
                .collect(Collectors.groupingBy(event -> key(event).text()));
        byText.values()
                .forEach(alike -> alike.forEach(event -> {
                    Key key = alike.size() == 1 ? key(event) : alone(event);
                    event.forEach(mark -> keys.put(mark.account(), key));
                }));
    }

    private Key key(Set<Mark> event) {
        Mark first = lowest(event);
        if (first.keys().isEmpty()) {
            return alone(event);
        }
        String time = time(event);
        return new Key.Act(
                first.claim().type(),
                reference.atMeeting(all(event, Mark::parties), time),
                all(event, Mark::others),
                all(event, Mark::texts),
                all(event, Mark::texts).isEmpty() ? word(event) : "",
                time);
    }

    private static Key alone(Set<Mark> event) {
        Mark first = lowest(event);
        return new Key.Alone(first.claim().type(), first.account());
    }

    private static Mark lowest(Set<Mark> event) {
        return event.stream().min(java.util.Comparator.comparing(Mark::account)).orElseThrow();
    }

    private static NavigableSet<String> all(Set<Mark> event, Function<Mark, NavigableSet<String>> part) {
        var all = new TreeSet<String>();
        event.forEach(mark -> all.addAll(part.apply(mark)));
        return all;
    }

    /// Return what all say it is about, else the word that they share.
    private static String word(Set<Mark> event) {
        Set<String> topics = event.stream().map(Mark::topic).collect(Collectors.toSet());
        var words = event.stream().map(Mark::word).collect(Collectors.toCollection(TreeSet::new));
        return topics.size() == 1 && !topics.contains("") ? topics.iterator().next() : words.first();
    }

    private static String time(Set<Mark> event) {
        var anchors = new TreeSet<String>();
        event.stream().map(Mark::anchor).filter(anchor -> !anchor.isEmpty()).forEach(anchors::add);
        if (!anchors.isEmpty()) {
            String anchor = anchors.first();
            return anchor.equals(Mark.GOES_ON) ? "" : anchor;
        }
        return Joining.common(event)
                .map(Days::toString)
                .or(() -> event.stream()
                        .flatMap(mark -> mark.days().stream())
                        .map(days -> "told " + days.begin())
                        .min(String::compareTo))
                .orElse("");
    }
}
