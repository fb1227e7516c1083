package org.mufakat.turtle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a record remembers of the events of its worlds: the world itself has no memory.
///
/// ```
/// events.tsv   the events of the last world that was made, each with what it was told in
/// log.tsv      time, `event gone`, the event's IRI, and the IRIs of the events that its accounts then told of
/// ```
public final class EventLog {

    private static final String GONE = "event gone";

    private final Path events;
    private final Path log;

    EventLog(Path record) {
        this.events = record.resolve("events.tsv");
        this.log = record.resolve("log.tsv");
    }

    /// Return what the record in a directory remembers; nothing where there is none.
    public static EventLog of(Path record) {
        return new EventLog(record);
    }

    /// Return the events of the last world, each with what it was told in.
    public SortedMap<String, NavigableSet<String>> last() {
        var last = new TreeMap<String, NavigableSet<String>>();
        lines(events).forEach(line -> {
            List<String> cells = cells(line);
            last.put(cells.getFirst(), new TreeSet<>(cells.subList(1, cells.size())));
        });
        return last;
    }

    /// Return the events that vanished, each with its successors when it last did. They may have vanished since, or it
    /// may have come back.
    public SortedMap<String, NavigableSet<String>> gone() {
        var gone = new TreeMap<String, NavigableSet<String>>();
        lines(log).forEach(line -> {
            List<String> cells = cells(line);
            if (cells.size() > 2 && cells.get(1).equals(GONE)) {
                gone.put(cells.get(2), new TreeSet<>(cells.subList(3, cells.size())));
            }
        });
        return gone;
    }

    /// Return the line of the log for an event that vanished, without its time.
    static String line(String event, NavigableSet<String> successors) {
        return String.join("\t", GONE, event)
                + successors.stream().map(next -> "\t" + next).collect(Collectors.joining());
    }

    /// Write down the events of a world in the place of those of the one before.
    void put(Map<String, NavigableSet<String>> world) {
        TurtleFile.writeAtomically(
                events,
                new TreeMap<>(world)
                        .entrySet().stream()
                                .map(event -> event.getKey() + "\t" + String.join("\t", event.getValue()) + "\n")
                                .collect(Collectors.joining()));
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
