package org.mufakat.evaluation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Texts made alike, so that what differs only in its looks is the same.
final class Wording {

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\p{ASCII}]+");
    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^a-z0-9]+");

    /// Words that tell nothing apart: articles, prepositions, titles.
    private static final Set<String> EMPTY = Set.of(
            ("a an the of on in for to and with by at from his her mr mrs ms dr sir hon h e excellency president prime"
                            + " minister secretary deputy foreign state general senator")
                    .split(" "));

    private Wording() {}

    /// Return a passage in lower case, with plain quotes and dashes and single spaces.
    static String passage(String text) {
        String plain = text.replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('–', '-')
                .replace('—', '-');
        return folded(SPACE.matcher(plain).replaceAll(" ").strip());
    }

    /// Upper case first: it takes apart letters such as ß that have no case of their own.
    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// Return a name as plain words: lower case, no accents, nothing but letters and digits.
    static String name(String text) {
        String base = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String ascii = NOT_ASCII.matcher(base).replaceAll("").toLowerCase(Locale.ROOT);
        return NOT_IN_WORDS.matcher(ascii).replaceAll(" ").strip();
    }

    /// Return the words of a name that tell it apart.
    static List<String> words(String text) {
        return split(name(text)).filter(word -> !EMPTY.contains(word)).toList();
    }

    /// Return the words of a passage or a name that was made plain.
    static Stream<String> split(String plain) {
        return plain.isEmpty() ? Stream.empty() : Stream.of(plain.split(" "));
    }
}
