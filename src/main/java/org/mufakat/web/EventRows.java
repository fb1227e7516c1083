package org.mufakat.web;

import static java.util.Comparator.comparing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.mufakat.vocabulary.Muf;
import org.mufakat.web.ThingViews.EventRow;

/// Shows events: those in which a thing has a part, and those beside an event.
///
/// @param graph all that is stated or follows
record EventRows(Described graph) {

    private static final int ROWS = 40;

    /// Parts of an event have a table of their own.
    private static final List<String> ROLES =
            Profile.ROLES.stream().filter(role -> !role.equals(Muf.PART_OF)).toList();

    /// Looked at to find the newest; a thing in more events than that is asked for by SPARQL.
    private static final int LOOKED_AT = 5_000;

    /// Return the newest events in which the thing has a role, with the role.
    List<EventRow> of(Node thing) {
        Map<Node, Set<String>> roles = new LinkedHashMap<>();
        var found = graph.graph().find(Node.ANY, Node.ANY, thing);
        try {
            while (found.hasNext() && roles.size() < LOOKED_AT) {
                Triple triple = found.next();
                if (ROLES.contains(triple.getPredicate().getURI()) && isEvent(triple.getSubject())) {
                    roles.computeIfAbsent(triple.getSubject(), _ -> new TreeSet<>())
                            .add(graph.label(triple.getPredicate()));
                }
            }
        } finally {
            found.close();
        }
        return rows(roles);
    }

    /// Return the events that the same articles tell of.
    List<EventRow> beside(Node event) {
        Map<Node, Set<String>> others = new LinkedHashMap<>();
        graph.objects(event, Muf.HAS_ACCOUNT).stream()
                .flatMap(account -> graph.objects(account, Muf.REPORTED_IN).stream())
                .distinct()
                .limit(20)
                .forEach(article -> graph.subjects(Muf.REPORTED_IN, article).stream()
                        .flatMap(account -> graph.objects(account, Muf.ABOUT).stream())
                        .filter(other -> !other.equals(event))
                        .forEach(other -> others.computeIfAbsent(other, _ -> new HashSet<>())
                                .add(graph.label(article))));
        return rows(others);
    }

    private boolean isEvent(Node node) {
        return node.isURI() && graph.first(node, Muf.STANDING).isPresent();
    }

    private List<EventRow> rows(Map<Node, Set<String>> notes) {
        var accounts = new Accounts(graph);
        return notes.keySet().stream()
                .filter(Node::isURI)
                .sorted(comparing((Node event) -> graph.text(event, Muf.BEGIN))
                        .reversed()
                        .thenComparing(Node::getURI))
                .limit(ROWS)
                .map(event -> new EventRow(
                        graph.label(event),
                        Links.to(event.getURI()),
                        accounts.when(event).orElse(""),
                        graph.first(event, Muf.STANDING)
                                .map(Described::localName)
                                .orElse(""),
                        String.join(", ", Objects.requireNonNullElse(notes.get(event), Set.of()))))
                .toList();
    }
}
