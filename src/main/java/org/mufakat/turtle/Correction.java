package org.mufakat.turtle;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;

/// What a person states in the place of what the reader found. What is empty is as the reader found it.
///
/// @param roles IRIs of those who fill each role that is corrected
public record Correction(
        Optional<EventType> type,
        Optional<Status> status,
        Map<Role, List<String>> roles,
        Optional<PartialDate> date,
        String by,
        LocalDate on,
        String because) {

    /// Return whether nothing is corrected.
    public boolean isEmpty() {
        return type.isEmpty() && status.isEmpty() && roles.isEmpty() && date.isEmpty();
    }

    /// Return the correction of an account as statements.
    ///
    /// @param words for the act: the trigger of the account
    Model of(String article, int account, String words) {
        String what = "%s %s %s %s %s %s".formatted(type, status, new java.util.TreeMap<>(roles), date, by, because);
        String slug =
                "%s-%d-%s".formatted(article, account, Article.sha256(what).substring(0, 8));
        IRI self = Values.iri(Iris.thing("correction", slug));
        Model model = new LinkedHashModel();
        model.add(self, RDF.TYPE, Values.iri(Muf.CORRECTION));
        model.add(self, RDFS.LABEL, Values.literal(words));
        model.add(self, Values.iri(Muf.CORRECTS), Values.iri(Iris.article(article) + "#account-" + account));
        type.ifPresent(right -> model.add(self, Values.iri(Muf.EVENT_TYPE), Values.iri(right.iri())));
        status.ifPresent(right -> model.add(self, Values.iri(Muf.STATUS), Values.iri(right.iri())));
        roles.forEach(
                (role, things) -> things.forEach(thing -> model.add(self, Values.iri(role.iri()), Values.iri(thing))));
        date.ifPresent(right -> {
            model.add(self, Values.iri(Muf.BEGIN), day(right.first()));
            model.add(self, Values.iri(Muf.END), day(right.last()));
            String precision = right.precision().name().toLowerCase(Locale.ROOT);
            model.add(self, Values.iri(Muf.DATE_PRECISION), Values.literal(precision));
        });
        model.add(self, DCTERMS.CREATOR, Values.literal(by));
        model.add(self, DCTERMS.DATE, day(on));
        model.add(self, DCTERMS.DESCRIPTION, Values.literal(because));
        return model;
    }

    private static org.eclipse.rdf4j.model.Literal day(LocalDate day) {
        return Values.literal(day.toString(), XSD.DATE);
    }
}
