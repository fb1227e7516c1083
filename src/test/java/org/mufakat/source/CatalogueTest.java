package org.mufakat.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static final String ROW = """
            stem,use,publisher,date_published,url
            talks,tune,"Harbour Gazette, Porto",2021-03-04,https://example.org/talks
            bare,tune,,soon,
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path article = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        article = folder.resolve("articles/talks.txt");
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(article, "Ministers open talks\nSome Site - 1 May 2020\n\nThe ministers met.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles/index.csv", "index.csv"})
    void standsBesideTheArticleOrOneFolderAbove(String place) throws IOException {
        Files.writeString(folder.resolve(place), ROW);

        assertEquals(
                Map.of(
                        "talks",
                        new Catalogue.Entry(
                                Optional.of("Harbour Gazette, Porto"),
                                PartialDate.parse("2021-03-04"),
                                Optional.of("https://example.org/talks")),
                        "bare",
                        new Catalogue.Entry(Optional.empty(), Optional.empty(), Optional.empty())),
                Catalogue.beside(article).entries());
    }

    @Test
    void whatItSaysGoesBeforeTheText() throws IOException {
        Files.writeString(folder.resolve("index.csv"), ROW);
        Article read = ArticleFile.at(article).read();

        assertEquals(
                List.of("Harbour Gazette, Porto", "2021-03-04", "https://example.org/talks"),
                List.of(
                        read.publisher().orElseThrow(),
                        read.published().orElseThrow().toString(),
                        read.address().orElseThrow()));
    }

    @Test
    void isEmptyWhereThereIsNone() {
        assertEquals(new Catalogue(Map.of()), Catalogue.beside(article));
    }

    @Test
    void aTableOfOtherThingsIsNone() throws IOException {
        Files.writeString(folder.resolve("index.csv"), "page,title\n1,Start\n");

        assertEquals(new Catalogue(Map.of()), Catalogue.beside(article));
    }

    @Test
    void aBrokenTableIsRefused() throws IOException {
        Path index = folder.resolve("index.csv");
        Files.writeString(index, "stem,publisher\n\"talks,Harbour\n");
        var refusal = assertThrows(SourceException.class, () -> Catalogue.beside(article));

        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith(folder + "/articles/../index.csv is no readable catalogue: "), message);
    }
}
