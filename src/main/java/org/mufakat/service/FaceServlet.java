package org.mufakat.service;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;

/// Sends the pages of a face, packed for who takes it, each with headers that allow scripts of our own files alone and
/// nothing from elsewhere, and with a tag by which a client that has the page already is told so.
final class FaceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-cache");

    private final transient Face face;
    private final transient Instant changed;

    /// @param changed when the data last changed
    FaceServlet(Face face, Instant changed) {
        this.face = face;
        this.changed = changed;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page page = face.answer(visitOf(request));
        byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
        boolean packed = Packing.isTaken(request) && Packing.isWorth(body.length);
        response.setStatus(page.status());
        HEADERS.forEach(response::setHeader);
        page.headers().forEach(response::setHeader);
        response.addHeader("Vary", "Accept-Encoding");
        if (page.status() == HttpServletResponse.SC_OK) {
            String tag = packed ? Tags.ofPacked(body) : Tags.of(body);
            response.setHeader("ETag", tag);
            response.setHeader("Last-Modified", Tags.date(changed));
            if (Tags.known(request, tag, changed)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setContentType(page.contentType() + "; charset=utf-8");
        send(packed ? Packing.packed(body) : body, packed, response);
    }

    private static void send(byte[] body, boolean packed, HttpServletResponse response) throws IOException {
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Visit visitOf(HttpServletRequest request) {
        var parameters = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        String inside = request.getPathInfo() == null ? "" : request.getPathInfo();
        return new Visit(request.getServletPath() + inside, parameters, acceptOf(request), originOf(request));
    }

    private static String originOf(HttpServletRequest request) {
        return request.getRequestURL().toString().replaceFirst("^(\\w+://[^/]*).*", "$1");
    }

    /// Several headers of that name are one list (RFC 9110, section 5.3).
    static String acceptOf(HttpServletRequest request) {
        String accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        return accept.isBlank() ? "*/*" : accept;
    }
}
