package org.mufakat.linking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Words in the form in which names are compared: without accents, apostrophes, hyphens and stops, in one spelling.
final class Atoms {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[&+/]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Spellings that mean the same. British goes before American, figures before words.
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("center", "centre"),
            Map.entry("centers", "centres"),
            Map.entry("program", "programme"),
            Map.entry("programs", "programmes"),
            Map.entry("defense", "defence"),
            Map.entry("organization", "organisation"),
            Map.entry("behavior", "behaviour"),
            Map.entry("labor", "labour"),
            Map.entry("communique", "communique"),
            Map.entry("first", "1st"),
            Map.entry("second", "2nd"),
            Map.entry("third", "3rd"),
            Map.entry("fourth", "4th"),
            Map.entry("fifth", "5th"),
            Map.entry("sixth", "6th"),
            Map.entry("seventh", "7th"),
            Map.entry("eighth", "8th"),
            Map.entry("ninth", "9th"),
            Map.entry("tenth", "10th"));

    private Atoms() {}

    /// Return the atoms of a text in order, and as written.
    static List<String> written(String text) {
        var atoms = new ArrayList<String>();
        WORD.matcher(text).results().forEach(word -> atoms.add(word.group()));
        return atoms;
    }

    /// Return the atoms of a text in the form in which they are compared.
    static List<String> of(String text) {
        return written(text).stream().map(Atoms::folded).toList();
    }

    /// Return the form of an atom in which it is compared.
    static String folded(String atom) {
        String plain = MARKS.matcher(Normalizer.normalize(atom, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return SPELLINGS.getOrDefault(plain, plain);
    }
}
