package org.mufakat.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of a page that tell nothing: datelines, captions, bylines, share lines, about-us sections.
///
/// They are masked and not removed: as many spaces stand in their place, so that every offset still points into the
/// original. The mark of an item of a list becomes the end of a line. These are forms of print, the same in any field,
/// and not knowledge about diplomacy.
public final class Furniture {

    private static final List<Pattern> LINES = List.of(
            Pattern.compile(
                    "\\s*(print( this)?( article| page)?|share( this)?( article| page)?|tweet|e-?mail( this)?|advertisement"
                            + "|tags|related (resources?|stories|articles)|read more.*|send updates|annex [a-z0-9]|report incident"
                            + "|follow us\\b.*|subscribe\\b.*|sign up\\b.*|photo(graph)? (by|credit).*|image:.*)\\s*",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\s*[Bb][Yy]\\s+\\p{Lu}[\\p{L}.'’-]+(\\s+((?i:and)\\s+)?\\p{Lu}[\\p{L}.'’-]+){0,4}\\s*"),
            Pattern.compile(".{0,400}\\((REUTERS|AFP|AP|EPA|Photo|File photo|Xinhua|Getty)\\b[^)]*\\)\\s*"),
            Pattern.compile("\\s*-?\\s*(Additional )?[Rr]eporting by .*"),
            Pattern.compile("\\s*Please refer to [Aa]nnex .*"),
            Pattern.compile(
                    "\\s*(If you are interested in .*, .* invites .*|.*\\bRegister (at|here)\\b.*|.*\\bclick here\\b.*)"),
            Pattern.compile("\\s*This blog (showcases|features) .*"),
            Pattern.compile("\\s*\\*{3,}\\s*|\\s*[-_=]{3,}\\s*|\\s*#{2,}\\s*"));

    /// Headings after which nothing of the article follows.
    private static final Pattern ABOUT = Pattern.compile(
            "\\s*(about (the |us\\b)?.{0,90}|sources?:|media contacts?:?.{0,60}|for (media|press) (queries|enquiries).*"
                    + "|report (a|an) .{0,40}incident)\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DATELINE = Pattern.compile(
            "(?m)^\\s*(?:\\p{Lu}[\\p{L} .'’/-]{2,40},\\s*(?:\\d{1,2} \\p{Lu}\\p{L}+|\\p{Lu}\\p{L}+ \\d{1,2},?)(?: \\d{4})?\\s*[–—-]+\\s+|\\(?[A-Z]{2,10}\\)?\\s*[–—-]\\s+|\\p{Lu}[\\p{Lu} .'’/-]{2,40}(?:,\\s*[\\p{L} .,]{0,30}\\d{0,2})?\\s*(?:\\(\\p{L}+\\)\\s*)?\\s*[–—-]+\\s+)");

    /// A byline after the last sentence, in its line.
    private static final Pattern REPORTING = Pattern.compile("(?m)[-–—(]\\s?(?:Additional )?[Rr]eporting by .*$");

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b";

    /// A number before a capital counts the paragraphs, unless it is a day.
    private static final Pattern NUMBERED = Pattern.compile("(?m)^\\s*(?:\\(?[0-9]{1,3}[.)]|[0-9]{1,3}(?=\\s+(?!"
            + MONTH + ")\\p{Lu}\\p{L}*\\s)|\\(?[a-z]\\)|\\(?[ivx]{1,5}[.)]|[•·▪*–-])\\s+");

    /// The mark of an item. It becomes the end of a line, so that the item is a sentence of its own.
    private static final Pattern ITEM =
            Pattern.compile("(?m)^[ \\t\\u00A0]*([•·▪*–-]|\\(?[a-z]\\)|[ivx]{1,5}[.)])[ \\t\\u00A0]+");

    private Furniture() {}

    /// Return whether a line tells nothing, such as *Share this article*.
    public static boolean isFurniture(String line) {
        return LINES.stream().anyMatch(form -> form.matcher(line).matches());
    }

    /// Return the text with everything outside the body, and all furniture inside it, replaced by spaces.
    public static String masked(Article article) {
        var masked = new StringBuilder(article.text());
        blank(masked, 0, article.body().start());
        blank(masked, article.body().end(), masked.length());
        maskLines(masked, article);
        maskAll(masked, REPORTING);
        maskAll(masked, DATELINE);
        maskAll(masked, NUMBERED);
        ITEM.matcher(article.text())
                .results()
                .filter(item -> article.body().covers(new Span(item.start(1), item.end(1))))
                .forEach(item -> masked.setCharAt(item.start(1), '\n'));
        return masked.toString();
    }

    private static void maskLines(StringBuilder masked, Article article) {
        int start = article.body().start();
        boolean about = false;
        while (start < article.body().end()) {
            int end = masked.indexOf("\n", start);
            end = end < 0 || end > article.body().end() ? article.body().end() : end;
            String line = masked.substring(start, end);
            about |= isHeading(line) && ABOUT.matcher(line).matches();
            if (about || isFurniture(line)) {
                blank(masked, start, end);
            }
            start = end + 1;
        }
    }

    private static boolean isHeading(String line) {
        String text = line.strip();
        return text.length() < 100 && !text.endsWith(".");
    }

    private static void maskAll(StringBuilder masked, Pattern pattern) {
        Matcher matcher = pattern.matcher(masked.toString());
        while (matcher.find()) {
            blank(masked, matcher.start(), matcher.end());
        }
    }

    /// Blank a stretch. Line ends stay, since an empty line ends a sentence.
    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
