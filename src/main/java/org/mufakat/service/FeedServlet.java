package org.mufakat.service;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mufakat.export.EventStream;
import org.mufakat.export.Feed;

/// What has changed: `/feed.atom` for people, `/ldes` for programs that keep a copy.
final class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Feed feed;
    private final transient EventStream stream;

    FeedServlet(Feed feed, EventStream stream) {
        this.feed = feed;
        this.stream = stream;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = request.getParameter("page");
        if (request.getServletPath().equals("/ldes")) {
            sendStream(page, request, response);
        } else {
            sendFeed(Objects.requireNonNullElse(page, "1"), request, response);
        }
    }

    private void sendFeed(String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int number = page.matches("\\d{1,7}") ? Integer.parseInt(page) : 0;
        if (number < 1 || number > feed.pages()) {
            noPage(page, feed.pages(), response);
            return;
        }
        var body = new ByteArrayOutputStream();
        feed.write(number, addressOf(request), body);
        send(body.toByteArray(), "application/atom+xml", request, response);
    }

    private void sendStream(@Nullable String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String address = addressOf(request) + "ldes";
        var body = new ByteArrayOutputStream();
        if (page == null) {
            stream.writeRoot(address, body);
            send(body.toByteArray(), "application/trig", request, response);
            return;
        }
        var number = stream.page(page);
        if (number.isEmpty()) {
            noPage(page, stream.pages(), response);
            return;
        }
        stream.writePage(number.get(), address, body);
        send(body.toByteArray(), "application/trig", request, response);
    }

    private static void send(byte[] body, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = Tags.of(body);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        if (Tags.known(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type + "; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void noPage(String page, int pages, HttpServletResponse response) throws IOException {
        new HttpProblem(404, "No such page", "There is no page '%s'; there are 1 to %d.".formatted(page, pages))
                .send(response);
    }

    /// The address by which the client found us: links must lead back the same way.
    private static String addressOf(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getServletPath().length()) + "/";
    }
}
