package org.mufakat.service;

import java.time.Duration;
import org.mufakat.store.QueryLimits;

/// Where a server listens and what a query may cost.
///
/// @param host the address to listen on; loopback unless told otherwise
/// @param port the port; 0 lets the machine choose
/// @param limits the limits of each query
/// @param queriesAtOnce queries answered at the same time; more are told to come again
public record ServerSettings(String host, int port, QueryLimits limits, int queriesAtOnce) {

    public static ServerSettings on(String host, int port) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ServerSettings(host, port, QueryLimits.standard(), 4 * processors);
    }

    public ServerSettings withTime(Duration limit) {
        return withLimits(limits.withTime(limit));
    }

    public ServerSettings withLimits(QueryLimits other) {
        return new ServerSettings(host, port, other, queriesAtOnce);
    }

    public ServerSettings withQueriesAtOnce(int number) {
        return new ServerSettings(host, port, limits, number);
    }
}
