package org.mufakat.pipeline;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mufakat.SharedReader;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Knowledge;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;
import org.mufakat.source.Article;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.ArticlePaths;
import org.mufakat.source.Span;
import org.mufakat.turtle.ReferenceFiles;
import org.mufakat.vocabulary.Iris;

/// Links what people found named in the first five articles of the development set, where it lies beside the checkout:
/// at the place of the words, in the context of the article, with its captions and bylines.
class SeedCoverageTest {

    private static final Path SHARED = Path.of("../shared");
    private static final Path ARTICLES = SHARED.resolve("dev-set/articles");
    private static final Path ROWS = SHARED.resolve("reference/seed_coverage.csv");

    /// Rows that we read otherwise, with the reason.
    private static final Path DISPUTED = Path.of("src/test/resources/names/disputed.csv");

    private static final Map<String, String> KINDS = Map.of(
            "states", "state",
            "bodies", "body",
            "places", "place",
            "series", "series",
            "meetings", "meeting",
            "instruments", "instrument",
            "norms", "norm",
            "incidents", "incident",
            "offices", "office",
            "people", "person");

    private static final Knowledge KNOWLEDGE = ReferenceFiles.read(Path.of("data/reference"));

    /// @param number place in the file, from 1
    /// @param meant id of the entity that it names
    private record Row(long number, String meant) {
        static Row of(CSVRecord row) {
            return new Row(row.getRecordNumber(), row.get("ref_id"));
        }

        static Row disputed(CSVRecord row) {
            return new Row(Long.parseLong(row.get("row")), row.get("ref_id"));
        }
    }

    @BeforeAll
    static void theSetIsHere() {
        assumeTrue(Files.isDirectory(ARTICLES), "No development set beside the checkout");
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        }
    }

    @Test
    void whatPeopleFoundNamedIsLinkedWhereItStandsButForWhatIsDisputed() throws IOException {
        List<CSVRecord> rows = rows(ROWS);
        Set<Row> lost = new HashSet<>();
        for (ArticleFile file : ArticlePaths.expand(List.of(ARTICLES))) {
            List<CSVRecord> here = rows.stream()
                    .filter(row -> file.stem().startsWith("00" + row.get("seed")))
                    .toList();
            if (!here.isEmpty()) {
                Article article = file.read();
                List<Mention> mentions = linked(article);
                here.stream()
                        .filter(row -> !isLinked(row, article, mentions))
                        .map(Row::of)
                        .forEach(lost::add);
            }
        }

        assertEquals(146, rows.size());
        assertEquals(rows(DISPUTED).stream().map(Row::disputed).collect(Collectors.toSet()), lost);
    }

    private static boolean isLinked(CSVRecord row, Article article, List<Mention> mentions) {
        String kind = requireNonNull(KINDS.get(row.get("file")));
        String iri = Iris.thing(kind, row.get("ref_id"));
        return places(row.get("mention"), article.text()).stream()
                .anyMatch(place -> mentions.stream()
                        .filter(mention -> mention.span().overlaps(place))
                        .flatMap(mention -> mention.entity().stream())
                        .anyMatch(entity -> means(entity, iri, article)));
    }

    private static List<Mention> linked(Article article) {
        var reader = SharedReader.reader();
        Mentions mentions = reader.linker().link(article, reader.language().read(article.text()));
        return Stream.concat(mentions.all().stream(), mentions.inner().stream()).toList();
    }

    private static List<Span> places(String mention, String text) {
        String words = Stream.of(mention.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(words)
                .matcher(text)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    /// A group counts as the body it sits in, since the rows know no groups; an office as who held it on the day.
    private static boolean means(Entity entity, String iri, Article article) {
        LocalDate day = article.published().orElseThrow().first();
        return entity.iri().equals(iri)
                || (entity.kind() == Entity.Kind.GROUP && entity.body().equals(Optional.of(iri)))
                || KNOWLEDGE.holdings().stream()
                        .anyMatch(holding -> holding.office().equals(entity.iri())
                                && holding.person().equals(iri)
                                && holding.covers(day));
    }
}
