package org.mufakat.intake;

import java.time.Duration;
import java.util.Optional;

/// An original that gives no article.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String help;
    private final transient Optional<Duration> passes;

    /// A refusal that time does not change.
    ///
    /// @param reason what is wrong
    /// @param help what would be right
    public Refusal(String reason, String help) {
        this(reason, help, Optional.empty());
    }

    private Refusal(String reason, String help, Optional<Duration> passes) {
        super(reason);
        this.help = help;
        this.passes = passes;
    }

    /// Return this refusal as one that may pass.
    ///
    /// @param after the shortest time in which it may
    Refusal passing(Duration after) {
        return new Refusal(reason(), help, Optional.of(after));
    }

    /// Return after how long, at least, the same may be taken; nothing where time does not change it.
    public Optional<Duration> passes() {
        return passes;
    }

    /// Return what is wrong.
    public String reason() {
        return String.valueOf(getMessage());
    }

    /// Return what would be right.
    public String help() {
        return help;
    }
}
