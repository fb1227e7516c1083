package org.mufakat.world;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;

/// Reads accounts out of the statements of articles.
final class Claims {

    private final Statements statements;

    private final ReferenceEvents reference;

    private Claims(Statements statements, ReferenceEvents reference) {
        this.statements = statements;
        this.reference = reference;
    }

    /// Return the accounts, sorted by IRI: their order in the files does not matter.
    static List<Claim> of(Model accounts, ReferenceEvents reference) {
        var reader = new Claims(new Statements(accounts), reference);
        return accounts.filter(null, RDF.TYPE, Values.iri(Muf.ACCOUNT)).subjects().stream()
                .map(reader::claim)
                .sorted(Comparator.comparing(Claim::iri))
                .toList();
    }

    private Claim claim(Resource account) {
        var roles = new EnumMap<Role, NavigableSet<String>>(Role.class);
        for (Role role : Role.values()) {
            NavigableSet<String> fillers = statements.all(account, role.iri());
            if (!fillers.isEmpty()) {
                roles.put(role, fillers);
            }
        }
        String article = statements.one(account, Muf.REPORTED_IN).orElse(account.stringValue());
        Optional<String> publisher = statements.one(Values.iri(article), Muf.PUBLISHER);
        return new Claim(
                account.stringValue(),
                statements.one(account, Muf.EVENT_TYPE).orElse(Muf.OTHER_EVENT),
                Map.copyOf(roles),
                texts(roles),
                statements.one(account, Muf.TOPIC_WORDS),
                when(account),
                statements.one(account, Muf.STATUS).flatMap(Status::ofIri).orElse(Status.HAPPENED),
                statements.one(account, Muf.LEXICAL_ENTRY).orElse(""),
                article,
                statements.one(Values.iri(article), Muf.PUBLISHED_ON).flatMap(PartialDate::parse),
                statements.all(account, Muf.EVIDENCE_PROPERTY),
                publisher.flatMap(this::name).orElse(article),
                publisher.filter(reference::isOfStates).isPresent(),
                words(account),
                statements.one(account, Muf.RECORDS_AFFECTED));
    }

    private Optional<String> words(Resource account) {
        List<String> quotes = statements.all(account, Muf.EVIDENCE_PROPERTY).stream()
                .flatMap(quote -> statements.all(Values.iri(quote), Reprints.EXACT).stream())
                .map(Reprints::plain)
                .toList();
        String trigger = statements.one(account, Muf.TRIGGER).orElse("");
        return quotes.size() == 1 && quotes.getFirst().split(" ").length >= Reprints.WORDS && !trigger.isEmpty()
                ? Optional.of(trigger + ": " + quotes.getFirst())
                : Optional.empty();
    }

    private Optional<String> name(String publisher) {
        return reference.label(publisher).or(() -> statements.one(Values.iri(publisher), RDFS.LABEL.stringValue()));
    }

    /// Return whether a status says that the act is still to come.
    static boolean liesAhead(Status status) {
        return switch (status) {
            case PLANNED, PROPOSED, HOPED, DRAFT -> true;
            case HAPPENED, ONGOING, AGREED_IN_PRINCIPLE, NEGATED -> false;
        };
    }

    private NavigableSet<String> texts(Map<Role, NavigableSet<String>> roles) {
        var texts = new TreeSet<String>();
        for (String instrument : roles.getOrDefault(Role.INSTRUMENT, new TreeSet<>())) {
            texts.add(Claim.isCandidate(instrument) ? headNoun(instrument) : instrument);
        }
        return texts;
    }

    private String headNoun(String candidate) {
        String words =
                statements.one(Values.iri(candidate), RDFS.LABEL.stringValue()).orElse("");
        return HeadNoun.of(words).orElse(candidate);
    }

    private Optional<Claim.When> when(Resource account) {
        Optional<PartialDate> begin = statements.one(account, Muf.BEGIN).flatMap(PartialDate::parse);
        Optional<PartialDate> end = statements.one(account, Muf.END).flatMap(PartialDate::parse);
        if (begin.isEmpty()
                || end.isEmpty()
                || end.get().last().isBefore(begin.get().first())) {
            return Optional.empty();
        }
        boolean isTold = !statements.one(account, Muf.DATE_BASIS).equals(Optional.of("publication"));
        return Optional.of(new Claim.When(
                new Days(begin.get().first(), end.get().last()),
                statements.one(account, Muf.DATE_PRECISION).orElse("day"),
                isTold));
    }
}
