package org.mufakat.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
                outcome -> told.add(outcome.name()));
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
    void aFeedThatFailsIsAskedMoreAndMoreSeldom() {
        server.fail(true);

        assertEquals(START.plus(EVERY.multipliedBy(2)), round(0));
        assertEquals(START.plus(EVERY.multipliedBy(2 + 4)), round(30));
        server.fail(false);
        server.add(1);
        assertEquals(START.plus(EVERY.multipliedBy(6 + 1)), round(90));
        assertEquals(List.of(server.feed(), server.feed(), "story-1"), told);
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
