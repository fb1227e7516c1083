package org.mufakat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskStoreTest extends GraphStoreContract {

    @Override
    GraphStore open(Sources sources, LoadListener listener) {
        return GraphStore.onDisk(directory(), sources, listener);
    }

    private Path directory() {
        return place.resolve("store");
    }

    private String build() throws IOException {
        return Files.readString(directory().resolve("current"));
    }

    private void openAndClose(Sources sources) {
        open(sources, LoadListener.strict()).close();
    }

    @Test
    void isOpenedAsItIsWhenNothingChanged() throws IOException {
        var worlds = new AtomicInteger();
        Sources sources = Sample.sources().withWorld("1", () -> {
            worlds.incrementAndGet();
            return Files.newInputStream(Sample.DIRECTORY.resolve("world.ttl"));
        });
        Statistics first;
        try (GraphStore store = open(sources, LoadListener.strict())) {
            first = store.statistics();
        }
        String build = build();

        try (GraphStore store = open(sources, LoadListener.strict())) {
            assertEquals(first, store.statistics());
            assertEquals(
                    List.of("https://w3id.org/mufakat/id/article/sample-1#evidence-1"),
                    Sample.firstColumn(store, "SELECT ?e { ?e text:query (oa:exact \"denuclearization\") }"));
        }
        assertEquals(build, build());
        assertEquals(1, worlds.get());
    }

    @Test
    void isBuiltAgainWhenAFileChanged() throws IOException {
        Path copy = Sample.copyTo(place.resolve("sample"));
        openAndClose(Sample.sourcesIn(copy));
        String build = build();
        Files.writeString(
                copy.resolve("data/identity.ttl"),
                "\n<https://w3id.org/mufakat/id/state/singapore> <http://www.w3.org/2004/02/skos/core#note> \"new\" .",
                StandardOpenOption.APPEND);

        try (GraphStore store = open(Sample.sourcesIn(copy), LoadListener.strict())) {
            assertEquals(List.of("new"), Sample.firstColumn(store, "SELECT ?n { ?s skos:note ?n }"));
        }
        assertNotEquals(build, build());
        assertEquals(1, builds());
    }

    @Test
    void isBuiltAgainWhenTheRulesOfTheWorldChanged() throws IOException {
        openAndClose(Sample.sources());
        String build = build();

        openAndClose(
                Sample.sources().withWorld("2", () -> Files.newInputStream(Sample.DIRECTORY.resolve("world.ttl"))));

        assertNotEquals(build, build());
    }

    @ParameterizedTest
    @CsvSource({"tdb2/Data-0001, journal.jrnl", "tdb2/Data-0001, nodes.dat", "., statistics.json", "lucene, segments_"})
    void isBuiltAgainWhenAFileOfItIsTorn(String folder, String file) throws IOException {
        openAndClose(Sample.sources());
        String build = build();
        Path torn = firstIn(directory().resolve(build).resolve(folder), file);
        Files.write(torn, new byte[] {0, 0, 0, 24, 0, 0});

        try (GraphStore store = open(Sample.sources(), LoadListener.strict())) {
            assertEquals(2, store.statistics().articles());
        }
        assertNotEquals(build, build());
    }

    private static Path firstIn(Path directory, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aBuildThatFailedLeavesTheOldStoreInPlace() throws IOException {
        Path copy = Sample.copyTo(place.resolve("sample"));
        openAndClose(Sample.sourcesIn(copy));
        String build = build();
        Files.writeString(copy.resolve("ontology/status.ttl"), "broken");

        assertThrows(BrokenFileException.class, () -> openAndClose(Sample.sourcesIn(copy)));

        assertEquals(build, build());
        assertEquals(1, builds());
    }

    @Test
    void isUsedByOneProcessAtATime() {
        try (GraphStore first = open(Sample.sources(), LoadListener.strict())) {
            var refusal = assertThrows(StoreException.class, () -> openAndClose(Sample.sources()));

            assertEquals("The store in '%s' is in use by another process".formatted(directory()), refusal.getMessage());
            assertEquals(2, first.statistics().articles());
        }
    }

    private long builds() throws IOException {
        try (Stream<Path> entries = Files.list(directory())) {
            return entries.filter(Files::isDirectory).count();
        }
    }
}
