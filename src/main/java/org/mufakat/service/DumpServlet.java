package org.mufakat.service;

import com.google.gson.GsonBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mufakat.export.Dumps;
import org.mufakat.export.Dumps.Dump;

/// The dumps under `/dumps/`, with a list of them as JSON at `/dumps/` itself, and `….sha256` for each.
final class DumpServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String CHECKSUM = ".sha256";

    private final transient Dumps dumps;

    DumpServlet(Dumps dumps) {
        this.dumps = dumps;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        String name = path.substring(1);
        boolean checksum = name.endsWith(CHECKSUM);
        if (name.isEmpty()) {
            list(response);
            return;
        }
        Optional<Dump> dump = dumps.find(checksum ? name.substring(0, name.length() - CHECKSUM.length()) : name);
        if (dump.isEmpty()) {
            new HttpProblem(404, "No such dump", "There is no dump '%s'; /dumps/ lists them.".formatted(name))
                    .send(response);
        } else if (checksum) {
            String file = dump.get().name().replaceFirst(".*/", "");
            send(response, "text/plain", dump.get().sha256() + "  " + file + "\n");
        } else {
            send(request, response, dump.get());
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Dump dump) throws IOException {
        String tag = '"' + dump.sha256().substring(0, 32) + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Last-Modified", lastModified());
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader(
                "Repr-Digest",
                "sha-256=:%s:"
                        .formatted(Base64.getEncoder()
                                .encodeToString(HexFormat.of().parseHex(dump.sha256()))));
        if (Tags.known(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        // The file is packed and stays so: the packing is part of what is kept, not of the way it is sent.
        response.setContentType("application/gzip");
        response.setContentLengthLong(dump.size());
        Files.copy(dump.file(), response.getOutputStream());
    }

    private String lastModified() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(dumps.made().atOffset(ZoneOffset.UTC));
    }

    private void list(HttpServletResponse response) throws IOException {
        var entries = new ArrayList<Map<String, Object>>();
        for (String name : dumps.names()) {
            entries.add(entry(name));
        }
        var list = Map.of("modified", dumps.made().toString(), "dumps", List.copyOf(entries));
        send(
                response,
                "application/json",
                new GsonBuilder().setPrettyPrinting().create().toJson(list));
    }

    /// Size and checksum of a dump that has not been made yet are not known, and nobody should wait for all of them.
    private Map<String, Object> entry(String name) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("href", "/dumps/" + name);
        Dumps.graphOf(name).ifPresent(graph -> entry.put("graph", graph));
        dumps.ready(name).ifPresent(dump -> {
            entry.put("bytes", dump.size());
            entry.put("sha256", dump.sha256());
        });
        entry.put("checksum", "/dumps/" + name + CHECKSUM);
        return entry;
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + "; charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
