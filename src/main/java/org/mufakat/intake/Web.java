package org.mufakat.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.util.Timeout;

/// Fetches what lies at addresses: safely, as addresses come from others, and politely.
///
/// Only http and https; no host inside a house ([Reach]); robots.txt is minded; one request at a time to a
/// host, and none before the time it asks for ([Turns]); few redirects, each looked at like the first
/// address; limits on bytes, as they are when unpacked, and on time.
public final class Web implements AutoCloseable {

    static final String AGENT = "Mufakat/0.1 (+https://w3id.org/mufakat)";

    private static final int MOST_REDIRECTS = 5;

    private static final Set<Integer> PASSING =
            Set.of(HttpStatus.SC_REQUEST_TIMEOUT, HttpStatus.SC_TOO_EARLY, HttpStatus.SC_TOO_MANY_REQUESTS);

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final CloseableHttpClient client;
    private final Robots robots;
    private final Limits limits;
    private final Turns turns;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("limit").unstarted(work));

    /// @param bytes what an answer may have, unpacked
    /// @param time what an answer may take, to its end
    /// @param patience how long to wait for a server that asks for it
    record Limits(int bytes, Duration time, Duration patience) {}

    /// @param allowed names of hosts that may be asked though they lie inside this machine or its network
    public Web(Set<String> allowed) {
        this(allowed, new Limits(20_000_000, Duration.ofSeconds(60), Duration.ofSeconds(60)));
    }

    Web(Set<String> allowed, Limits limits) {
        this(allowed, limits, new Turns(limits.patience()));
    }

    Web(Set<String> allowed, Limits limits, Turns turns) {
        this.limits = limits;
        this.turns = turns;
        Timeout wait = Timeout.of(limits.time().dividedBy(3));
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Reach(allowed))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(wait)
                                .setSocketTimeout(wait)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(wait).build())
                .setUserAgent(AGENT)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
        this.robots = new Robots(this::robotsAt, InstantSource.system());
    }

    /// What a server says of the version it sent, to be said back to it.
    ///
    /// @param tag the ETag
    /// @param changed the time of the last change, in the server's words
    public record Version(Optional<String> tag, Optional<String> changed) {

        /// Nothing is known.
        public static final Version NONE = new Version(Optional.empty(), Optional.empty());
    }

    /// What a server has.
    public sealed interface Answer {

        /// A page or file, in a version.
        record Found(Original original, Version version) implements Answer {}

        /// Nothing but the version that was asked for.
        record Unchanged() implements Answer {}
    }

    /// Return what lies at an address.
    ///
    /// @throws Refusal if it may not be asked for, or does not come
    public Original fetch(String address) {
        return switch (fetch(address, Version.NONE)) {
            case Answer.Found found -> found.original();
            case Answer.Unchanged _ -> throw new Refusal("the server sent nothing", "try again later");
        };
    }

    /// Return what lies at an address, unless it is the version that is known.
    ///
    /// @throws Refusal if it may not be asked for, or does not come
    public Answer fetch(String address, Version known) {
        URI at = uri(address);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            robots.mind(at);
            Reply reply = askPatiently(at, known);
            switch (reply.status()) {
                case HttpStatus.SC_OK -> {
                    return new Answer.Found(reply.original(), reply.version());
                }
                case HttpStatus.SC_NOT_MODIFIED -> {
                    return new Answer.Unchanged();
                }
                case HttpStatus.SC_MOVED_PERMANENTLY,
                        HttpStatus.SC_MOVED_TEMPORARILY,
                        HttpStatus.SC_SEE_OTHER,
                        HttpStatus.SC_TEMPORARY_REDIRECT,
                        HttpStatus.SC_PERMANENT_REDIRECT ->
                    at = uri(at.resolve(uri(reply.location())).toString());
                default -> throw refusal(reply);
            }
        }
        throw new Refusal("it redirects more than %d times".formatted(MOST_REDIRECTS), "give the last address");
    }

    /// Ask, and once more where the server says soon when.
    private Reply askPatiently(URI at, Version known) {
        Reply reply = ask(at, known);
        return reply.later().filter(turns::isSoon).isPresent() ? ask(at, known) : reply;
    }

    /// A page that is missing may come: feeds tell of pages before they are there.
    private static Refusal refusal(Reply reply) {
        boolean missing = reply.status() == HttpStatus.SC_NOT_FOUND;
        boolean faulty = reply.status() >= HttpStatus.SC_SERVER_ERROR || PASSING.contains(reply.status());
        var refusal = new Refusal(
                "the server answered %d for it".formatted(reply.status()),
                faulty ? "try again later" : "open it in a browser and save it");
        return missing || faulty ? refusal.passing(reply.later().orElse(Duration.ZERO)) : refusal;
    }

    private static URI uri(String address) {
        try {
            URI uri = URI.create(address.strip().replace(" ", "%20"));
            if (uri.isAbsolute()
                    && (!SCHEMES.contains(uri.getScheme().toLowerCase(java.util.Locale.ROOT))
                            || uri.getHost() == null)) {
                throw new Refusal("only http and https addresses are fetched", "give the file itself");
            }
            return uri;
        } catch (IllegalArgumentException broken) {
            throw new Refusal("it is no address", "copy it from the browser once more");
        }
    }

    /// An answer as it came.
    ///
    /// @param later when to ask again, where a server that cannot answer says so
    private record Reply(int status, String location, Version version, Optional<Duration> later, Original original) {}

    private Robots.Answer robotsAt(URI where) {
        Reply reply = ask(where, Version.NONE);
        return new Robots.Answer(reply.status(), reply.original().text());
    }

    private Reply ask(URI at, Version known) {
        var get = new HttpGet(at);
        known.tag().ifPresent(tag -> get.setHeader(HttpHeaders.IF_NONE_MATCH, tag));
        known.changed().ifPresent(time -> get.setHeader(HttpHeaders.IF_MODIFIED_SINCE, time));
        return turns.take(at.getHost(), () -> answer(at, get), Reply::later);
    }

    private Reply answer(URI at, HttpGet get) {
        ScheduledFuture<?> end = clock.schedule(get::cancel, limits.time().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(get, response -> reply(at.toString(), response));
        } catch (UnknownHostException unknown) {
            throw new Refusal("there is no host " + at.getHost(), "look at its spelling").passing(Duration.ZERO);
        } catch (IOException failure) {
            throw new Refusal(
                            get.isCancelled()
                                    ? "it did not come within %d seconds"
                                            .formatted(limits.time().toSeconds())
                                    : "it did not come: " + Words.line(String.valueOf(failure.getMessage())),
                            "try again later")
                    .passing(Duration.ZERO);
        } finally {
            end.cancel(false);
        }
    }

    private Reply reply(String address, ClassicHttpResponse response) throws IOException {
        ContentType type = Optional.ofNullable(response.getEntity())
                .map(entity -> ContentType.parseLenient(entity.getContentType()))
                .orElse(ContentType.APPLICATION_OCTET_STREAM);
        byte[] body = response.getEntity() == null
                ? new byte[0]
                : body(response.getEntity().getContent());
        return new Reply(
                response.getCode(),
                header(response, HttpHeaders.LOCATION).orElse(""),
                new Version(header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED)),
                turns.later(response.getCode(), header(response, HttpHeaders.RETRY_AFTER)),
                Original.of(address, Stems.ofAddress(address).orElse("article"), body)
                        .at(address)
                        .encodedIn(Optional.ofNullable(type.getCharset()).map(Charset::name)));
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    private byte[] body(InputStream in) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (out.size() + read > limits.bytes()) {
                throw new Refusal(
                        "it has more than %,d bytes".formatted(limits.bytes()), "save it, and give its parts");
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
