package org.mufakat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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
import org.junit.jupiter.api.AfterAll;
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

    private static final int MOST_MEMORY = 600_000_000;

    @TempDir
    private static Path folder = Path.of("");

    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, List<Arrival>> arrivals = new TreeMap<>();
    private final Map<String, Duration> times = new TreeMap<>();
    private final Map<String, String> good = new TreeMap<>();
    private int hostile;
    private long memory;

    @BeforeAll
    void readAll() throws IOException {
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
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        files.clear();
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        try (Intake intake = new Intake(new Workshop(LIMIT), address -> {
            throw new Refusal(address + " is not fetched", "ask for no address in a test");
        })) {
            for (Given each : Given.expand(List.of(given.toString()), _ -> {})) {
                long start = System.nanoTime();
                arrivals.put(each.name(), intake.open(each).toList());
                times.put(each.name(), Duration.ofNanos(System.nanoTime() - start));
            }
        }
        memory = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
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

    @AfterAll
    void tell() {
        arrivals.clear();
    }

    private List<String> that(Predicate<String> isWrong) {
        return arrivals.keySet().stream().filter(isWrong).toList();
    }

    private Stream<Arrival.Refused> refusals(String name) {
        return arrivals.getOrDefault(name, List.of()).stream()
                .flatMap(each -> each instanceof Arrival.Refused refused ? Stream.of(refused) : Stream.empty());
    }

    private Stream<String> texts(String name) {
        return arrivals.getOrDefault(name, List.of()).stream()
                .flatMap(each -> each instanceof Arrival.Ready ready
                        ? Stream.of(ready.article().text())
                        : Stream.empty());
    }

    @Test
    void thereAreThreeHundredOfThem() {
        assertTrue(hostile >= 300, () -> "Only %d".formatted(hostile));
        assertTrue(arrivals.size() >= hostile, () -> "Only %d of %d were read".formatted(arrivals.size(), hostile));
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
        assertEquals(
                List.of(), that(name -> times.getOrDefault(name, Duration.ZERO).compareTo(LIMIT.plusSeconds(4)) > 0));
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
    void memoryStaysBounded() {
        assertTrue(memory < MOST_MEMORY, () -> "%,d bytes".formatted(memory));
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
        for (String name : arrivals.keySet()) {
            if (name.matches(".*/\\d+-(?:bomb|entries|zeros)[^/]*")
                    && refusals(name).findAny().isEmpty()) {
                read.add(name);
            }
        }

        assertEquals(List.of(), read);
    }
}
