package org.mufakat.turtle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.SharedReader;
import org.mufakat.intake.Original;
import org.mufakat.linking.Knowledge;
import org.mufakat.linking.Linker;
import org.mufakat.source.Article;

class RecordDirectoryTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final Linker NO_NAMES =
            new Linker(new Knowledge(Map.of(), List.of(), List.of(), List.of(), Map.of()));

    @TempDir
    private Path directory = Path.of("");

    private static Article article(String id, String published, String text) {
        return SharedReader.article(id, "Harbour Gazette", published, text);
    }

    private static Model statements(Article article) {
        return ArticleGraph.of(article, List.of(), NO_NAMES);
    }

    /// Put articles as the pipeline does: named in their order, then written.
    private void put(Article... articles) {
        try (RecordDirectory record = RecordDirectory.open(directory, NOON)) {
            for (Article article : articles) {
                Article named = record.named(article);
                record.put(named, statements(named));
            }
        }
    }

    /// Return the files below a directory with their text.
    private static Map<String, String> files(Path directory) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private List<String> articles() throws IOException {
        return files(directory).keySet().stream()
                .filter(name -> name.startsWith("articles/"))
                .toList();
    }

    @Test
    void anArticleNamesTheVersionOfTheRulesItWasReadByAndIsReadByThemAlone() throws IOException {
        Article article = article("a", "2018-09-19", "Text.");
        try (RecordDirectory record = RecordDirectory.open(directory, NOON)) {
            record.put(article, statements(article), "v1");

            assertTrue(record.isRead(article, "v1"));
            assertFalse(record.isRead(article, "v2"));
        }
        assertTrue(files(directory).getOrDefault("articles/2018/09/a.ttl", "").contains("muf:rulesVersion \"v1\""));
    }

    @Test
    void whatIsNoArticleIsRememberedUntilItIsOne() throws IOException {
        try (RecordDirectory record = RecordDirectory.open(directory, NOON)) {
            record.refuse("in\tbox/x.pdf", "failed", "it is\nscanned", "put text under it");
            record.refuse("in\tbox/x.pdf", "failed", "it is\nlocked", "unlock it");
            record.settle("never/refused");

            assertEquals(List.of("in box/x.pdf\tfailed\t2026-11-24T12:00:00Z\tit is locked\tunlock it\n"), refused());
            record.settle("in\tbox/x.pdf");
            assertEquals(List.of(), refused());
        }
    }

    private List<String> refused() throws IOException {
        return files(directory).entrySet().stream()
                .filter(file -> file.getKey().startsWith("refused/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void anOriginalIsKeptOnceAsItCameUnderItsHash() throws IOException {
        byte[] page = "<html><p>The ministers met.".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String hash = Article.sha256(page);
        try (RecordDirectory record = RecordDirectory.open(directory, NOON)) {
            record.keep(Original.of("page.html", "page", page));
            record.keep(Original.of("again.html", "again", page));
        }

        assertEquals(
                Map.of(hash.substring(0, 2) + "/" + hash + ".html", "<html><p>The ministers met."),
                files(directory.resolve("originals")));
    }

    @Test
    void anArticleIsWrittenWithItsTextBesideIt() throws IOException {
        Article talks = article("talks", "2018-09-19", "🌏 The ministers met.");
        put(talks);
        Map<String, String> files = files(directory.resolve("articles"));

        assertEquals(
                Map.of("2018/09/talks.txt", talks.text(), "2018/09/talks.ttl", TurtleFile.write(statements(talks))),
                files);
        assertEquals(List.of(directory.resolve("articles/2018/09/talks.ttl")), RecordDirectory.files(directory));
    }

    @Test
    void anArticleLiesWhereItsDateSays() throws IOException {
        put(article("day", "2018-09-19", "A."), article("month", "2018-10", "B."), article("year", "2018", "C."));
        put(article("never", "soon", "D."));

        assertEquals(
                List.of(
                        "articles/2018/09/day.ttl",
                        "articles/2018/09/day.txt",
                        "articles/2018/10/month.ttl",
                        "articles/2018/10/month.txt",
                        "articles/2018/undated/year.ttl",
                        "articles/2018/undated/year.txt",
                        "articles/undated/never.ttl",
                        "articles/undated/never.txt"),
                articles());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void readingAllAndTakingOneBackLeavesTheFilesOfTheOthers(int which, @TempDir Path other) throws IOException {
        List<Article> all = List.of(
                article("day", "2018-09-19", "A."),
                article("same-month", "2018-09-20", "B."),
                article("month", "2018-10", "C."),
                article("year", "2017", "D."),
                article("never", "soon", "E."));
        put(all.toArray(Article[]::new));
        try (RecordDirectory record = RecordDirectory.open(directory, NOON)) {
            record.retract(all.get(which).id());
        }
        try (RecordDirectory rest = RecordDirectory.open(other, NOON)) {
            all.stream()
                    .filter(article -> !article.equals(all.get(which)))
                    .forEach(article -> rest.put(article, statements(article)));
        }
        Map<String, String> left = files(directory);
        Map<String, String> expected = files(other);
        String log = left.remove("log.tsv") + "";
        expected.remove("log.tsv");

        assertEquals(expected, left);
        assertTrue(log.endsWith("\ttaken back\t" + all.get(which).id() + System.lineSeparator()), log);
        assertEquals(folders(other), folders(directory));
    }

    private static List<String> folders(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory.resolve("articles"))) {
            return walk.filter(Files::isDirectory)
                    .map(folder -> directory.relativize(folder).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void anArticleThatIsNotThereCannotBeTakenBack() {
        put(article("talks", "2018-09-19", "The ministers met."));
        try (RecordDirectory record = RecordDirectory.open(directory, NOON)) {
            var refusal = assertThrows(TurtleException.class, () -> record.retract("walks"));
            assertEquals("The record %s holds no article 'walks'".formatted(directory), refusal.getMessage());
        }
    }

    @Test
    void anArticleTakenBackCanBeReadAgain() throws IOException {
        Article talks = article("talks", "2018-09-19", "The ministers met.");
        put(talks);
        List<String> before = articles();
        try (RecordDirectory record = RecordDirectory.open(directory, NOON)) {
            record.retract("talks");
        }
        assertEquals(List.of(), articles());
        put(talks);
        assertEquals(before, articles());
    }

    @Test
    void readingAgainReplaces() throws IOException {
        put(article("talks", "2018-09-19", "The ministers met."));
        put(article("talks", "2018-09-19", "The ministers met at noon."));

        assertEquals(List.of("articles/2018/09/talks.ttl", "articles/2018/09/talks.txt"), articles());
        assertEquals("The ministers met at noon.", files(directory).get("articles/2018/09/talks.txt"));
        assertEquals(
                "2026-11-24T12:00:00Z\tread\ttalks\n2026-11-24T12:00:00Z\treplaced\ttalks\n",
                files(directory).get("log.tsv"));
    }

    @Test
    void anArticleMovesWhenItsDateChanges() throws IOException {
        put(article("talks", "2018-09-19", "The ministers met."));
        put(article("talks", "2018-10-01", "The ministers met."));

        assertEquals(List.of("articles/2018/10/talks.ttl", "articles/2018/10/talks.txt"), articles());
    }

    @Test
    void anotherArticleOfTheSameNameGetsTheHashOfItsText() throws IOException {
        Article other = article("talks", "2018-09-20", "Ships sailed.");
        put(article("talks", "2018-09-19", "The ministers met."), other);

        String name = "articles/2018/09/talks-" + other.sha256().substring(0, 8);
        assertEquals(
                List.of(name + ".ttl", name + ".txt", "articles/2018/09/talks.ttl", "articles/2018/09/talks.txt"),
                articles());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameArticlesGiveTheSameBytesInAnyOrder(long seed, @TempDir Path other) throws IOException {
        List<Article> articles = IntStream.range(0, 40)
                .mapToObj(i -> article("talks-" + i, "2018-%02d-03".formatted(i % 12 + 1), "Text %d.".formatted(i)))
                .toList();
        var shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(seed));
        put(articles.toArray(Article[]::new));
        try (RecordDirectory record = RecordDirectory.open(other, NOON)) {
            shuffled.forEach(article -> record.put(record.named(article), statements(article)));
        }
        Map<String, String> first = files(directory);
        Map<String, String> second = files(other);
        first.remove("log.tsv");
        second.remove("log.tsv");

        assertTrue(first.size() > 80, first.keySet()::toString);
        assertEquals(first, second);
    }

    @Test
    void noUnfinishedFileStays() throws IOException {
        put(article("talks", "2018-09-19", "The ministers met."));

        assertEquals(
                List.of(),
                files(directory).keySet().stream()
                        .filter(name -> name.contains(".tmp"))
                        .toList());
    }

    @Test
    void aSecondWriterIsRefused() {
        try (RecordDirectory first = RecordDirectory.open(directory, NOON)) {
            var refusal = assertThrows(TurtleException.class, () -> RecordDirectory.open(directory, NOON));

            assertEquals(
                    "The record %s is being written by another process: wait until it ends".formatted(directory),
                    refusal.getMessage());
            assertEquals("talks", first.named(article("talks", "2018", "A.")).id());
        }
        put(article("talks", "2018-09-19", "The ministers met."));
        assertTrue(RecordDirectory.hasArticles(directory));
    }

    @Test
    void aPlaceThatIsNoDirectoryIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");
        var refusal = assertThrows(TurtleException.class, () -> RecordDirectory.open(file, NOON));

        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith("The record %s cannot be opened: ".formatted(file)), message);
    }

    @Test
    void anEmptyPlaceHasNoArticles() {
        assertFalse(RecordDirectory.hasArticles(directory.resolve("nowhere")));
        put();
        assertFalse(RecordDirectory.hasArticles(directory));
    }

    @Test
    void aBrokenManifestIsNamed() throws IOException {
        put(article("talks", "2018-09-19", "The ministers met."));
        String hash = Article.sha256("talks").substring(0, 2);
        Files.writeString(directory.resolve("manifest").resolve(hash + ".tsv"), "talks\tarticles\n");
        var refusal = assertThrows(TurtleException.class, () -> put(article("talks", "2018-09-19", "B.")));

        assertEquals("The manifest has the line \"talks\tarticles\": need six cells", refusal.getMessage());
    }
}
