package org.mufakat.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.mufakat.turtle.EventLog;
import org.mufakat.turtle.RecordDirectory;
import org.mufakat.turtle.TurtleException;
import org.mufakat.turtle.TurtleFile;

/// Makes the world of the files of a record and a checkout.
public final class WorldFiles {

    private WorldFiles() {}

    /// Return the statements of the world.
    ///
    /// @param record directory of the record
    /// @param data directory with `reference/`; `identity.ttl`, `corrections.ttl` and `rules.ttl` may be there too
    /// @param broken hears of files of the record that cannot be read; they are left out
    /// @throws TurtleException if a file of `data/` is broken or decisions contradict each other
    public static Model read(Path record, Path data, Consumer<TurtleException> broken) {
        return world(readable(RecordDirectory.files(record), broken), data);
    }

    private static Model world(Model accounts, Path data) {
        return World.of(
                accounts,
                all(turtleFiles(data.resolve("reference"))),
                all(Stream.of("identity.ttl", "corrections.ttl", "rules.ttl")
                        .map(data::resolve)
                        .filter(Files::isRegularFile)
                        .toList()));
    }

    /// Return the statements of the world, and what became of events that earlier worlds had. The record remembers for
    /// the next time which events this world has.
    ///
    /// Only events of worlds that somebody was given can be missed, so this is for those who give it out.
    /// While another process writes to the record, nothing new is remembered.
    ///
    /// @param clock gives the times of the log
    public static Model remembered(Path record, Path data, Consumer<TurtleException> broken, Clock clock) {
        Model accounts = readable(RecordDirectory.files(record), broken);
        Model world = world(accounts, data);
        SortedMap<String, NavigableSet<String>> events = Succession.events(world, accounts);
        EventLog log = EventLog.of(record);
        if (!log.last().equals(events)) {
            remember(record, events, clock);
        }
        world.addAll(Succession.statements(log.gone(), new TreeSet<>(events.keySet())));
        return world;
    }

    private static void remember(Path record, SortedMap<String, NavigableSet<String>> events, Clock clock) {
        RecordDirectory.openIfFree(record, clock).ifPresent(open -> {
            try (open) {
                open.remember(events, Succession.gone(EventLog.of(record).last(), events));
            }
        });
    }

    private static List<Path> turtleFiles(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Model readable(List<Path> files, Consumer<TurtleException> broken) {
        Model model = new LinkedHashModel();
        for (Path file : files) {
            try {
                model.addAll(TurtleFile.read(file));
            } catch (TurtleException unreadable) {
                broken.accept(unreadable);
            }
        }
        return model;
    }

    private static Model all(List<Path> files) {
        Model model = new LinkedHashModel();
        files.forEach(file -> model.addAll(TurtleFile.read(file)));
        return model;
    }
}
