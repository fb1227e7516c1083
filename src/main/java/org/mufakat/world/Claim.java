package org.mufakat.world;

import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;

/// An account as the joining sees it.
///
/// @param iri of the account
/// @param type IRI of the class of the act
/// @param roles IRIs of those who fill each role
/// @param texts what the act is on: IRIs of known things, and the head nouns of names that the graph does not know
/// @param topic the words for what the act is about
/// @param when the date, where one is told
/// @param entry IRI of the lexicon's entry for the act's words; empty where none is stated
/// @param article IRI of the article
/// @param published when the article was published
/// @param evidence IRIs of its quotes
/// @param publisher name of the publisher of the article; the article itself where none is told
/// @param isPrimary whether the publisher is a state body or an organisation of states: it tells of its own doings
/// @param words the words of the act with those of its sentence, where the sentence is long enough to be no commonplace
/// @param records how many records an incident affected
record Claim(
        String iri,
        String type,
        Map<Role, NavigableSet<String>> roles,
        NavigableSet<String> texts,
        Optional<String> topic,
        Optional<When> when,
        Status status,
        String entry,
        String article,
        Optional<PartialDate> published,
        NavigableSet<String> evidence,
        String publisher,
        boolean isPrimary,
        Optional<String> words,
        Optional<String> records) {

    private static final String ARTICLES = Iris.thing("article", "");

    /// A date with what is known of it.
    ///
    /// @param precision `day`, `month` or `year`
    /// @param isTold whether words of the article give it; else it is only the date of publication
    record When(Days days, String precision, boolean isTold) {}

    NavigableSet<String> of(Role role) {
        return roles.getOrDefault(role, new TreeSet<>());
    }

    /// Return agents and counterparts.
    NavigableSet<String> parties() {
        var parties = new TreeSet<>(of(Role.AGENT));
        parties.addAll(of(Role.COUNTERPART));
        return parties;
    }

    boolean is(EventType other) {
        return type.equals(other.iri());
    }

    /// Return whether an IRI is that of a name which the graph does not know: it means something in its article only.
    static boolean isCandidate(String iri) {
        return iri.startsWith(ARTICLES);
    }
}
