package org.mufakat.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mufakat.SharedReader;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Mention;
import org.mufakat.source.Article;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.ArticlePaths;
import org.mufakat.source.Furniture;

/// Reads the articles of the development set, where it lies beside the checkout. They are not ours to give out, so a
/// fresh clone has none: there the same is tested on the briefs.
class DevelopmentSetTest {

    private static final Path SHARED = Path.of("../shared");
    private static final Path ARTICLES = SHARED.resolve("dev-set/articles");
    private static final int FEWEST_LINKED = 85;

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

    private record Seed(String article, String mention, String slug) {}

    private static List<Seed> seeds() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(Files.newBufferedReader(SHARED.resolve("reference/seed_coverage.csv")))) {
            return parser.stream()
                    .map(row -> new Seed("00" + row.get("seed"), row.get("mention"), row.get("ref_id")))
                    .toList();
        }
    }

    /// Measures how many of the things that people found named in the first five articles are found by their names.
    @Test
    void mostOfWhatIsNamedIsLinked() throws IOException {
        List<Seed> seeds = seeds();
        var lost = new ArrayList<String>();
        for (ArticleFile file : ArticlePaths.expand(List.of(ARTICLES))) {
            List<Seed> here = seeds.stream()
                    .filter(seed -> file.stem().startsWith(seed.article()))
                    .toList();
            if (!here.isEmpty()) {
                List<String> linked = linked(file.read());
                here.stream()
                        .filter(seed -> linked.stream().noneMatch(iri -> iri.endsWith("/" + seed.slug())))
                        .forEach(seed -> lost.add("%s \"%s\"".formatted(seed.article(), seed.mention())));
            }
        }
        int found = seeds.size() - lost.size();

        assertEquals(146, seeds.size());
        assertTrue(
                found >= FEWEST_LINKED,
                () -> "%d of %d linked; not: %s".formatted(found, seeds.size(), String.join(", ", lost)));
    }

    private static List<String> linked(Article article) {
        var reader = SharedReader.reader();
        return reader.linker().link(article, reader.language().read(Furniture.masked(article))).all().stream()
                .map(Mention::entity)
                .flatMap(entity -> entity.map(Entity::iri).stream())
                .distinct()
                .toList();
    }
}
