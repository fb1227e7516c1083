package org.mufakat.intake;

import java.util.ArrayList;
import java.util.List;

/// The paragraphs of a plain text that was broken into lines.
final class Paragraphs {

    private Paragraphs() {}

    /// Return the paragraphs: an empty line ends one, and so does a line that ends early; signs of quoting are
    /// dropped.
    static List<String> of(String text) {
        var paragraphs = new ArrayList<String>();
        var current = new StringBuilder();
        for (String line : (text + "\n\n").lines().toList()) {
            String words = Words.line(line.replaceFirst("^(?:>\\s?)+", ""));
            if (words.equals("--")) {
                break;
            }
            if (words.isEmpty() || words.matches("(?:[-*•]|\\d{1,2}[.)])\\s.*")) {
                add(paragraphs, current);
            }
            current.append(current.isEmpty() || words.isEmpty() ? "" : " ").append(words);
        }
        add(paragraphs, current);
        return paragraphs;
    }

    private static void add(List<String> paragraphs, StringBuilder current) {
        if (!current.isEmpty()) {
            paragraphs.add(current.toString());
            current.setLength(0);
        }
    }
}
