package org.mufakat.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands above an article's body: title, publisher, date.
///
/// The usual form is a title line, a line `publisher - date` and an empty line. Files saved from pages have a
/// line with the date alone, before or after the lead, or a date before the dateline; these are found too.
///
/// @param body where the body starts, in code units
public record Header(String title, Optional<String> publisher, Optional<PartialDate> published, int body) {

    /// Lines looked at for a date: a date further down belongs to the story.
    private static final int LINES_LOOKED_AT = 12;

    private static final int LONGEST_DATE_LINE = 90;

    private static final Pattern PUBLISHER_AND_DATE =
            Pattern.compile("(?<publisher>\\S.*?)\\s+[-–—]\\s+(?<date>[\\w ,]*\\d{4}(?:-\\d{2}){0,2})\\s*");
    private static final Pattern DATE_ALONE = Pattern.compile(
            "\\s*(?:(?:published|posted|updated|date)(?:\\s+on)?:?\\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s*)?"
                    + "(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\s+\\p{L}{3,9}\\.?,?\\s+\\d{4}|\\p{L}{3,9}\\.?\\s+\\d{1,2},?\\s+\\d{4})"
                    + "(?:[\\s,|@–-]*\\d{1,2}:\\d{2}.{0,16})?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_BEFORE_DATELINE =
            Pattern.compile("\\s*date:?\\s+(\\d{4}-\\d{2}-\\d{2})\\b\\s*", Pattern.CASE_INSENSITIVE);

    private record Line(int start, String text) {

        int end() {
            return start + text.length();
        }
    }

    /// Return what stands above the body of a text.
    public static Header of(String text) {
        List<Line> lines = firstLines(text);
        if (lines.isEmpty()) {
            return new Header("", Optional.empty(), Optional.empty(), 0);
        }
        Line first = lines.getFirst();
        Matcher before = DATE_BEFORE_DATELINE.matcher(first.text());
        if (before.lookingAt()) {
            int body = first.start() + before.end();
            return new Header(
                    firstSentence(text.substring(body)), Optional.empty(), PartialDate.parse(before.group(1)), body);
        }
        return titled(lines);
    }

    private static Header titled(List<Line> lines) {
        Line title = lines.getFirst();
        Optional<String> publisher = Optional.empty();
        Optional<PartialDate> published = Optional.empty();
        int body = title.end();
        for (int i = 1; i < lines.size() && published.isEmpty(); i++) {
            Line line = lines.get(i);
            Matcher both = PUBLISHER_AND_DATE.matcher(line.text());
            if (i == 1 && line.text().length() <= LONGEST_DATE_LINE * 2 && both.matches()) {
                publisher = Optional.of(both.group("publisher").strip());
                published = DateLine.dateIn(both.group("date"));
                body = line.end();
            } else if (line.text().length() <= LONGEST_DATE_LINE
                    && DATE_ALONE.matcher(line.text()).matches()) {
                published = DateLine.dateIn(line.text());
                body = i == 1 ? line.end() : body;
            }
        }
        return new Header(title.text().strip(), publisher, published, body);
    }

    private static List<Line> firstLines(String text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start < text.length() && lines.size() < LINES_LOOKED_AT) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            if (!line.isBlank() && !(lines.isEmpty() && Furniture.isFurniture(line))) {
                lines.add(new Line(start, line));
            }
            start = end + 1;
        }
        return lines;
    }

    private static String firstSentence(String body) {
        int end = body.indexOf(". ");
        String sentence = end < 0 ? body.lines().findFirst().orElse("") : body.substring(0, end);
        return sentence.strip();
    }
}
