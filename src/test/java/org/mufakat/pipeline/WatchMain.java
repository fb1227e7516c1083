package org.mufakat.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.mufakat.intake.Intake;
import org.mufakat.intake.Web;
import org.mufakat.pipeline.Pipeline.Keeping;
import org.mufakat.turtle.RecordDirectory;

/// One round of `watch` in a process of its own, to be killed: feed, record, state, and the file to make at the end.
final class WatchMain {

    private WatchMain() {}

    public static void main(String[] args) throws IOException {
        Path record = Path.of(args[1]);
        Reader reader = WatchedReader.reader();
        try (Web web = new Web(Set.of("localhost"));
                Intake intake = Intake.of(web)) {
            var watch = new Watch(
                    intake,
                    web,
                    Path.of(args[2]),
                    Duration.ZERO,
                    arrivals -> {
                        try (RecordDirectory directory = RecordDirectory.open(record, Clock.systemUTC())) {
                            return new Pipeline(reader, directory)
                                    .by("rules")
                                    .ingest(arrivals, Keeping.TEXTS)
                                    .toList();
                        }
                    },
                    System.out::println);
            watch.round(List.of(args[0]), Instant.now());
        }
        Files.createFile(Path.of(args[3]));
    }
}
