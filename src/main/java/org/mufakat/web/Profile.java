package org.mufakat.web;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDF;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// What a page of a kind of thing shows first, and in which tables it shows what points to the thing.
///
/// What a profile does not name is shown too, further down.
///
/// @param facts properties, in their order
record Profile(List<String> facts, List<Table> tables) {

    /// A table with a row for each thing that points here.
    ///
    /// @param title what stands above it
    /// @param property by which the rows point to the thing
    /// @param columns properties of a row; where there are none, the row is the thing itself
    record Table(String title, String property, List<String> columns) {}

    private static final String NAMES = "http://www.w3.org/2004/02/skos/core#altLabel";
    private static final String DEFINITION = "http://www.w3.org/2004/02/skos/core#definition";
    private static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    private static final List<String> PERIOD = List.of(Muf.BEGIN, Muf.END);

    /// Roles and circumstances of an event, as one asks for them: who, with whom, on what, where, when.
    static final List<String> ROLES = List.of(
            Muf.AGENT_PROPERTY,
            Muf.COUNTERPART,
            Muf.CHAIR,
            Muf.HOST,
            Muf.SUPPORTER,
            Muf.PERPETRATOR,
            Muf.VICTIM,
            Muf.INSTRUMENT_PROPERTY,
            Muf.TOPIC,
            Muf.TOPIC_WORDS,
            Muf.PLACE_PROPERTY,
            Muf.OUTCOME,
            Muf.PART_OF);

    private static final Profile EVENT = new Profile(
            joined(ROLES, List.of(Muf.INDEPENDENT_SOURCES, Muf.PRIMARY_SOURCES)),
            List.of(new Table("Parts", Muf.PART_OF, PERIOD)));

    private static final Map<String, Profile> BY_KIND = Map.ofEntries(
            entry(
                    "state",
                    new Profile(
                            List.of(Muf.OFFICIAL_NAME, NAMES, Muf.DEMONYM, Muf.CAPITAL),
                            List.of(
                                    membership(Muf.MEMBER, Muf.ORGANIZATION, Muf.MEMBERSHIP_ROLE, "Member of"),
                                    membership(Muf.PARTNER, Muf.ORGANIZATION, Muf.PARTNERSHIP_LEVEL, "Partner of"),
                                    new Table("Party to", Muf.PARTY, List.of(Muf.DATE_ADOPTED))))),
            entry(
                    "body",
                    new Profile(
                            List.of(Muf.ACRONYM, NAMES, Muf.BODY_KIND, Muf.PART_OF, Muf.FOUNDED, Muf.SEAT, Muf.MANDATE),
                            List.of(
                                    membership(Muf.ORGANIZATION, Muf.MEMBER, Muf.MEMBERSHIP_ROLE, "Members"),
                                    membership(Muf.ORGANIZATION, Muf.PARTNER, Muf.PARTNERSHIP_LEVEL, "Partners"),
                                    membership(Muf.BODY_PROPERTY, Muf.HOLDER, Muf.OFFICE_PROPERTY, "People in office"),
                                    new Table("Series of meetings", Muf.HELD_BY, List.of(Muf.CADENCE)),
                                    new Table("Parts", Muf.PART_OF, List.of(Muf.BODY_KIND))))),
            entry(
                    "person",
                    new Profile(
                            List.of("https://schema.org/honorificPrefix", NAMES, Muf.COUNTRY),
                            List.of(membership(Muf.HOLDER, Muf.OFFICE_PROPERTY, Muf.BODY_PROPERTY, "Offices held")))),
            entry(
                    "office",
                    new Profile(
                            List.of(NAMES, Muf.BODY_PROPERTY, Muf.COUNTRY),
                            List.of(membership(Muf.OFFICE_PROPERTY, Muf.HOLDER, Muf.BODY_PROPERTY, "Held by")))),
            entry(
                    "series",
                    new Profile(
                            List.of(Muf.ACRONYM, NAMES, Muf.HELD_BY, Muf.CADENCE),
                            List.of(new Table(
                                    "Meetings", Muf.SERIES, List.of(Muf.BEGIN, Muf.END, Muf.PLACE_PROPERTY))))),
            entry(
                    "meeting",
                    new Profile(
                            joined(
                                    List.of(Muf.SERIES, Muf.ORDINAL, NAMES, Muf.COUNTRY),
                                    joined(
                                            ROLES,
                                            List.of(
                                                    Muf.ADOPTED,
                                                    Muf.PREVIOUS,
                                                    Muf.NEXT,
                                                    Muf.INDEPENDENT_SOURCES,
                                                    Muf.PRIMARY_SOURCES))),
                            EVENT.tables())),
            entry(
                    "instrument",
                    new Profile(
                            List.of(
                                    Muf.ACRONYM,
                                    NAMES,
                                    Muf.INSTRUMENT_STATUS,
                                    Muf.DATE_ADOPTED,
                                    Muf.DATE_IN_FORCE,
                                    Muf.ADOPTED_AT,
                                    Muf.PARTY,
                                    Muf.TOPIC,
                                    Muf.TEXT_AT),
                            List.of(new Table("Norms", Muf.STATED_IN, List.of(Muf.NORM_KIND))))),
            entry("norm", new Profile(List.of(Muf.LETTER, Muf.NORM_KIND, Muf.STATED_IN, DEFINITION), List.of())),
            entry(
                    "incident",
                    new Profile(
                            joined(
                                    List.of(
                                            NAMES,
                                            Muf.INCIDENT_TYPE,
                                            Muf.COUNTRY,
                                            Muf.SECTOR,
                                            Muf.DISCLOSED_ON,
                                            Muf.RECORDS_AFFECTED,
                                            Muf.LOSSES),
                                    ROLES),
                            List.of())),
            entry(
                    "place",
                    new Profile(List.of(NAMES, Muf.PLACE_KIND, Muf.COUNTRY, GEO + "lat", GEO + "long"), List.of())),
            entry("group", new Profile(List.of(NAMES, Muf.BODY_PROPERTY), List.of())),
            entry("event", EVENT),
            entry(
                    "article",
                    new Profile(
                            List.of(
                                    Muf.PUBLISHER,
                                    Muf.PUBLISHED_ON,
                                    "http://purl.org/dc/terms/language",
                                    Muf.RIGHTS,
                                    "https://schema.org/url",
                                    "http://purl.org/dc/terms/source"),
                            List.of())));

    private static final Profile OTHER = new Profile(List.of(), List.of());

    /// Return the profile of a thing, by the kind in its IRI.
    static Profile of(String iri) {
        String kind = iri.replaceFirst("^" + Iris.BASE + "id/", "").replaceFirst("/.*", "");
        return BY_KIND.getOrDefault(kind, OTHER);
    }

    /// Return what people call a property. The labels of terms of others name their vocabulary too.
    static String title(String property, Described graph) {
        if (property.equals(RDF.type.getURI())) {
            return "type";
        }
        return property.equals(NAMES)
                ? "also called"
                : graph.label(Described.node(property)).replaceFirst(" \\([^)]*\\)$", "");
    }

    private static Table membership(String here, String there, String as, String title) {
        return new Table(title, here, List.of(there, as, Muf.BEGIN, Muf.END));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
