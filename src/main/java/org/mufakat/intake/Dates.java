package org.mufakat.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mufakat.source.DateLine;
import org.mufakat.source.PartialDate;

/// Reads dates as pages and feeds write them: the day where it was published, whatever day that is elsewhere.
final class Dates {

    private static final Pattern ISO =
            Pattern.compile("\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:\\b|T)|\\b(\\d{4})-(\\d{2})\\b(?!-)");
    private static final Pattern COMPACT = Pattern.compile("\\b(19|20)(\\d{2})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?\\b");
    private static final Pattern NUMBERS = Pattern.compile("\\b(\\d{1,2})[/.](\\d{1,2})[/.]((?:19|20)\\d{2})\\b");
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "[/_-]((?:19|20)\\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\\d|3[01])(?=[/_.?-]|$)|/((?:19|20)\\d{2})/(0[1-9]|1[0-2])/"
                    + "|[/_-]((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_.?a-z-]|$)");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private Dates() {}

    /// Return the date in a text such as `2018-09-19T08:00:00+08:00`, `Wed, 19 Sep 2018 08:00:00 GMT`, `19/09/2018`.
    ///
    /// Of two numbers that could both be the month the first is the day, as in all of ASEAN but the Philippines.
    static Optional<PartialDate> in(String text) {
        String line = text.length() > 200 ? text.substring(0, 200) : text;
        return iso(line)
                .or(() -> compact(line))
                .or(() -> numbers(line))
                .or(() -> DateLine.dateIn(line))
                .filter(Dates::isLikely);
    }

    /// Return the date in an address such as `/2018/09/19/asean-ministers-meet`.
    static Optional<PartialDate> inAddress(String address) {
        Matcher found = IN_ADDRESS.matcher(address);
        if (!found.find()) {
            return Optional.empty();
        }
        for (int group : new int[] {1, 6}) {
            if (found.group(group) != null) {
                return date(found.group(group), found.group(group + 1), found.group(group + 2));
            }
        }
        return date(found.group(4), found.group(5), "0");
    }

    private static Optional<PartialDate> iso(String text) {
        Matcher found = ISO.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        return found.group(1) != null
                ? date(found.group(1), found.group(2), found.group(3))
                : date(found.group(4), found.group(5), "0");
    }

    private static Optional<PartialDate> compact(String text) {
        Matcher found = COMPACT.matcher(text);
        return found.find() ? date(found.group(1) + found.group(2), found.group(3), found.group(4)) : Optional.empty();
    }

    private static Optional<PartialDate> numbers(String text) {
        Matcher found = NUMBERS.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        Optional<PartialDate> dayFirst = date(found.group(3), found.group(2), found.group(1));
        return dayFirst.isPresent() ? dayFirst : date(found.group(3), found.group(1), found.group(2));
    }

    private static Optional<PartialDate> date(String year, String month, String day) {
        return PartialDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                .filter(Dates::isLikely);
    }

    private static boolean isLikely(PartialDate date) {
        return FIRST_YEAR <= date.year() && date.year() <= LAST_YEAR;
    }
}
