package org.mufakat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.intake.Web.Version;

class WebTest {

    private static final Web.Limits SMALL = new Web.Limits(100_000, Duration.ofSeconds(30), Duration.ofMinutes(1));

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private HttpServer server = unstarted();
    private Web web = new Web(Set.of("localhost"), SMALL);

    private static HttpServer unstarted() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            asked.add(exchange.getRequestURI().getPath());
            try {
                answer(exchange);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                atOnce.decrementAndGet();
                exchange.close();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        never.countDown();
        web.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/robots.txt" -> send(exchange, 200, "User-agent: mufakat\nDisallow: /private/\n");
            case "/page" -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=windows-1252");
                exchange.getResponseHeaders().set("ETag", "\"v1\"");
                boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                send(
                        exchange,
                        same ? 304 : 200,
                        "by " + exchange.getRequestHeaders().getFirst("User-Agent"));
            }
            case "/large" -> send(exchange, 200, "x".repeat(200_000));
            case "/bomb" -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                send(exchange, 200, gzipped(new byte[10_000_000]));
            }
            case "/slow" -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                never.await();
            }
            case "/loop" -> {
                exchange.getResponseHeaders().set("Location", "/loop");
                send(exchange, 302, "");
            }
            case "/busy" -> {
                boolean again = asked.stream().filter(path::equals).count() > 1;
                exchange.getResponseHeaders()
                        .set("Retry-After", exchange.getRequestURI().getQuery());
                send(exchange, again ? 200 : 429, "here");
            }
            case "/missing" -> send(exchange, 404, "");
            case "/broken" -> send(exchange, 500, "");
            case "/gone" -> send(exchange, 410, "gone");
            default -> {
                if (path.startsWith("/to/")) {
                    exchange.getResponseHeaders()
                            .set("Location", exchange.getRequestURI().getQuery());
                    send(exchange, 302, "");
                } else {
                    send(exchange, 200, "here");
                }
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, Printers.utf8(text));
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, status == 304 || bytes.length == 0 ? -1 : bytes.length);
        if (status != 304 && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    private String at(String host, String path) {
        return "http://%s:%d%s".formatted(host, server.getAddress().getPort(), path);
    }

    private String at(String path) {
        return at("localhost", path);
    }

    private String refused(String address) {
        return assertThrows(Refusal.class, () -> web.fetch(address)).reason();
    }

    @Test
    void aPageComesWithItsAddressAndEncodingAndTheProjectIsNamed() {
        Original page = web.fetch(at("/page"));

        assertEquals("by Mufakat/0.1 (+https://w3id.org/mufakat)", page.text());
        assertEquals(at("/page"), page.address().orElse(""));
        assertEquals("page", page.stem());
        assertEquals("windows-1252", page.charset().orElse(""));
    }

    @Test
    void aVersionThatIsKnownIsNotSentAgain() {
        Version version = assertInstanceOf(Web.Answer.Found.class, web.fetch(at("/page"), Version.NONE))
                .version();

        assertEquals(new Web.Answer.Unchanged(), web.fetch(at("/page"), version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "127.1", "[::ffff:127.0.0.1]"})
    void aHostInsideIsNotAskedUnlessItIsAllowedByName(String host) {
        assertThrows(Refusal.class, () -> web.fetch(at(host, "/page")));
        assertThrows(Refusal.class, () -> web.fetch(at("/to/?" + at(host, "/page"))));
        assertEquals(List.of("/robots.txt", "/to/"), List.copyOf(asked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/hostname", "ftp://localhost/x", "jar:file:/x!/y", "gopher://localhost/", "data:,x"})
    void onlyTheWebIsAsked(String address) {
        assertEquals("only http and https addresses are fetched", refused(address));
        assertEquals("only http and https addresses are fetched", refused(at("/to/?" + address)));
    }

    @Test
    void redirectsAreFollowedAFewTimes() {
        assertEquals("here", web.fetch(at("/to/?/there")).text());
        assertEquals(at("/there"), web.fetch(at("/to/?/there")).address().orElse(""));
        assertEquals("it redirects more than 5 times", refused(at("/loop")));
    }

    @ParameterizedTest
    @CsvSource({
        "/large, 'it has more than 100,000 bytes'",
        "/bomb, 'it has more than 100,000 bytes'",
        "/gone, the server answered 410 for it",
        "/private/x, asks programs to leave it alone",
    })
    void whatIsTooLargeGoneOrNotForProgramsIsRefused(String path, String reason) {
        assertTrue(refused(at(path)).endsWith(reason), refused(at(path)));
        assertTrue(asked.stream().noneMatch("/private/x"::equals), asked::toString);
    }

    @Test
    void aServerThatNeverEndsIsLeft() {
        try (var hasty = new Web(Set.of("localhost"), new Web.Limits(100, Duration.ofSeconds(1), Duration.ZERO))) {
            assertThrows(Refusal.class, () -> hasty.fetch(at("/slow")));
        }
    }

    /// A web for which time stands still, and which notes for how long it waited.
    private static Web waiting(List<Duration> waited) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z"));
        return new Web(Set.of("localhost"), SMALL, new Turns(SMALL.patience(), clock, waited::add));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "Wed,%2025%20Nov%202026%2012:00:07%20GMT"})
    void aServerThatAsksForALittleTimeGetsIt(String time) {
        var waited = new ArrayList<Duration>();
        try (Web patient = waiting(waited)) {
            assertEquals("here", patient.fetch(at("/busy?" + time)).text());
        }
        assertEquals(List.of(Duration.ofSeconds(7)), waited);
        assertEquals(List.of("/robots.txt", "/busy", "/busy"), List.copyOf(asked));
    }

    @Test
    void aServerThatAsksForMuchTimeIsLeftAloneForIt() {
        var waited = new ArrayList<Duration>();
        try (Web patient = waiting(waited)) {
            for (String path : List.of("/busy?3600", "/page", "/busy?3600")) {
                Refusal refusal = assertThrows(Refusal.class, () -> patient.fetch(at(path)));
                assertEquals(Optional.of(Duration.ofHours(1)), refusal.passes(), refusal.reason());
            }
        }
        assertEquals(List.of(), waited);
        assertEquals(List.of("/robots.txt", "/busy"), List.copyOf(asked));
    }

    @ParameterizedTest
    @CsvSource({"/missing, true", "/broken, true", "/gone, false", "/private/x, false", "/large, false"})
    void whatMayPassIsTold(String path, boolean passes) {
        Refusal refusal = assertThrows(Refusal.class, () -> web.fetch(at(path)));

        assertEquals(passes, refusal.passes().isPresent());
    }

    @Test
    void aHostIsAskedOneThingAtATime() {
        IntStream.range(0, 40).parallel().forEach(i -> web.fetch(at("/there/" + i)));

        assertEquals(41, asked.size());
        assertEquals(1, mostAtOnce.get());
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "172.16.0.1, true",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "100.64.0.1, true",
        "0.0.0.0, true",
        "255.255.255.255, true",
        "224.0.0.1, true",
        "::1, true",
        "::ffff:10.0.0.1, true",
        "fe80::1, true",
        "fd00::1, true",
        "64:ff9b::7f00:1, true",
        "93.184.215.14, false",
        "100.128.0.1, false",
        "172.32.0.1, false",
        "2606:2800:21f:cb07:6820:80da:af6b:8b2c, false",
    })
    void addressesInsideAreKnown(String address, boolean inside) {
        assertEquals(inside, Reach.isInside(InetAddress.ofLiteral(address)));
    }
}
