package org.mufakat.source;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The runs of eight words of a text: what two texts share where one is a print of the other.
///
/// The method is w-shingling (Broder 1997).
public final class Shingles {

    /// So many words in a row are seldom written twice.
    public static final int WORDS = 8;

    private Shingles() {}

    /// Return the runs of a text, overlapping, each with one space between its words.
    public static Set<String> of(String text) {
        List<String> words = Arrays.asList(plain(text).split(" "));
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + WORDS)));
        }
        return runs;
    }

    /// Return the words of a text in lower case, without what stands between them.
    public static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// Return which part of the runs of two texts both have, from 0 to 1; 0 where neither has any.
    public static double likeness(Set<String> some, Set<String> others) {
        long shared = some.stream().filter(others::contains).count();
        long all = some.size() + others.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
