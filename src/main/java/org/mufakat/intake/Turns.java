package org.mufakat.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.HttpStatus;

/// Whose turn it is to ask a host: one at a time, and nobody before the time that the host asked for.
final class Turns {

    /// A server may not put off for longer.
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Set<Integer> PUT_OFF =
            Set.of(HttpStatus.SC_TOO_MANY_REQUESTS, HttpStatus.SC_SERVICE_UNAVAILABLE);

    private final Duration patience;
    private final InstantSource clock;
    private final Rest rest;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    /// What waits.
    interface Rest {
        void of(Duration time) throws InterruptedException;
    }

    private static final class Host {
        private final ReentrantLock turn = new ReentrantLock(true);
        private Instant free = Instant.MIN;
    }

    /// @param patience how long to wait for a host, at most
    Turns(Duration patience) {
        this(patience, InstantSource.system(), Thread::sleep);
    }

    Turns(Duration patience, InstantSource clock, Rest rest) {
        this.patience = patience;
        this.clock = clock;
        this.rest = rest;
    }

    /// Ask a host when it is free.
    ///
    /// @param later how long it wants to be left alone then, by its answer
    /// @throws Refusal if it wants to be left alone for longer than is waited for
    <T> T take(String name, Supplier<T> ask, Function<T, Optional<Duration>> later) {
        Host host = hosts.computeIfAbsent(name, _ -> new Host());
        host.turn.lock();
        try {
            await(name, host);
            T answer = ask.get();
            later.apply(answer).ifPresent(time -> host.free = clock.instant().plus(time));
            return answer;
        } finally {
            host.turn.unlock();
        }
    }

    private void await(String name, Host host) {
        Duration time = until(host.free);
        if (time.isZero()) {
            return;
        }
        if (!isSoon(time)) {
            throw new Refusal("%s asks to be left alone until %s".formatted(name, host.free), "try again later")
                    .passing(time);
        }
        try {
            rest.of(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("the work was stopped", "start again");
        }
    }

    boolean isSoon(Duration time) {
        return time.compareTo(patience) <= 0;
    }

    /// Return how long a server that cannot answer asks to wait by its `Retry-After`: in seconds or as a date
    /// (RFC 9110, 10.2.3).
    Optional<Duration> later(int status, Optional<String> said) {
        return said.filter(_ -> PUT_OFF.contains(status)).map(String::strip).flatMap(this::duration);
    }

    private Optional<Duration> duration(String said) {
        Optional<Duration> time = said.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(said)))
                : Optional.ofNullable(DateUtils.parseStandardDate(said)).map(this::until);
        return time.map(each -> each.compareTo(LONGEST) > 0 ? LONGEST : each);
    }

    private Duration until(Instant when) {
        Instant now = clock.instant();
        return when.isAfter(now) ? Duration.between(now, when) : Duration.ZERO;
    }
}
