package org.mufakat.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/// Cleans words of what only the screen needs.
final class Words {

    /// Soft hyphens, joiners, marks of order and direction, and control characters.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\p{Cc}&&[^\\n\\t\\r\\f]]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000\\u0085]+");

    private Words() {}

    /// Return the words in one line, with one space between them.
    static String line(String text) {
        return SPACES.matcher(UNSEEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /// Return what a failure says, in one line; nothing where it says nothing.
    static String of(Throwable failure) {
        return line(java.util.Objects.requireNonNullElse(failure.getMessage(), ""));
    }

    /// Return the words as they are compared: letters and digits alone, in lower case.
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
