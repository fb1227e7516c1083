package org.mufakat.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/// Writes stories in forms that are text themselves.
final class Writings {

    private Writings() {}

    static String markdown(Story story) {
        String body = story.paragraphs().stream()
                .map(text -> text.contains(" | ") ? "\n| " + text + " |\n" : text)
                .collect(Collectors.joining("\n\n"))
                .replace(" |\n\n\n\n| ", " |\n| ")
                .replaceFirst("(\\| Member .*\\|)\n", "$1\n|---|---|---|\n")
                .replace("ministers", "**ministers**")
                .replace("Singapore", "[Singapore](https://harbour.example/sg)");
        return "---\ntitle: '%s'\ndate: %s\npublisher: %s\nauthor: %s\nurl: https://%s/%s\n---\n\n%s\n"
                .formatted(
                        story.title().replace("'", "''"),
                        story.date(),
                        story.site(),
                        Story.AUTHOR,
                        story.host(),
                        story.name(),
                        body);
    }

    static String bareMarkdown(Story story) {
        return "# %s\n\n*%s - %s*\n\n%s\n"
                .formatted(
                        story.title(),
                        story.site(),
                        story.dayFirst(),
                        story.paragraphs().stream()
                                .map(text -> text.replace("|", "\\|"))
                                .collect(Collectors.joining("\n\n")));
    }

    static String jsonLd(Story story) {
        var json = new com.google.gson.JsonObject();
        json.addProperty("@context", "https://schema.org");
        json.addProperty("@type", "NewsArticle");
        json.addProperty("headline", story.title());
        json.addProperty("datePublished", story.date() + "T08:00:00+08:00");
        json.addProperty("publisher", story.site());
        json.addProperty("author", Story.AUTHOR);
        json.addProperty("articleBody", String.join("\n\n", story.paragraphs()));
        return json.toString();
    }

    /// Return a mail with a text and a page in it; the page is what the text is not: in base64.
    static String mail(Story story, boolean pageOnly) {
        String rfc = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                story.date().atTime(LocalTime.of(1, 5)).atOffset(ZoneOffset.ofHours(8)));
        String page = Base64.getMimeEncoder()
                .encodeToString(("<html><body>" + story.html("<p>", "</p>", text -> text) + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8));
        String subject = "=?UTF-8?B?"
                + Base64.getEncoder().encodeToString(("Fwd: " + story.title()).getBytes(StandardCharsets.UTF_8)) + "?=";
        String plain = String.join("\r\n\r\n", story.paragraphs()).replaceAll("(.{30,70}) ", "$1\r\n");
        return "Return-Path: <press@example.org>\r\nFrom: \"" + story.site()
                + "\" <press@example.org>\r\nTo: list@example.org\r\nSubject: " + subject + "\r\nDate: " + rfc
                + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b1\"\r\n\r\n"
                + (pageOnly
                        ? ""
                        : "--b1\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                                + plain + "\r\n-- \r\nPress office\r\n\r\n")
                + "--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + page
                + "\r\n--b1--\r\n";
    }

    /// Return an RSS feed with the usual mistakes: a bare ampersand, a name of HTML, a byte order mark, spaces in
    /// front.
    static String rss(Story story) {
        String rfc = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                story.date().atTime(LocalTime.of(1, 5)).atOffset(ZoneOffset.ofHours(8)));
        return "\uFEFF\n<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>"
                + story.site() + "</title><link>https://" + story.host()
                + "/</link><description>Ships & harbours&nbsp;</description>"
                + "<item><title><![CDATA[" + Entities.escape(story.title()) + "]]></title><link> https://"
                + story.host() + "/" + story.name() + "?a=1&b=2 </link><guid isPermaLink=\"false\">7</guid><pubDate>"
                + rfc
                + "</pubDate><dc:creator>" + Story.AUTHOR
                + "</dc:creator><description>Short & good.</description><content:encoded><![CDATA["
                + story.html("<p>", "</p>", text -> text) + "]]></content:encoded></item></channel></rss>";
    }

    static String atom(Story story) {
        return "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>"
                + story.site()
                + "</title><id>urn:x</id><updated>2030-01-01T00:00:00Z</updated><entry><title type=\"html\">"
                + Entities.escape(Entities.escape(story.title())) + "</title><link rel=\"enclosure\" href=\"https://"
                + story.host() + "/a.mp3\"/><link href=\"https://" + story.host() + "/" + story.name()
                + "\"/><id>urn:y</id><published>"
                + story.date() + "T00:30:00+08:00</published><updated>2031-01-01T00:00:00Z</updated><author><name>"
                + Story.AUTHOR + "</name></author><content type=\"html\">"
                + Entities.escape(story.html("<p>", "</p>", text -> text)) + "</content></entry></feed>";
    }

    /// Return a WARC with a request, an answer that is an error, a picture, and the page.
    static byte[] warc(Story story, byte[] page) {
        String address = "https://" + story.host() + "/" + story.name();
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] answer = new byte[head.length + page.length];
        System.arraycopy(head, 0, answer, 0, head.length);
        System.arraycopy(page, 0, answer, head.length, page.length);
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(record(
                "warcinfo", "", "application/warc-fields", "software: tests\r\n".getBytes(StandardCharsets.US_ASCII)));
        out.writeBytes(record(
                "response",
                address + "/gone",
                "application/http; msgtype=response",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\ngone"
                        .getBytes(StandardCharsets.US_ASCII)));
        out.writeBytes(record(
                "response",
                address + ".gif",
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\nContent-Length: 3\r\n\r\nGIF"
                        .getBytes(StandardCharsets.US_ASCII)));
        out.writeBytes(record("response", address, "application/http; msgtype=response", answer));
        return out.toByteArray();
    }

    private static byte[] record(String type, String address, String contentType, byte[] block) {
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:"
                        + java.util.UUID.nameUUIDFromBytes(block) + ">\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
                        + (address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n") + "Content-Type: "
                        + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(block);
        out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
