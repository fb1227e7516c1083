package org.mufakat.store;

import java.util.function.Consumer;
import org.mufakat.store.GraphFile.Origin;

/// Hears how loading goes on, and decides what becomes of a file that cannot be read.
public interface LoadListener {

    /// Hear that `done` of `total` files are in.
    default void progress(int done, int total) {}

    /// Hear that a file cannot be read. Return to leave it out; throw to give up.
    void broken(GraphFile file, BrokenFileException why);

    /// Give up at the first broken file.
    static LoadListener strict() {
        return (file, why) -> {
            throw why;
        };
    }

    /// Leave broken articles out and report them; give up when a file of ontology or data is broken.
    static LoadListener skippingArticles(Consumer<BrokenFileException> report) {
        return (file, why) -> {
            if (file.origin() != Origin.RECORD) {
                throw why;
            }
            report.accept(why);
        };
    }
}
