package org.mufakat.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/// Tells kinds of originals apart by what they hold. Names do not count.
///
/// Tika knows the bytes of a thousand formats. What it takes for text or for JSON may be one of several things that
/// are told apart here: it goes by endings there.
final class Detector {

    private static final int HEAD = 65_536;

    private static final Pattern MAIL_HEADER = Pattern.compile(
            "(?im)^(?:from|to|subject|date|message-id|mime-version|received|return-path|content-type|reply-to|delivered-to|x-[a-z-]+):"
                    + ".*$");
    private static final Pattern TAG = Pattern.compile("<([a-zA-Z][\\w:.-]*)");
    private static final Pattern ADDRESS_LINE = Pattern.compile("https?://\\S+");
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---[ \\t]*\\R(?s:.{0,5000}?)\\R---[ \\t]*\\R");
    private static final Pattern HEADING = Pattern.compile("\\A\\s*# \\S.*");
    private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]\\n]{1,300}]\\(https?://[^)\\s]+\\)");
    private static final Set<String> PAGE =
            Set.of("html", "head", "body", "meta", "title", "article", "div", "h1", "p");
    private static final Set<String> RSS = Set.of("rss", "rdf:rdf", "channel");
    private static final Pattern ARTICLE_JSON =
            Pattern.compile("\\A\\s*[\\[{](?s:.*)\"@?(?:type|context|articleBody)\"");

    /// What begins so, in lower case, needs no search among a thousand formats, which takes longer than reading a page.
    private static final Map<String, Kind> BEGINNINGS = Map.of("%pdf-", Kind.PDF, "<!doctype html", Kind.HTML);

    private static final class Loaded {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }

    private Detector() {}

    static Kind kind(byte[] bytes) {
        String first =
                new String(bytes, 0, Math.min(bytes.length, 14), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return BEGINNINGS.entrySet().stream()
                .filter(beginning -> first.startsWith(beginning.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> found(bytes));
    }

    private static Kind found(byte[] bytes) {
        MediaType type = detected(bytes);
        return switch (type.getBaseType().toString()) {
            case "application/pdf" -> Kind.PDF;
            case "application/gzip" -> Kind.GZIP;
            case "application/warc", "application/warc+gz" -> Kind.WARC;
            case "application/vnd.oasis.opendocument.text" -> Kind.ODT;
            case "application/zip", "application/x-tika-ooxml" -> insideOfZip(bytes);
            case "application/octet-stream" -> isText(bytes) ? kindOfText(bytes) : Kind.OTHER;
            case "application/rtf", "text/rtf" -> Kind.OTHER;
            default -> isTextual(type) || isText(bytes) ? kindOfText(bytes) : Kind.OTHER;
        };
    }

    private static MediaType detected(byte[] bytes) {
        try (var head = new ByteArrayInputStream(bytes, 0, Math.min(bytes.length, HEAD))) {
            return Loaded.TYPES.detect(head, new Metadata());
        } catch (IOException impossible) {
            return MediaType.OCTET_STREAM;
        }
    }

    private static boolean isTextual(MediaType type) {
        return type.getType().equals("text")
                || type.getSubtype().endsWith("xml")
                || type.getSubtype().endsWith("json")
                || type.getType().equals("message");
    }

    /// Control characters beyond those of print are in no text.
    private static boolean isText(byte[] bytes) {
        int end = Math.min(bytes.length, HEAD);
        for (int i = 0; i < end; i++) {
            if (bytes[i] >= 0
                    && bytes[i] < 32
                    && bytes[i] != '\n'
                    && bytes[i] != '\r'
                    && bytes[i] != '\t'
                    && bytes[i] != '\f'
                    && bytes[i] != 27) {
                return false;
            }
        }
        return true;
    }

    private static Kind kindOfText(byte[] bytes) {
        byte[] front = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
        String head = Encoding.decode(front, Optional.empty());
        String tag = firstTag(head);
        if (RSS.contains(tag)) {
            return Kind.RSS;
        }
        if (tag.equals("feed") || tag.endsWith(":feed")) {
            return Kind.ATOM;
        }
        if (PAGE.contains(tag)) {
            return Kind.HTML;
        }
        if (ARTICLE_JSON.matcher(head).lookingAt()) {
            return Kind.JSON_LD;
        }
        if (isMail(head)) {
            return Kind.MAIL;
        }
        return isList(head) ? Kind.ADDRESSES : isMarkdown(head) ? Kind.MARKDOWN : Kind.TEXT;
    }

    /// Return the name of the element that a text begins with, in lower case, behind comments and declarations; else
    /// nothing.
    private static String firstTag(String head) {
        int at = 0;
        while (at < head.length()) {
            if (Character.isWhitespace(head.charAt(at)) || head.charAt(at) == '\uFEFF') {
                at++;
            } else if (head.regionMatches(true, at, "<!doctype html", 0, 14)) {
                return "html";
            } else if (head.startsWith("<!--", at)) {
                at = behind(head, "-->", at);
            } else if (head.startsWith("<?", at)) {
                at = behind(head, "?>", at);
            } else if (head.startsWith("<!", at)) {
                int inner = head.indexOf('[', at);
                at = behind(head, inner >= 0 && inner < behind(head, ">", at) ? "]" : ">", at);
            } else if (head.charAt(at) == '>') {
                at++;
            } else {
                Matcher tag = TAG.matcher(head).region(at, head.length());
                return tag.lookingAt() ? tag.group(1).toLowerCase(Locale.ROOT) : "";
            }
        }
        return "";
    }

    private static int behind(String head, String end, int from) {
        int found = head.indexOf(end, from);
        return found < 0 ? head.length() : found + end.length();
    }

    /// Mails begin with at least three headers, and an empty line ends them.
    private static boolean isMail(String head) {
        String first = head.lines().findFirst().orElse("");
        if (!first.matches("(?i)[a-z][a-z0-9-]*: .*|From \\S+@.*")) {
            return false;
        }
        String[] parts = head.split("\r?\n\r?\n", 2);
        return parts.length == 2 && MAIL_HEADER.matcher(parts[0]).results().count() >= 3;
    }

    private static boolean isList(String head) {
        return head.lines().anyMatch(line -> ADDRESS_LINE.matcher(line.strip()).matches())
                && head.lines()
                        .map(String::strip)
                        .allMatch(line -> line.isEmpty()
                                || line.startsWith("#")
                                || ADDRESS_LINE.matcher(line).matches());
    }

    private static boolean isMarkdown(String head) {
        return FRONT_MATTER.matcher(head).lookingAt()
                || HEADING.matcher(head).lookingAt()
                || LINK.matcher(head).find();
    }

    /// The list of names stands at a ZIP's end, and unpacked: nothing has to be opened to see them. Tables
    /// and slides of Office hold no articles.
    private static Kind insideOfZip(byte[] bytes) {
        int start = Math.max(0, bytes.length - HEAD);
        String end = new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
        if (!end.contains("[Content_Types].xml")) {
            return Kind.ZIP;
        }
        return end.contains("word/document.xml") ? Kind.DOCX : Kind.OTHER;
    }
}
