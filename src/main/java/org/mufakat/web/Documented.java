package org.mufakat.web;

import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.mufakat.store.GraphStore;
import org.mufakat.vocabulary.Iris;

/// The paths of all documents, found when they are first asked for: the store never changes.
final class Documented {

    private final GraphStore store;
    private List<String> paths = List.of();

    Documented(GraphStore store) {
        this.store = store;
    }

    /// Return them in order: `/doc/article/…` first.
    synchronized List<String> paths() {
        if (paths.isEmpty()) {
            paths = store.reading(this::found);
        }
        return paths;
    }

    private List<String> found() {
        var found = new TreeSet<String>();
        store.dataset()
                .getDefaultGraph()
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .forEachRemaining(triple -> {
                    String iri = triple.getSubject().toString();
                    if (iri.startsWith(Iris.BASE + "id/") && !iri.contains("#")) {
                        found.add(Links.to(iri));
                    }
                });
        return List.copyOf(found);
    }
}
