package org.mufakat.web;

import org.apache.jena.vocabulary.OWL2;
import org.mufakat.store.GraphStore;

/// Names the version of the data that a page was made from: the ontology's, and a mark that changes with the data.
final class DataVersion {

    private DataVersion() {}

    /// Return such as `0.1.0+5e3f91c2`. The mark is the begin of a hash of all that was loaded: the same data have the
    /// same mark wherever they are served.
    static String of(GraphStore store) {
        String ontology = new OntologyFiles(store)
                .all()
                .text(Described.node(Vocabulary.ONTOLOGY.iri()), OWL2.versionInfo.getURI());
        return (ontology.isEmpty() ? "0" : ontology) + "+"
                + store.statistics().content().substring(0, 8);
    }
}
