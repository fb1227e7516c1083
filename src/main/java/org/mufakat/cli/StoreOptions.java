package org.mufakat.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mufakat.store.GraphStore;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options of commands that load the graph: which record, and where its index lies.
final class StoreOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WhichRecord record = new WhichRecord();

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Keep the index on disk there (TDB2); without it the graph lives in memory.")
    private @Nullable Path store;

    Path record() {
        return record.path();
    }

    /// Load ontology, data and record. The store is the caller's to close.
    GraphStore load() {
        var graphs = new Graphs(
                Home.ontology(), Home.data(), record.path(), spec.commandLine().getErr());
        return graphs.load(Optional.ofNullable(store));
    }
}
