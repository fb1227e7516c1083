package org.mufakat.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.apache.jena.vocabulary.OWL2;
import org.mufakat.store.GraphStore;

/// Names the version of the data that a page was made from: the ontology's, and a mark that changes with the data.
final class DataVersion {

    private DataVersion() {}

    /// Return such as `0.1.0+5e3f91c2`. The mark is made of the names of all graphs and their numbers of triples:
    /// a change that keeps both goes unseen.
    static String of(GraphStore store) {
        String ontology = new OntologyFiles(store)
                .all()
                .text(Described.node(Vocabulary.ONTOLOGY.iri()), OWL2.versionInfo.getURI());
        return (ontology.isEmpty() ? "0" : ontology) + "+" + mark(store);
    }

    private static String mark(GraphStore store) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(store.statistics().triplesByGraph())
                    .forEach((graph, triples) ->
                            digest.update((graph + " " + triples + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
