package org.mufakat.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks a query as of another day than the one it names.
final class AsOf {

    private static final Pattern DAY = Pattern.compile("(VALUES\\s+\\?day\\s*\\{\\s*\")[0-9-]+(\"\\^\\^xsd:date\\s*})");

    private AsOf() {}

    /// Return the query with this day in the place of its own; empty where it names none by `VALUES ?day`.
    static Optional<String> day(String query, LocalDate day) {
        Matcher named = DAY.matcher(query);
        return named.find() ? Optional.of(named.replaceFirst("$1" + day + "$2")) : Optional.empty();
    }
}
