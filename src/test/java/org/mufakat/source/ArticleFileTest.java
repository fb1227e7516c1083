package org.mufakat.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFileTest {

    private static final String TEXT = "Ministers open talks\nHarbour Gazette - 2021-03-04\n\nThe ministers met.\n";

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("talks.txt");
    }

    private Article read(String text) throws IOException {
        Files.writeString(file, text);
        return ArticleFile.at(file).read();
    }

    private String refusal() {
        var refused =
                assertThrows(SourceException.class, () -> ArticleFile.at(file).read());
        return String.valueOf(refused.getMessage());
    }

    @Test
    void anArticleIsReadWithItsTextUnaltered() throws IOException {
        assertEquals(
                new Article(
                        "talks",
                        "Ministers open talks",
                        Optional.of("Harbour Gazette"),
                        PartialDate.parse("2021-03-04"),
                        Optional.empty(),
                        List.of(),
                        Article.Rights.QUOTES_ONLY,
                        TEXT,
                        new Span(49, TEXT.length())),
                read(TEXT));
    }

    @Test
    void theSourcesOfABriefAreNoPartOfItsBody() throws IOException {
        String body = "\n\nThe ministers met.\n\n";
        String text = "Ministers open talks\nMufakat briefs - 2021-03-04" + body
                + "Sources:\n- https://example.org/a\n- no address\n- https://example.org/b\n";
        Article brief = read(text);

        assertEquals(List.of("https://example.org/a", "https://example.org/b"), brief.sources());
        assertEquals(body, brief.body().in(text));
        assertEquals(Article.Rights.CC_BY, brief.rights());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        assertEquals(TEXT, read("\uFEFF" + TEXT).text());
    }

    @Test
    void theTextHashIsThatOfItsBytes() throws IOException {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Article.sha256("abc"));
        assertEquals(Article.sha256(TEXT), read(TEXT).sha256());
    }

    @Test
    void aMissingFileIsRefused() {
        assertEquals(file + " is missing, or no file", refusal());
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\n\n'"})
    void anEmptyFileIsRefused(String text) throws IOException {
        Files.writeString(file, text);

        assertEquals(file + " is empty: an article has a title line and a text", refusal());
    }

    @Test
    void aFileWithATitleAloneIsRefused() throws IOException {
        Files.writeString(file, "Ministers open talks\n");

        assertEquals(file + " has a title and no text: an article needs at least one sentence below it", refusal());
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        Files.write(file, new byte[] {'%', 'P', 'D', 'F', 0, 1, 2});

        assertEquals(file + " is a binary file: give plain text in UTF-8", refusal());
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        Files.write(file, "Malmö opens talks\n\nThe ministers met.".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(file + " is not text in UTF-8: convert it, or give the original as HTML", refusal());
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        Files.write(file, new byte[5_000_001]);

        assertEquals(file + " has more than 5,000,000 bytes: too large for an article", refusal());
    }

    @ParameterizedTest
    @CsvSource({
        "002-talks.txt,         002-talks",
        "Talks on Fish (2).txt, talks-on-fish-2",
        "Übersee.Tag.txt,       u-bersee.tag",
        "café.txt,              cafe",
        ".hidden,               hidden",
        "'---.txt',             article",
        "海.txt,                article",
    })
    void theStemCanStandInAnIri(String name, String stem) {
        assertEquals(stem, new ArticleFile(Path.of(name), new Catalogue(java.util.Map.of())).stem());
    }
}
