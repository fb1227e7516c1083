package org.mufakat.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// An article in a plain text file, in UTF-8.
///
/// @param catalogue what is known of the articles of its folder
public record ArticleFile(Path path, Catalogue catalogue) {

    /// Larger files are no articles: the longest communiqués have about 200,000 characters.
    private static final long MOST_BYTES = 5_000_000;

    private static final Pattern NOT_IN_IDS = Pattern.compile("[^a-z0-9._-]+");

    /// Return the article in a file, with what a catalogue beside it says.
    public static ArticleFile at(Path path) {
        return new ArticleFile(path, Catalogue.beside(path));
    }

    /// Return the file's name without its ending, as it can stand in an IRI.
    public String stem() {
        return stemOf(String.valueOf(path.getFileName()));
    }

    /// Return a file's name without its ending, as it can stand in an IRI.
    public static String stemOf(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return id(stem);
    }

    /// Return a name as it can stand in an IRI.
    public static String id(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String id = NOT_IN_IDS.matcher(plain).replaceAll("-").replaceAll("^[-.]+|[-.]+$", "");
        return id.isEmpty() ? "article" : id;
    }

    /// Read the article. Its id is the stem.
    ///
    /// @throws SourceException if the file is missing, empty, binary or not UTF-8
    public Article read() {
        return new PlainText(path.toString(), bytes()).article(stem(), catalogue.entry(stem()));
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
}
