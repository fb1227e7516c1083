package org.mufakat.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Role;

/// What people call an event.
record Labels(Statements articles, ReferenceEvents reference) {

    /// Names are cut at a word before this many characters.
    private static final int LONGEST = 60;

    /// Return the name that the reference graph gives, else one made of type, parties, text and date.
    String of(Event event) {
        return event.isKnown() ? reference.label(event.iri()).orElse(event.iri()) : made(event, event.roles());
    }

    private String made(Event event, Map<Role, NavigableSet<String>> roles) {
        var label = new StringBuilder(words(event.types().first()));
        append(label, " by ", roles.getOrDefault(Role.AGENT, new TreeSet<>()));
        append(label, " with ", roles.getOrDefault(Role.COUNTERPART, new TreeSet<>()));
        append(label, " on ", roles.getOrDefault(Role.INSTRUMENT, new TreeSet<>()));
        var last = new ArrayList<String>();
        roles.getOrDefault(Role.PART_OF, new TreeSet<>()).forEach(whole -> last.add(name(whole)));
        event.when().ifPresent(when -> last.add(when.days().toString()));
        last.forEach(part -> label.append(", ").append(part));
        return label.toString();
    }

    private void append(StringBuilder label, String before, Collection<String> iris) {
        if (!iris.isEmpty()) {
            label.append(before).append(iris.stream().map(this::name).distinct().collect(Collectors.joining(", ")));
        }
    }

    private String name(String iri) {
        String name = reference
                .label(iri)
                .or(() -> articles.one(Values.iri(iri), RDFS.LABEL.stringValue()))
                .orElse(iri);
        return name.length() <= LONGEST ? name : cut(name);
    }

    private static String cut(String name) {
        int word = name.lastIndexOf(' ', LONGEST);
        return name.substring(0, word < 0 ? LONGEST : word) + " …";
    }

    /// Return the words of a class: `CyberIncident` is a cyber incident.
    private static String words(String type) {
        String name = type.substring(Muf.NAMESPACE.length());
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
