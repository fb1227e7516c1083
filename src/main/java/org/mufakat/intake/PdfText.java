package org.mufakat.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Joins the lines of a PDF to paragraphs: without running heads and page numbers, with divided words put together.
final class PdfText {

    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?:[-–—\\s]*(?:page|p\\.)?\\s*\\d{1,4}\\s*(?:(?:of|/)\\s*\\d{1,4})?[-–—\\s]*|[ivxlc]{1,6})");
    private static final Pattern ITEM = Pattern.compile("(?:[-•●▪·*–]|\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,4})[.)])\\s+.*");
    private static final Pattern BULLET = Pattern.compile("^[•●▪·*–]\\s+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}-]+");
    private static final Pattern AROUND_WORD = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern DIVIDED = Pattern.compile(".*\\p{L}[-\\u2010]");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;][\"”’')\\]]*");

    /// A new paragraph stands this many times as far below as the next line does.
    private static final double FURTHER = 1.25;

    /// Lines of a paragraph reach this part of the full width, or their next word would.
    private static final double FULL = 0.98;

    /// A line that has no other within this many times its size is alone.
    private static final double ALONE = 2.5;

    /// The distance of lines in a paragraph is the least that makes up this part of all distances.
    private static final double OFTEN = 0.1;

    private final List<PdfLine> lines;
    private final Set<String> words;

    PdfText(List<PdfLine> all) {
        this.lines = withoutHeads(all);
        this.words = lines.stream()
                .flatMap(line -> BETWEEN_WORDS.splitAsStream(line.text()))
                .map(word -> word.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// A line at an edge goes if it counts the pages, stands so on at least a third of them, numbers apart, or stands
    /// alone in the margin.
    private static List<PdfLine> withoutHeads(List<PdfLine> all) {
        long pages = all.stream().map(PdfLine::page).distinct().count();
        Map<String, Long> often = all.stream()
                .filter(PdfLine::isAtEdge)
                .collect(Collectors.groupingBy(PdfText::withoutNumbers, Collectors.counting()));
        return all.stream()
                .filter(line -> !line.isAtEdge()
                        || !(NUMBER.matcher(line.text()).matches()
                                || often.getOrDefault(withoutNumbers(line), 0L) >= Math.max(2, pages / 3)
                                || isAloneInMargin(line, all)))
                .toList();
    }

    private static boolean isAloneInMargin(PdfLine line, List<PdfLine> all) {
        return line.isInMargin()
                && all.stream()
                        .filter(other -> other.page() == line.page() && !other.equals(line))
                        .noneMatch(other -> Math.abs(other.y() - line.y()) < ALONE * line.size());
    }

    private static String withoutNumbers(PdfLine line) {
        return DIGITS.matcher(line.text()).replaceAll("#");
    }

    /// Return the lines in the largest letters at the top of the first page; nothing where all are of one size.
    Optional<String> largest() {
        List<PdfLine> top =
                lines.stream().filter(line -> line.page() == 0).limit(20).toList();
        double size = top.stream().mapToDouble(PdfLine::size).max().orElse(0);
        double usual = usual(lines, PdfLine::size);
        String title = top.stream()
                .filter(line -> line.size() > size - 0.5)
                .map(PdfLine::text)
                .collect(Collectors.joining(" "));
        return size > usual + 0.9 && title.length() >= 10 ? Optional.of(Words.line(title)) : Optional.empty();
    }

    List<String> paragraphs() {
        var paragraphs = new ArrayList<String>();
        var current = new StringBuilder();
        double gap = usualGap();
        double width = fullWidth();
        double size = Math.max(1, usual(lines, PdfLine::size));
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            boolean indented = i + 1 < lines.size() && line.isIndentedBefore(lines.get(i + 1));
            double far = FURTHER * gap * Math.max(1, line.size() / size);
            if (i > 0 && startsParagraph(lines.get(i - 1), line, indented, far, width)) {
                add(paragraphs, current);
            }
            append(current, line.text());
        }
        add(paragraphs, current);
        return paragraphs;
    }

    private static boolean startsParagraph(PdfLine before, PdfLine line, boolean indented, double far, double width) {
        if (Math.abs(before.size() - line.size()) > 0.6
                || ITEM.matcher(line.text()).matches()) {
            return true;
        }
        boolean ends = SENTENCE_END.matcher(before.text()).matches();
        boolean isShort = before.width() + line.widthOfFirstWord() < width * FULL;
        boolean nextColumn = line.page() != before.page() || line.y() < before.y();
        if (nextColumn) {
            boolean begins = Character.isUpperCase(line.text().codePointAt(0));
            return (isShort && (ends || begins)) || (ends && indented);
        }
        return line.y() - before.y() > far || (ends && (indented || isShort));
    }

    /// Return the distance between lines of one paragraph: the least that is frequent.
    private double usualGap() {
        double size = usual(lines, PdfLine::size);
        var gaps = new ArrayList<Double>();
        for (int i = 1; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            double down = line.y() - lines.get(i - 1).y();
            if (line.page() == lines.get(i - 1).page() && down > 1 && Math.abs(line.size() - size) < 0.6) {
                gaps.add(down);
            }
        }
        return counted(gaps).entrySet().stream()
                .filter(gap -> gap.getValue() >= OFTEN * gaps.size())
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElse(0.0);
    }

    /// Return how long the lines are that are not the last of a paragraph.
    private double fullWidth() {
        List<Float> widths = lines.stream().map(PdfLine::width).sorted().toList();
        return widths.isEmpty() ? 0 : widths.get(widths.size() * 9 / 10);
    }

    private static double usual(List<PdfLine> lines, Function<PdfLine, Float> of) {
        return mostFrequent(lines.stream().map(line -> (double) of.apply(line)).toList());
    }

    private static double mostFrequent(List<Double> values) {
        return counted(values).entrySet().stream()
                .max(Map.Entry.<Double, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    private static Map<Double, Long> counted(List<Double> values) {
        return values.stream()
                .collect(Collectors.groupingBy(value -> Math.round(value * 2) / 2.0, Collectors.counting()));
    }

    /// Add a line. A word divided at its end is put together, and keeps its hyphen where it is written so elsewhere.
    private void append(StringBuilder paragraph, String line) {
        if (paragraph.isEmpty()) {
            paragraph.append(line);
            return;
        }
        String last = paragraph.substring(paragraph.lastIndexOf(" ") + 1);
        String next = line.split(" ", 2)[0];
        if (DIVIDED.matcher(last).matches() && Character.isLowerCase(next.codePointAt(0))) {
            String stem = last.substring(0, last.length() - 1);
            String together = bare(stem + next);
            paragraph.setLength(paragraph.length() - 1);
            paragraph.append(!words.contains(together) && words.contains(bare(stem + "-" + next)) ? "-" : "");
            paragraph.append(line);
        } else {
            paragraph.append(' ').append(line);
        }
    }

    private static String bare(String word) {
        return AROUND_WORD.matcher(word.toLowerCase(java.util.Locale.ROOT)).replaceAll("");
    }

    private static void add(List<String> paragraphs, StringBuilder current) {
        String text = BULLET.matcher(Words.line(current.toString())).replaceFirst("- ");
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        current.setLength(0);
    }
}
