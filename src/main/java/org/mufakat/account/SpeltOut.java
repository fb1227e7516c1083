package org.mufakat.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds what an article's own letters stand for: "the Northern Harbour Front (NHF)".
final class SpeltOut {

    private static final Pattern LETTERS = Pattern.compile("([^.;:()\\n]{4,160}?)\\s\\((\\p{Lu}[\\p{L}-]{1,9})\\)");

    private SpeltOut() {}

    /// Return the full names by their letters; of several the first.
    static Map<String, String> in(String text) {
        var names = new HashMap<String, String>();
        LETTERS.matcher(text)
                .results()
                .forEach(found -> full(List.of(found.group(1).split("\\s+", -1)), found.group(2))
                        .ifPresent(name -> names.putIfAbsent(found.group(2), name)));
        return Map.copyOf(names);
    }

    /// Return the shortest end of the words whose capitals are the letters.
    private static Optional<String> full(List<String> words, String letters) {
        String wanted = letters.replaceAll("[^\\p{Lu}]", "");
        return IntStream.iterate(words.size() - 2, first -> first >= 0, first -> first - 1)
                .mapToObj(first -> words.subList(first, words.size()))
                .filter(name -> capitals(name.stream()).equals(wanted) && isCapital(name.getFirst()))
                .findFirst()
                .map(name -> String.join(" ", name));
    }

    private static String capitals(Stream<String> words) {
        return words.filter(SpeltOut::isCapital)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }
}
