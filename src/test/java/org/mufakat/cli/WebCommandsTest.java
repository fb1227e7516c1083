package org.mufakat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.pipeline.FeedServer;
import org.mufakat.store.LeftOut;

/// Commands that are given addresses, as a user gives them: a server of this machine has to be allowed by name.
class WebCommandsTest {

    private static final String ALLOWED = "--allow-host=localhost";

    @TempDir
    private Path folder = Path.of("");

    private final FeedServer server = new FeedServer();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void stop() {
        server.close();
    }

    private int run(Writer to, Object... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(to))
                .setErr(new PrintWriter(err))
                .execute(Stream.of(args).map(String::valueOf).toArray(String[]::new));
    }

    /// Return the names under a key of the report, with the reasons of failures.
    private static List<String> named(JsonObject report, String key) {
        return report.getAsJsonArray(key).asList().stream()
                .map(each -> each.getAsJsonObject())
                .map(each -> each.get("name").getAsString()
                        + (each.has("reason") ? ": " + each.get("reason").getAsString() : ""))
                .toList();
    }

    private JsonObject ingest(Object... what) {
        var printed = new StringWriter();
        run(
                printed,
                Stream.concat(Stream.of("ingest", ALLOWED, "--format=json", "--record", folder), Stream.of(what))
                        .toArray());
        return JsonParser.parseString(printed.toString()).getAsJsonObject();
    }

    @Test
    void ingestReadsAddressesAndRemembersThoseThatDidNotComeUntilTheyDo() {
        server.have(2, false);
        JsonObject first = ingest(server.page(1), server.page(2));

        assertEquals(List.of("story-1"), named(first, "read"));
        assertEquals(List.of(server.page(2) + ": the server answered 404 for it"), named(first, "failed"));
        assertEquals(
                List.of(server.page(2) + " failed: the server answered 404 for it"),
                LeftOut.of(folder).stream()
                        .map(each -> each.name() + " " + each.what() + ": " + each.reason())
                        .toList());

        server.have(2, true);
        JsonObject second = ingest(server.page(1), server.page(2));

        assertEquals(List.of("story-2"), named(second, "read"));
        assertEquals(List.of("story-1"), named(second, "known"));
        assertEquals(List.of(), LeftOut.of(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "extract", "explain"})
    void aHostInsideIsNotAskedUnlessItIsAllowed(String command) {
        List<String> record = command.equals("ingest") ? List.of("--record", folder.toString()) : List.of();
        int exitCode = run(
                out,
                Stream.concat(Stream.of(command, server.page(1)), record.stream())
                        .toArray());

        assertEquals(1, exitCode);
        assertTrue(err.toString().contains("localhost lies inside this machine or its network"), err::toString);
        assertTrue(err.toString().contains("allow it by name with --allow-host"), err::toString);
    }

    @Test
    void extractAndExplainTakeAddresses() {
        assertEquals(0, run(out, "extract", ALLOWED, "--format=jsonl", server.page(1)), err::toString);
        assertTrue(out.toString().contains("\"article\":\"story-1\",\"published\":\"2020-01-02\""), out::toString);
        assertEquals(0, run(out, "explain", ALLOWED, server.page(1)), err::toString);
        assertTrue(out.toString().contains("# The harbour of town number 1 was opened"), out::toString);
    }

    @Test
    void watchOnceReadsWhatIsNewAndEnds() {
        server.add(1);
        Object[] command = {"watch", "--once", ALLOWED, "--record", folder, server.feed()};

        assertEquals(0, run(out, command), err::toString);
        assertTrue(out.toString().matches("\\S+ read: story-1, nothing found\n"), out::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, run(out, command), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void watchGoesOnUntilItIsStopped() throws InterruptedException {
        server.add(1);
        var lines = new LinkedBlockingQueue<String>();
        Thread watch = Thread.ofVirtual()
                .start(() -> run(writer(lines), "watch", "--every=1s", ALLOWED, "--record", folder, server.feed()));

        assertTrue(next(lines).endsWith(" read: story-1, nothing found"), err::toString);
        server.add(2);
        assertTrue(next(lines).endsWith(" read: story-2, nothing found"), err::toString);
        watch.interrupt();
        watch.join();
    }

    private static String next(BlockingQueue<String> lines) throws InterruptedException {
        return String.valueOf(lines.poll(2, TimeUnit.MINUTES));
    }

    /// A writer that hands on each line as soon as it is written out.
    private static Writer writer(BlockingQueue<String> lines) {
        return new StringWriter() {
            @Override
            public void flush() {
                getBuffer().toString().lines().forEach(lines::add);
                getBuffer().setLength(0);
            }
        };
    }
}
