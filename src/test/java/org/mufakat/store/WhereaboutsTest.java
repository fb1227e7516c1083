package org.mufakat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

    private static final String EVENT = "https://w3id.org/mufakat/id/event/";

    private static GraphStore store(String turtle) {
        String prefixes = """
                @prefix e: <%s> .
                @prefix muf: <https://w3id.org/mufakat/ontology#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                """.formatted(EVENT);
        byte[] world = (prefixes + turtle).getBytes(StandardCharsets.UTF_8);
        return GraphStore.inMemory(
                Sample.sources().withWorld("1", () -> new ByteArrayInputStream(world)), LoadListener.strict());
    }

    @Test
    void anEventIsHereOrReplacedOrGoneOrUnknown() {
        try (GraphStore store = store("""
                e:now a muf:Agreement .
                e:also a muf:Agreement .
                e:joined a muf:VanishedEvent ; dcterms:isReplacedBy e:now .
                e:parted a muf:VanishedEvent ; dcterms:isReplacedBy e:now , e:also .
                e:taken-back a muf:VanishedEvent .
                """)) {
            assertEquals(new Whereabouts.Here(), Whereabouts.of(EVENT + "now", store));
            assertEquals(new Whereabouts.Replaced(List.of(EVENT + "now")), Whereabouts.of(EVENT + "joined", store));
            assertEquals(
                    new Whereabouts.Replaced(List.of(EVENT + "also", EVENT + "now")),
                    Whereabouts.of(EVENT + "parted", store));
            assertEquals(new Whereabouts.Gone(), Whereabouts.of(EVENT + "taken-back", store));
            assertEquals(new Whereabouts.Unknown(), Whereabouts.of(EVENT + "never", store));
        }
    }
}
