package org.mufakat.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.OWL2;
import org.mufakat.vocabulary.Iris;

/// Looks for links that lead nowhere: an IRI under our base, used as a value, of which nothing is said.
///
/// Named graphs, versions of an ontology and its picture may be pointed to. What people decided on accounts
/// may name accounts of other records.
record LinksCheck(Graph all) {

    private static final String GRAPHS = Iris.BASE + "graph/";

    /// What such properties point to is a file that is served, and no entity.
    private static final Set<Node> TO_FILES = Set.of(OWL2.versionIRI.asNode(), FOAF.logo.asNode());

    List<Finding> of(List<CheckedFile> files) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (CheckedFile file : files) {
            file.graph().find().forEach(triple -> {
                if (!TO_FILES.contains(triple.getPredicate()) && leadsNowhere(triple.getObject())) {
                    findings.add(finding(file, triple));
                }
            });
        }
        return List.copyOf(findings);
    }

    private boolean leadsNowhere(Node value) {
        return value.isURI()
                && value.getURI().startsWith(Iris.BASE)
                && !value.getURI().startsWith(GRAPHS)
                && !all.contains(value, Node.ANY, Node.ANY);
    }

    private static Finding finding(CheckedFile file, Triple triple) {
        return new Finding(
                file.name() + " " + triple.getSubject(),
                "<%s> says <%s>, of which nothing is known".formatted(triple.getPredicate(), triple.getObject()),
                "an entity that a file describes, or one written as that file writes it");
    }
}
