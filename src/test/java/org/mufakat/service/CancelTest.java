package org.mufakat.service;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.store.GraphStore;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLimits;
import org.mufakat.store.Sample;

/// A server that answers one query at a time, each for up to an hour: only what is really stopped makes room.
class CancelTest {

    private static final String NEVER_ENDS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private static final String NAME = "0123456789abcdef";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static GraphStore store;
    private static MufakatServer server;

    @BeforeAll
    static void start() {
        store = Sample.store();
        QueryLimits usual = QueryLimits.standard();
        var one = new QueryLimits(Duration.ofHours(1), usual.textBytes(), usual.depth(), usual.operators(), 1);
        server = MufakatServer.start(new Queries(store, one), ServerSettings.onLoopback(0), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static HttpRequest query(String text, String name) {
        return HttpRequest.newBuilder(URI.create(server.url() + "sparql"))
                .header("Content-Type", "application/sparql-query")
                .header("queryId", name)
                .POST(BodyPublishers.ofString(text))
                .build();
    }

    private static HttpResponse<String> cancel(String name) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "sparql/cancel?queryId=" + name))
                .POST(BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /// Ask until the query has arrived.
    private static void cancelOnceItRuns(String name) throws IOException, InterruptedException {
        while (cancel(name).statusCode() == 404) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aCancelledQueryStopsAndMakesRoomForAnother() throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> answer =
                CLIENT.sendAsync(query(NEVER_ENDS, NAME), BodyHandlers.ofString());
        cancelOnceItRuns(NAME);
        HttpResponse<String> stopped = answer.join();
        HttpResponse<String> next = CLIENT.send(query("ASK {}", NAME), BodyHandlers.ofString());

        assertAll(
                () -> assertEquals(503, stopped.statusCode()),
                () -> assertTrue(stopped.body().contains("The query was cancelled."), stopped.body()),
                () -> assertEquals(200, next.statusCode()));
    }

    @Test
    void whatDoesNotRunCannotBeCancelled() throws IOException, InterruptedException {
        CLIENT.send(query("ASK {}", NAME), BodyHandlers.discarding());
        HttpResponse<String> answer = cancel(NAME);

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("No query of this name runs."), answer.body());
    }

    @Test
    void twoQueriesCannotRunUnderOneName() throws IOException, InterruptedException {
        var answer = CLIENT.sendAsync(query(NEVER_ENDS, NAME), BodyHandlers.ofString());
        HttpResponse<String> second;
        do {
            second = CLIENT.send(query("ASK {}", NAME), BodyHandlers.ofString());
        } while (second.statusCode() == 200);
        cancelOnceItRuns(NAME);

        assertEquals(503, answer.join().statusCode());
        assertEquals(400, second.statusCode());
        assertTrue(second.body().contains("runs already"), second.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "0123456789abcde!", "<script>alert(1)</script>"})
    void aNameIsLongAndPlain(String name) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(query("ASK {}", name), BodyHandlers.ofString());

        assertEquals(400, answer.statusCode());
        assertFalse(answer.body().contains(name));
    }
}
