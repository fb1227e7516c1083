package org.mufakat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// A folder of hostile files with good ones among them is read like any other: what is bad costs itself only.
@TestInstance(Lifecycle.PER_CLASS)
class HostileTest {

    private static final String SECRET = "xyzzyplugh";

    /// The limit of the product is 20 seconds. None of these files should need even this.
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /// An archive may hold several that need their time.
    private static final Duration HANG = Duration.ofSeconds(30);

    @TempDir
    private static Path folder = Path.of("");

    /// Of the process that reads them: its heap, and all that it may ever have in memory.
    private static final int HEAP_MEGABYTES = 384;

    private static final int MOST_RESIDENT_MEGABYTES = 768;

    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, List<HostileReading.Told>> told = new TreeMap<>();
    private final Map<String, String> good = new TreeMap<>();
    private int hostile;
    private int resident;

    @BeforeAll
    void readAll() throws IOException, InterruptedException {
        HttpServer canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        canary.start();
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        Path given = Files.createDirectory(folder.resolve("given"));
        Map<String, byte[]> files = Hostile.files(
                "http://127.0.0.1:" + canary.getAddress().getPort() + "/canary",
                secret.toUri().toString());
        hostile = files.size();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(given.resolve(file.getKey()), file.getValue());
        }
        Files.createSymbolicLink(given.resolve("900-link.txt"), secret);
        addGoodOnes(given);
        Path out = folder.resolve("out");
        int exitCode = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx%dm".formatted(HEAP_MEGABYTES),
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileReading.class.getName(),
                        given.toString(),
                        out.toString(),
                        LIMIT.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertEquals(0, exitCode, "The process that reads them did not end well");
        HostileReading reading = HostileReading.read(out);
        reading.told()
                .forEach(each -> told.computeIfAbsent(each.file(), _ -> new ArrayList<>())
                        .add(each));
        resident = reading.residentMegabytes();
        canary.stop(0);
    }

    /// Good files in forms that are taken apart, one behind every tenth hostile one.
    private void addGoodOnes(Path given) throws IOException {
        List<Story> stories = Story.all();
        for (int i = 0; i < hostile / 10; i++) {
            Story story = stories.get(i % stories.size());
            byte[] bytes = switch (i % 6) {
                case 0 -> story.page("wordpress");
                case 1 -> Printers.pdf(story, 1);
                case 2 -> Printers.docx(story);
                case 3 -> Printers.utf8(Writings.rss(story));
                case 4 -> Printers.utf8(Writings.mail(story, false));
                default -> Printers.odt(story);
            };
            Path file = Files.write(given.resolve("%03d-~good".formatted(10 * i)), bytes);
            good.put(file.toString(), story.text());
        }
    }

    private List<String> that(Predicate<String> isWrong) {
        return told.keySet().stream().filter(isWrong).toList();
    }

    private Stream<HostileReading.Told> refusals(String name) {
        return told.getOrDefault(name, List.of()).stream().filter(HostileReading.Told::isRefused);
    }

    private Stream<String> texts(String name) {
        return told.getOrDefault(name, List.of()).stream()
                .map(HostileReading.Told::text)
                .filter(text -> !text.isEmpty());
    }

    private Duration time(String name) {
        return told.getOrDefault(name, List.of()).stream()
                .map(HostileReading.Told::time)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    @Test
    void thereAreThreeHundredOfThem() {
        assertTrue(hostile >= 300, () -> "Only %d".formatted(hostile));
        assertTrue(told.size() >= hostile, () -> "Only %d of %d were read".formatted(told.size(), hostile));
    }

    @Test
    void theGoodOnesAmongThemAreAllRead() {
        assertTrue(good.size() >= 30, () -> "Only %d".formatted(good.size()));
        assertEquals(
                List.of(),
                good.entrySet().stream()
                        .filter(each -> !texts(each.getKey()).toList().equals(List.of(each.getValue())))
                        .toList());
    }

    @Test
    void noneTakesLong() {
        assertEquals(List.of(), that(name -> time(name).compareTo(HANG) > 0));
        assertTrue(
                that(name -> refusals(name).anyMatch(each -> each.reason().contains("seconds")))
                                .size()
                        <= 6,
                "Too many were ended by the clock: "
                        + that(name ->
                                refusals(name).anyMatch(each -> each.reason().contains("seconds"))));
    }

    @Test
    void noneMakesAnyoneAskTheWeb() {
        assertEquals(0, asked.get());
    }

    @Test
    void noneShowsAFileFromOutside() {
        assertEquals(List.of(), that(name -> texts(name).anyMatch(text -> text.contains(SECRET))));
    }

    @Test
    void theProcessThatReadsThemNeedsLittleMemory() {
        assertTrue(resident > 0 && resident < MOST_RESIDENT_MEGABYTES, () -> "%d MB".formatted(resident));
    }

    @Test
    void eachRefusalIsOneLineThatSaysWhatIsWrong() {
        assertEquals(
                List.of(),
                that(name -> refusals(name)
                        .anyMatch(each -> each.reason().isBlank()
                                || each.reason().contains("null")
                                || each.reason().length() > 500
                                || each.message().chars().anyMatch(c -> c < 32))));
    }

    @Test
    void bombsAreRefused() {
        var read = new ArrayList<String>();
        for (String name : told.keySet()) {
            if (name.matches(".*/\\d+-(?:bomb|entries|zeros)[^/]*")
                    && refusals(name).findAny().isEmpty()) {
                read.add(name);
            }
        }

        assertEquals(List.of(), read);
    }
}
