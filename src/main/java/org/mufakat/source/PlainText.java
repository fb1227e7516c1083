package org.mufakat.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An article as plain text in UTF-8: a title line, a line with publisher and date, and the text.
public final class PlainText {

    private static final String BRIEFS = "Mufakat briefs";
    private static final Pattern SOURCES = Pattern.compile("(?m)^Sources:\\s*$");
    private static final Pattern ADDRESS = Pattern.compile("(?m)^-\\s+(https?://\\S+)\\s*$");

    private final String name;
    private final byte[] bytes;

    /// @param name what to call it in messages
    public PlainText(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    /// Return the article.
    ///
    /// @param known what a person said of it, which goes before what its first lines say
    /// @throws SourceException if it is empty, binary or not UTF-8
    public Article article(String id, Optional<Catalogue.Entry> known) {
        String text = text();
        Header header = Header.of(text);
        int start = header.body();
        int end = endOfBody(text, start);
        if (text.substring(start, end).isBlank()) {
            throw new SourceException(
                    "%s has a title and no text: an article needs at least one sentence below it".formatted(name));
        }
        Optional<String> publisher = known.flatMap(Catalogue.Entry::publisher).or(header::publisher);
        return new Article(
                id,
                header.title(),
                publisher,
                known.flatMap(Catalogue.Entry::published).or(header::published),
                known.flatMap(Catalogue.Entry::address),
                sources(text),
                publisher.filter(BRIEFS::equals).isPresent() ? Article.Rights.CC_BY : Article.Rights.QUOTES_ONLY,
                text,
                new Span(start, end));
    }

    private String text() {
        for (byte unit : bytes) {
            if (unit == 0) {
                throw new SourceException("%s is a binary file: give plain text in UTF-8".formatted(name));
            }
        }
        String text = decoded();
        if (text.isBlank()) {
            throw new SourceException("%s is empty: an article has a title line and a text".formatted(name));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private String decoded() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new SourceException(
                    "%s is not text in UTF-8: convert it, or give the original as HTML".formatted(name));
        }
    }

    private static int endOfBody(String text, int start) {
        var matcher = SOURCES.matcher(text);
        return matcher.find(start) ? matcher.start() : text.length();
    }

    private static List<String> sources(String text) {
        var heading = SOURCES.matcher(text);
        return heading.find()
                ? ADDRESS.matcher(text.substring(heading.end()))
                        .results()
                        .map(result -> result.group(1))
                        .toList()
                : List.of();
    }
}
