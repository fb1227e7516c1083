package org.mufakat.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mufakat.store.Prefixes;
import org.mufakat.vocabulary.Iris;

/// A vocabulary of ours: an ontology, a scheme of concepts or a lexicon whose terms are fragments of its own address.
///
/// @param name the end of its IRI, and its path on this host: `ontology`, `codes/plover`
record Vocabulary(String name) {

    static final Vocabulary ONTOLOGY = new Vocabulary("ontology");

    /// Every vocabulary, in the order in which pages name them.
    static final List<Vocabulary> ALL = Stream.of(
                    "ontology",
                    "layers",
                    "status",
                    "standing",
                    "instrument-status",
                    "topics",
                    "lexicon",
                    "shapes",
                    "alignments",
                    "codes/plover",
                    "codes/cameo")
            .map(Vocabulary::new)
            .toList();

    /// Return the vocabulary that an IRI names, or is a term of.
    static Optional<Vocabulary> of(String iri) {
        String head = iri.replaceFirst("#.*", "");
        return ALL.stream().filter(one -> one.iri().equals(head)).findFirst();
    }

    String iri() {
        return Iris.BASE + name;
    }

    String path() {
        return "/" + name;
    }

    /// Return what the IRIs of its terms start with.
    String namespace() {
        return iri() + "#";
    }

    /// Return the prefix that the project writes for its terms; empty if it has none.
    String prefix() {
        return Prefixes.ALL.entrySet().stream()
                .filter(entry -> entry.getValue().equals(namespace()))
                .map(entry -> entry.getKey())
                .findFirst()
                .orElse("");
    }
}
