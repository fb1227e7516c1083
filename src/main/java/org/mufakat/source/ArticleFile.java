package org.mufakat.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An article in a plain text file, in UTF-8.
///
/// @param catalogue what is known of the articles of its folder
public record ArticleFile(Path path, Catalogue catalogue) {

    /// Larger files are no articles: the longest communiqués have about 200,000 characters.
    private static final long MOST_BYTES = 5_000_000;

    private static final String BRIEFS = "Mufakat briefs";
    private static final Pattern NOT_IN_IDS = Pattern.compile("[^a-z0-9._-]+");
    private static final Pattern SOURCES = Pattern.compile("(?m)^Sources:\\s*$");
    private static final Pattern ADDRESS = Pattern.compile("(?m)^-\\s+(https?://\\S+)\\s*$");

    /// Return the article in a file, with what a catalogue beside it says.
    public static ArticleFile at(Path path) {
        return new ArticleFile(path, Catalogue.beside(path));
    }

    /// Return the file's name without its ending, as it can stand in an IRI.
    public String stem() {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String plain = Normalizer.normalize(stem, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String id = NOT_IN_IDS.matcher(plain).replaceAll("-").replaceAll("^[-.]+|[-.]+$", "");
        return id.isEmpty() ? "article" : id;
    }

    /// Read the article. Its id is the stem.
    ///
    /// @throws SourceException if the file is missing, empty, binary or not UTF-8
    public Article read() {
        String text = text();
        Header header = Header.of(text);
        Optional<Catalogue.Entry> known = catalogue.entry(stem());
        int start = header.body();
        int end = endOfBody(text, start);
        if (text.substring(start, end).isBlank()) {
            throw new SourceException(
                    "%s has a title and no text: an article needs at least one sentence below it".formatted(path));
        }
        Optional<String> publisher = known.flatMap(Catalogue.Entry::publisher).or(header::publisher);
        return new Article(
                stem(),
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
        byte[] bytes = bytes();
        for (byte unit : bytes) {
            if (unit == 0) {
                throw new SourceException("%s is a binary file: give plain text in UTF-8".formatted(path));
            }
        }
        String text = decoded(bytes);
        if (text.isBlank()) {
            throw new SourceException("%s is empty: an article has a title line and a text".formatted(path));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private byte[] bytes() {
        try {
            if (!Files.isRegularFile(path)) {
                throw new SourceException("%s is missing, or no file".formatted(path));
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new SourceException(
                        "%s has more than %,d bytes: too large for an article".formatted(path, MOST_BYTES));
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new SourceException("%s cannot be read: %s".formatted(path, unreadable.getMessage()));
        }
    }

    private String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new SourceException(
                    "%s is not text in UTF-8: convert it, or give the original as HTML".formatted(path));
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
