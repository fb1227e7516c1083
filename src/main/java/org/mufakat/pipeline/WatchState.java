package org.mufakat.pipeline;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mufakat.intake.Web;
import org.mufakat.source.SourceException;
import org.mufakat.turtle.TurtleFile;

/// What [Watch] knows of the feeds and directories that it watches, in a JSON file that is written whole or not at all.
final class WatchState {

    private final Path file;
    private final Map<String, Source> sources;

    private WatchState(Path file, Map<String, Source> sources) {
        this.file = file;
        this.sources = sources;
    }

    /// A feed or directory.
    ///
    /// @param next when to look again, in seconds of the epoch
    /// @param failures how often it could not be got, in a row
    /// @param tag the ETag of the feed as it was read to its end
    /// @param changed its time of change, in the server's words
    /// @param seen what of it was read: keys of the entries that it still holds
    /// @param waiting what of it did not come yet, by key
    record Source(
            long next,
            int failures,
            String tag,
            String changed,
            NavigableSet<String> seen,
            NavigableMap<String, Waiting> waiting) {

        static final Source NEW = new Source(0, 0, "", "", new TreeSet<>(), new TreeMap<>());

        /// Return the version that was read to its end; none where something of it is to be tried again, which needs
        /// it whole.
        Web.Version version(Instant now) {
            return due(now).isEmpty() ? new Web.Version(known(tag), known(changed)) : Web.Version.NONE;
        }

        private static Optional<String> known(String word) {
            return Optional.of(word).filter(each -> !each.isEmpty());
        }

        Source at(Web.Version version) {
            String now = version.tag().orElse("");
            return new Source(next, failures, now, version.changed().orElse(""), seen, waiting);
        }

        Source later(long when, int failed) {
            return new Source(when, failed, tag, changed, seen, waiting);
        }

        /// Return whether something of it is to be read: it was not, and its time has come.
        boolean isToRead(String key, Instant now) {
            return !seen.contains(key) && tried(key).next() <= now.getEpochSecond();
        }

        Waiting tried(String key) {
            return waiting.getOrDefault(key, Waiting.NEW);
        }

        /// Return what is to be tried again now.
        NavigableMap<String, Waiting> due(Instant now) {
            var due = new TreeMap<>(waiting);
            due.values().removeIf(each -> each.next() > now.getEpochSecond());
            return due;
        }

        Source seeing(String key) {
            var more = new TreeSet<>(seen);
            more.add(key);
            var rest = new TreeMap<>(waiting);
            rest.remove(key);
            return new Source(next, failures, tag, changed, more, rest);
        }

        Source waitingFor(String key, Waiting how) {
            var more = new TreeMap<>(waiting);
            more.put(key, how);
            return new Source(next, failures, tag, changed, seen, more);
        }

        /// Forget what a feed holds no more, but for what did not come yet.
        Source holding(NavigableSet<String> keys) {
            var rest = new TreeSet<>(seen);
            rest.retainAll(keys);
            return new Source(next, failures, tag, changed, rest, waiting);
        }
    }

    /// Something that did not come yet.
    ///
    /// @param tries how often it was tried
    /// @param next when to try again, in seconds of the epoch
    /// @param address where it lies; empty for what is in a directory
    record Waiting(int tries, long next, String address) {

        static final Waiting NEW = new Waiting(0, 0, "");
    }

    /// The form of the file.
    private record Content(TreeMap<String, Source> sources) {}

    static WatchState read(Path file) {
        if (!Files.exists(file)) {
            return new WatchState(file, new TreeMap<>());
        }
        try {
            Content content = new Gson().fromJson(Files.readString(file), Content.class);
            content.sources().values().forEach(source -> Objects.requireNonNull(source.waiting()));
            return new WatchState(file, content.sources());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (JsonParseException | NullPointerException broken) {
            throw new SourceException(
                    "%s is no state of `watch`: remove it, and all is looked at anew".formatted(file));
        }
    }

    Source of(String name) {
        return sources.getOrDefault(name, Source.NEW);
    }

    void put(String name, Source source) {
        sources.put(name, source);
        TurtleFile.writeAtomically(file, new Gson().toJson(new Content(new TreeMap<>(sources))) + "\n");
    }
}
