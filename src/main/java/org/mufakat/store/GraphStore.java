package org.mufakat.store;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/// The graph, ready to be asked: never changed after it has been built, and safe to use from many threads.
public final class GraphStore implements AutoCloseable {

    private final DatasetGraph dataset;
    private final Statistics statistics;
    private final Runnable onClose;

    GraphStore(DatasetGraph dataset, Statistics statistics, Runnable onClose) {
        this.dataset = dataset;
        this.statistics = statistics;
        this.onClose = onClose;
    }

    /// Load everything into memory.
    public static GraphStore inMemory(Sources sources, LoadListener listener) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        FullText words = FullText.inMemory();
        Statistics statistics = Txn.calculateWrite(dataset, () -> fill(dataset, words, sources, listener));
        return new GraphStore(dataset, statistics, words::close);
    }

    /// Open the store in a directory. It is built there first if it is missing, older than its sources or broken.
    public static GraphStore onDisk(Path directory, Sources sources, LoadListener listener) {
        return DiskStore.open(directory, sources, listener);
    }

    static Statistics fill(DatasetGraph dataset, FullText words, Sources sources, LoadListener listener) {
        dataset.prefixes().putAll(Prefixes.ALL);
        Statistics statistics = new Loader(dataset, words, listener).load(sources);
        words.attachTo(dataset);
        return statistics;
    }

    public Statistics statistics() {
        return statistics;
    }

    /// Return the dataset, to be read inside [#reading] alone.
    public DatasetGraph dataset() {
        return dataset;
    }

    /// Do something that reads, in a transaction of its own.
    public <T> T reading(Supplier<T> work) {
        return Txn.calculateRead(dataset, work);
    }

    @Override
    public void close() {
        onClose.run();
    }
}
