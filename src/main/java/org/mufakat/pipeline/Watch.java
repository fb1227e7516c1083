package org.mufakat.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mufakat.intake.Arrival;
import org.mufakat.intake.Given;
import org.mufakat.intake.Intake;
import org.mufakat.intake.Intake.Entry;
import org.mufakat.intake.Refusal;
import org.mufakat.intake.Web;

/// Reads what is new in feeds and directories, round by round.
///
/// An entry is written down as seen when its article is in the record, and a feed as got when all its entries are. So
/// whatever a crash cuts short is done again, and what was read before is known by the record.
public final class Watch {

    private static final int MOST_DOUBLINGS = 6;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Intake intake;
    private final Web web;
    private final WatchState state;
    private final Duration every;
    private final Function<Stream<Arrival>, List<Outcome>> ingest;
    private final Consumer<Outcome> tell;

    /// @param file where the state is kept
    /// @param every how often a source is looked at that has no failures
    /// @param ingest reads arrivals into the record
    /// @param tell hears of each article, and of each source that cannot be got
    public Watch(
            Intake intake,
            Web web,
            Path file,
            Duration every,
            Function<Stream<Arrival>, List<Outcome>> ingest,
            Consumer<Outcome> tell) {
        this.intake = intake;
        this.web = web;
        this.state = WatchState.read(file);
        this.every = every;
        this.ingest = ingest;
        this.tell = tell;
    }

    /// Look at each source whose time has come, and return when the next one's does.
    ///
    /// @param sources addresses of feeds, and directories
    public Instant round(List<String> sources, Instant now) {
        for (String source : sources) {
            if (state.of(source).next() <= now.getEpochSecond()) {
                look(source, now);
            }
        }
        return sources.stream()
                .map(source -> Instant.ofEpochSecond(state.of(source).next()))
                .min(Instant::compareTo)
                .orElse(now.plus(every));
    }

    private void look(String source, Instant now) {
        try {
            if (Files.isDirectory(Path.of(source))) {
                files(source);
            } else {
                feed(source);
            }
            state.put(source, state.of(source).later(now.plus(every).getEpochSecond(), 0));
        } catch (Refusal refusal) {
            int failures = state.of(source).failures() + 1;
            Duration wait = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
            Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
            state.put(source, state.of(source).later(now.plus(bounded).getEpochSecond(), failures));
            tell.accept(Outcome.Failed.of(Arrival.Refused.of(source, refusal)));
        }
    }

    /// Read a feed's new entries, the oldest first.
    private void feed(String source) {
        switch (web.fetch(source, state.of(source).version())) {
            case Web.Answer.Unchanged _ -> {}
            case Web.Answer.Found(var original, var version) -> {
                List<Entry> entries = intake.entries(original);
                NavigableSet<String> keys =
                        entries.stream().map(Entry::key).collect(Collectors.toCollection(TreeSet::new));
                entries.reversed().forEach(entry -> take(source, entry.key(), () -> intake.open(entry)));
                state.put(source, state.of(source).holding(keys).at(version));
            }
        }
    }

    private void files(String source) {
        for (Given given : Given.expand(List.of(source), _ -> {})) {
            take(source, version(given), () -> intake.open(given));
        }
    }

    /// A file that is written again is another.
    private static String version(Given given) {
        try {
            Path file = Path.of(given.name());
            return "%s %d %s".formatted(given.name(), Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException gone) {
            return given.name();
        }
    }

    private interface Opening {
        Stream<Arrival> open();
    }

    private void take(String source, String key, Opening opening) {
        if (!state.of(source).seen().contains(key)) {
            ingest.apply(opening.open()).forEach(tell);
            state.put(source, state.of(source).seeing(key));
        }
    }
}
