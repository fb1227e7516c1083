package org.mufakat.cli;

import org.mufakat.pipeline.Pipeline.Keeping;
import picocli.CommandLine.Option;

/// The option of commands that take articles into a record: what is kept of them.
final class Taking {

    @Option(names = "--keep-originals", description = "Keep the files that texts are taken out of, as they came.")
    private boolean keepOriginals;

    Keeping keeping() {
        return keepOriginals ? Keeping.ORIGINALS : Keeping.TEXTS;
    }
}
