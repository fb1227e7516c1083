package org.mufakat.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/// Cleans words of what only the screen needs.
final class Words {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /// Return the words in one line, with one space between them.
    ///
    /// Every line of every page goes through here, and a loop is much faster than patterns.
    static String line(String text) {
        var line = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (isSpace(each)) {
                apart = true;
            } else if (!isUnseen(each)) {
                line.append(apart && !line.isEmpty() ? " " : "").append(each);
                apart = false;
            }
        }
        return line.toString();
    }

    private static boolean isSpace(char each) {
        return each == '\n'
                || each == '\t'
                || each == '\r'
                || each == '\f'
                || Character.getType(each) == Character.SPACE_SEPARATOR;
    }

    /// Soft hyphens, joiners, marks of order and direction, and control characters.
    private static boolean isUnseen(char each) {
        return Character.isISOControl(each)
                || Character.getType(each) == Character.FORMAT
                || Character.getType(each) == Character.LINE_SEPARATOR
                || Character.getType(each) == Character.PARAGRAPH_SEPARATOR;
    }

    /// Return what a failure says, in one line; nothing where it says nothing.
    static String of(Throwable failure) {
        return line(java.util.Objects.requireNonNullElse(failure.getMessage(), ""));
    }

    /// Return the words as they are compared: letters and digits alone, in lower case.
    static String plain(String text) {
        return OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
