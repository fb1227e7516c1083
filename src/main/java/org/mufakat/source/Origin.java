package org.mufakat.source;

import java.util.Optional;

/// How an article came, where it came as more than its plain text.
///
/// @param author who wrote it, in the words of the source
/// @param agency the news agency whose text this is, where another prints it
/// @param changed when it was last changed after it was published
/// @param original the file or answer that the text was taken out of
public record Origin(
        Optional<String> author, Optional<String> agency, Optional<PartialDate> changed, Optional<File> original) {

    /// The origin of an article that came as its plain text: the text is the original.
    public static final Origin PLAIN =
            new Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// A file or answer as it came.
    ///
    /// @param sha256 of its bytes, in lower-case hexadecimal
    /// @param type its media type, such as `text/html`
    public record File(String sha256, String type) {}

    /// Return this origin with the file that it is about.
    public Origin of(File file) {
        return new Origin(author, agency, changed, Optional.of(file));
    }
}
