package org.mufakat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.source.Article;
import org.mufakat.vocabulary.Iris;

class TextsTest {

    private static final String TEXT = "Ministers met.\n\nThey agreed.";
    private static final Node ARTICLE = NodeFactory.createURI(Iris.article("met"));

    @TempDir
    private Path record;

    private static Graph graph(String rights, String published, String hash) {
        String turtle = """
                PREFIX muf: <https://w3id.org/mufakat/ontology#>
                <%s> muf:rights "%s" ; %s muf:textSha256 "%s" .
                """.formatted(
                        ARTICLE, rights, published.isEmpty() ? "" : "muf:publishedOn \"" + published + "\" ;", hash);
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }

    private void write(String folder) throws IOException {
        Path directory = Files.createDirectories(record.resolve("articles").resolve(folder));
        Files.writeString(directory.resolve("met.txt"), TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "cc-by-4.0, false, true",
        "cc-by-sa-4.0, false, true",
        "cc0-1.0, false, true",
        "public-domain, false, true",
        "quotes-only, false, false",
        "cc-by-nc-4.0, false, false",
        "cc-by-nd-4.0, false, false",
        "'', false, false",
        "quotes-only, true, true",
    })
    void aTextIsShownWhereItsRightsAllowItOrOnOnesOwnMachine(String rights, boolean all, boolean shown)
            throws IOException {
        write("2018/09");

        assertEquals(
                shown ? Optional.of(TEXT) : Optional.empty(),
                new Texts(Optional.of(record), all).of(ARTICLE, graph(rights, "2018-09-19", Article.sha256(TEXT))));
    }

    @ParameterizedTest
    @CsvSource({"2018-09-19, 2018/09", "2018-09, 2018/09", "2018, 2018/undated", "'', undated"})
    void theFolderGoesByTheMonthOfPublication(String published, String folder) throws IOException {
        write(folder);

        assertEquals(
                Optional.of(TEXT), Texts.of(record).of(ARTICLE, graph("cc-by-4.0", published, Article.sha256(TEXT))));
    }

    @Test
    void anotherTextThanTheOneThatWasReadIsNotShown() throws IOException {
        write("2018/09");

        assertEquals(
                Optional.empty(),
                Texts.of(record).of(ARTICLE, graph("cc-by-4.0", "2018-09-19", Article.sha256("Another."))));
    }

    @Test
    void withoutARecordThereAreNoTexts() {
        assertEquals(
                Optional.empty(), Texts.none().of(ARTICLE, graph("cc-by-4.0", "2018-09-19", Article.sha256(TEXT))));
    }
}
