package org.mufakat.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Takes originals apart in a process of its own, with memory and time of its own: whatever is in a file, it costs
/// itself only.
///
/// The process is started with the first original and serves all that follow. Where one uses up its time or the
/// memory, the process is ended and the next original gets a new one. Threads would not do: none can be stopped, and
/// they share the memory.
public final class Workshop implements AutoCloseable {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final String MEMORY = "-Xmx512m";

    /// New memory is dear, as the system has to clear it first: little of it, used again and again, is faster.
    private static final String NEW_OBJECTS = "-Xmn16m";

    private final Duration time;
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();
    private Optional<Hand> hand = Optional.empty();

    public Workshop() {
        this(TIME);
    }

    /// @param time what one original may take
    Workshop(Duration time) {
        this.time = time;
    }

    /// The process, and the ways to it and back.
    private record Hand(Process process, DataOutputStream to, DataInputStream from) {

        Parcel.Answer ask(Parcel.Task task) throws IOException {
            task.write(to);
            to.flush();
            return Parcel.Answer.read(from);
        }
    }

    /// Return the articles of an original.
    ///
    /// @throws Refusal if it holds none, cannot be read, or takes too much time or memory
    synchronized List<Draft> read(Kind kind, Original original) {
        Parcel.Answer answer = ask(new Parcel.Task(kind, original));
        if (!answer.help().isEmpty()) {
            throw new Refusal(answer.text(), answer.help());
        }
        return DraftJson.read(answer.text());
    }

    private Parcel.Answer ask(Parcel.Task task) {
        Hand working = hand.filter(each -> each.process().isAlive()).orElseGet(Workshop::start);
        hand = Optional.of(working);
        Future<Parcel.Answer> answer = waiting.submit(() -> working.ask(task));
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            end();
            throw new Refusal(
                    "it was not taken apart within %d seconds".formatted(time.toSeconds()), "give its text alone");
        } catch (ExecutionException gone) {
            end();
            throw new Refusal("taking it apart used up the memory", "give its text alone");
        } catch (InterruptedException stopped) {
            end();
            Thread.currentThread().interrupt();
            throw new Refusal("the work was stopped", "start again");
        }
    }

    private static Hand start() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                NEW_OBJECTS,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                WorkshopMain.class.getName());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Hand(
                    process,
                    new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                    new DataInputStream(new BufferedInputStream(process.getInputStream())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void end() {
        hand.ifPresent(each -> each.process().destroyForcibly());
        hand = Optional.empty();
    }

    /// End the process.
    @Override
    public synchronized void close() {
        end();
        waiting.shutdownNow();
    }
}
