package org.mufakat.web;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.web.ThingViews.Match;
import org.mufakat.web.Views.Cell;

/// Shows which events may be the same as one, by the likeness of two accounts, and how to decide on it.
///
/// @param graph all that is stated or follows
record Matches(Described graph) {

    private static final String EXACT = "http://www.w3.org/ns/oa#exact";

    /// Return the proposals that name an account of the event, the most alike first.
    List<Match> of(Node event) {
        return graph.objects(event, Muf.HAS_ACCOUNT).stream()
                .flatMap(account -> graph.subjects(Muf.BETWEEN, account).stream()
                        .filter(this::isProposal)
                        .flatMap(proposal -> graph.objects(proposal, Muf.BETWEEN).stream()
                                .filter(other -> !other.equals(account))
                                .flatMap(other -> match(proposal, account, other))))
                .sorted(comparing(Match::score).reversed())
                .toList();
    }

    private boolean isProposal(Node relation) {
        return graph.says(relation, org.apache.jena.vocabulary.RDF.type.asNode(), Described.node(Muf.MATCH_PROPOSAL));
    }

    private Stream<Match> match(Node proposal, Node account, Node other) {
        String quote = graph.first(other, Muf.EVIDENCE_PROPERTY)
                .map(evidence -> graph.text(evidence, EXACT))
                .orElse("");
        Node place = graph.first(other, Muf.EVIDENCE_PROPERTY).orElse(other);
        String title = graph.first(other, Muf.REPORTED_IN).map(graph::label).orElse("");
        return graph.first(other, Muf.ABOUT).stream()
                .map(event -> new Match(
                        graph.cell(event),
                        quote,
                        new Cell(title, Links.to(place.getURI()), "iri"),
                        graph.text(proposal, Muf.REASON),
                        graph.text(proposal, Muf.SCORE),
                        "<%s> owl:sameAs <%s> .".formatted(relative(account), relative(other)),
                        "<%s> owl:differentFrom <%s> .".formatted(relative(account), relative(other))));
    }

    /// The file of decisions has the IRI of all things as its base.
    private static String relative(Node account) {
        return account.getURI().substring((Iris.BASE + "id/").length());
    }
}
