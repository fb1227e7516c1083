package org.mufakat.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mufakat.linking.Entity;

/// What has been spoken of so far in an article: whom *they*, *it*, *he* and *we* can mean.
///
/// Two rules about the last subjects did better than statistical coreference when they were measured side by side.
final class Discourse {

    private Narrator narrator = Narrator.NOBODY;
    private Optional<Party> person = Optional.empty();
    private Optional<Party> body = Optional.empty();
    private Optional<Party> meeting = Optional.empty();
    private List<Party> several = List.of();
    private List<Party> people = List.of();
    private List<Party> speakers = List.of();
    private List<Party> together = List.of();
    private List<Party> issuers = List.of();
    private List<Party> accusers = List.of();
    private List<Party> lastAgents = List.of();
    private final List<List<Party>> sets = new ArrayList<>();
    private final List<Party> doers = new ArrayList<>();
    private final List<Party> groups = new ArrayList<>();
    private final List<Party> states = new ArrayList<>();
    private final List<Party> bodies = new ArrayList<>();
    private final Map<Party, Integer> timesNamed = new LinkedHashMap<>();
    private final Map<String, List<Party>> titled = new HashMap<>();
    private final Map<String, List<Party>> foreseen = new HashMap<>();
    private final Map<String, String> fullNames = new HashMap<>();

    /// Note who speaks in the article's own voice from here on.
    void narrator(Narrator voice) {
        narrator = voice;
    }

    /// Note for whom *we* speaks: "We, the Foreign Ministers of …".
    void speakingAs(List<Party> many) {
        narrator = new Narrator(narrator.one(), many, narrator.states());
    }

    /// Return whom *I* or *we* means in the article's own voice.
    List<Party> narrator(boolean one) {
        return one ? list(narrator.one()) : narrator.many();
    }

    /// Return the one who signs the article, if it is not a state's, a ministry's or body's own.
    Optional<Party> author() {
        return narrator.one()
                .filter(one -> one.entity().isEmpty()
                        ? isPerson(one)
                        : !narrator.many().contains(one));
    }

    /// Note who meets, where a meeting or its body is named.
    void meeting(Party members) {
        meeting = Optional.of(members);
    }

    /// Return whom "the Meeting" means: those who meet.
    List<Party> meeting() {
        return list(meeting);
    }

    /// Note the title under which a person is spoken of.
    void introduce(String title, Party person) {
        lastOf(titled, title, person);
    }

    /// Note that the article names a person by a title, now or later.
    void foresee(String title, Party person) {
        lastOf(foreseen, title, person);
    }

    private static void lastOf(Map<String, List<Party>> titles, String title, Party person) {
        List<Party> bearers = titles.computeIfAbsent(title, _ -> new ArrayList<>());
        bearers.remove(person);
        bearers.add(person);
    }

    /// Return the one person whom the article names by a title, if it is one alone.
    private List<Party> onlyOne(String title) {
        List<Party> bearers = foreseen.getOrDefault(title, List.of());
        return bearers.size() == 1 ? List.copyOf(bearers) : List.of();
    }

    /// Return whom "the minister" means: of those so called whoever acted last on their own, else who was so
    /// called last, else the person spoken of last.
    List<Party> person(String title) {
        List<Party> bearers = titled.getOrDefault(title, List.of());
        Optional<Party> acting =
                doers.reversed().stream().filter(bearers::contains).findFirst();
        List<Party> spokenOf = person.isPresent() ? list(person) : onlyOne(title);
        return bearers.isEmpty() ? spokenOf : List.of(acting.orElseGet(bearers::getLast));
    }

    /// Return whom "the ministers" mean: those who were so called one by one, else the group that was so
    /// called last, else the group spoken of last.
    ///
    /// @param inOffice whether the noun may be said of whoever has been spoken of, if none of them was so called
    List<Party> people(String title, boolean inOffice) {
        List<Party> called = several.stream()
                .filter(party -> party.label().toLowerCase(Locale.ROOT).contains(title))
                .toList();
        if (!called.isEmpty()) {
            return called;
        }
        List<Party> bearers = titled.getOrDefault(title, List.of());
        boolean group = several.stream().anyMatch(Discourse::isGroup);
        if (bearers.size() > 1 && !group) {
            return List.copyOf(bearers);
        }
        Optional<Party> named = groups.reversed().stream()
                .filter(party -> party.label().toLowerCase(Locale.ROOT).contains(title))
                .findFirst();
        if (named.isPresent()) {
            return list(named);
        }
        List<Party> likely = people.isEmpty() || group ? several : people;
        return inOffice ? likely : List.of();
    }

    /// Note who did something together, the sides of a meeting or an agreement: *they* are all of them, unless one side
    /// is many.
    void together(List<Party> agents, List<Party> others) {
        List<Party> all =
                Party.distinct(Stream.concat(agents.stream(), others.stream()).toList());
        together = all.size() == 2 ? all : together;
        if (all.size() > 1 && all.stream().allMatch(this::isOneByName)) {
            several = all;
            people = all.stream().allMatch(party -> isPerson(party) || isTitled(party)) ? all : people;
            sets.add(all);
        }
    }

    private boolean isOneByName(Party party) {
        return !isGroup(party) && (party.entity().isPresent() || isName(party));
    }

    /// Return those last spoken of as so many: "the three ministers".
    List<Party> asMany(int number) {
        return Stream.concat(sets.reversed().stream(), Stream.of(narrator.states()))
                .filter(set -> set.size() == number)
                .findFirst()
                .orElse(List.of());
    }

    /// Return the states or bodies a joint text is of.
    List<Party> ownSides() {
        return narrator.states();
    }

    /// Return the two who last did something together.
    List<Party> two() {
        return together;
    }

    /// Return the two states the text is of, else the two who last did something together, else the two states spoken
    /// of last.
    List<Party> twoSides() {
        return narrator.states().size() == 2 || together.isEmpty() ? twoStates() : together;
    }

    /// Note the agents of an act: those of whom the next sentence speaks.
    void subjects(List<Party> parties) {
        List<Party> known = parties.stream()
                .filter(party -> party.entity().isPresent() || isName(party))
                .toList();
        if (known.isEmpty()) {
            several = parties.contains(Incidents.UNNAMED) || several.isEmpty() ? List.copyOf(parties) : several;
            return;
        }
        for (Party party : known) {
            if (isPerson(party) || isTitled(party)) {
                person = narrator.one().filter(party::equals).isPresent() ? person : Optional.of(party);
            } else if (!isGroup(party)) {
                body = Optional.of(party);
            }
        }
        if (known.size() == 1) {
            doers.removeAll(known);
            doers.addAll(known);
        }
        if (known.size() > 1 || isGroup(known.getFirst())) {
            several = List.copyOf(known);
            sets.add(several);
            people = known.stream().allMatch(party -> isPerson(party) || isTitled(party) || isGroup(party))
                    ? several
                    : people;
        }
    }

    /// Return whether somebody has been spoken of by a title, alone or in a group.
    boolean knows(String title) {
        boolean grouped = several.stream()
                .anyMatch(party -> party.label().toLowerCase(Locale.ROOT).contains(title));
        return title.equals("leader") || grouped || titled.containsKey(title);
    }

    /// Return the state in whose voice the article speaks.
    List<Party> ownState() {
        return narrator.many().stream().filter(Discourse::isState).toList();
    }

    /// Note who did an act.
    void acted(List<Party> agents) {
        lastAgents = agents.isEmpty() || agents.contains(Incidents.UNNAMED) ? lastAgents : List.copyOf(agents);
    }

    /// Return who is likely to have done an act whose words name nobody: who acted last, else the voice of the article.
    List<Party> actors() {
        return lastAgents.isEmpty() ? ownState() : lastAgents;
    }

    /// Return the name in full, where this is a surname whose bearer has been named in full.
    String full(String name) {
        String plain = name.replaceFirst(",? (?:[JS]r\\.?|I{2,3}|IV)$", "");
        if (plain.indexOf(' ') >= 0) {
            fullNames.put(plain.substring(plain.lastIndexOf(' ') + 1), name);
            return name;
        }
        return fullNames.getOrDefault(name, name);
    }

    /// Note who tells of an act: *he* in the next sentence is likely to be them.
    void told(Party claimant) {
        named(claimant);
        if (isPerson(claimant) && narrator.one().filter(claimant::equals).isEmpty()) {
            person = Optional.of(claimant);
        }
    }

    /// Note a state or a group spoken of: "both countries" are the last two, "the ministers" the last ministers.
    void named(Party party) {
        if (party.entity().filter(entity -> entity.kind() == Entity.Kind.GROUP).isPresent()) {
            groups.remove(party);
            groups.add(party);
        }
        if (isState(party)) {
            states.remove(party);
            states.add(party);
        }
    }

    /// Note a state or a body that the text names, in whatever place of a sentence.
    void mentioned(Party party) {
        if (isState(party)) {
            timesNamed.merge(party, 1, Integer::sum);
        } else if (party.entity()
                .filter(entity -> entity.kind() == Entity.Kind.BODY)
                .isPresent()) {
            bodies.remove(party);
            bodies.add(party);
        }
    }

    /// Return the body named last whose name holds a noun: "the agency", "the court".
    List<Party> bodyCalled(String noun) {
        return list(bodies.reversed().stream()
                .filter(party -> List.of(party.label().toLowerCase(Locale.ROOT).split("\\W+", -1))
                        .contains(noun))
                .findFirst());
    }

    /// Return whose "the government" is: that of the state that acted last, else that in whose voice the article
    /// speaks, else that of the state named most often so far.
    List<Party> government() {
        if (body.filter(Discourse::isState).isPresent()) {
            return list(body);
        }
        if (!ownState().isEmpty()) {
            return ownState();
        }
        Optional<Party> state = timesNamed.entrySet().stream()
                .reduce((one, next) -> next.getValue() > one.getValue() ? next : one)
                .map(Map.Entry::getKey);
        return list(state.or(() -> body));
    }

    /// Return the two states the text is of, else the two spoken of last, or as many as there are.
    List<Party> twoStates() {
        if (narrator.states().size() == 2) {
            return narrator.states();
        }
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

    /// Note who accuses.
    void accusers(List<Party> parties) {
        accusers = List.copyOf(parties);
    }

    /// Return who accused last: whom a denial answers.
    List<Party> accusers() {
        return accusers;
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

    /// Return whom a pronoun of the third person means.
    List<Party> pronoun(String lemma) {
        return switch (lemma) {
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

    private static boolean isState(Party party) {
        return party.entity()
                .filter(entity -> entity.kind() == Entity.Kind.STATE)
                .isPresent();
    }

    /// Return whether somebody has been spoken of by a title: "Prime Minister Lim" is a person in one word.
    private boolean isTitled(Party party) {
        return titled.values().stream().anyMatch(bearers -> bearers.contains(party));
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
