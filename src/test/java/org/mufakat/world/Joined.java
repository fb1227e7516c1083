package org.mufakat.world;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Values;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// Asks a world, for tests.
record Joined(Model world) {

    static final Model REFERENCE = Telling.parse("""
            <body/csa> skos:prefLabel "CSA"@en ; muf:bodyKind "agency" .
            <body/mfa> skos:prefLabel "MFA"@en ; muf:bodyKind "ministry" .
            <body/paper> skos:prefLabel "Paper"@en ; muf:bodyKind "media" .
            <series/amcc> muf:heldBy <body/amcc> .
            <body/amcc> muf:partOf <body/asean> .
            <body/experts> muf:partOf <body/un> .
            <group/ministers> muf:body <body/asean> .
            <group/leaders> muf:body <body/summit> .
            <group/experts> muf:body <body/experts> .
            <series/experts> muf:heldBy <body/experts> .
            <meeting/experts-1> a muf:Meeting ; skos:prefLabel "1st Experts"@en ; muf:series <series/experts> ;
                muf:begin "2015-06-01"^^xsd:date ; muf:datePrecision "month" .
            <instrument/report> muf:adoptedAt <meeting/experts-1> ; muf:dateAdopted "2015-07-22"^^xsd:date .
            <meeting/amcc-3> a muf:Meeting ; muf:series <series/amcc> ; skos:prefLabel "3rd AMCC"@en ; muf:begin "2018-09-19"^^xsd:date ;
                muf:end "2018-09-19"^^xsd:date ; muf:datePrecision "day" .
            <meeting/later-1> a muf:Meeting ; skos:prefLabel "1st Later"@en ; muf:begin "2027-01-01"^^xsd:date .
            <incident/health> a muf:CyberIncident ; skos:prefLabel "Health breach"@en ; muf:victim <body/health> ;
                muf:country <state/singapore> ; muf:begin "2018-06-27"^^xsd:date ; muf:end "2018-07-04"^^xsd:date ;
                muf:datePrecision "day" ; muf:disclosedOn "2018-07-20"^^xsd:date ; muf:recordsAffected 1500000 .
            <incident/pass> a muf:CyberIncident ; skos:prefLabel "Pass breach"@en ; muf:victim <state/singapore> ;
                muf:country <state/singapore> ; muf:begin "2014-06-01"^^xsd:date ; muf:datePrecision "month" .
            <incident/taxes> a muf:CyberIncident ; skos:prefLabel "Tax breach"@en ; muf:victim <body/taxes> ;
                muf:country <state/singapore> ; muf:begin "2018-07-01"^^xsd:date ; muf:datePrecision "month" ;
                muf:recordsAffected 70 .
            <instrument/latest> a muf:Instrument ; muf:dateAdopted "2026-06-18"^^xsd:date .
            """);

    static Joined of(Telling... tellings) {
        return with("", tellings);
    }

    static Joined with(String identity, Telling... tellings) {
        return new Joined(World.of(Telling.model(List.of(tellings)), REFERENCE, Telling.parse(identity)));
    }

    /// Join accounts, with more that their articles state.
    static Joined and(String more, Telling... tellings) {
        Model accounts = Telling.model(List.of(tellings));
        accounts.addAll(Telling.parse(more));
        return new Joined(World.of(accounts, REFERENCE, new org.eclipse.rdf4j.model.impl.LinkedHashModel()));
    }

    String event(Telling telling) {
        return one(telling.iri(), Muf.ABOUT);
    }

    boolean areOne(Telling first, Telling second) {
        return event(first).equals(event(second));
    }

    String standing(String event) {
        return one(event, Muf.STANDING).substring(Iris.STANDING.length());
    }

    Set<String> all(String subject, String property) {
        var found = new TreeSet<String>();
        world.filter(Values.iri(subject), Values.iri(property), null)
                .objects()
                .forEach(value -> found.add(value.stringValue()));
        return found;
    }

    String one(String subject, String property) {
        Set<String> found = all(subject, property);
        if (found.size() != 1) {
            throw new AssertionError("%s has %s for %s".formatted(subject, found, property));
        }
        return found.iterator().next();
    }

    /// Return the accounts of each event that has some.
    Map<String, Set<String>> accounts() {
        var accounts = new TreeMap<String, Set<String>>();
        for (Statement held : world.filter(null, Values.iri(Muf.HAS_ACCOUNT), null)) {
            accounts.computeIfAbsent(held.getSubject().stringValue(), _ -> new TreeSet<>())
                    .add(held.getObject().stringValue());
        }
        return accounts;
    }

    static String id(String local) {
        return Iris.BASE + "id/" + local;
    }
}
