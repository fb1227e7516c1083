package org.mufakat.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// An article as published. Its text is never altered: every position points into it.
///
/// @param id name in IRIs; from the file name
/// @param title the headline, one line
/// @param publisher who published it, in the words of the source
/// @param published day, month or year of publication
/// @param address where it was published
/// @param sources what it rests on, as addresses, where it says so
/// @param rights what may be given out
/// @param text the whole text
/// @param body the part of the text that can hold events: after title, publisher and date
/// @param origin how it came, where it came as more than this text
public record Article(
        String id,
        String title,
        Optional<String> publisher,
        Optional<PartialDate> published,
        Optional<String> address,
        List<String> sources,
        Rights rights,
        String text,
        Span body,
        Origin origin) {

    /// What may be given out of an article.
    public enum Rights {
        /// A sentence at a time, with its source.
        QUOTES_ONLY("quotes-only"),
        /// All of it, with attribution.
        CC_BY("cc-by-4.0");

        private final String code;

        Rights(String code) {
            this.code = code;
        }

        /// Return the value of `muf:rights`.
        public String code() {
            return code;
        }
    }

    public Article {
        sources = List.copyOf(sources);
        if (id.isBlank() || text.length() < body.end()) {
            throw new IllegalArgumentException("Article '%s' has no id, or a body outside its text".formatted(id));
        }
    }

    /// An article that came as its plain text.
    public Article(
            String id,
            String title,
            Optional<String> publisher,
            Optional<PartialDate> published,
            Optional<String> address,
            List<String> sources,
            Rights rights,
            String text,
            Span body) {
        this(id, title, publisher, published, address, sources, rights, text, body, Origin.PLAIN);
    }

    /// Return this article under another id.
    public Article withId(String other) {
        return new Article(other, title, publisher, published, address, sources, rights, text, body, origin);
    }

    /// Return this article with what is known of how it came.
    public Article from(Origin where) {
        return new Article(id, title, publisher, published, address, sources, rights, text, body, where);
    }

    /// Return the SHA-256 of the text in UTF-8, in lower-case hexadecimal.
    public String sha256() {
        return sha256(text);
    }

    /// Return the SHA-256 of a text in UTF-8, in lower-case hexadecimal.
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Return the SHA-256 of bytes, in lower-case hexadecimal.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }
}
