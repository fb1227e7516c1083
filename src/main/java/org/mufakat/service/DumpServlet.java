package org.mufakat.service;

import com.google.gson.GsonBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mufakat.export.Dumps;
import org.mufakat.export.Dumps.Dump;
import org.mufakat.export.Dumps.Listed;

/// The dumps under `/dumps/`, with a list of them at `/dumps` itself, for people or as JSON, and `….sha256` for each.
/// A part of a dump can be had, to go on where a download broke off.
final class DumpServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String CHECKSUM = ".sha256";
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private final transient Dumps dumps;
    private final transient DumpList page;

    DumpServlet(Dumps dumps, DumpList page) {
        this.dumps = dumps;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        String name = path.substring(1);
        boolean checksum = name.endsWith(CHECKSUM);
        if (name.isEmpty()) {
            list(request, response);
            return;
        }
        Optional<Dump> dump = dumps.find(checksum ? name.substring(0, name.length() - CHECKSUM.length()) : name);
        if (dump.isEmpty()) {
            new HttpProblem(404, "No such dump", "There is no dump '%s'; /dumps lists them.".formatted(name))
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
        response.setHeader("Last-Modified", Tags.date(dumps.made()));
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader(
                "Repr-Digest",
                "sha-256=:%s:"
                        .formatted(Base64.getEncoder()
                                .encodeToString(HexFormat.of().parseHex(dump.sha256()))));
        if (Tags.known(request, tag, dumps.made())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        // The file is packed and stays so: the packing is part of what is kept, not of the way it is sent.
        switch (wanted(request, tag, dump.size())) {
            case ByteRange.Whole() -> part(new ByteRange.Part(0, dump.size() - 1), dump, response);
            case ByteRange.Part part -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), dump.size()));
                part(part, dump, response);
            }
            case ByteRange.Outside() -> {
                response.setHeader("Content-Range", "bytes */" + dump.size());
                new HttpProblem(416, "No such part", "The dump has %d bytes.".formatted(dump.size())).send(response);
            }
        }
    }

    /// A part is given of a GET alone, and with `If-Range` only if the client's first part is of this very file.
    private ByteRange wanted(HttpServletRequest request, String tag, long size) {
        String same = Objects.requireNonNullElse(request.getHeader("If-Range"), tag);
        boolean part = request.getMethod().equals("GET") && (same.equals(tag) || same.equals(Tags.date(dumps.made())));
        return part ? ByteRange.of(request.getHeader("Range"), size) : new ByteRange.Whole();
    }

    private static void part(ByteRange.Part part, Dump dump, HttpServletResponse response) throws IOException {
        response.setContentType("application/gzip");
        response.setContentLengthLong(part.length());
        try (InputStream in = Files.newInputStream(dump.file())) {
            in.skipNBytes(part.first());
            byte[] buffer = new byte[1 << 16];
            long left = part.length();
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                response.getOutputStream().write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        response.setHeader("Last-Modified", Tags.date(dumps.made()));
        String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "*/*");
        Optional<String> type = MediaChoice.of(accept, List.of(JSON, HTML));
        if (type.isEmpty()) {
            new HttpProblem(406, "Not acceptable", "The list of dumps comes as %s or %s.".formatted(JSON, HTML))
                    .send(response);
        } else if (type.get().equals(HTML)) {
            List<Listed> main = dumps.main();
            FaceServlet.HEADERS.forEach(response::setHeader);
            send(response, HTML, page.html(dumps.made(), main, dumps.all().size() - main.size()));
        } else {
            var entries = new ArrayList<Map<String, Object>>();
            dumps.all().forEach(dump -> entries.add(entry(dump)));
            var list = Map.of("modified", dumps.made().toString(), "dumps", List.copyOf(entries));
            send(response, JSON, new GsonBuilder().setPrettyPrinting().create().toJson(list));
        }
    }

    /// Size and checksum of a dump that has not been made yet are not known, and nobody should wait for all of them.
    private static Map<String, Object> entry(Listed dump) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("href", "/dumps/" + dump.name());
        dump.graph().ifPresent(graph -> entry.put("graph", graph));
        dump.made().ifPresent(file -> {
            entry.put("bytes", file.size());
            entry.put("sha256", file.sha256());
        });
        entry.put("checksum", "/dumps/" + dump.name() + CHECKSUM);
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
