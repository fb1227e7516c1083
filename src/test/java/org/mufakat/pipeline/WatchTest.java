package org.mufakat.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mufakat.intake.Intake;
import org.mufakat.intake.Web;
import org.mufakat.pipeline.Pipeline.Keeping;
import org.mufakat.turtle.RecordDirectory;

class WatchTest {

    private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(15);

    @TempDir
    private Path folder = Path.of("");

    private final FeedServer server = new FeedServer();
    private final Web web = new Web(Set.of("localhost"));
    private final Intake intake = Intake.of(web);
    private final List<String> told = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private Watch watch = started();

    @BeforeEach
    void start() {
        watch = started();
    }

    @AfterEach
    void stop() {
        intake.close();
        web.close();
        server.close();
    }

    /// Return the watch as a new process has it.
    private Watch started() {
        return new Watch(
                intake,
                web,
                folder.resolve("watch.json"),
                EVERY,
                arrivals -> {
                    try (RecordDirectory directory =
                            RecordDirectory.open(folder.resolve("record"), Clock.systemUTC())) {
                        return new Pipeline(WatchedReader.reader(), directory)
                                .by("rules")
                                .ingest(arrivals, Keeping.TEXTS)
                                .toList();
                    }
                },
                this::hear);
    }

    private void hear(Outcome outcome) {
        told.add(outcome.name());
        if (outcome instanceof Outcome.Failed failed) {
            messages.add(failed.message());
        }
    }

    private Instant round(int minutes) {
        return watch.round(List.of(server.feed()), START.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void newEntriesAreReadTheOldestFirstAndOnce() {
        server.add(1);
        server.add(2);
        assertEquals(START.plus(EVERY), round(0));
        server.add(3);
        round(15);
        round(30);

        assertEquals(List.of("story-1", "story-2", "story-3"), told);
    }

    @Test
    void aFeedIsNotAskedBeforeItsTimeAndNotSentWhereItDidNotChange() {
        server.add(1);
        round(0);
        round(14);
        assertEquals(1, server.sent());
        round(15);
        assertEquals(1, server.sent());
        assertEquals(1, server.unchanged());
    }

    @Test
    void aSourceThatFailsIsLookedAtMoreAndMoreSeldom() {
        List<String> sources = List.of("http://127.0.0.1:1/feed");

        assertEquals(START.plus(EVERY.multipliedBy(2)), watch.round(sources, START));
        assertEquals(START.plus(EVERY.multipliedBy(2 + 4)), watch.round(sources, START.plus(EVERY.multipliedBy(2))));
        assertEquals(List.of(sources.getFirst(), sources.getFirst()), told);
    }

    @Test
    void aFeedThatAsksForTimeIsNotAskedBefore() {
        server.fail(true);

        assertEquals(START.plus(Duration.ofHours(3)), round(0));
    }

    @Test
    void anEntryWhosePageIsNotThereIsTriedAgainThoughTheFeedChangesAndTheProcessEnds() {
        server.add(1);
        server.have(1, false);
        server.add(2);
        round(0);
        assertEquals(List.of(server.page(1), "story-2"), told);
        server.have(1, true);
        server.remove(1);
        watch = started();
        round(15);
        round(30);

        assertEquals(List.of(server.page(1), "story-2", "story-1"), told);
    }

    @Test
    void anEntryWhosePageNeverComesIsTriedMoreAndMoreSeldomAndGivenUp() {
        server.add(1);
        server.have(1, false);
        var rounds = new ArrayList<Integer>();
        for (int number = 0; number < 100; number++) {
            int before = told.size();
            round(15 * number);
            if (told.size() > before) {
                rounds.add(number);
            }
        }

        assertEquals(List.of(0, 1, 3, 7, 15, 31), rounds);
        assertTrue(
                messages.getFirst().endsWith("; it is tried again from 2026-11-25T12:15:00Z on"), messages::getFirst);
        assertEquals(server.page(1) + ": the server answered 404 for it; given up after 6 tries", messages.getLast());
    }

    @Test
    void aNewProcessGoesOnWhereTheLastOneEnded() {
        server.add(1);
        round(0);
        watch = started();
        server.add(2);
        round(15);

        assertEquals(List.of("story-1", "story-2"), told);
    }

    @Test
    void filesThatComeIntoADirectoryAreReadOnce() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), "Ships sail\nGazette - 2020-01-01\n\nThe ships sailed on Monday.\n");
        watch.round(List.of(inbox.toString()), START);
        Files.writeString(inbox.resolve("b.txt"), "Ships land\nGazette - 2020-01-02\n\nThe ships landed on Tuesday.\n");
        watch.round(List.of(inbox.toString()), START.plus(EVERY));
        watch.round(List.of(inbox.toString()), START.plus(EVERY).plus(EVERY));

        assertEquals(List.of("a", "b"), told);
    }
}
