package org.mufakat.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/// How firmly a source tells an act. The concepts stand in `ontology/status.ttl`.
public enum Status {
    HAPPENED("happened"),
    ONGOING("ongoing"),
    PLANNED("planned"),
    PROPOSED("proposed"),
    HOPED("hoped"),
    AGREED_IN_PRINCIPLE("agreed-in-principle"),
    DRAFT("draft"),
    NEGATED("negated");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /// Return the name in records and IRIs.
    public String code() {
        return code;
    }

    /// Return the IRI of the concept.
    public String iri() {
        return Iris.STATUS + code;
    }

    /// Return the status with this IRI.
    public static Optional<Status> ofIri(String iri) {
        return Arrays.stream(values())
                .filter(status -> status.iri().equals(iri))
                .findFirst();
    }
}
