package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.store.GraphStore;
import org.mufakat.vocabulary.Iris;

class CrawlTest {

    @Test
    void everyIriUnderOurBaseAnswersAfterAtMostOneRedirect() {
        Set<String> iris = irisOf(SharedPages.QUERIES.store());
        var silent = new ArrayList<String>();
        for (String iri : iris) {
            String path = "/" + iri.substring(Iris.BASE.length());
            int status = statusOf(path);
            if (status != 200) {
                silent.add(status + " " + iri);
            }
        }
        assertEquals(List.of(), silent);
        assertTrue(iris.size() > 800, iris.size() + " IRIs");
    }

    private static int statusOf(String path) {
        Page first = page(path);
        return first.status() == 303
                ? page(first.headers().getOrDefault("Location", "")).status()
                : first.status();
    }

    /// What the endpoint answers is tested there.
    private static Page page(String address) {
        if (address.startsWith("/sparql")) {
            return Page.html(200, "");
        }
        var parameters = new HashMap<String, String>();
        if (address.contains("?")) {
            String[] pair = address.replaceFirst(".*\\?", "").split("=", 2);
            parameters.put(pair[0], pair[1]);
        }
        return SharedPages.PAGES.answer(
                new Visit(address.replaceFirst("\\?.*", ""), parameters, "text/turtle, */*;q=0.1"));
    }

    /// Return every IRI of ours that the data hold or a named graph bears, without its fragment.
    private static Set<String> irisOf(GraphStore store) {
        var iris = new TreeSet<>(store.statistics().triplesByGraph().keySet());
        store.reading(() -> {
            store.dataset().getDefaultGraph().find().forEachRemaining(triple -> addTo(iris, triple));
            return iris;
        });
        iris.removeIf(iri -> !iri.startsWith(Iris.BASE));
        return iris;
    }

    private static void addTo(Set<String> iris, Triple triple) {
        for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
            if (node.isURI()) {
                iris.add(node.getURI().replaceFirst("#.*", ""));
            }
        }
    }
}
