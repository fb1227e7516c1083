package org.mufakat.turtle;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/// What was given to a record and is no article of it: name, what became of it, when last, the reason, what would help.
///
/// It stands until the same thing is read, so that people see what is left to do.
final class Refused {

    private final Shards lines;

    Refused(Path directory) {
        this.lines = new Shards(directory);
    }

    void put(String name, String what, String reason, String help, Instant when) {
        lines.put(Stream.of(name, what, when.toString(), reason, help)
                .map(cell -> cell.replaceAll("\\s+", " "))
                .toList());
    }

    void remove(String name) {
        lines.remove(name.replaceAll("\\s+", " "));
    }
}
