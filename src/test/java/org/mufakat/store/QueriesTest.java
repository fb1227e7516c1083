package org.mufakat.store;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.store.QueryProblem.Kind;

class QueriesTest {

    private static final String NEVER_ENDS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private static final String BODIES =
            "SELECT ?body ?name { ?body muf:partOf <https://w3id.org/mufakat/id/body/asean> ; rdfs:label ?name }"
                    + " ORDER BY ?name";

    private static GraphStore store;
    private static Queries queries;

    @BeforeAll
    static void load() {
        store = Sample.store();
        queries = new Queries(store, QueryLimits.standard());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static String written(String query, ResultFormat format) {
        return queries.answer(QueryRequest.of(query), answer -> {
            var out = new ByteArrayOutputStream();
            format.write(answer, out);
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private static boolean isEmpty(QueryAnswer answer) {
        return !((QueryAnswer.Rows) answer).rows().hasNext();
    }

    @Test
    void aQueryStopsAtItsTimeLimit() {
        var hasty = new Queries(store, QueryLimits.standard().withTime(Duration.ofMillis(300)));
        var stopped =
                assertThrows(QueryProblem.class, () -> hasty.answer(QueryRequest.of(NEVER_ENDS), QueriesTest::isEmpty));

        assertEquals("The query was stopped after 0.3 s, its time limit.", stopped.sentence());
    }

    @Test
    void aQueryCanBeCancelledWhileItRuns() throws InterruptedException {
        var patient = new Queries(store, QueryLimits.standard());
        var request = QueryRequest.of(NEVER_ENDS);
        var started = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                started.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            request.cancel().now();
        });

        var stopped = assertThrows(
                QueryProblem.class,
                () -> patient.answer(request, answer -> {
                    started.countDown();
                    return isEmpty(answer);
                }));
        assertEquals(Kind.CANCELLED, stopped.kind());
    }

    @Test
    void aQueryCancelledBeforehandNeverAnswers() {
        var request = QueryRequest.of(NEVER_ENDS);
        request.cancel().now();

        var stopped = assertThrows(QueryProblem.class, () -> queries.answer(request, QueriesTest::isEmpty));
        assertEquals(Kind.CANCELLED, stopped.kind());
    }

    @Test
    void aQueryAsksTheGraphsItNames() {
        assertAll(
                () -> assertEquals(
                        List.of("1"),
                        Sample.firstColumn(
                                store,
                                "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/mufakat/graph/identity> { ?s ?p ?o }")),
                () -> assertEquals(
                        List.of("0"),
                        Sample.firstColumn(
                                store, "SELECT (COUNT(*) AS ?n) FROM <http://example.org/none> { ?s ?p ?o }")));
    }

    @Test
    void aTableIsAligned() {
        assertEquals(
                """
                name                           n
                -----------------------------  -
                ASEAN Foreign Ministers' Meet  1
                1 row
                """, written("SELECT (\"ASEAN Foreign Ministers' Meet\" AS ?name) (1 AS ?n) {}", ResultFormat.TABLE));
    }

    @Test
    void rowsCanBeCsv() {
        assertEquals(
                List.of(
                        "body,name",
                        "https://w3id.org/mufakat/id/body/amm,ASEAN Foreign Ministers' Meeting",
                        "https://w3id.org/mufakat/id/body/apsc,ASEAN Political-Security Community"),
                written(BODIES, ResultFormat.CSV).lines().toList());
    }

    @Test
    void triplesAreTurtleWithPrefixes() {
        String turtle = written("CONSTRUCT WHERE { ?s muf:acronym ?o }", ResultFormat.TURTLE);

        assertEquals(
                List.of("<https://w3id.org/mufakat/id/body/asean>", "muf:acronym \"ASEAN\" ."),
                turtle.lines()
                        .filter(line -> !line.startsWith("PREFIX") && !line.isBlank())
                        .map(String::strip)
                        .map(line -> line.replaceAll("\\s+", " "))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * { ?s ?p ?o }                | TURTLE | Turtle is for triples (CONSTRUCT, DESCRIBE); a SELECT gives rows: table, csv or json.
            ASK { ?s ?p ?o }                     | TURTLE | Turtle is for triples; an ASK gives yes or no.
            CONSTRUCT WHERE { ?s muf:acronym ?o } | CSV   | CSV is for rows (SELECT); triples come as turtle or json.
            """)
    void aFormatThatDoesNotFitIsRefused(String query, ResultFormat format, String sentence) {
        var refusal = assertThrows(QueryProblem.class, () -> written(query, format));

        assertEquals(sentence, refusal.sentence());
    }

    @Test
    void truthIsYesOrNo() {
        assertEquals("yes\n", written("ASK { ?s muf:acronym ?o }", ResultFormat.TABLE));
    }
}
