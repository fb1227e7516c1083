package org.mufakat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mufakat.vocabulary.Iris;

class TakenBackTest {

    @Test
    void theLastWordOnAnArticleCounts(@TempDir Path record) throws IOException {
        Files.writeString(record.resolve("log.tsv"), """
                2026-01-01T00:00:00Z\tread\tone
                2026-01-01T00:00:00Z\tread\ttwo
                2026-01-02T00:00:00Z\ttaken back\tone
                2026-01-02T00:00:00Z\ttaken back\ttwo
                2026-01-02T00:00:00Z\tevent gone\thttps://w3id.org/mufakat/id/event/x\t
                2026-01-03T00:00:00Z\tread\ttwo
                """);

        assertEquals(new TakenBack(Set.of(Iris.article("one"))), TakenBack.of(record));
    }

    @Test
    void aRecordWithoutALogHasTakenNothingBack(@TempDir Path record) {
        assertEquals(TakenBack.none(), TakenBack.of(record));
    }
}
