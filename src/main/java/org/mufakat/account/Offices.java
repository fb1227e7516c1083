package org.mufakat.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Holding;
import org.mufakat.linking.Knowledge;
import org.mufakat.source.PartialDate;

/// Says who held an office on the day of an article.
record Offices(Knowledge knowledge, Optional<PartialDate> day) {

    /// Return the one person who held the office on the day, or the thing itself where it is no office or nobody is
    /// known.
    Entity holder(Entity entity) {
        if (entity.kind() != Entity.Kind.OFFICE || day.isEmpty()) {
            return entity;
        }
        LocalDate on = day.get().first();
        List<String> holders = knowledge.holdings().stream()
                .filter(holding -> holding.office().equals(entity.iri()) && holding.covers(on))
                .filter(holding -> holding.begin().isPresent())
                .map(Holding::person)
                .distinct()
                .toList();
        return holders.size() == 1 ? knowledge.entity(holders.getFirst()).orElse(entity) : entity;
    }

    /// Return the state that a thing belongs to, where the graph knows it.
    Optional<Entity> state(Entity entity) {
        return entity.country().flatMap(knowledge::entity);
    }

    /// Return the states of persons, or the parties as they are where the graph does not know the state of each.
    List<Party> states(List<Party> parties) {
        List<Party> states = parties.stream()
                .flatMap(party -> party.entity().stream())
                .flatMap(entity -> entity.kind() == Entity.Kind.PERSON ? state(entity).stream() : Stream.of(entity))
                .map(Party::of)
                .toList();
        return states.size() == parties.size() ? states : parties;
    }

    /// Return who speaks through a text of the graph: the people of the body whose meeting adopted it, else that body.
    Optional<Entity> issuer(Entity instrument) {
        return instrument.body().flatMap(knowledge::entity).flatMap(this::members);
    }

    /// Return who meets: the people of the body that a meeting or a series of meetings is of, else that body.
    Optional<Entity> members(Entity meeting) {
        Optional<Entity> body = Optional.of(meeting);
        for (int i = 0; i < 3 && body.filter(Offices::isBody).isEmpty(); i++) {
            body = body.filter(Offices::isGathering).flatMap(Entity::body).flatMap(knowledge::entity);
        }
        boolean gathers = isGathering(meeting) || hasPeople(meeting);
        return body.filter(found -> gathers && isBody(found))
                .map(found -> peopleOf(found).orElse(found));
    }

    /// Return the group that sits in a body, where the graph knows one alone.
    private Optional<Entity> peopleOf(Entity body) {
        List<Entity> groups = knowledge.entities().values().stream()
                .filter(entity -> entity.kind() == Entity.Kind.GROUP)
                .filter(entity -> entity.body().equals(Optional.of(body.iri())))
                .toList();
        return groups.size() == 1 ? Optional.of(groups.getFirst()) : Optional.empty();
    }

    private boolean hasPeople(Entity body) {
        return isBody(body) && peopleOf(body).isPresent();
    }

    private static boolean isGathering(Entity entity) {
        return entity.kind() == Entity.Kind.MEETING || entity.kind() == Entity.Kind.SERIES;
    }

    private static boolean isBody(Entity entity) {
        return entity.kind() == Entity.Kind.BODY;
    }
}
