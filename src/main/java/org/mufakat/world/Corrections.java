package org.mufakat.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.mufakat.vocabulary.Muf;

/// Puts what people say of an account in the place of what the reader found.
final class Corrections {

    private static final List<String> CORRECTABLE = List.of(
            Muf.EVENT_TYPE,
            Muf.STATUS,
            Muf.AGENT_PROPERTY,
            Muf.COUNTERPART,
            Muf.INSTRUMENT_PROPERTY,
            Muf.BEGIN,
            Muf.END,
            Muf.DATE_PRECISION);

    private final Model accounts;
    private final Statements decisions;

    private Corrections(Model accounts, Model decisions) {
        this.accounts = new LinkedHashModel(accounts);
        this.decisions = new Statements(decisions);
    }

    /// Return the accounts as corrected; the model given stays as it is.
    ///
    /// @param decisions the statements of `data/corrections.ttl`, among others
    static Model apply(Model accounts, Model decisions) {
        List<Statement> corrections = new ArrayList<>(decisions.filter(null, Values.iri(Muf.CORRECTS), null));
        if (corrections.isEmpty()) {
            return accounts;
        }
        var corrected = new Corrections(accounts, decisions);
        corrections.sort(Comparator.comparing(corrected::date)
                .thenComparing(stated -> stated.getSubject().stringValue()));
        corrections.forEach(corrected::apply);
        return corrected.accounts;
    }

    private String date(Statement stated) {
        return decisions.one(stated.getSubject(), DCTERMS.DATE.stringValue()).orElse("");
    }

    private void apply(Statement stated) {
        Resource correction = stated.getSubject();
        account(correction, stated.getObject().stringValue()).ifPresent(account -> {
            for (String property : CORRECTABLE) {
                Model right = decisions.model().filter(correction, Values.iri(property), null);
                if (!right.isEmpty()) {
                    accounts.remove(account, Values.iri(property), null);
                    right.objects().forEach(value -> accounts.add(account, Values.iri(property), value));
                }
            }
            if (decisions.one(correction, Muf.BEGIN).isPresent()) {
                accounts.remove(account, Values.iri(Muf.DATE_BASIS), null);
            }
        });
    }

    /// Return the account with the words that the correction names: under the IRI it had then, else the only one of its
    /// article. A correction that names no words goes by the IRI alone.
    private Optional<IRI> account(Resource correction, String then) {
        Optional<String> words = decisions.one(correction, RDFS.LABEL.stringValue());
        IRI same = Values.iri(then);
        var trigger = Values.iri(Muf.TRIGGER);
        if (words.isEmpty() || accounts.contains(same, trigger, Values.literal(words.get()))) {
            return Optional.of(same).filter(account -> accounts.contains(account, null, null));
        }
        String article = then.substring(0, Math.max(then.indexOf('#'), 0)) + "#";
        List<IRI> found = accounts.filter(null, trigger, Values.literal(words.get())).subjects().stream()
                .filter(account -> account.stringValue().startsWith(article))
                .map(IRI.class::cast)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
