package org.mufakat.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Serves a feed and the pages of its articles, on a free port of this machine.
public final class FeedServer implements AutoCloseable {

    private final HttpServer server;
    private final List<Integer> stories = new ArrayList<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final Semaphore pages = new Semaphore(0);
    private final Set<Integer> missing = ConcurrentHashMap.newKeySet();
    private volatile boolean failing;

    public FeedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/feed", this::feed);
        server.createContext("/news/", this::page);
        server.start();
    }

    public String feed() {
        return at("/feed");
    }

    private String at(String path) {
        return "http://localhost:%d%s".formatted(server.getAddress().getPort(), path);
    }

    public synchronized void add(int story) {
        stories.addFirst(story);
    }

    synchronized void remove(int story) {
        stories.remove(Integer.valueOf(story));
    }

    void fail(boolean fails) {
        failing = fails;
    }

    /// Have the page of a story, or not.
    public void have(int story, boolean has) {
        if (has) {
            missing.remove(story);
        } else {
            missing.add(story);
        }
    }

    public String page(int story) {
        return at("/news/story-" + story);
    }

    /// Return how often the feed was sent.
    int sent() {
        return sent.get();
    }

    /// Wait until so many pages more are asked for, or half a minute.
    boolean awaitPages(int number) throws InterruptedException {
        pages.drainPermits();
        return pages.tryAcquire(number, 30, TimeUnit.SECONDS);
    }

    int unchanged() {
        return unchanged.get();
    }

    private synchronized void feed(HttpExchange exchange) throws IOException {
        String tag = "\"%d\"".formatted(stories.size());
        if (failing) {
            exchange.getResponseHeaders().set("Retry-After", "10800");
            send(exchange, 503, "");
        } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.incrementAndGet();
            send(exchange, 304, "");
        } else {
            sent.incrementAndGet();
            var feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Coast</title>");
            stories.forEach(story -> feed.append("<item><title>Story %1$d</title><link>%2$s</link></item>"
                    .formatted(story, at("/news/story-" + story))));
            exchange.getResponseHeaders().set("ETag", tag);
            send(exchange, 200, feed.append("</channel></rss>").toString());
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        pages.release();
        String name = exchange.getRequestURI().getPath().substring("/news/".length());
        int number = Integer.parseInt(name.replace("story-", ""));
        if (missing.contains(number)) {
            send(exchange, 404, "");
            return;
        }
        String words = "The harbour of town number %d was opened, and %d ships came on the first day of its year %d. "
                .repeat(3)
                .replace("%d", String.valueOf(number));
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        send(
                exchange,
                200,
                "<html><head><title>Harbour %s opens</title><meta name=\"date\" content=\"2020-01-02\"></head><body><article><h1>Harbour %s opens</h1><p>%s</p></article></body></html>"
                        .formatted(number, number, words));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
