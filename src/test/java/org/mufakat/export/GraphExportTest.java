package org.mufakat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.store.QueryProblem;

class GraphExportTest {

    private static final String BOTH = "japan -state-state-> singapore x2 2018-09-19..2019-05-31";

    /// Names and values of the request, and the edges, each list with bars between.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "projection|state-state; japan -state-state-> laos x1 2019-05-01..2019-05-31|" + BOTH
                        + "|laos -state-state-> singapore x1 2019-05-01..2019-05-31",
                "projection|state-state|to|2018-12-31; japan -state-state-> singapore x1 2018-09-19..2018-09-20",
                "projection|state-state|from|2019-05-10|type|Meeting|focus|state/laos;"
                        + " japan -state-state-> laos x1 2019-05-01..2019-05-31"
                        + "|laos -state-state-> singapore x1 2019-05-01..2019-05-31",
                "projection|state-state|day|2019-01-01; japan -state-state-> singapore x1 2018-09-19..2018-09-20",
                "projection|state-state|sources|2; japan -state-state-> singapore x1 2018-09-19..2018-09-20",
                "projection|state-state|status|hoped; laos -state-state-> singapore x1 2020-01-01..2020-12-31",
                "projection|state-state|status|any|type|Statement; japan -state-state-> laos x1 ..",
                "projection|state-state|type|Statement; ''",
                "projection|state-body; japan -state-body-> asean x1 2019-05-01..2019-05-31"
                        + "|laos -state-body-> asean x1 2019-05-01..2019-05-31"
                        + "|singapore -state-body-> asean x1 2019-05-01..2019-05-31",
                "projection|person-event; one -person-event-> met-2019 x1 2019-05-01..2019-05-31",
                "projection|event-instrument; agreed-2018 -event-instrument-> plan x1 2018-09-19..2018-09-20",
                "focus|person/one; met-2019 -chair-> one x1 ..|one -OfficeHolding-> minister x1 2017-01-01..2018-12-31"
                        + "|one -country-> singapore x1 ..",
                "focus|person/one|day|2019-06-01; met-2019 -chair-> one x1 ..|one -country-> singapore x1 ..",
                "focus|person/one|focus|state/singapore|between|focus; one -country-> singapore x1 ..",
                "focus|body/asean; met-2019 -host-> asean x1 ..|singapore -Membership-> asean x1 1967-08-08..",
                "focus|instrument/plan|depth|2; agreed-2018 -instrument-> plan x1 .."
                        + "|agreed-2018 -agent-> japan x1 ..|agreed-2018 -agent-> singapore x1 ..",
            })
    void edgesAreThoseAskedFor(String request, String edges) {
        List<String> expected = edges.isEmpty() ? List.of() : List.of(edges.split("\\|"));

        assertEquals(expected, SampleGraph.edges(request.split("\\|")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "depth|2; A graph needs a focus",
                "focus|state/nowhere; The graph does not know <https://w3id.org/mufakat/id/state/nowhere>.",
                "focus|state/x> } DELETE; is no thing of the graph",
                "projection|cat-dog; There is no projection 'cat-dog'; there are event-instrument, neighbourhood",
                "focus|state/japan|between|all; The parameter 'between' is 'focus' or left out, not 'all'.",
                "focus|state/japan|depth|9; The parameter 'depth' is a number from 1 to 3, not '9'.",
                "focus|state/japan|limit|2000000; The parameter 'limit' is a number from 1 to 1000000",
                "focus|state/japan|from|May; The parameter 'from' is a day such as 2018-09-19, not 'May'.",
                "focus|state/japan|from|2019-01-01|to|2018-01-01; The period ends on 2018-01-01, before",
                "focus|state/japan|status|done; 'done' is no status.",
                "focus|state/japan|type|Party; 'Party' is no type of event.",
                "focus|state/japan|colour|red; There is no parameter 'colour'",
            })
    void whatCannotBeHadIsRefusedInASentence(String request, String sentence) {
        var refusal = assertThrows(QueryProblem.class, () -> SampleGraph.edges(request.split("\\|")));

        assertTrue(refusal.sentence().contains(sentence), refusal.sentence());
        assertEquals(QueryProblem.Kind.REFUSED, refusal.kind());
    }

    @Test
    void aLimitCutsEdgesAndSaysSo() {
        String note = SampleGraph.EXPORT.cut(SampleGraph.request("projection", "state-state", "limit", "1"), graph -> {
            assertEquals(1, SampleGraph.edgesOf(graph).size());
            return graph.note();
        });

        assertTrue(note.startsWith("1 of 3 edges; asked for: projection=state-state"), note);
        assertTrue(note.contains("limit=1") && note.contains("Weight: the number of events"), note);
    }

    @Test
    void aLinkLeadsToTheSameRequest() {
        GraphRequest request = SampleGraph.request(
                "focus",
                "state/japan",
                "focus",
                "body/asean",
                "depth",
                "2",
                "type",
                "Meeting",
                "status",
                "hoped,planned",
                "from",
                "2018-01-01",
                "sources",
                "2");
        var parameters = GraphRequest.parameters(
                Arrays.stream(request.link().split("[&=]")).toArray(String[]::new));

        assertEquals(request, GraphRequest.of(parameters));
    }
}
