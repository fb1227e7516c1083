package org.mufakat.store;

import java.time.Duration;

/// What queries may cost.
///
/// @param time from its start to its last row
/// @param textBytes the query's text in UTF-8
/// @param depth brackets within brackets
/// @param operators patterns, filters, functions and the like, all counted
/// @param atOnce queries that run at the same time; more are refused until one ends
public record QueryLimits(Duration time, int textBytes, int depth, int operators, int atOnce) {

    public QueryLimits {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("A time limit of %s leaves no time to answer".formatted(time));
        }
    }

    public static QueryLimits standard() {
        int atOnce = 4 * Runtime.getRuntime().availableProcessors();
        return new QueryLimits(Duration.ofSeconds(30), 100_000, 50, 500, atOnce);
    }

    public QueryLimits withTime(Duration limit) {
        return new QueryLimits(limit, textBytes, depth, operators, atOnce);
    }
}
