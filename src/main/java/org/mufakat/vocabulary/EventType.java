package org.mufakat.vocabulary;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The types of events: the classes below `muf:Event`.
public enum EventType {
    MEETING("Meeting"),
    STATEMENT("Statement"),
    AGREEMENT("Agreement"),
    PROPOSAL("Proposal"),
    NEGOTIATION("Negotiation"),
    ENDORSEMENT("Endorsement"),
    COMMITMENT("Commitment"),
    ESTABLISHMENT("Establishment"),
    APPOINTMENT("Appointment"),
    VISIT("Visit"),
    CAPACITY_BUILDING("CapacityBuilding"),
    CONCERN("Concern"),
    ACCUSATION("Accusation"),
    DENIAL("Denial"),
    CYBER_INCIDENT("CyberIncident"),
    SANCTION("Sanction"),
    EXERCISE("Exercise"),
    OTHER_EVENT("OtherEvent");

    private static final Map<String, EventType> BY_IRI =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::iri, type -> type));

    private final String className;
    private final String iri;

    EventType(String className) {
        this.className = className;
        this.iri = Muf.NAMESPACE + className;
    }

    /// Return the local name of the class.
    public String className() {
        return className;
    }

    /// Return the IRI of the class.
    public String iri() {
        return iri;
    }

    /// Return whether the act is done by saying something: it is done once said, whatever is said.
    public boolean isSpeech() {
        return switch (this) {
            case STATEMENT, AGREEMENT, ENDORSEMENT, COMMITMENT, CONCERN, ACCUSATION, DENIAL -> true;
            case MEETING,
                    PROPOSAL,
                    NEGOTIATION,
                    ESTABLISHMENT,
                    APPOINTMENT,
                    VISIT,
                    CAPACITY_BUILDING,
                    CYBER_INCIDENT,
                    SANCTION,
                    EXERCISE,
                    OTHER_EVENT -> false;
        };
    }

    /// Return the type with this class IRI.
    public static Optional<EventType> ofIri(String iri) {
        return Optional.ofNullable(BY_IRI.get(iri));
    }
}
