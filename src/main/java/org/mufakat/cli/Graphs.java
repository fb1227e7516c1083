package org.mufakat.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.mufakat.store.GraphStore;
import org.mufakat.store.LoadListener;
import org.mufakat.store.Sources;
import org.mufakat.turtle.TurtleFile;
import org.mufakat.world.WorldFiles;

/// Loads ontology, data, a record and its world into a store.
///
/// @param err hears of articles that were left out
record Graphs(Path ontology, Path data, Path record, PrintWriter err) {

    /// Changes whenever the rules of joining do, so that a store on disk is built anew.
    private static final String WORLD_RULES = "4";

    /// More triples than this belong on the disk.
    private static final long MANY_TRIPLES = 1_000_000;

    /// Load into memory, or into a directory where one is named.
    GraphStore load(Optional<Path> directory) {
        Sources sources = Sources.of(ontology, data).withRecord(record).withWorld(WORLD_RULES, this::world);
        LoadListener listener =
                LoadListener.skippingArticles(broken -> err.println("left out: " + broken.getMessage()));
        GraphStore store = directory
                .map(place -> GraphStore.onDisk(place, sources, listener))
                .orElseGet(() -> GraphStore.inMemory(sources, listener));
        if (directory.isEmpty() && store.statistics().triples() > MANY_TRIPLES) {
            err.printf(
                    "The graph has %,d triples in memory: --store DIR keeps it on disk and starts faster%n",
                    store.statistics().triples());
        }
        return store;
    }

    private ByteArrayInputStream world() {
        String turtle = TurtleFile.write(WorldFiles.remembered(record, data, _ -> {}, Clock.systemUTC()));
        return new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8));
    }
}
