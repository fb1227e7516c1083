package org.mufakat.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mufakat.turtle.RecordDirectory;

/// `watch` may be killed at any moment: nothing is lost, and nothing is read twice.
///
/// It is killed ten times; `-Dmufakat.kills=100` makes it more.
class WatchKillTest {

    private static final int KILLS = Integer.getInteger("mufakat.kills", 10);
    private static final int STORIES_A_KILL = 4;

    /// About the time in which a page is fetched, taken apart and written down.
    private static final int LONGEST_WAIT_MILLISECONDS = 150;

    @TempDir
    private Path folder = Path.of("");

    private Process start(FeedServer server) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WatchMain.class.getName(),
                        server.feed(),
                        folder.resolve("record").toString(),
                        folder.resolve("watch.json").toString(),
                        folder.resolve("done").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    @Test
    void nothingIsLostAndNothingIsReadTwice() throws IOException, InterruptedException {
        var random = new Random(7);
        try (var server = new FeedServer()) {
            int stories = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                for (int i = 0; i < STORIES_A_KILL; i++) {
                    server.add(stories++);
                }
                Process process = start(server);
                boolean asked = server.awaitPages(random.nextInt(STORIES_A_KILL));
                boolean ended = process.waitFor(random.nextInt(LONGEST_WAIT_MILLISECONDS), TimeUnit.MILLISECONDS);
                String said = "kill %d: %s".formatted(kill, Files.readString(folder.resolve("out")));
                assertTrue(asked, () -> "It asked for no page before it was to be killed, " + said);
                assertFalse(ended, () -> "It was done before it was killed, " + said);
                process.destroyForcibly().waitFor();
            }
            start(server).waitFor();

            assertTrue(Files.exists(folder.resolve("done")), Files.readString(folder.resolve("out")));
            Set<String> all = IntStream.range(0, stories)
                    .mapToObj(story -> "story-" + story)
                    .collect(Collectors.toSet());
            Set<String> read = RecordDirectory.listed(folder.resolve("record")).stream()
                    .map(RecordDirectory.Listed::id)
                    .collect(Collectors.toSet());
            assertEquals(all, read);
        }
        assertEquals(List.of(), readTwice());
    }

    /// Return the articles that the log says were read more than once.
    private List<String> readTwice() throws IOException {
        try (Stream<String> log = Files.lines(folder.resolve("record/log.tsv"))) {
            return log
                    .map(line -> line.split("\t", -1)[2])
                    .collect(Collectors.groupingBy(id -> id, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(entry -> entry.getValue() > 1)
                    .map(entry -> entry.toString())
                    .toList();
        }
    }
}
