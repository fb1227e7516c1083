package org.mufakat.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlePathsTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("2021/empty"));
        for (String name : List.of("b.txt", "2021/a.txt", "2021/c.txt", "README.md", "README.txt", "notes.csv")) {
            Files.writeString(folder.resolve(name), "Title\n\nText.");
        }
    }

    private List<String> expanded(String... paths) {
        return ArticlePaths.expand(Stream.of(paths).map(folder::resolve).toList()).stream()
                .map(file -> folder.relativize(file.path()).toString())
                .toList();
    }

    @Test
    void aDirectoryMeansTheTextsInItAndBelow() {
        assertEquals(List.of("2021/a.txt", "b.txt", "2021/c.txt"), expanded(""));
    }

    @Test
    void theOrderOfThePathsDoesNotMatterAndAFileCountsOnce() {
        assertEquals(expanded("b.txt", "2021"), expanded("2021", "b.txt", "2021/a.txt"));
    }

    @Test
    void aFileIsTakenWhateverItsName() {
        assertEquals(List.of("notes.csv"), expanded("notes.csv"));
    }

    @Test
    void aMissingPathIsRefused() {
        var refusal = assertThrows(SourceException.class, () -> expanded("b.txt", "gone.txt"));

        assertEquals(
                folder.resolve("gone.txt") + " is missing: give a text file or a directory of them",
                refusal.getMessage());
    }

    @Test
    void aBadPathDoesNotStopTheOthers() {
        var failures = new ArrayList<SourceException>();
        List<ArticleFile> files = ArticlePaths.expand(
                List.of(folder.resolve("gone.txt"), folder.resolve("b.txt"), folder.resolve("2021/empty")),
                failures::add);

        assertEquals(
                List.of(folder.resolve("b.txt")),
                files.stream().map(ArticleFile::path).toList());
        assertEquals(2, failures.size());
    }

    @Test
    void aDirectoryWithoutArticlesIsRefused() {
        var refusal = assertThrows(SourceException.class, () -> expanded("2021/empty"));

        assertEquals(
                folder.resolve("2021/empty") + " holds no articles: none of its files ends in .txt",
                refusal.getMessage());
    }
}
