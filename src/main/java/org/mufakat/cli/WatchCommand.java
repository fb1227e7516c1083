package org.mufakat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mufakat.intake.Arrival;
import org.mufakat.intake.Intake;
import org.mufakat.intake.Web;
import org.mufakat.pipeline.Outcome;
import org.mufakat.pipeline.Pipeline;
import org.mufakat.pipeline.Reader;
import org.mufakat.pipeline.Rules;
import org.mufakat.pipeline.Watch;
import org.mufakat.turtle.RecordDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads what comes, as it comes.
@Command(
        name = "watch",
        description = {
            "Read new entries of feeds and new files of directories into the record, as they come.",
            "One line an article. Stops on Ctrl-C; what was cut short is done at the next start."
        },
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FEED|DIR",
            description = "Addresses of RSS or Atom feeds, and directories.")
    private List<String> sources = List.of();

    @Option(
            names = "--every",
            defaultValue = "15m",
            paramLabel = "TIME",
            description = "How often to look, such as 90s, 15m or 2h (default: 15m).")
    private String every = "15m";

    @Option(names = "--once", description = "Look once, and end.")
    private boolean once;

    @Mixin
    private WhichRecord record = new WhichRecord();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Where to keep what was seen (default: watch.json in the record).")
    private Optional<Path> state = Optional.empty();

    @Mixin
    private Taking taking = new Taking();

    @Mixin
    private Fetching fetching = new Fetching();

    @Override
    public Integer call() throws InterruptedException {
        Duration time = duration();
        Reader reader = Reader.load(Home.ontology(), Home.data());
        String rules = Rules.name(Home.ontology(), Home.data());
        Clock clock = Clock.systemUTC();
        try (Web web = fetching.web();
                Intake intake = Intake.of(web)) {
            var watch = new Watch(
                    intake,
                    web,
                    state.orElse(record.path().resolve("watch.json")),
                    time,
                    arrivals -> ingest(reader, rules, arrivals),
                    this::tell);
            Instant next = watch.round(sources, clock.instant());
            while (!once) {
                Thread.sleep(Duration.between(clock.instant(), next).plusSeconds(1));
                next = watch.round(sources, clock.instant());
            }
        }
        return 0;
    }

    /// The record is opened for each article alone, so that others can write to it between.
    private List<Outcome> ingest(Reader reader, String rules, Stream<Arrival> arrivals) {
        try (RecordDirectory directory = RecordDirectory.open(record.path(), Clock.systemUTC())) {
            return new Pipeline(reader, directory)
                    .by(rules)
                    .ingest(arrivals, taking.keeping())
                    .toList();
        }
    }

    private void tell(Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        switch (outcome) {
            case Outcome.Read each -> out.printf("%s read: %s, %d accounts%n", now, each.name(), each.events());
            case Outcome.Silent each -> out.printf("%s read: %s, nothing found%n", now, each.name());
            case Outcome.SetAside each -> out.printf("%s set aside: %s%n", now, each.reason());
            case Outcome.Reprint each ->
                out.printf("%s printed elsewhere too: %s is %s%n", now, each.name(), each.first());
            case Outcome.Failed each -> out.printf("%s failed: %s%n", now, each.message());
            case Outcome.Known _ -> {}
        }
        out.flush();
    }

    private Duration duration() {
        try {
            return Duration.parse("PT" + every.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException wrong) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--every takes a time such as 90s, 15m or 2h, and not '%s'".formatted(every),
                    wrong);
        }
    }
}
