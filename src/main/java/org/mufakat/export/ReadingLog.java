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
import java.util.stream.Stream;
import org.mufakat.store.StoreException;

/// When which article was last read, from the record's `log.tsv`: time, what happened, id.
///
/// @param times by the article's id, in the order of the log; what has been taken back is not there
public record ReadingLog(Map<String, Instant> times) {

    /// Read the log of a record. A record without one has told nothing.
    public static ReadingLog of(Path record) {
        var times = new LinkedHashMap<String, Instant>();
        Path log = record.resolve("log.tsv");
        if (!Files.isRegularFile(log)) {
            return new ReadingLog(times);
        }
        try (Stream<String> lines = Files.lines(log)) {
            lines.forEach(line -> {
                String[] cells = line.split("\t", -1);
                times.remove(cells[cells.length - 1]);
                if (cells.length == 3 && !cells[1].equals("taken back")) {
                    times.put(cells[2], Instant.parse(cells[0]));
                }
            });
            return new ReadingLog(times);
        } catch (IOException failure) {
            throw new StoreException("The log '%s' cannot be read: %s".formatted(log, failure.getMessage()), failure);
        }
    }

    /// Return when an article was last read; the begin of time if the log does not say.
    public Instant readAt(String article) {
        return Optional.ofNullable(times.get(article)).orElse(Instant.EPOCH);
    }

    /// Return when anything was last read.
    public Instant last() {
        return times.values().stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /// Return articles in the order in which they were read; those that the log does not name come first, by id.
    List<String> inOrder(List<String> articles) {
        return articles.stream()
                .sorted(Comparator.comparing(this::readAt).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
