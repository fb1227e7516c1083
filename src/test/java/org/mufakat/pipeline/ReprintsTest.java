package org.mufakat.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mufakat.SharedReader;
import org.mufakat.intake.Arrival;
import org.mufakat.pipeline.Outcome.Known;
import org.mufakat.pipeline.Outcome.Read;
import org.mufakat.pipeline.Outcome.Reprint;
import org.mufakat.pipeline.Pipeline.Keeping;
import org.mufakat.source.Article;
import org.mufakat.source.Origin;
import org.mufakat.source.PartialDate;
import org.mufakat.source.Span;
import org.mufakat.turtle.RecordDirectory;

/// The same article twice is one article, with several addresses.
class ReprintsTest {

    private static final String STORY = """
            Japan and Laos signed a pact on ports on Wednesday, after talks that had lasted for four years.
            The pact opens the ports of Japan to small ships from the river, and asks for no fees in the first ten years.
            A minister of Laos called the day a good one for boatmen, and the minister of Japan said that he was glad too.
            Ships will begin to sail in spring, once the harbour masters have agreed on lights, flags, pilots and hours.
            """;

    private static final String RULES = "rules of today";

    @TempDir
    private Path record = Path.of("");

    private static Article article(String id, String address, String text) {
        return article(id, address, text, Origin.PLAIN);
    }

    private static Article article(String id, String address, String body, Origin origin) {
        String head = "Title of %s\nPaper of %s - 2018-09-19\n\n".formatted(id, id);
        String text = head + body;
        return new Article(
                        id,
                        "Title of " + id,
                        Optional.of("Paper of " + id),
                        PartialDate.parse("2018-09-19"),
                        Optional.of(address),
                        List.of(),
                        Article.Rights.QUOTES_ONLY,
                        text,
                        new Span(head.length(), text.length()))
                .from(origin);
    }

    private List<Outcome> ingest(Article... articles) {
        try (RecordDirectory directory = RecordDirectory.open(record, Clock.systemUTC())) {
            return new Pipeline(SharedReader.reader(), directory)
                    .by(RULES)
                    .ingest(
                            Stream.of(articles)
                                    .map(each -> new Arrival.Ready("file of " + each.id(), each, Optional.empty())),
                            Keeping.TEXTS)
                    .toList();
        }
    }

    private List<String> stored() {
        return RecordDirectory.files(record).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    private List<String> addresses(String id) throws IOException {
        String turtle = Files.readString(record.resolve("articles/2018/09/%s.ttl".formatted(id)));
        return Pattern.compile("<(https://[^>]*example/[^>]*)>")
                .matcher(turtle)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    @Test
    void aReprintInTheSameRunIsAnAddressOfTheFirst() throws IOException {
        assertEquals(
                List.of(new Read("first", 1), new Reprint("file of second", "first")),
                ingest(
                                article("first", "https://one.example/a", STORY),
                                article("second", "https://two.example/b", STORY.replace("glad", "happy")))
                        .stream()
                        .map(ReprintsTest::withoutNumber)
                        .toList());
        assertEquals(List.of("first.ttl"), stored());
        assertEquals(List.of("https://one.example/a", "https://two.example/b"), addresses("first"));
    }

    /// How many accounts there are is not the matter here.
    private static Outcome withoutNumber(Outcome outcome) {
        return outcome instanceof Read read ? new Read(read.name(), 1) : outcome;
    }

    @Test
    void aReprintInALaterRunIsTooAndStaysSo() throws IOException {
        ingest(article("first", "https://one.example/a", STORY));
        Article second = article("second", "https://two.example/b", STORY.toUpperCase(java.util.Locale.ROOT));

        assertEquals(List.of(new Reprint("file of second", "first")), ingest(second));
        assertEquals(List.of(new Reprint("file of second", "first")), ingest(second));
        ingest(article("first", "https://one.example/a", STORY.replace("Wednesday", "Monday")));
        assertEquals(List.of("first.ttl"), stored());
        assertEquals(List.of("https://one.example/a", "https://two.example/b"), addresses("first"));
    }

    @Test
    void aShorterPrintAndAnotherStoryAreArticlesOfTheirOwn() {
        ingest(
                article("first", "https://one.example/a", STORY),
                article("second", "https://two.example/b", STORY.substring(0, STORY.length() / 2)),
                article(
                        "third",
                        "https://three.example/c",
                        STORY.replace(" a ", " one ").replace("the", "that")));

        assertEquals(List.of("first.ttl", "second.ttl", "third.ttl"), stored());
    }

    @Test
    void aChangedTextAtTheSameAddressReplacesTheFirst() {
        ingest(article("first", "https://one.example/a", STORY));
        List<Outcome> outcomes = ingest(article(
                "second",
                "http://www.one.example/a?utm_source=x",
                STORY + "Corrected: the talks had lasted five years."));

        assertEquals(List.of("first"), outcomes.stream().map(Outcome::name).toList());
        assertEquals(List.of("first.ttl"), stored());
    }

    /// Some pages are a search that shows what was asked for last.
    @Test
    void anotherStoryAtTheSameAddressIsAnArticleOfItsOwn() {
        ingest(article("first", "https://one.example/a", STORY));
        ingest(article(
                "second", "https://one.example/a", "Laos and Japan met on Monday to speak of the price of rice."));

        assertEquals(List.of("first.ttl", "second.ttl"), stored());
    }

    @Test
    void anArticleTakenBackCanBeReadFromItsReprint() {
        ingest(article("first", "https://one.example/a", STORY));
        try (RecordDirectory directory = RecordDirectory.open(record, Clock.systemUTC())) {
            directory.retract("first");
        }
        ingest(article("second", "https://two.example/b", STORY));

        assertEquals(List.of("second.ttl"), stored());
    }

    @Test
    void aSecondRunDoesOnlyWhatIsLeft() {
        Article first = article("first", "https://one.example/a", STORY);
        Article second = article("second", "https://two.example/b", "Laos and Japan met on Monday.");
        ingest(first);

        assertEquals(List.of(new Known("first"), new Read("second", 1)), ingest(first, second));
        assertEquals(List.of(new Known("first"), new Known("second")), ingest(first, second));
    }

    @Test
    void whatIsReadByOtherRulesIsReadAgain() {
        Article article = article("second", "https://two.example/b", "Laos and Japan met on Monday.");
        ingest(article);
        try (RecordDirectory directory = RecordDirectory.open(record, Clock.systemUTC())) {
            assertTrue(directory.isRead(article, RULES));
            assertEquals(false, directory.isRead(article, "rules of tomorrow"));
            assertEquals(
                    false,
                    directory.isRead(
                            article.from(new Origin(
                                    Optional.of("Somebody"), Optional.empty(), Optional.empty(), Optional.empty())),
                            RULES));
        }
    }

    @Test
    void anArticleThatAnAgencySentNamesIt() throws IOException {
        ingest(article(
                "first",
                "https://one.example/a",
                STORY,
                new Origin(Optional.empty(), Optional.of("Reuters"), Optional.empty(), Optional.empty())));

        assertTrue(
                Files.readString(record.resolve("articles/2018/09/first.ttl")).contains("muf:agency"));
    }
}
