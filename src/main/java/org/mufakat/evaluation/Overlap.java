package org.mufakat.evaluation;

import java.util.Set;
import java.util.stream.Collectors;

/// How much of a sentence stands in another: the share of the shorter one that the two have in common, in stretches of
/// eight characters or more and in the same order.
///
/// The stretches are those of Ratcliff and Obershelp, as Python's `difflib` has them: the longest one first (of several
/// the first), then the same to its left and to its right.
final class Overlap {

    /// Shorter stretches are alike by chance.
    private static final int LEAST_STRETCH = 8;

    /// A fragment that stands whole in the other sentence counts from this length on, in characters.
    private static final int LEAST_FRAGMENT = 25;

    /// Sentences that share fewer of their words are not compared closer.
    private static final double LEAST_WORDS = 0.3;

    private final int[] one;
    private final int[] other;

    private Overlap(String one, String other) {
        this.one = one.codePoints().toArray();
        this.other = other.codePoints().toArray();
    }

    /// Return the share, from 0 to 1, for two passages that were made plain.
    static double of(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        if (one.equals(other)) {
            return 1;
        }
        var both = new Overlap(one, other);
        if (one.contains(other) || other.contains(one)) {
            return both.shorter() >= LEAST_FRAGMENT ? 1 : 0;
        }
        if (!shareWords(one, other)) {
            return 0;
        }
        return (double) both.common(0, both.one.length, 0, both.other.length) / both.shorter();
    }

    private static boolean shareWords(String one, String other) {
        Set<String> words = Wording.split(one).collect(Collectors.toSet());
        Set<String> others = Wording.split(other).collect(Collectors.toSet());
        long shared = words.stream().filter(others::contains).count();
        return shared >= LEAST_WORDS * Math.min(words.size(), others.size());
    }

    private int shorter() {
        return Math.min(one.length, other.length);
    }

    /// Return the number of characters that two stretches have in common.
    private int common(int start, int end, int otherStart, int otherEnd) {
        if (Math.min(end - start, otherEnd - otherStart) < LEAST_STRETCH) {
            return 0;
        }
        Stretch longest = longest(start, end, otherStart, otherEnd);
        if (longest.length() < LEAST_STRETCH) {
            return 0;
        }
        return longest.length()
                + common(start, longest.start(), otherStart, longest.otherStart())
                + common(longest.end(), end, longest.otherEnd(), otherEnd);
    }

    private record Stretch(int start, int otherStart, int length) {

        int end() {
            return start + length;
        }

        int otherEnd() {
            return otherStart + length;
        }
    }

    /// Return the first of the longest stretches that are the same in both.
    private Stretch longest(int start, int end, int otherStart, int otherEnd) {
        var best = new Stretch(start, otherStart, 0);
        var before = new int[otherEnd - otherStart + 1];
        for (int i = start; i < end; i++) {
            var lengths = new int[before.length];
            for (int j = otherStart; j < otherEnd; j++) {
                if (one[i] == other[j]) {
                    int length = before[j - otherStart] + 1;
                    lengths[j - otherStart + 1] = length;
                    if (length > best.length()) {
                        best = new Stretch(i - length + 1, j - length + 1, length);
                    }
                }
            }
            before = lengths;
        }
        return best;
    }
}
