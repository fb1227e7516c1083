package org.mufakat.service;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.mufakat.store.QueryProblem;
import org.mufakat.store.QueryProblem.Kind;
import org.mufakat.store.QueryRequest.Cancel;

/// Queries that run under a name, so that who asked them can stop them. A name is chosen by the client, long enough
/// that nobody else guesses it.
///
/// A server does not notice that a client is gone before it writes to it, so closing the connection stops nothing.
final class RunningQueries {

    /// Header or parameter that holds the name.
    static final String NAME = "queryId";

    private static final Pattern NAMES = Pattern.compile("[\\w-]{16,64}");

    private final Map<String, Cancel> running = new ConcurrentHashMap<>();

    /// The time in which a query can be stopped by its name.
    interface Running extends AutoCloseable {
        @Override
        void close();
    }

    /// Make a query known by the name that its request gives, if it gives one, until it is closed.
    Running begin(HttpServletRequest request, Cancel cancel) {
        Optional<String> name = nameIn(request);
        if (name.isEmpty()) {
            return () -> {};
        }
        if (running.putIfAbsent(name.get(), cancel) != null) {
            throw new QueryProblem(Kind.REFUSED, "A query of the name '%s' runs already.".formatted(name.get()));
        }
        return () -> running.remove(name.get());
    }

    /// Stop the query that a request names; return whether it ran.
    boolean cancel(HttpServletRequest request) {
        Optional<Cancel> found = nameIn(request).flatMap(name -> Optional.ofNullable(running.get(name)));
        found.ifPresent(Cancel::now);
        return found.isPresent();
    }

    private static Optional<String> nameIn(HttpServletRequest request) {
        String given = request.getHeader(NAME) == null ? request.getParameter(NAME) : request.getHeader(NAME);
        if (given != null && !NAMES.matcher(given).matches()) {
            throw new QueryProblem(
                    Kind.REFUSED, "'%s' is 16 to 64 letters, digits, hyphens and underscores.".formatted(NAME));
        }
        return Optional.ofNullable(given);
    }
}
