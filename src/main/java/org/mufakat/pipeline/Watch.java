package org.mufakat.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mufakat.intake.Arrival;
import org.mufakat.intake.Given;
import org.mufakat.intake.Intake;
import org.mufakat.intake.Intake.Entry;
import org.mufakat.intake.Refusal;
import org.mufakat.intake.Web;
import org.mufakat.pipeline.WatchState.Waiting;

/// Reads what is new in feeds and directories, round by round.
///
/// An entry is written down as seen when its article is in the record, and a feed as got when all its entries are. So
/// whatever a crash cuts short is done again, and what was read before is known by the record.
///
/// What does not come, but may, is tried again in later rounds, more and more seldom, and given up in the end. Nobody
/// is asked before the time that a server asks for.
public final class Watch {

    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST_TRIES = 6;
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
                files(source, now);
            } else {
                feed(source, now);
            }
            state.put(source, state.of(source).later(now.plus(every).getEpochSecond(), 0));
        } catch (Refusal refusal) {
            int failures = state.of(source).failures() + 1;
            Instant next = now.plus(wait(Math.min(failures, MOST_DOUBLINGS), refusal.passes()));
            state.put(source, state.of(source).later(next.getEpochSecond(), failures));
            tell.accept(Outcome.Failed.of(Arrival.Refused.of(source, refusal)));
        }
    }

    /// @param asked how long a server asks to wait
    private Duration wait(int doublings, Optional<Duration> asked) {
        return Stream.concat(Stream.of(every.multipliedBy(1L << doublings)), asked.stream())
                .max(Duration::compareTo)
                .filter(time -> time.compareTo(LONGEST_WAIT) < 0)
                .orElse(LONGEST_WAIT);
    }

    /// Read a feed's new entries, the oldest first, and those that did not come so far, in the feed still or not.
    private void feed(String source, Instant now) {
        NavigableMap<String, Waiting> missing = state.of(source).due(now);
        switch (web.fetch(source, state.of(source).version(now))) {
            case Web.Answer.Unchanged _ -> {}
            case Web.Answer.Found(var original, var version) -> {
                List<Entry> entries = intake.entries(original);
                NavigableSet<String> keys =
                        entries.stream().map(Entry::key).collect(Collectors.toCollection(TreeSet::new));
                entries.reversed().forEach(entry -> take(source, Item.of(entry, intake), now));
                missing.keySet().removeAll(keys);
                missing.forEach((key, how) -> take(source, Item.at(key, how.address(), intake), now));
                state.put(source, state.of(source).holding(keys).at(version));
            }
        }
    }

    private void files(String source, Instant now) {
        for (Given given : Given.expand(List.of(source), _ -> {})) {
            take(source, new Item(version(given), "", () -> intake.open(given), Stream::empty), now);
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

    /// What a source holds: an entry or a file.
    ///
    /// @param address where it lies; empty for what is in a directory
    /// @param open looks at it
    /// @param instead what is there instead if it never comes
    private record Item(String key, String address, Supplier<Stream<Arrival>> open, Supplier<Stream<Arrival>> instead) {

        static Item of(Entry entry, Intake intake) {
            return new Item(
                    entry.key(),
                    entry.draft().address().orElse(""),
                    () -> intake.open(entry),
                    () -> entry.isArticle() ? intake.carried(entry) : Stream.empty());
        }

        static Item at(String key, String address, Intake intake) {
            return new Item(key, address, () -> intake.open(new Given.Address(address)), Stream::empty);
        }
    }

    private void take(String source, Item item, Instant now) {
        if (!state.of(source).isToRead(item.key(), now)) {
            return;
        }
        var missing = new ArrayList<Arrival.Refused>();
        ingest.apply(item.open().get().filter(arrival -> isThere(arrival, missing)))
                .forEach(tell);
        if (missing.isEmpty()) {
            state.put(source, state.of(source).seeing(item.key()));
        } else {
            putOff(source, item, missing, now);
        }
    }

    private static boolean isThere(Arrival arrival, List<Arrival.Refused> missing) {
        return !(arrival instanceof Arrival.Refused refused && arrival.mayCome() && missing.add(refused));
    }

    private void putOff(String source, Item item, List<Arrival.Refused> missing, Instant now) {
        int tries = state.of(source).tried(item.key()).tries() + 1;
        if (tries == MOST_TRIES) {
            List<Outcome> instead = ingest.apply(item.instead().get());
            String help = "given up after %d tries".formatted(tries);
            (instead.isEmpty() ? ingest.apply(missing.stream().map(each -> each.helped(help))) : instead).forEach(tell);
            state.put(source, state.of(source).seeing(item.key()));
            return;
        }
        Optional<Duration> asked =
                missing.stream().flatMap(each -> each.passes().stream()).max(Duration::compareTo);
        Instant next = now.plus(wait(tries - 1, asked));
        String help = "it is tried again from %s on".formatted(next.truncatedTo(ChronoUnit.SECONDS));
        missing.forEach(each -> tell.accept(Outcome.Failed.of(each.helped(help))));
        state.put(
                source,
                state.of(source).waitingFor(item.key(), new Waiting(tries, next.getEpochSecond(), item.address())));
    }
}
