package org.mufakat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z"));

    private final Turns turns = new Turns(Duration.ofMinutes(1), NOON, _ -> {
        throw new AssertionError("Nothing is waited for here");
    });

    @ParameterizedTest
    @CsvSource({
        "429, 120, PT2M",
        "503, 120, PT2M",
        "429, 0, PT0S",
        "429, 999999999, PT24H",
        "429, 'Wed, 25 Nov 2026 12:30:00 GMT', PT30M",
        "429, 'Wednesday, 25-Nov-26 12:30:00 GMT', PT30M",
        "429, 'Wed, 25 Nov 2026 11:30:00 GMT', PT0S",
        "429, 'Wed, 25 Nov 2099 12:30:00 GMT', PT24H",
        "429, soon,",
        "429, -5,",
        "429, 99999999999999999999,",
        "200, 120,",
        "404, 120,",
    })
    void whatAServerAsksForIsUnderstood(int status, String said, Duration expected) {
        assertEquals(Optional.ofNullable(expected), turns.later(status, Optional.of(said)));
    }

    @Test
    void aHostThatWantsToBeLeftAloneDoesNotSpeakForOthers() {
        turns.take("a.example", () -> "busy", _ -> Optional.of(Duration.ofHours(1)));

        assertEquals("here", turns.take("b.example", () -> "here", _ -> Optional.empty()));
    }
}
