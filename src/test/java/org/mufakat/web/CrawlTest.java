package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mufakat.SharedGraph;
import org.mufakat.service.Face;
import org.mufakat.service.MufakatServer;
import org.mufakat.service.ServerSettings;
import org.mufakat.store.GraphStore;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLibrary;
import org.mufakat.store.QueryLimits;
import org.mufakat.vocabulary.Iris;

/// Follows every IRI of the data under our base, over HTTP, as a program would that takes Turtle where there is any.
class CrawlTest {

    enum Read {
        /// Made by hand: every kind of thing.
        SAMPLE {
            @Override
            Queries queries() {
                return SharedPages.QUERIES;
            }
        },
        /// The briefs as they are read.
        BRIEFS {
            @Override
            Queries queries() {
                return new Queries(SharedGraph.briefs(), QueryLimits.standard());
            }
        };

        abstract Queries queries();
    }

    @ParameterizedTest
    @EnumSource
    void everyIriUnderOurBaseAnswersAfterAtMostOneRedirect(Read record) throws IOException, InterruptedException {
        Queries queries = record.queries();
        Face pages = new Pages(queries, QueryLibrary.read(Path.of("data/queries")));
        Set<String> iris = irisOf(queries.store());
        var silent = new ArrayList<String>();
        try (var server = MufakatServer.start(queries, ServerSettings.onLoopback(0), List.of(pages));
                var client = HttpClient.newHttpClient()) {
            for (String iri : iris) {
                URI address = URI.create(server.url()).resolve("/" + iri.substring(Iris.BASE.length()));
                int status = statusAfterOneRedirect(address, client);
                if (status != 200) {
                    silent.add(status + " " + iri);
                }
            }
        }
        assertEquals(List.of(), silent);
        assertTrue(iris.size() > 900, iris.size() + " IRIs");
    }

    private static int statusAfterOneRedirect(URI address, HttpClient client) throws IOException, InterruptedException {
        HttpResponse<Void> first = ask(address, client);
        return first.statusCode() == 303
                ? ask(address.resolve(first.headers().firstValue("Location").orElse("")), client)
                        .statusCode()
                : first.statusCode();
    }

    private static HttpResponse<Void> ask(URI address, HttpClient client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "text/turtle, */*;q=0.1")
                .build();
        return client.send(request, BodyHandlers.discarding());
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
