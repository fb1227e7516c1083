package org.mufakat.world;

import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// What becomes of the IRIs of events when the world changes.
///
/// An event of an earlier world that is not in the present one is followed by those events that its accounts tell of
/// now: one if it was joined with another, several if it was parted, none if its articles were taken back. An
/// account is known again by its words and their position in the article, as its number can change when the
/// article is read anew.
final class Succession {

    private static final String START = "http://www.w3.org/ns/oa#start";

    private Succession() {}

    /// Return the events of a world that the reference graph does not know, each with what it is told in.
    ///
    /// @param accounts the statements of the articles
    static SortedMap<String, NavigableSet<String>> events(Model world, Model accounts) {
        var statements = new Statements(accounts);
        var events = new TreeMap<String, NavigableSet<String>>();
        for (Statement held : world.filter(null, Values.iri(Muf.HAS_ACCOUNT), null)) {
            String event = held.getSubject().stringValue();
            if (event.startsWith(Iris.thing("event", ""))) {
                events.computeIfAbsent(event, _ -> new TreeSet<>())
                        .add(telling(statements, (Resource) held.getObject()));
            }
        }
        return events;
    }

    private static String telling(Statements statements, Resource account) {
        String article = statements.one(account, Muf.REPORTED_IN).orElse(account.stringValue());
        String at = statements.all(account, Muf.EVIDENCE_PROPERTY).stream()
                .flatMap(quote -> statements.all(Values.iri(quote), START).stream())
                .findFirst()
                .orElse("");
        String words = statements.one(account, Muf.TRIGGER).orElse(account.stringValue());
        return "%s#%s %s".formatted(article, at, words.replaceAll("\\s+", " "));
    }

    /// Return the events of one world that are not in a later one, each with its successors there.
    static SortedMap<String, NavigableSet<String>> gone(
            Map<String, NavigableSet<String>> before, SortedMap<String, NavigableSet<String>> now) {
        var byTelling = new TreeMap<String, NavigableSet<String>>();
        now.forEach((event, tellings) -> tellings.forEach(telling ->
                byTelling.computeIfAbsent(telling, _ -> new TreeSet<>()).add(event)));
        var gone = new TreeMap<String, NavigableSet<String>>();
        before.forEach((event, tellings) -> {
            if (!now.containsKey(event)) {
                var successors = new TreeSet<String>();
                tellings.forEach(telling -> successors.addAll(byTelling.getOrDefault(telling, new TreeSet<>())));
                gone.put(event, successors);
            }
        });
        return gone;
    }

    /// Say in RDF what became of the events that are gone and have not come back.
    ///
    /// @param gone all that ever went, each with its successors then: these may be gone too, and have successors
    static Model statements(SortedMap<String, NavigableSet<String>> gone, SortedSet<String> present) {
        Model model = new LinkedHashModel();
        model.setNamespace(DCTERMS.NS);
        for (String event : gone.keySet()) {
            if (!present.contains(event)) {
                model.add(Values.iri(event), RDF.TYPE, Values.iri(Muf.VANISHED_EVENT));
                for (String successor : successors(event, gone, present, new TreeSet<>())) {
                    model.add(Values.iri(event), DCTERMS.IS_REPLACED_BY, Values.iri(successor));
                }
            }
        }
        return model;
    }

    private static NavigableSet<String> successors(
            String event,
            SortedMap<String, NavigableSet<String>> gone,
            SortedSet<String> present,
            NavigableSet<String> seen) {
        var successors = new TreeSet<String>();
        if (present.contains(event)) {
            successors.add(event);
        } else if (seen.add(event)) {
            gone.getOrDefault(event, new TreeSet<>())
                    .forEach(next -> successors.addAll(successors(next, gone, present, seen)));
        }
        return successors;
    }
}
