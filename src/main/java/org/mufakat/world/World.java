package org.mufakat.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.mufakat.vocabulary.Muf;

/// Joins accounts into events: the graph `{base}graph/world`.
///
/// It is a function of the whole set of accounts, the reference graph and what people decided. No order and no batching
/// of the articles changes it, and an article taken away is as if it had never been read. It is computed and never the
/// source of anything.
///
/// ```
/// Claims    accounts as the joining sees them
/// Marks     what in each tells its event from others
/// Joining   which of them are one event
/// Keys      the name of each event
/// Corrections what people say of an account goes before the reader
/// Decisions what people say of two accounts goes before all keys
/// Standing  how the event stands after all its accounts, by the rules of `data/rules.ttl`
/// Conflicts on what its accounts contradict each other
/// Proposals which events may be one after all, for people to decide
/// ```
public final class World {

    private World() {}

    /// Return the statements of the world.
    ///
    /// @param accounts the statements of all articles of the record
    /// @param reference the statements of `data/reference`
    /// @param decisions the statements of `data/identity.ttl`, `data/corrections.ttl` and `data/rules.ttl`
    /// @throws org.mufakat.turtle.TurtleException if decisions contradict each other
    public static Model of(Model accounts, Model reference, Model decisions) {
        return of(accounts, new ReferenceEvents(reference), decisions);
    }

    static Model of(Model read, ReferenceEvents known, Model decisions) {
        Model accounts = Corrections.apply(read, decisions);
        List<Claim> claims = Claims.of(accounts, known);
        var statements = new Statements(accounts);
        var telling = new EventStatements(new Labels(statements, known), Reprints.of(statements, claims));
        List<Event> events = events(claims, known, decisions);
        Model world = telling.of(events);
        Proposals.of(events, known, new Wording(statements, known), decisions)
                .forEach(proposal -> EventStatements.propose(world, proposal));
        return world;
    }

    private static List<Event> events(List<Claim> claims, ReferenceEvents known, Model decisions) {
        Map<String, Key> keys = Decisions.follow(Keys.of(claims, known), decisions);
        List<StandingRule> rules = StandingRules.of(decisions);
        Map<String, List<Claim>> byEvent = new TreeMap<>();
        known.all().forEach(iri -> byEvent.put(iri, new ArrayList<>()));
        for (Claim claim : claims) {
            String event = keys.getOrDefault(claim.iri(), new Key.Alone(claim.type(), claim.iri()))
                    .iri();
            byEvent.computeIfAbsent(event, _ -> new ArrayList<>()).add(claim);
        }
        var events = new ArrayList<Event>();
        byEvent.forEach((iri, told) -> events.add(event(iri, told, known, rules)));
        return events;
    }

    private static Event event(String iri, List<Claim> told, ReferenceEvents known, List<StandingRule> rules) {
        if (known.isKnown(iri)) {
            String type = known.isMeeting(iri) ? Muf.MEETING : Muf.CYBER_INCIDENT;
            var standing = Standing.ofKnown(told, known.liesAhead(iri), rules);
            return new Event(iri, new TreeSet<>(Set.of(type)), true, told, standing);
        }
        var types = told.stream().map(Claim::type).collect(Collectors.toCollection(TreeSet::new));
        return new Event(iri, types, false, told, Standing.of(told, rules));
    }
}
