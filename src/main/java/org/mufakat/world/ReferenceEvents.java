package org.mufakat.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// The meetings and incidents that the reference graph knows.
final class ReferenceEvents {

    /// What the reference graph says of an incident.
    ///
    /// @param days when it may have been: begin to end, and when it was disclosed
    record Incident(
            String iri,
            NavigableSet<String> victims,
            Optional<String> country,
            List<Days> days,
            Optional<String> records) {}

    /// Kinds of bodies that are not of states.
    private static final Set<String> OF_OTHERS =
            Set.of("media", "company", "think-tank", "ngo", "threat-group", "event-brand");

    private final Statements statements;
    private final Set<String> meetings;
    private final Map<String, Incident> incidents = new TreeMap<>();
    private final LocalDate latest;
    private final Map<String, String> holders = new TreeMap<>();
    private final Map<String, NavigableSet<String>> meetingsOf = new TreeMap<>();
    private final Map<String, String> seats = new TreeMap<>();
    private final Map<String, NavigableSet<String>> makers = new TreeMap<>();

    /// The body of each group.
    private final Map<String, String> bodies = new TreeMap<>();

    /// What each body is part of.
    private final Map<String, NavigableSet<String>> wholes = new TreeMap<>();

    ReferenceEvents(Model reference) {
        this.statements = new Statements(reference);
        this.meetings = all(reference, Muf.MEETING);
        all(reference, Muf.CYBER_INCIDENT).forEach(iri -> incidents.put(iri, incident(iri)));
        this.latest = latest(reference);
        meetings.forEach(this::addHolder);
        wholes.putAll(values(reference, Muf.PART_OF));
        values(reference, Muf.BODY_PROPERTY).forEach((group, bodies) -> {
            if (isGroup(group)) {
                this.bodies.put(group, bodies.first());
            }
        });
        addSeats();
        values(reference, Muf.ADOPTED_AT)
                .forEach((text, adopting) -> adopting.forEach(meeting -> holder(meeting)
                        .ifPresent(holder -> makers.computeIfAbsent(text, _ -> new TreeSet<>())
                                .add(holder))));
    }

    private static Map<String, NavigableSet<String>> values(Model reference, String property) {
        Map<String, NavigableSet<String>> values = new TreeMap<>();
        for (Statement stated : reference.filter(null, Values.iri(property), null)) {
            values.computeIfAbsent(stated.getSubject().stringValue(), _ -> new TreeSet<>())
                    .add(stated.getObject().stringValue());
        }
        return values;
    }

    /// A body inside another one with a single group in it is that group: the foreign ministers are their meeting.
    private void addSeats() {
        Map<String, NavigableSet<String>> groups = new TreeMap<>();
        bodies.forEach((group, body) ->
                groups.computeIfAbsent(body, _ -> new TreeSet<>()).add(group));
        groups.forEach((body, sitting) -> {
            if (sitting.size() == 1 && wholes.containsKey(body)) {
                seats.put(sitting.first(), body);
            }
        });
    }

    /// Return the body that a group is, if it is all who sit there; else the party itself.
    String acting(String party) {
        return seats.getOrDefault(party, party);
    }

    private static boolean isGroup(String party) {
        return party.startsWith(Iris.thing("group", ""));
    }

    private static NavigableSet<String> all(Model reference, String type) {
        var events = new TreeSet<String>();
        for (Resource event : reference.filter(null, RDF.TYPE, Values.iri(type)).subjects()) {
            events.add(event.stringValue());
        }
        return events;
    }

    private void addHolder(String meeting) {
        statements
                .one(Values.iri(meeting), Muf.SERIES)
                .flatMap(series -> statements.one(Values.iri(series), Muf.HELD_BY))
                .ifPresent(holder -> {
                    holders.put(meeting, holder);
                    meetingsOf.computeIfAbsent(holder, _ -> new TreeSet<>()).add(meeting);
                });
    }

    /// Return the body that holds a known meeting.
    Optional<String> holder(String meeting) {
        return Optional.ofNullable(holders.get(meeting));
    }

    /// Return the known meetings that a body holds.
    NavigableSet<String> meetingsOf(String body) {
        return meetingsOf.getOrDefault(body, new TreeSet<>());
    }

    /// Return whether a group sits in a body, or in one that the body is part of.
    boolean sitIn(String group, String body) {
        String seat = bodies.get(group);
        return seat != null && isWithin(body, seat, 5);
    }

    /// Return parties as they stand at a meeting: the body that holds it and those who sit in it are one.
    /// "The conference agreed" and "the ministers agreed at the conference" name one party.
    NavigableSet<String> atMeeting(NavigableSet<String> parties, String meeting) {
        String holder = holders.get(meeting);
        if (holder == null || parties.stream().noneMatch(party -> sitIn(party, holder))) {
            return parties;
        }
        var at = new TreeSet<String>();
        parties.forEach(party -> at.add(sitIn(party, holder) ? holder : party));
        return at;
    }

    /// Return whether one body or group is a part of another.
    boolean isPart(String part, String whole) {
        return !part.equals(whole) && isWithin(bodies.getOrDefault(part, part), whole, 5);
    }

    private boolean isWithin(String body, String whole, int steps) {
        return body.equals(whole)
                || (steps > 0
                        && wholes.getOrDefault(body, new TreeSet<>()).stream()
                                .anyMatch(up -> isWithin(up, whole, steps - 1)));
    }

    /// Return the bodies that made a text: those that hold the meeting which adopted it.
    NavigableSet<String> makers(String text) {
        return makers.getOrDefault(text, new TreeSet<>());
    }

    /// Return when a known text was adopted.
    Optional<Days> adopted(String text) {
        return date(Values.iri(text), Muf.DATE_ADOPTED).map(Days::of);
    }

    private Incident incident(String iri) {
        Resource subject = Values.iri(iri);
        var days = new ArrayList<Days>();
        date(subject, Muf.BEGIN).ifPresent(begin -> days.add(days(subject, begin)));
        date(subject, Muf.DISCLOSED_ON).map(Days::of).ifPresent(days::add);
        return new Incident(
                iri,
                statements.all(subject, Muf.VICTIM),
                statements.one(subject, Muf.COUNTRY),
                List.copyOf(days),
                statements.one(subject, Muf.RECORDS_AFFECTED));
    }

    /// Return begin to end. Without an end it is the period that the begin stands for: a day, a month, a year.
    private Days days(Resource subject, PartialDate begin) {
        LocalDate last = date(subject, Muf.END).map(PartialDate::last).orElseGet(() -> switch (statements
                .one(subject, Muf.DATE_PRECISION)
                .orElse("day")) {
            case "year" -> new PartialDate(begin.year(), 0, 0).last();
            case "month" -> new PartialDate(begin.year(), begin.month(), 0).last();
            default -> begin.last();
        });
        return new Days(begin.first(), last);
    }

    private Optional<PartialDate> date(Resource subject, String property) {
        return statements.one(subject, property).flatMap(PartialDate::parse);
    }

    /// Return the latest day on which the reference graph knows that something was done: a text adopted, an incident
    /// disclosed. A meeting that begins later lies ahead. No clock is asked, so the same files give the same world.
    private static LocalDate latest(Model reference) {
        return Stream.of(Muf.DATE_ADOPTED, Muf.DISCLOSED_ON)
                .flatMap(property -> reference.filter(null, Values.iri(property), null).objects().stream())
                .map(Value::stringValue)
                .flatMap(text -> PartialDate.parse(text).stream())
                .map(PartialDate::last)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    boolean isMeeting(String iri) {
        return meetings.contains(iri);
    }

    boolean isKnown(String iri) {
        return isMeeting(iri) || incidents.containsKey(iri);
    }

    /// Return meetings and incidents, sorted.
    NavigableSet<String> all() {
        var all = new TreeSet<>(meetings);
        all.addAll(incidents.keySet());
        return all;
    }

    List<Incident> incidents() {
        return List.copyOf(incidents.values());
    }

    /// Return when a known meeting was held or is to be.
    Optional<Days> days(String meeting) {
        Resource subject = Values.iri(meeting);
        return date(subject, Muf.BEGIN).map(begin -> days(subject, begin));
    }

    /// Return whether a known event begins after the latest day on which the reference graph knows of an act.
    boolean liesAhead(String iri) {
        return date(Values.iri(iri), Muf.BEGIN)
                .filter(begin -> begin.first().isAfter(latest))
                .isPresent();
    }

    /// Return the state that a body, office, person or place belongs to.
    Optional<String> country(String iri) {
        return iri.startsWith(Iris.thing("state", ""))
                ? Optional.of(iri)
                : statements.one(Values.iri(iri), Muf.COUNTRY);
    }

    /// Return whether a body belongs to a state or to several: not to the press, to companies or to private circles.
    boolean isOfStates(String body) {
        return statements
                .one(Values.iri(body), Muf.BODY_KIND)
                .filter(kind -> !OF_OTHERS.contains(kind))
                .isPresent();
    }

    /// Return the main name of an entity.
    Optional<String> label(String iri) {
        return statements.one(Values.iri(iri), SKOS.PREF_LABEL.stringValue());
    }
}
