package org.mufakat.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Knowledge;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Role;

/// Completes accounts of cyber incidents: who did it, if anybody is named, whose state the victim is, how many it
/// touched.
final class Incidents {

    /// Shown as the agent of an incident whose doer nobody has named.
    static final Party UNNAMED = Party.unknown("unnamed attacker");

    private static final Pattern NOBODY = Pattern.compile(
            "(?i)(unknown |unidentified |unnamed |the |suspected )*(hackers?|attackers?|intruders?|criminals?|cyber ?criminals?|thieves|perpetrators?|actors?|someone)");
    private static final Pattern RECORDS = Pattern.compile(
            "(?i)((?:about|around|some|nearly|almost|over|more than|at least|up to)\\s+)?(\\d[\\d,.]*)\\s*(thousand|million|billion)?\\s+"
                    + "(?:\\p{L}+\\s+){0,2}?(people|persons|patients|customers|users|members|records|accounts|passengers|emails|voters|individuals|citizens|staff|employees|clients|files)\\b");

    private final String text;
    private final Knowledge knowledge;

    Incidents(String text, Knowledge knowledge) {
        this.text = text;
        this.knowledge = knowledge;
    }

    /// How many records an incident touched, with the source's words.
    record Found(OptionalLong records, Optional<String> words) {
        static final Found NONE = new Found(OptionalLong.empty(), Optional.empty());
    }

    Found complete(Trigger trigger, EventType type, Map<Role, List<Party>> parties) {
        if (type != EventType.CYBER_INCIDENT) {
            doers(parties);
            return Found.NONE;
        }
        List<Party> named = parties.getOrDefault(Role.PERPETRATOR, List.of()).stream()
                .filter(party -> party.entity().isPresent()
                        || !NOBODY.matcher(party.words()).matches())
                .toList();
        boolean defended = trigger.entry().outcome().isPresent();
        if (named.isEmpty() || defended) {
            List<Party> defenders = defended ? named : List.of();
            parties.remove(Role.PERPETRATOR);
            parties.put(Role.AGENT, List.of(UNNAMED));
            if (!defenders.isEmpty()) {
                parties.putIfAbsent(Role.VICTIM, defenders);
                parties.put(Role.COUNTERPART, states(defenders));
            }
        } else {
            parties.put(Role.PERPETRATOR, named);
            parties.put(Role.AGENT, named);
        }
        if (!parties.containsKey(Role.VICTIM)) {
            parties.put(
                    Role.VICTIM,
                    parties.getOrDefault(Role.COUNTERPART, List.of()).stream()
                            .filter(Incidents::canBeHit)
                            .toList());
        }
        List<Party> harmed = states(parties.getOrDefault(Role.VICTIM, List.of()));
        if (!harmed.isEmpty()) {
            parties.putIfAbsent(Role.COUNTERPART, harmed);
        }
        parties.values().removeIf(List::isEmpty);
        return records(trigger);
    }

    /// What is told of a person in an incident is rarely that it was the target.
    private static boolean canBeHit(Party party) {
        return party.entity()
                .filter(entity -> entity.kind() == Entity.Kind.STATE || entity.kind() == Entity.Kind.BODY)
                .isPresent();
    }

    /// An attack that is no cyber incident has its doer as agent and its victim as counterpart.
    private static void doers(Map<Role, List<Party>> parties) {
        List<Party> doers = parties.remove(Role.PERPETRATOR);
        if (doers != null) {
            parties.putIfAbsent(Role.AGENT, doers);
        }
        List<Party> victims = parties.remove(Role.VICTIM);
        if (victims != null) {
            parties.putIfAbsent(Role.COUNTERPART, victims);
        }
    }

    private List<Party> states(List<Party> victims) {
        var states = new ArrayList<Party>();
        for (Party victim : victims) {
            victim.entity()
                    .flatMap(entity -> entity.kind() == Entity.Kind.STATE
                            ? Optional.of(entity)
                            : entity.country().flatMap(knowledge::entity))
                    .map(Party::of)
                    .ifPresent(states::add);
        }
        return Party.distinct(states);
    }

    private Found records(Trigger trigger) {
        Matcher matcher = RECORDS.matcher(trigger.sentence().span().in(text).replace('\u00A0', ' '));
        if (!matcher.find()) {
            return Found.NONE;
        }
        try {
            double number = Double.parseDouble(matcher.group(2).replace(",", "").replaceAll("\\.$", ""));
            long records = Math.round(number * scale(matcher.group(3)));
            return new Found(
                    OptionalLong.of(records), Optional.of(matcher.group().strip()));
        } catch (NumberFormatException noNumber) {
            return Found.NONE;
        }
    }

    private static double scale(@org.jspecify.annotations.Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "thousand" -> 1e3;
            case "million" -> 1e6;
            case "billion" -> 1e9;
            default -> 1;
        };
    }
}
