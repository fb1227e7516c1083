package org.mufakat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mufakat.store.Statistics;
import org.mufakat.vocabulary.Iris;

class ServeCommandTest {

    @Test
    void theStartSaysWhatTheRulesAddedAndWhatTheyCost() {
        var statistics = new Statistics(
                16,
                134,
                Map.of("established", 90L, "hoped", 5L),
                1,
                36204,
                Map.of(Iris.INFERRED_GRAPH, 6878L),
                9000,
                Map.of(),
                Map.of(),
                Map.of(),
                "",
                0,
                List.of(),
                2.51,
                22.25);

        assertEquals(
                "articles: 16, accounts: 134, events: 95, publishers: 1; "
                        + "36,204 triples loaded in 22.3 s, of which the rules added 6,878 in 2.5 s",
                ServeCommand.summary(statistics));
    }
}
