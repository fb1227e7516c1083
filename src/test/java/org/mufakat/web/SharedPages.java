package org.mufakat.web;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mufakat.export.Projection;
import org.mufakat.store.GraphStore;
import org.mufakat.store.LoadListener;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLibrary;
import org.mufakat.store.QueryLimits;
import org.mufakat.store.Sample;
import org.mufakat.store.Sources;
import org.mufakat.store.TakenBack;
import org.mufakat.store.Texts;

/// The pages of the project's own ontology and reference data with the articles and the world of the sample: every
/// kind of thing, without reading anything.
final class SharedPages {

    static final Queries QUERIES = new Queries(store(), QueryLimits.standard());
    static final Pages PAGES = new Pages(
            QUERIES,
            QueryLibrary.read(Path.of("data/queries")),
            TakenBack.none(),
            Texts.none(),
            History.none(),
            Projection.read(Path.of("data/graphs")));

    private SharedPages() {}

    private static GraphStore store() {
        return GraphStore.inMemory(
                Sources.of(Path.of("ontology"), Path.of("data"))
                        .withRecord(Sample.DIRECTORY.resolve("record"))
                        .withWorld("1", () -> Files.newInputStream(Sample.DIRECTORY.resolve("world.ttl"))),
                LoadListener.strict());
    }
}
