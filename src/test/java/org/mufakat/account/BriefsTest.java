package org.mufakat.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mufakat.SharedReader;
import org.mufakat.source.Article;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.Span;

/// Measures what is found of the events that the project's briefs are known to tell.
///
/// The bounds are what was reached, a little below: a change of the rules that loses more shows here.
class BriefsTest {

    private static final int FEWEST_FOUND = 70;
    private static final int FEWEST_WITH_THEIR_STATUS = 68;

    private record Event(String brief, String type, String status, String trigger) {

        static Event of(String line) {
            String[] cells = line.split("\t", -1);
            return new Event(cells[0], cells[1], cells[2], cells[3]);
        }

        /// Return whether the account is of this type and one of its sentences holds these words.
        boolean isToldBy(Account account, String text) {
            var words = new Span(text.indexOf(trigger), text.indexOf(trigger) + trigger.length());
            return account.type().className().equals(type)
                    && Stream.concat(Stream.of(account.sentence()), account.alsoIn().stream())
                            .anyMatch(sentence -> sentence.overlaps(words));
        }
    }

    private record Brief(Article article, List<Account> accounts) {}

    private static final Map<String, Brief> BRIEFS = new TreeMap<>();

    private static List<Event> expected() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/briefs/expected.tsv")).stream()
                .skip(1)
                .map(Event::of)
                .toList();
    }

    @BeforeAll
    static void readEachBriefOnce() throws IOException {
        for (Event event : expected()) {
            BRIEFS.computeIfAbsent(event.brief(), BriefsTest::brief);
        }
    }

    private static Brief brief(String name) {
        Article article =
                ArticleFile.at(Path.of("data/articles", name + ".txt")).read();
        return new Brief(article, SharedReader.reader().read(article));
    }

    @Test
    void mostEventsAreFoundWithTheirTypeAndStatus() throws IOException {
        List<Event> expected = expected();
        var tally = new Tally();
        BRIEFS.forEach((name, brief) -> {
            var unused = new ArrayList<>(brief.accounts());
            expected.stream().filter(event -> event.brief().equals(name)).forEach(event -> {
                Optional<Account> account =
                        teller(event, unused, brief.article().text());
                account.ifPresent(unused::remove);
                tally.add(event, account.map(told -> told.status().code()));
            });
        });
        String measured = "%d of %d events found with their type, %d also with their status. Not right:%n%s"
                .formatted(tally.found, expected.size(), tally.withStatus, String.join("\n", tally.lost));

        assertEquals(93, expected.size());
        assertTrue(tally.found >= FEWEST_FOUND && tally.withStatus >= FEWEST_WITH_THEIR_STATUS, measured);
    }

    private static final class Tally {
        private int found;
        private int withStatus;
        private final List<String> lost = new ArrayList<>();

        void add(Event event, Optional<String> status) {
            found += status.isPresent() ? 1 : 0;
            if (status.equals(Optional.of(event.status()))) {
                withStatus++;
            } else {
                lost.add("%s: %s %s \"%s\" came out %s"
                        .formatted(
                                event.brief(),
                                event.type(),
                                event.status(),
                                event.trigger(),
                                status.orElse("not at all")));
            }
        }
    }

    /// Of several accounts in the sentence, the one with the right status is meant.
    private static Optional<Account> teller(Event event, List<Account> accounts, String text) {
        return accounts.stream()
                .filter(account -> event.isToldBy(account, text))
                .min(Comparator.comparing(account -> !account.status().code().equals(event.status())));
    }

    @Test
    void everyBriefTellsOfEvents() {
        List<String> silent = BRIEFS.values().stream()
                .filter(brief -> brief.accounts().isEmpty())
                .map(brief -> brief.article().id())
                .toList();

        assertEquals(16, BRIEFS.size());
        assertEquals(List.of(), silent);
    }

    @Test
    void everyAccountIsNumberedAndStandsInTheBody() {
        for (Brief brief : BRIEFS.values()) {
            var numbers = new ArrayList<Integer>();
            for (Account account : brief.accounts()) {
                numbers.add(account.number());
                assertTrue(
                        brief.article().body().covers(account.sentence()),
                        () -> "%s: %s".formatted(brief.article().id(), account));
            }
            assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        }
    }
}
