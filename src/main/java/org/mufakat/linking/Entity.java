package org.mufakat.linking;

import java.util.Optional;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.Iris;

/// A thing that the graph knows.
///
/// @param iri its IRI, `{base}id/{kind}/{slug}`
/// @param label its preferred name
/// @param country IRI of the state it belongs to
/// @param body IRI of the body it belongs to: of an office, of a group, of a series; of a text the meeting that
/// adopted it
/// @param place IRI of where it is, or was held, or has its seat
/// @param begin first day it is known for: a meeting's first day, a text's adoption
/// @param end last day it is known for
public record Entity(
        String iri,
        String label,
        Optional<String> country,
        Optional<String> body,
        Optional<String> place,
        Optional<PartialDate> begin,
        Optional<PartialDate> end) {

    /// The kinds of things, as they stand in IRIs.
    public enum Kind {
        STATE,
        GROUP,
        BODY,
        PERSON,
        OFFICE,
        SERIES,
        MEETING,
        INSTRUMENT,
        NORM,
        INCIDENT,
        PLACE,
        TOPIC;

        /// Return whether things of this kind can act.
        public boolean canAct() {
            return switch (this) {
                case STATE, BODY, PERSON, OFFICE, GROUP -> true;
                case SERIES, MEETING, INSTRUMENT, NORM, INCIDENT, PLACE, TOPIC -> false;
            };
        }
    }

    private static final String THINGS = Iris.BASE + "id/";

    public Entity {
        boolean thing = iri.startsWith(THINGS) && iri.indexOf('/', THINGS.length()) > 0;
        if (!thing && !iri.startsWith(Iris.TOPIC)) {
            throw new IllegalArgumentException("<%s> is not of the form %s{kind}/{slug}".formatted(iri, THINGS));
        }
    }

    /// Return an entity of which the name alone is known.
    public static Entity named(String iri, String label) {
        return new Entity(
                iri, label, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Kind kind() {
        if (iri.startsWith(Iris.TOPIC)) {
            return Kind.TOPIC;
        }
        String kind = iri.substring(THINGS.length(), iri.indexOf('/', THINGS.length()));
        return Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT));
    }
}
