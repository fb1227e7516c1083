package org.mufakat.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The option of commands that work on a record: on which.
final class WhichRecord {

    @Option(names = "--record", paramLabel = "DIR", description = "The record (default: in your data directory).")
    private Path record = Home.defaultRecord();

    Path path() {
        return record;
    }
}
