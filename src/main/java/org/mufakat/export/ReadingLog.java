package org.mufakat.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mufakat.store.StoreException;

/// What happened to articles and when, from the record's `log.tsv`, which is only ever appended to.
///
/// @param entries in the order of the log
public record ReadingLog(List<Entry> entries) {

    /// What can happen to an article.
    public enum Act {
        READ("read"),
        REPLACED("replaced"),
        TAKEN_BACK("taken back");

        private final String word;

        Act(String word) {
            this.word = word;
        }

        static Optional<Act> of(String word) {
            return Stream.of(values()).filter(act -> act.word.equals(word)).findFirst();
        }
    }

    /// A line of the log.
    public record Entry(Instant time, Act act, String article) {}

    public ReadingLog {
        entries = List.copyOf(entries);
    }

    /// Read the log of a record. A record without one has told nothing.
    public static ReadingLog of(Path record) {
        Path log = record.resolve("log.tsv");
        if (!Files.isRegularFile(log)) {
            return new ReadingLog(List.of());
        }
        try (Stream<String> lines = Files.lines(log)) {
            return new ReadingLog(lines.flatMap(ReadingLog::entry).toList());
        } catch (IOException failure) {
            throw new StoreException("The log '%s' cannot be read: %s".formatted(log, failure.getMessage()), failure);
        }
    }

    /// The log also tells of events that went; those lines are for others.
    private static Stream<Entry> entry(String line) {
        String[] cells = line.split("\t", -1);
        return cells.length == 3
                ? Act.of(cells[1]).map(act -> new Entry(Instant.parse(cells[0]), act, cells[2])).stream()
                : Stream.empty();
    }

    /// Return when each article was last read, by its id; what has been taken back is not there.
    public Map<String, Instant> times() {
        var times = new LinkedHashMap<String, Instant>();
        entries.forEach(entry -> {
            times.remove(entry.article());
            if (entry.act() != Act.TAKEN_BACK) {
                times.put(entry.article(), entry.time());
            }
        });
        return times;
    }

    /// Return when an article was last read; the begin of time if the log does not say.
    public Function<String, Instant> readAt() {
        Map<String, Instant> times = times();
        return article -> Optional.ofNullable(times.get(article)).orElse(Instant.EPOCH);
    }

    /// Return when anything last happened.
    public Instant last() {
        return entries.stream().map(Entry::time).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }
}
