package org.mufakat.store;

import java.time.Duration;
import java.util.List;

/// A query somebody wants answered.
///
/// @param text SPARQL
/// @param time how long it may take; never more than the limits say
/// @param defaultGraphs graphs of ours to ask instead of the default graph; empty for the default graph
/// @param namedGraphs graphs of ours that `GRAPH` may see; empty for all
/// @param cancel how to stop it from another thread
public record QueryRequest(
        String text, Duration time, List<String> defaultGraphs, List<String> namedGraphs, Cancel cancel) {

    /// Ask a query within the usual time.
    public static QueryRequest of(String text) {
        return new QueryRequest(text, Duration.ofDays(1), List.of(), List.of(), new Cancel());
    }

    public QueryRequest within(Duration limit) {
        return new QueryRequest(text, limit, defaultGraphs, namedGraphs, cancel);
    }

    public QueryRequest over(List<String> defaults, List<String> named) {
        return new QueryRequest(text, time, defaults, named, cancel);
    }

    /// Stops one query. Works before it starts and while it runs.
    public static final class Cancel {

        private boolean happened;
        private Runnable stop = () -> {};

        /// Stop the query.
        public synchronized void now() {
            happened = true;
            stop.run();
        }

        public synchronized boolean happened() {
            return happened;
        }

        /// Say how the query is stopped, now that it runs.
        synchronized void onCancel(Runnable how) {
            stop = how;
            if (happened) {
                how.run();
            }
        }
    }
}
