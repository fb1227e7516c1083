package org.mufakat.store;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.mufakat.vocabulary.Muf;

/// Where a thing is that an IRI names: events come and go with the accounts that tell of them.
public sealed interface Whereabouts {

    /// The graph says something of it.
    record Here() implements Whereabouts {}

    /// An event that is now one or several others.
    ///
    /// @param successors their IRIs, sorted: one if it was joined with another, more if it was parted
    record Replaced(List<String> successors) implements Whereabouts {}

    /// An event that no account tells of any more.
    record Gone() implements Whereabouts {}

    /// The graph has never heard of it.
    record Unknown() implements Whereabouts {}

    /// Look for a thing.
    static Whereabouts of(String iri, GraphStore store) {
        Node thing = NodeFactory.createURI(iri);
        return store.reading(() -> in(store.dataset().getDefaultGraph(), thing));
    }

    private static Whereabouts in(Graph graph, Node thing) {
        if (graph.contains(thing, RDF.type.asNode(), NodeFactory.createURI(Muf.VANISHED_EVENT))) {
            List<String> successors = graph
                    .find(thing, DCTerms.isReplacedBy.asNode(), Node.ANY)
                    .mapWith(triple -> triple.getObject().getURI())
                    .toList()
                    .stream()
                    .sorted()
                    .toList();
            return successors.isEmpty() ? new Gone() : new Replaced(successors);
        }
        return graph.contains(thing, Node.ANY, Node.ANY) ? new Here() : new Unknown();
    }
}
