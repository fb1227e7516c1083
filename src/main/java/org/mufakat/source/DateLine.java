package org.mufakat.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Find a calendar date in a line of text, in the forms that publishers print above their articles.
public final class DateLine {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?\\b");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+(\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_ONLY =
            Pattern.compile("\\b" + MONTH + ",?\\s+(\\d{4})\\b", Pattern.CASE_INSENSITIVE);

    private DateLine() {}

    /// Return the first date of the line in the most precise form it has.
    public static Optional<PartialDate> dateIn(String line) {
        Matcher day = DAY_FIRST.matcher(line);
        if (day.find()) {
            return PartialDate.of(number(day, 3), month(day.group(2)), number(day, 1));
        }
        Matcher month = MONTH_FIRST.matcher(line);
        if (month.find()) {
            return PartialDate.of(number(month, 3), month(month.group(1)), number(month, 2));
        }
        Matcher only = MONTH_ONLY.matcher(line);
        if (only.find()) {
            return PartialDate.of(number(only, 2), month(only.group(1)), 0);
        }
        Matcher iso = ISO.matcher(line);
        return iso.find() ? PartialDate.parse(iso.group()) : Optional.empty();
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
