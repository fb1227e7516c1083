package org.mufakat.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mufakat.search.Answer.Value;
import org.mufakat.store.GraphStore;
import org.mufakat.store.LoadListener;
import org.mufakat.store.Sample;
import org.mufakat.store.Sources;

class CatalogueTest {

    private static Desk desk(String world) {
        String head = """
                BASE <https://w3id.org/mufakat/id/>
                PREFIX muf: <https://w3id.org/mufakat/ontology#>
                PREFIX standing: <https://w3id.org/mufakat/standing#>
                PREFIX topic: <https://w3id.org/mufakat/topics#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                """;
        byte[] turtle = (head + world).getBytes(StandardCharsets.UTF_8);
        var sources = Sources.of(Sample.DIRECTORY.resolve("ontology"), Sample.DIRECTORY.resolve("data"))
                .withWorld("1", () -> new ByteArrayInputStream(turtle));
        try (GraphStore store = GraphStore.inMemory(sources, LoadListener.strict())) {
            return Desk.over(store);
        }
    }

    @Test
    void aTopicHoldsTheEventsOfItsNarrowerTopics() {
        try (Desk desk = desk("""
                <event/one> a muf:Meeting ; muf:standing standing:established ; muf:topic topic:norms .
                <event/two> a muf:Meeting ; muf:standing standing:established ; muf:topic topic:cyber .
                <event/three> a muf:Meeting ; muf:standing standing:established ; muf:topic topic:trade .
                topic:norms skos:broader topic:cyber, topic:order . topic:cyber skos:broader topic:security .
                topic:security skos:broader topic:norms .
                """)) {
            Map<String, Integer> counts =
                    desk.answer(Selection.ALL).counts().getOrDefault(Facet.TOPIC, List.of()).stream()
                            .collect(Collectors.toMap(Value::key, Value::count));
            Set<String> security = desk.answer(Selection.ALL.toggled(Facet.TOPIC, "security")).events().stream()
                    .map(hit -> hit.event().iri().replaceFirst(".*/", ""))
                    .collect(Collectors.toSet());

            assertAll(
                    () -> assertEquals(Set.of("one", "two"), security),
                    () -> assertEquals(Map.of("norms", 2, "cyber", 2, "security", 2, "order", 2, "trade", 1), counts));
        }
    }

    @Test
    void eventsAreFoundByTheirPlace() {
        try (Desk desk = desk("""
                <event/one> a muf:Meeting ; muf:standing standing:established ; muf:place <place/singapore> .
                <place/singapore> skos:prefLabel "Singapore"@en .
                """)) {
            assertEquals(
                    List.of(new Value("singapore", "Singapore", 1, false)),
                    desk.answer(Selection.ALL).counts().get(Facet.PLACE));
        }
    }
}
