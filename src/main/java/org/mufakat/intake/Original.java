package org.mufakat.intake;

import java.util.Optional;
import org.mufakat.source.Article;

/// A file, an answer of a server or a part of an archive, as it came.
public final class Original {

    private final String name;
    private final String stem;
    private final Optional<String> address;
    private final Optional<String> charset;
    private final byte[] bytes;

    private Original(String name, String stem, Optional<String> address, Optional<String> charset, byte[] bytes) {
        this.name = name;
        this.stem = stem;
        this.address = address;
        this.charset = charset;
        this.bytes = bytes;
    }

    /// Return an original.
    ///
    /// @param name what to call it in messages
    /// @param stem what an article from it is called in IRIs, unless it says better
    public static Original of(String name, String stem, byte[] bytes) {
        return new Original(name, stem, Optional.empty(), Optional.empty(), bytes.clone());
    }

    /// Return this original with the address where it lay.
    public Original at(String where) {
        return new Original(name, stem, Optional.of(where), charset, bytes);
    }

    /// Return this original with the encoding that its server or mail says.
    public Original encodedIn(Optional<String> said) {
        return new Original(name, stem, address, said, bytes);
    }

    public String name() {
        return name;
    }

    public String stem() {
        return stem;
    }

    public Optional<String> address() {
        return address;
    }

    public Optional<String> charset() {
        return charset;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// Return the SHA-256 of the bytes, in lower-case hexadecimal.
    public String sha256() {
        return Article.sha256(bytes);
    }

    /// Return the ending that a file with these bytes usually has, without the dot.
    public String ending() {
        return Detector.kind(bytes).ending();
    }

    /// Return the text that the bytes mean.
    String text() {
        return Encoding.decode(bytes, charset);
    }
}
