package org.mufakat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.mufakat.pipeline.Outcome;
import org.mufakat.pipeline.Pipeline;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.ArticlePaths;
import org.mufakat.turtle.RecordDirectory;

/// Records of articles that several tests look at, each read once a JVM. Nobody may write to them.
public final class SharedRecord {

    private static final Path DEVELOPMENT_SET = Path.of("../shared/dev-set/articles");

    private static final class Briefs {
        static final Path RECORD = read(ArticlePaths.expand(List.of(Path.of("data/articles"))), temporaryDirectory());
    }

    private static final class FirstFive {
        static final Path RECORD = read(
                ArticlePaths.expand(List.of(DEVELOPMENT_SET)).stream()
                        .filter(file -> file.stem().matches("00[0-4]-.*"))
                        .toList(),
                temporaryDirectory());
    }

    private SharedRecord() {}

    /// Return the record of the briefs of `data/articles`. The first call takes half a minute.
    public static Path ofBriefs() {
        return Briefs.RECORD;
    }

    /// Return whether the development set lies beside the checkout.
    public static boolean hasDevelopmentSet() {
        return Files.isDirectory(DEVELOPMENT_SET);
    }

    /// Return the record of the first five articles of the development set.
    public static Path ofFirstFive() {
        return FirstFive.RECORD;
    }

    /// Read articles into a record and return it.
    static Path read(List<ArticleFile> files, Path record) {
        try (RecordDirectory directory = RecordDirectory.open(record, Clock.systemUTC())) {
            List<Outcome> outcomes =
                    new Pipeline(SharedReader.reader(), directory).ingest(files).toList();
            if (outcomes.stream().anyMatch(Outcome.Failed.class::isInstance)) {
                throw new AssertionError(outcomes);
            }
        }
        return record;
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("mufakat-record");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
