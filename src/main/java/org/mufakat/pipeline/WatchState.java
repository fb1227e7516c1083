package org.mufakat.pipeline;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
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
    record Source(long next, int failures, String tag, String changed, NavigableSet<String> seen) {

        static final Source NEW = new Source(0, 0, "", "", new TreeSet<>());

        Web.Version version() {
            return new Web.Version(
                    Optional.of(tag).filter(known -> !known.isEmpty()),
                    Optional.of(changed).filter(known -> !known.isEmpty()));
        }

        Source at(Web.Version version) {
            return new Source(
                    next, failures, version.tag().orElse(""), version.changed().orElse(""), seen);
        }

        Source later(long when, int failed) {
            return new Source(when, failed, tag, changed, seen);
        }

        Source seeing(String key) {
            var more = new TreeSet<>(seen);
            more.add(key);
            return new Source(next, failures, tag, changed, more);
        }

        /// Forget what a feed holds no more.
        Source holding(NavigableSet<String> keys) {
            var rest = new TreeSet<>(seen);
            rest.retainAll(keys);
            return new Source(next, failures, tag, changed, rest);
        }
    }

    /// The form of the file.
    private record Content(TreeMap<String, Source> sources) {}

    static WatchState read(Path file) {
        if (!Files.exists(file)) {
            return new WatchState(file, new TreeMap<>());
        }
        try {
            Content content = new Gson().fromJson(Files.readString(file), Content.class);
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
