package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.service.MufakatServer;
import org.mufakat.service.ServerSettings;

/// Weighs pages with everything that they load at once, as it is sent.
class FirstPageTest {

    private static final Pattern LOADED = Pattern.compile("(?:<link [^>]*href|<script [^>]*src)=\"(/[^\"]+)\"");

    @ParameterizedTest
    @CsvSource({"'', 150", "search?q=singapore, 150", "chronology, 150", "query, 250"})
    void aPageIsLightWithAllThatItLoads(String path, int kilobytes) throws IOException, InterruptedException {
        var weights = new LinkedHashMap<String, Integer>();
        try (var server = MufakatServer.start(
                        SharedPages.QUERIES, ServerSettings.onLoopback(0), List.of(SharedPages.PAGES));
                var client = HttpClient.newHttpClient()) {
            URI address = URI.create(server.url()).resolve("/" + path);
            weights.put(path, packed(address, client).length);
            var plain = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            for (String file : loaded(plain.body())) {
                weights.put(file, packed(address.resolve(file), client).length);
            }
        }

        assertTrue(weights.keySet().stream().anyMatch(file -> file.endsWith(".css")), weights.toString());
        assertTrue(sum(weights) < kilobytes * 1000, weights.toString());
    }

    private static Set<String> loaded(String html) {
        Set<String> files = new TreeSet<>();
        LOADED.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(files::add);
        files.removeIf(file -> !file.startsWith("/assets/") && !file.equals("/icon.svg"));
        return files;
    }

    private static byte[] packed(URI address, HttpClient client) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(address)
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertTrue(response.statusCode() == 200, () -> address + " answers " + response.statusCode());
        return response.body();
    }

    private static int sum(Map<String, Integer> weights) {
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }
}
