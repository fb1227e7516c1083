package org.mufakat.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mufakat.SharedReader;
import org.mufakat.source.Article;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.ArticlePaths;

/// Reads the articles of the development set, where it lies beside the checkout. They are not ours to give out, so a
/// fresh clone has none: there the same is tested on the briefs.
class DevelopmentSetTest {

    private static final Path SHARED = Path.of("../shared");
    private static final Path ARTICLES = SHARED.resolve("dev-set/articles");

    @BeforeAll
    static void theSetIsHere() {
        assumeTrue(Files.isDirectory(ARTICLES), "No development set beside the checkout");
    }

    @Test
    void allArticlesGiveAccountsWhoseQuotesEqualTheText() {
        var silent = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        List<ArticleFile> files = ArticlePaths.expand(List.of(ARTICLES));
        for (ArticleFile file : files) {
            Article article = file.read();
            String line = JsonRecord.line(article, SharedReader.reader().read(article));
            var events = JsonParser.parseString(line).getAsJsonObject().getAsJsonArray("events");
            if (events.isEmpty()) {
                silent.add(article.id());
            }
            int[] points = article.text().codePoints().toArray();
            events.asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .filter(event -> !isQuoted(event, points))
                    .forEach(event -> wrong.add(article.id() + " " + event.get("id")));
        }

        assertEquals(64, files.size());
        assertEquals(List.of(), silent);
        assertEquals(List.of(), wrong);
    }

    private static boolean isQuoted(JsonObject event, int[] points) {
        int start = event.get("start").getAsInt();
        String cut = new String(points, start, event.get("end").getAsInt() - start);
        return cut.equals(event.get("sentence").getAsString())
                && cut.contains(event.get("trigger").getAsString());
    }
}
