package org.mufakat.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/// What a thing is in an event. Each role is a property of the ontology.
public enum Role {
    AGENT("agent"),
    COUNTERPART("counterpart"),
    CHAIR("chair"),
    HOST("host"),
    SUPPORTER("supporter"),
    VICTIM("victim"),
    PERPETRATOR("perpetrator"),
    INSTRUMENT("instrument"),
    PLACE("place"),
    TOPIC("topic"),
    PART_OF("partOf"),
    OFFICE("office");

    private final String property;

    Role(String property) {
        this.property = property;
    }

    /// Return the IRI of the property.
    public String iri() {
        return Muf.NAMESPACE + property;
    }

    /// Return the local name of the property.
    public String code() {
        return property;
    }

    /// Return the role of that name.
    public static Optional<Role> of(String property) {
        return Arrays.stream(values())
                .filter(role -> role.property.equals(property))
                .findFirst();
    }
}
