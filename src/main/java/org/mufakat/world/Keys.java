package org.mufakat.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;

/// Says what identifies the event of each account.
///
/// * A meeting or incident that the reference graph knows is itself, if a told date is not more than 31 days off.
/// * Another meeting is its parties and its day.
/// * An act on a text is its type, agents, text, and the meeting it is part of or its date. Negotiating a known text is
///   one act as long as it goes on.
/// * Such an act that lies ahead without a date is told again while no gap of more than 31 days lies between the
/// articles.
/// * An act on no text is its type, parties, words and meeting or day, if no article tells of two such acts: "said"
/// does
///   not say what.
/// * All else is an event of its own.
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
        Map<Key.Act, List<Claim>> ahead = new LinkedHashMap<>();
        Map<Key.Act, List<Claim>> vague = new LinkedHashMap<>();
        for (Claim claim : claims) {
            switch (keys.clue(claim)) {
                case Clue.Firm(Key key) -> keys.keys.put(claim.iri(), key);
                case Clue.Ahead(Key.Act act) ->
                    ahead.computeIfAbsent(act, _ -> new ArrayList<>()).add(claim);
                case Clue.Vague(Key.Act act) ->
                    vague.computeIfAbsent(act, _ -> new ArrayList<>()).add(claim);
            }
        }
        ahead.forEach((act, told) -> keys.chain(act, keys.clear(told)));
        vague.forEach((act, told) -> keys.clear(told).forEach(claim -> keys.keys.put(claim.iri(), act)));
        return keys.keys;
    }

    /// What one account alone says of its key.
    private sealed interface Clue {
        record Firm(Key key) implements Clue {}

        /// It lies ahead and has no date: the dates of the articles decide.
        record Ahead(Key.Act act) implements Clue {}

        /// It counts if its article tells of one such act only.
        record Vague(Key.Act act) implements Clue {}
    }

    private Clue clue(Claim claim) {
        Optional<String> known = claim.is(EventType.MEETING)
                ? only(claim.texts().stream().filter(reference::isMeeting).toList())
                        .filter(meeting -> isThen(claim, meeting))
                : claim.is(EventType.CYBER_INCIDENT) ? incidents.of(claim) : Optional.empty();
        if (known.isPresent()) {
            return new Clue.Firm(new Key.Known(known.get()));
        }
        return (claim.is(EventType.MEETING) ? meeting(claim) : onText(claim))
                .or(() -> onNoText(claim))
                .orElseGet(() -> new Clue.Firm(alone(claim)));
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

    private Optional<Clue> meeting(Claim claim) {
        NavigableSet<String> parties = claim.parties();
        boolean areEnough = parties.size() > 1 || parties.stream().anyMatch(Keys::isMany);
        return claim.when()
                .filter(when -> areEnough && when.days().isOneDay())
                .map(when -> new Clue.Firm(
                        act(claim, new TreeSet<>(), "", when.days().toString())));
    }

    private Optional<Clue> onText(Claim claim) {
        boolean isText = claim.texts().stream().anyMatch(Keys::isKnownText);
        if (claim.texts().isEmpty() || (claim.of(Role.AGENT).isEmpty() && !isText)) {
            return Optional.empty();
        }
        Function<String, Key.Act> act = when -> act(claim, claim.texts(), "", when);
        if (claim.is(EventType.NEGOTIATION) && claim.status() == Status.ONGOING && isText) {
            return Optional.of(new Clue.Firm(act.apply("")));
        }
        Optional<String> time = whole(claim)
                .or(() -> claim.when()
                        .filter(when -> when.isTold() || !liesAhead(claim))
                        .map(when -> when.days().toString()));
        return time.<Clue>map(when -> isText ? new Clue.Firm(act.apply(when)) : new Clue.Vague(act.apply(when)))
                .or(() -> liesAhead(claim) ? Optional.of(new Clue.Ahead(act.apply(""))) : Optional.empty());
    }

    private Optional<Clue> onNoText(Claim claim) {
        if (!claim.texts().isEmpty() || claim.of(Role.AGENT).isEmpty() || claim.is(EventType.MEETING)) {
            return Optional.empty();
        }
        boolean isMutual = claim.parties().size() > 1 && !isSpeech(claim);
        Optional<String> day = claim.when()
                .filter(when -> isMutual && when.isTold() && when.days().isOneDay())
                .map(when -> when.days().toString());
        return whole(claim)
                .or(() -> day)
                .map(when -> new Clue.Vague(act(claim, new TreeSet<>(), actWord(claim), when)));
    }

    /// Return the word that tells the act: that of the lexicon's entry without its word class and a light verb, so that
    /// "the directions" and "gave directions" are one.
    private static String actWord(Claim claim) {
        String name = claim.entry().substring(claim.entry().lastIndexOf('#') + 1);
        return name.replaceFirst("^(give|make|take|have|hold)-(?=.+-)", "").replaceFirst("-[a-z]+$", "");
    }

    private static boolean isSpeech(Claim claim) {
        return EventType.ofIri(claim.type()).map(EventType::isSpeech).orElse(true);
    }

    private static boolean liesAhead(Claim claim) {
        return switch (claim.status()) {
            case PLANNED, PROPOSED, HOPED, DRAFT -> true;
            case HAPPENED, ONGOING, AGREED_IN_PRINCIPLE, NEGATED -> false;
        };
    }

    /// Return whether one name stands for several who can meet.
    private static boolean isMany(String iri) {
        return iri.startsWith(Iris.thing("body", "")) || iri.startsWith(Iris.thing("group", ""));
    }

    /// Return the known meeting that an act is part of.
    private Optional<String> whole(Claim claim) {
        return only(claim.of(Role.PART_OF).stream().filter(reference::isMeeting).toList());
    }

    private static Optional<String> only(List<String> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Return the key. In acts that take two, a source may name the one as the other's counterpart or both as agents.
    private static Key.Act act(Claim claim, NavigableSet<String> texts, String word, String when) {
        boolean takesTwo = claim.is(EventType.MEETING)
                || claim.is(EventType.NEGOTIATION)
                || claim.is(EventType.AGREEMENT)
                || claim.is(EventType.EXERCISE);
        NavigableSet<String> agents = takesTwo ? claim.parties() : claim.of(Role.AGENT);
        NavigableSet<String> others = takesTwo || !texts.isEmpty() ? new TreeSet<>() : claim.of(Role.COUNTERPART);
        return new Key.Act(claim.type(), agents, others, texts, word, when);
    }

    private static Key alone(Claim claim) {
        return new Key.Alone(claim.type(), claim.iri());
    }

    /// Join acts that lie ahead along the dates of their articles, sorted: a gap of more than 31 days parts them. Each
    /// chain is named by its first date.
    private void chain(Key.Act act, List<Claim> claims) {
        Map<Boolean, List<Claim>> byDate = claims.stream()
                .collect(Collectors.partitioningBy(claim -> claim.published().isPresent()));
        byDate.getOrDefault(false, List.of()).forEach(claim -> keys.put(claim.iri(), alone(claim)));
        List<Claim> dated = byDate.getOrDefault(true, List.of()).stream()
                .sorted(Comparator.comparing(Keys::published).thenComparing(Claim::iri))
                .toList();
        Optional<PartialDate> first = Optional.empty();
        Optional<PartialDate> before = Optional.empty();
        for (Claim claim : dated) {
            PartialDate now = published(claim);
            boolean goesOn = before.filter(
                            then -> !now.first().isAfter(then.last().plusDays(DAYS_BETWEEN)))
                    .isPresent();
            first = goesOn ? first : Optional.of(now);
            before = before.filter(then -> goesOn && then.last().isAfter(now.last()))
                    .or(() -> Optional.of(now));
            keys.put(claim.iri(), told(act, first.orElse(now)));
        }
    }

    private static PartialDate published(Claim claim) {
        return claim.published().orElseThrow();
    }

    private static Key told(Key.Act act, PartialDate first) {
        return new Key.Act(act.type(), act.agents(), act.counterparts(), act.texts(), act.word(), "told " + first);
    }

    /// Return the accounts of articles that tell of one such act only. Where an article tells of two, nothing says
    /// which
    /// of them another article means: they are events of their own.
    private List<Claim> clear(List<Claim> claims) {
        var clear = new ArrayList<Claim>();
        claims.stream().collect(Collectors.groupingBy(Claim::article)).values().forEach(told -> {
            if (told.size() == 1 || (hasText(told) && areOnSame(told))) {
                clear.addAll(told);
            } else {
                told.forEach(claim -> keys.put(claim.iri(), alone(claim)));
            }
        });
        return clear;
    }

    private static boolean isKnownText(String text) {
        return text.startsWith(Iris.BASE) && !Claim.isCandidate(text);
    }

    private static boolean hasText(List<Claim> claims) {
        return claims.stream().noneMatch(claim -> claim.texts().isEmpty());
    }

    private static boolean areOnSame(List<Claim> claims) {
        return claims.stream()
                        .map(claim -> claim.of(Role.INSTRUMENT))
                        .distinct()
                        .count()
                == 1;
    }
}
