package org.mufakat.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilesTest {

    @Test
    void partiesMayBeAListOrOneStringOrObjects() {
        String event = "[{'type': 'Meeting', 'sentence': 'They met.', 'agents': %s}]".replace('\'', '"');

        for (String agents : List.of("[\"Laos\", \"Japan\"]", "\"Laos; Japan\"", "[{\"name\": \"Laos\"}, \"Japan\"]")) {
            JudgedEvent read =
                    EventFiles.events(event.formatted(agents), "a.json").getFirst();
            assertEquals(List.of("Laos", "Japan"), read.names("agents"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'{'|a.json is no JSON: ",
                "''|a.json is empty: need JSON",
                "'{}'|a.json has no list of events: need {\"events\": […]}",
                "'[3]'|a.json: event 1 is no object: need {\"type\": …, \"sentence\": …}",
                "'[{\"type\": \"Visit\"}]'|a.json: event 1: an event has a type and a sentence, this one has only [type]",
            })
    void whatHoldsNoEventsIsTold(String json, String message) {
        String content = json.substring(1, json.length() - 1);
        var refusal = assertThrows(EvaluationException.class, () -> EventFiles.events(content, "a.json"));

        String told = String.valueOf(refusal.getMessage());
        assertTrue(told.startsWith(message), told);
    }
}
