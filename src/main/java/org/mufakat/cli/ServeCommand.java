package org.mufakat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mufakat.export.Projection;
import org.mufakat.intake.Intake;
import org.mufakat.pipeline.Pipeline;
import org.mufakat.pipeline.Pipeline.Keeping;
import org.mufakat.pipeline.Reader;
import org.mufakat.service.MufakatServer;
import org.mufakat.service.ServerSettings;
import org.mufakat.service.Takeaway;
import org.mufakat.store.GraphStore;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLibrary;
import org.mufakat.store.QueryLimits;
import org.mufakat.store.Statistics;
import org.mufakat.store.TakenBack;
import org.mufakat.store.Texts;
import org.mufakat.turtle.RecordDirectory;
import org.mufakat.vocabulary.Iris;
import org.mufakat.web.DumpsPage;
import org.mufakat.web.History;
import org.mufakat.web.Pages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Serves the graph: SPARQL and pages. The main job.
@Command(
        name = "serve",
        description = {
            "Serve the graph: SPARQL at /sparql and pages for people at /.",
            "An empty record is filled with the project's briefs first. Stops on Ctrl-C."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1", "localhost");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on (default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(names = "--port", defaultValue = "3030", description = "Port; 0 takes a free one (default: 3030).")
    private int port = 3030;

    @Mixin
    private StoreOptions stored = new StoreOptions();

    @Option(
            names = "--query-seconds",
            defaultValue = "30",
            paramLabel = "N",
            description = "Time a query may take, in seconds (default: 30).")
    private int querySeconds = 30;

    @Option(
            names = "--show-texts",
            description = "Show the full text of every article, whatever its rights: on this machine alone.")
    private boolean showTexts;

    @Override
    public Integer call() {
        needLoopbackForTexts();
        PrintWriter err = spec.commandLine().getErr();
        if (!RecordDirectory.hasArticles(stored.record())) {
            readBriefs(err);
        }
        try (GraphStore graph = stored.load()) {
            var queries = new Queries(graph, QueryLimits.standard().withTime(Duration.ofSeconds(querySeconds)));
            Map<String, Projection> projections = Projection.read(Home.graphs());
            History history = History.of(stored.record());
            var pages = new Pages(
                    queries,
                    QueryLibrary.read(Home.data().resolve("queries")),
                    TakenBack.of(stored.record()),
                    new Texts(Optional.of(stored.record()), showTexts),
                    history,
                    projections);
            var takeaway = Takeaway.of(queries, projections, history.log(), dumps(), new DumpsPage());
            Thread.ofVirtual().name("dumps").start(takeaway.dumps()::makeMain);
            MufakatServer server =
                    MufakatServer.start(queries, new ServerSettings(host, port), List.of(pages), Optional.of(takeaway));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            announce(server, graph.statistics(), err);
            server.join();
        }
        return 0;
    }

    /// Texts that belong to others may be read by who has them, and by nobody else.
    private void needLoopbackForTexts() {
        if (showTexts && !LOOPBACK.contains(host)) {
            throw new ParameterException(
                    spec.commandLine(), "--show-texts works on this machine alone: leave --host out, or --show-texts");
        }
    }

    /// Dumps are made anew by each process that serves, and go with it.
    private static Path dumps() {
        try {
            Path directory = Files.createTempDirectory("mufakat-dumps");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(directory), "remove dumps"));
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void readBriefs(PrintWriter err) {
        err.println("The record is empty: reading the briefs of data/articles …");
        err.flush();
        try (Intake intake = Intake.ofFiles();
                RecordDirectory directory = RecordDirectory.open(stored.record(), Clock.systemUTC())) {
            var pipeline = new Pipeline(Reader.load(Home.ontology(), Home.data()), directory);
            String briefs = Home.data().resolve("articles").toString();
            IngestReport.print(new Ingestion(intake, pipeline, Keeping.TEXTS).run(List.of(briefs)), err);
        }
    }

    /// The address is the one thing that a program needs: it goes to stdout, the rest to stderr.
    private void announce(MufakatServer server, Statistics statistics, PrintWriter err) {
        err.println(summary(statistics));
        err.println("Open this address in a browser; Ctrl-C stops:");
        err.flush();
        PrintWriter out = spec.commandLine().getOut();
        out.println(server.url());
        out.flush();
    }

    /// Say in one line what is served, and what of it the rules added at what cost.
    static String summary(Statistics statistics) {
        return String.format(
                Locale.ROOT,
                "articles: %d, accounts: %d, events: %d, publishers: %d; "
                        + "%,d triples loaded in %.1f s, of which the rules added %,d in %.1f s",
                statistics.articles(),
                statistics.accounts(),
                statistics.allEvents(),
                statistics.publishers(),
                statistics.triples(),
                statistics.loadSeconds(),
                statistics.triplesByGraph().getOrDefault(Iris.INFERRED_GRAPH, 0L),
                statistics.inferenceSeconds());
    }
}
