package org.mufakat.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mufakat.SharedReader;
import org.mufakat.pipeline.Outcome.Failed;
import org.mufakat.pipeline.Outcome.Read;
import org.mufakat.pipeline.Outcome.SetAside;
import org.mufakat.pipeline.Outcome.Silent;
import org.mufakat.source.ArticlePaths;
import org.mufakat.turtle.RecordDirectory;

class PipelineTest {

    private static final String TALKS =
            "Ministers sign\nHarbour Gazette - 2018-09-19\n\nJapan and Laos signed a pact.\n";

    @TempDir
    private Path folder = Path.of("");

    private Path record = Path.of("");
    private Path articles = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        record = folder.resolve("record");
        articles = Files.createDirectories(folder.resolve("articles"));
    }

    private void write(String name, String text) throws IOException {
        Path file = articles.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private List<Outcome> ingest(Reader reader) {
        try (RecordDirectory directory = RecordDirectory.open(record, Clock.systemUTC())) {
            return new Pipeline(reader, directory)
                    .ingest(ArticlePaths.expand(List.of(articles)))
                    .toList();
        }
    }

    private List<String> stored() {
        return RecordDirectory.files(record).stream()
                .map(file -> record.relativize(file).toString())
                .toList();
    }

    @Test
    void aBadArticleNeverStopsTheOthers() throws IOException {
        write("a.txt", TALKS);
        write("b.txt", "");
        write(
                "c.txt",
                "Accord\nGazette - 2018-09-19\n\nLes ministres des affaires étrangères ont signé lundi un accord"
                        + " sur la pêche entre leurs deux pays.");
        write("d.txt", "Weather\nHarbour Gazette - 2018-09-19\n\nThe sea was calm.");
        write("e.txt", TALKS.replace("pact", "treaty"));

        assertEquals(
                List.of(
                        new Read("a", 1),
                        new Failed(
                                articles.resolve("b.txt").toString(),
                                articles.resolve("b.txt") + " is empty: an article has a title line and a text"),
                        new SetAside("c", "c is in French: only articles in English can be read"),
                        new Silent("d"),
                        new Read("e", 1)),
                ingest(SharedReader.reader()));
        assertEquals(List.of("articles/2018/09/a.ttl", "articles/2018/09/d.ttl", "articles/2018/09/e.ttl"), stored());
    }

    @Test
    void aFaultInTheReadingIsReportedLikeAnyOther() throws IOException {
        write("a.txt", TALKS);
        Reader whole = SharedReader.reader();
        var broken = new Reader(
                whole.english(),
                _ -> {
                    throw new IllegalStateException("the parser broke");
                },
                whole.linker(),
                whole.accounts());

        assertEquals(List.of(new Failed("a", "the parser broke")), ingest(broken));
        assertEquals(List.of(), stored());
    }

    @Test
    void whatWasReadBeforeStaysWhenReadingAgainFails() throws IOException {
        write("a.txt", TALKS);
        ingest(SharedReader.reader());
        write("a.txt", "");
        ingest(SharedReader.reader());

        assertEquals(List.of("articles/2018/09/a.ttl"), stored());
    }

    /// Two articles of one file name, read in one go: the first is not yet written when the second gets its name.
    @Test
    void twoArticlesOfOneNameAreKeptApart() throws IOException {
        String other = "Ships sail\nHarbour Gazette - 2018-09-20\n\nJapan and Laos signed a treaty.\n";
        write("one/talks.txt", TALKS);
        write("two/talks.txt", other);
        String hash = org.mufakat.source.Article.sha256(other).substring(0, 8);

        assertEquals(List.of(new Read("talks", 1), new Read("talks-" + hash, 1)), ingest(SharedReader.reader()));
        assertEquals(List.of(new Read("talks", 1), new Read("talks-" + hash, 1)), ingest(SharedReader.reader()));
        assertEquals(List.of("articles/2018/09/talks-%s.ttl".formatted(hash), "articles/2018/09/talks.ttl"), stored());
    }
}
