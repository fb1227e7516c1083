package org.mufakat.search;

import java.util.Optional;
import java.util.stream.Stream;

/// What events have in common, by which a selection is narrowed. The name is that of the parameter.
public enum Facet {
    TYPE("type", "Type of event"),
    STATUS("status", "Status"),
    STANDING("standing", "Standing"),
    STATE("state", "States"),
    BODY("body", "Bodies and groups"),
    PERSON("person", "People"),
    INSTRUMENT("instrument", "Instruments"),
    TOPIC("topic", "Topics"),
    PLACE("place", "Places"),
    SOURCE("source", "Sources");

    private final String parameter;
    private final String title;

    Facet(String parameter, String title) {
        this.parameter = parameter;
        this.title = title;
    }

    public String parameter() {
        return parameter;
    }

    /// Return what people call it.
    public String title() {
        return title;
    }

    /// Return whether an event has one value at most. Of several chosen values such an event needs one; of the others
    /// it needs all, so that two chosen states are two states together.
    public boolean isSingle() {
        return switch (this) {
            case TYPE, STATUS, STANDING -> true;
            case STATE, BODY, PERSON, INSTRUMENT, TOPIC, PLACE, SOURCE -> false;
        };
    }

    public static Optional<Facet> of(String parameter) {
        return Stream.of(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }

    /// Return the facet in which things of a kind are values.
    ///
    /// @param kind as in the thing's IRI, such as `state`
    static Optional<Facet> ofKind(String kind) {
        return switch (kind) {
            case "state" -> Optional.of(STATE);
            case "body", "group" -> Optional.of(BODY);
            case "person" -> Optional.of(PERSON);
            case "instrument" -> Optional.of(INSTRUMENT);
            case "place" -> Optional.of(PLACE);
            default -> Optional.empty();
        };
    }
}
