package org.mufakat.world;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;

/// Says what in an account tells its event from others.
record Marks(ReferenceEvents reference) {

    /// How many days after its last announcement an act on a known text may come, and one on a text that is told by a
    /// common noun only.
    private static final int AHEAD = 366;

    private static final int AHEAD_UNNAMED = 31;

    private static final Pattern LIGHT_VERB = Pattern.compile("^(give|make|take|have|hold)-(?=.+-)");
    private static final Pattern WORD_CLASS = Pattern.compile("-[a-z]+$");
    private static final Pattern PREPOSITION = Pattern.compile("-(on|upon|to)$");

    Mark of(Claim claim) {
        String anchor = anchor(claim);
        boolean isOpen = anchor.isEmpty() && isAhead(claim);
        NavigableSet<String> named = takesTwo(claim) ? claim.parties() : claim.of(Role.AGENT);
        NavigableSet<String> parties =
                anchor.equals(Mark.GOES_ON) ? onlyKnown(named) : reference.atMeeting(known(named), anchor);
        boolean hasOthers = claim.texts().isEmpty() && !takesTwo(claim);
        var mark = new Mark(
                claim,
                Set.of(),
                parties,
                hasOthers ? known(claim.of(Role.COUNTERPART)) : new TreeSet<>(),
                topic(claim),
                word(claim),
                days(claim, anchor, isOpen),
                isOpen,
                anchor);
        return new Mark(
                claim, keys(mark), parties, mark.others(), mark.topic(), mark.word(), mark.days(), isOpen, anchor);
    }

    // What stands for the date

    private String anchor(Claim claim) {
        if (claim.is(EventType.NEGOTIATION) && claim.status() == Status.ONGOING && isOnKnownText(claim)) {
            return Mark.GOES_ON;
        }
        return claim.is(EventType.MEETING)
                ? ""
                : stated(claim)
                        .or(() -> held(claim))
                        .or(() -> speakingText(claim))
                        .orElse("");
    }

    /// Return the known meeting that an account names as the whole.
    private Optional<String> stated(Claim claim) {
        return only(claim.of(Role.PART_OF).stream().filter(reference::isMeeting).toList());
    }

    /// Return the only known meeting that its agent, a body, held on the day that the account tells.
    private Optional<String> held(Claim claim) {
        return claim.when()
                .filter(when -> when.isTold() && when.days().isOneDay())
                .flatMap(when -> only(claim.of(Role.AGENT).stream()
                        .flatMap(body -> reference.meetingsOf(body).stream())
                        .filter(meeting -> reference
                                .days(meeting)
                                .filter(days -> days.overlaps(when.days()))
                                .isPresent())
                        .toList()));
    }

    /// Return the text, where those who made it say by it what it says: "the report recommends".
    private Optional<String> speakingText(Claim claim) {
        if (!claim.is(EventType.STATEMENT) || claim.texts().size() != 1) {
            return Optional.empty();
        }
        return Optional.of(claim.texts().first())
                .filter(text -> reference.makers(text).stream()
                        .anyMatch(maker -> claim.of(Role.AGENT).stream()
                                .anyMatch(agent -> agent.equals(maker) || reference.sitIn(agent, maker))))
                .filter(text -> claim.when()
                        .filter(Claim.When::isTold)
                        .map(when -> reference
                                .adopted(text)
                                .filter(when.days()::overlaps)
                                .isPresent())
                        .orElse(true));
    }

    private Optional<Days> days(Claim claim, String anchor, boolean isOpen) {
        if (isOpen) {
            int horizon = isOnKnownText(claim) ? AHEAD : AHEAD_UNNAMED;
            return claim.published()
                    .map(date -> new Days(date.first(), date.last().plusDays(horizon)))
                    .map(days ->
                            claim.when().map(Claim.When::days).map(days::with).orElse(days));
        }
        if (claim.status() == Status.NEGATED
                && claim.when().filter(Claim.When::isTold).isEmpty()) {
            return claim.published().map(date -> new Days(date.first().minusDays(AHEAD_UNNAMED), date.last()));
        }
        boolean isOfThePlan = Claims.liesAhead(claim.status());
        return claim.when()
                .filter(when -> when.isTold() || !isOfThePlan)
                .map(Claim.When::days)
                .or(() -> reference.isMeeting(anchor) ? reference.days(anchor) : Optional.empty());
    }

    /// Where an act is done once to a text, a day that is announced may slip.
    private static boolean isAhead(Claim claim) {
        return Claims.liesAhead(claim.status())
                && (claim.when().filter(Claim.When::isTold).isEmpty()
                        || (Mark.isDoneOnce(claim) && claim.published().isPresent()));
    }

    // Parties

    /// In these acts a source may name the one as the other's counterpart, or both as agents; or the counterpart tells
    /// which act it is: who was appointed, with whom a text was issued.
    private static boolean takesTwo(Claim claim) {
        return claim.is(EventType.MEETING)
                || claim.is(EventType.NEGOTIATION)
                || claim.is(EventType.AGREEMENT)
                || claim.is(EventType.EXERCISE)
                || claim.is(EventType.APPOINTMENT)
                || (claim.is(EventType.STATEMENT) && !claim.texts().isEmpty() && !isOnKnownText(claim));
    }

    private NavigableSet<String> known(NavigableSet<String> parties) {
        NavigableSet<String> known = onlyKnown(parties);
        return known.isEmpty() ? parties : known;
    }

    /// "Officials negotiate the treaty": whoever they are, it is the treaty that tells which talks.
    private NavigableSet<String> onlyKnown(NavigableSet<String> parties) {
        return parties.stream()
                .filter(party -> !Claim.isCandidate(party))
                .map(reference::acting)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Return whether one name stands for several who can meet.
    private static boolean isMany(String iri) {
        return iri.startsWith(Iris.thing("body", "")) || iri.startsWith(Iris.thing("group", ""));
    }

    // What it is about

    private static boolean isOnKnownText(Claim claim) {
        return claim.texts().stream().anyMatch(Mark::isKnownText);
    }

    /// Where nothing else is told of it, what is done to a text is about that text.
    private static String topic(Claim claim) {
        return claim.topic()
                .map(words -> HeadNoun.ofTopic(words).orElse(""))
                .orElseGet(() -> claim.texts().stream()
                        .filter(text -> !text.startsWith(Iris.BASE))
                        .findFirst()
                        .orElse(""));
    }

    /// Return the word that tells the act: that of the lexicon's entry without its word class and a light verb, so that
    /// "the directions" and "gave directions" are one, and so are "agreed" and "agreed on".
    private static String word(Claim claim) {
        String name = claim.entry().substring(claim.entry().lastIndexOf('#') + 1);
        String withoutVerb = LIGHT_VERB.matcher(name).replaceFirst("");
        return PREPOSITION
                .matcher(WORD_CLASS.matcher(withoutVerb).replaceFirst(""))
                .replaceFirst("");
    }

    // Keys

    private Set<String> keys(Mark mark) {
        var keys = new ArrayList<String>();
        Claim claim = mark.claim();
        if (claim.is(EventType.MEETING)) {
            keys.addAll(meetingKeys(mark));
        } else if (!mark.texts().isEmpty()) {
            keys.addAll(textKeys(mark));
        }
        if (reference.isMeeting(mark.anchor()) && !mark.parties().isEmpty()) {
            keys.addAll(matterKeys(mark));
        }
        boolean isMutual =
                claim.parties().size() > 1 && !mark.isSpeech() && mark.texts().isEmpty();
        claim.when()
                .filter(when -> isMutual
                        && !claim.is(EventType.MEETING)
                        && !mark.parties().isEmpty())
                .filter(when -> when.isTold() && when.days().isOneDay())
                .ifPresent(when -> keys.add("on " + when.days() + " " + mark.word()));
        if (claim.is(EventType.CYBER_INCIDENT) && mark.days().isPresent()) {
            claim.of(Role.VICTIM).stream()
                    .filter(victim -> !Claim.isCandidate(victim) && !victim.startsWith(Iris.thing("state", "")))
                    .forEach(victim -> keys.add("victim " + victim));
        }
        if (claim.is(EventType.APPOINTMENT)) {
            claim.of(Role.COUNTERPART).stream()
                    .filter(person -> !Claim.isCandidate(person) && mark.days().isPresent())
                    .forEach(person -> keys.add("of " + person));
        }
        claim.words().map(words -> "told " + words).ifPresent(keys::add);
        return keys.stream().map(key -> claim.type() + " " + key).collect(Collectors.toSet());
    }

    /// A meeting is its parties and its day; one state alone meets nobody.
    private static List<String> meetingKeys(Mark mark) {
        boolean areEnough = mark.parties().size() > 1 || mark.parties().stream().anyMatch(Marks::isMany);
        return mark.days().filter(days -> areEnough && !mark.isOpen()).map(Days::months).orElse(List.of()).stream()
                .flatMap(month -> mark.parties().stream().map(party -> "in " + month + " " + party))
                .toList();
    }

    private static List<String> textKeys(Mark mark) {
        boolean isTold = !mark.claim().of(Role.AGENT).isEmpty() || mark.isOnKnownText();
        boolean isDated = mark.days().isPresent() || !mark.anchor().isEmpty() || mark.isDoneOnce();
        String state = mark.anchor().equals(Mark.GOES_ON) ? "goes on " : "";
        return isTold && isDated ? List.of(state + "on text " + String.join(" ", mark.texts())) : List.of();
    }

    private static List<String> matterKeys(Mark mark) {
        var keys = new ArrayList<String>();
        if (!mark.topic().isEmpty()) {
            keys.add("at " + mark.anchor() + " about " + mark.topic());
        }
        if (mark.texts().isEmpty() && !mark.word().isEmpty()) {
            keys.add("at " + mark.anchor() + " by " + mark.word());
        }
        return keys;
    }

    private static Optional<String> only(List<String> found) {
        List<String> each = found.stream().distinct().toList();
        return each.size() == 1 ? Optional.of(each.getFirst()) : Optional.empty();
    }
}
