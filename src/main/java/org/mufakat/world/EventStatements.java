package org.mufakat.world;

import java.util.List;
import java.util.NavigableSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// Says events in RDF.
///
/// @param reprints which articles are one text
record EventStatements(Labels labels, Reprints reprints) {

    Model of(List<Event> events) {
        Model model = new LinkedHashModel();
        model.setNamespace("muf", Muf.NAMESPACE);
        model.setNamespace("rdfs", RDFS.NAMESPACE);
        model.setNamespace("standing", Iris.STANDING);
        model.setNamespace("status", Iris.STATUS);
        model.setNamespace("xsd", XSD.NAMESPACE);
        events.forEach(event -> describe(model, event));
        return model;
    }

    private void describe(Model model, Event event) {
        IRI self = Values.iri(event.iri());
        event.types().forEach(type -> model.add(self, RDF.TYPE, Values.iri(type)));
        model.add(self, RDFS.LABEL, Values.literal(labels.of(event), "en"));
        event.roles()
                .forEach((role, fillers) ->
                        fillers.forEach(filler -> model.add(self, Values.iri(role.iri()), Values.iri(filler))));
        if (!event.isKnown()) {
            event.when().ifPresent(when -> date(model, self, when));
        }
        event.standing().status().ifPresent(status -> add(model, self, Muf.STATUS, Values.iri(status.iri())));
        add(model, self, Muf.STANDING, Values.iri(event.standing().degree().iri()));
        add(model, self, Muf.DECIDED_BY, Values.literal(event.standing().rule()));
        sources(model, self, event.claims());
        Conflicts.of(event.claims()).forEach((field, between) -> conflict(model, self, field, between));
        for (Claim claim : event.claims()) {
            add(model, self, Muf.HAS_ACCOUNT, Values.iri(claim.iri()));
            add(model, Values.iri(claim.iri()), Muf.ABOUT, self);
        }
    }

    private void sources(Model model, IRI self, List<Claim> claims) {
        if (!claims.isEmpty()) {
            long primary = reprints.independent(
                    claims.stream().filter(Claim::isPrimary).toList());
            add(model, self, Muf.INDEPENDENT_SOURCES, number(reprints.independent(claims)));
            add(model, self, Muf.PRIMARY_SOURCES, number(primary));
        }
    }

    private static Value number(long count) {
        return Values.literal(String.valueOf(count), XSD.INTEGER);
    }

    private static void conflict(Model model, IRI self, String field, NavigableSet<Claim> between) {
        IRI conflict = Values.iri(self + "#conflict-" + field);
        model.add(conflict, RDF.TYPE, Values.iri(Muf.CONFLICT));
        add(model, self, Muf.CONFLICT_PROPERTY, conflict);
        add(model, conflict, Muf.CONFLICTING_FIELD, Values.literal(field));
        for (Claim claim : between) {
            add(model, conflict, Muf.BETWEEN, Values.iri(claim.iri()));
            claim.evidence().forEach(quote -> add(model, conflict, Muf.QUOTE, Values.iri(quote)));
        }
    }

    /// Say what is proposed, on the account that comes first.
    static void propose(Model model, Proposals.Proposal proposal) {
        String one = proposal.one().iri();
        String other = proposal.other().iri();
        IRI self = Values.iri(
                one + "-match-" + other.substring(other.lastIndexOf('/') + 1).replace('#', '-'));
        model.add(self, RDF.TYPE, Values.iri(Muf.MATCH_PROPOSAL));
        add(model, self, Muf.BETWEEN, Values.iri(one));
        add(model, self, Muf.BETWEEN, Values.iri(other));
        add(model, self, Muf.SCORE, Values.literal(proposal.score().toString(), XSD.DECIMAL));
        add(model, self, Muf.REASON, Values.literal(proposal.reason()));
    }

    private static void date(Model model, IRI self, Claim.When when) {
        add(model, self, Muf.BEGIN, Values.literal(when.days().begin().toString(), XSD.DATE));
        add(model, self, Muf.END, Values.literal(when.days().end().toString(), XSD.DATE));
        add(model, self, Muf.DATE_PRECISION, Values.literal(when.precision()));
    }

    private static void add(Model model, IRI subject, String property, Value value) {
        model.add(subject, Values.iri(property), value);
    }
}
