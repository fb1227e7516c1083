package org.mufakat.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mufakat.linking.Entity;

/// What has been spoken of so far in an article: whom *they*, *it*, *he* and *we* can mean.
///
/// Two rules about the last subjects did better than statistical coreference when they were measured side by side.
final class Discourse {

    private final Optional<Party> narrator;
    private Optional<Party> person = Optional.empty();
    private Optional<Party> body = Optional.empty();
    private List<Party> several = List.of();
    private List<Party> speakers = List.of();
    private List<Party> issuers = List.of();
    private final List<Party> states = new ArrayList<>();
    private final Map<String, String> fullNames = new HashMap<>();

    /// @param narrator who speaks where the article says *we*: its publisher
    Discourse(Optional<Party> narrator) {
        this.narrator = narrator;
    }

    /// Note the agents of an act: those of whom the next sentence speaks.
    void subjects(List<Party> parties) {
        List<Party> known = parties.stream()
                .filter(party -> party.entity().isPresent() || isName(party))
                .toList();
        if (known.isEmpty()) {
            several = parties.contains(Incidents.UNNAMED) ? parties : several;
            return;
        }
        for (Party party : known) {
            if (isPerson(party)) {
                person = Optional.of(party);
            } else if (!isGroup(party)) {
                body = Optional.of(party);
            }
        }
        if (known.size() > 1 || isGroup(known.getFirst())) {
            several = List.copyOf(known);
        }
    }

    /// Return the name in full, where this is a surname whose bearer has been named in full.
    String full(String name) {
        if (name.indexOf(' ') >= 0) {
            fullNames.put(name.substring(name.lastIndexOf(' ') + 1), name);
            return name;
        }
        return fullNames.getOrDefault(name, name);
    }

    /// Note a state spoken of: "both countries" are the last two.
    void named(Party party) {
        boolean state = party.entity()
                .filter(entity -> entity.kind() == Entity.Kind.STATE)
                .isPresent();
        if (state) {
            states.remove(party);
            states.add(party);
        }
    }

    /// Return the two states spoken of last, or as many as there are.
    List<Party> twoStates() {
        return List.copyOf(states.subList(Math.max(0, states.size() - 2), states.size()));
    }

    /// Note who issues the text that the article speaks of.
    void issuers(List<Party> parties) {
        if (!parties.isEmpty()) {
            issuers = List.copyOf(parties);
        }
    }

    /// Return whom "the statement", "the draft" speaks for.
    List<Party> issuers() {
        return issuers.isEmpty() ? several : issuers;
    }

    /// Return who spoke last.
    List<Party> speakers() {
        return speakers;
    }

    /// Note who speaks.
    void speakers(List<Party> parties) {
        if (!parties.isEmpty()) {
            speakers = List.copyOf(parties);
        }
    }

    /// Return whom a pronoun means.
    ///
    /// @param quoted whether it stands inside a quotation
    List<Party> pronoun(String lemma, boolean quoted) {
        return switch (lemma) {
            case "i", "we", "us", "our", "my", "me" -> quoted && !speakers.isEmpty() ? speakers : list(narrator);
            case "he", "she", "his", "her", "him" -> list(person);
            case "it", "its" -> list(body.or(() -> several.stream().findFirst()));
            case "neither" -> twoStates();
            case "they", "their", "them", "both", "all" -> several.isEmpty() ? list(body) : several;
            default -> List.of();
        };
    }

    /// Return whom "the ministers", "both countries", "the two sides" mean.
    List<Party> several() {
        return several;
    }

    /// Return whom "the minister", "the president" mean.
    List<Party> person() {
        return list(person);
    }

    /// Return whom "the agency", "the government" mean.
    List<Party> body() {
        return list(body);
    }

    private static List<Party> list(Optional<Party> party) {
        return new ArrayList<>(party.stream().toList());
    }

    private static boolean isName(Party party) {
        return Character.isUpperCase(party.words().codePointAt(0));
    }

    private static boolean isPerson(Party party) {
        return party.entity()
                .map(entity -> entity.kind() == Entity.Kind.PERSON)
                .orElse(party.words().matches("\\p{Lu}\\S+( \\p{Lu}\\S*){1,3}"));
    }

    private static boolean isGroup(Party party) {
        return party.entity()
                .map(entity -> entity.kind() == Entity.Kind.GROUP
                        || entity.label().matches(".*(Meeting|Conference|Ministers|Summit|Leaders).*"))
                .orElse(party.words().endsWith("s"));
    }
}
