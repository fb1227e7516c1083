package org.mufakat.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.mufakat.intake.Robots.Answer;

class RobotsTest {

    private static final Answer OPEN = new Answer(200, "User-agent: *\nDisallow:\n");
    private static final Answer CLOSED = new Answer(200, "User-agent: *\nDisallow: /\n");
    private static final Answer BUSY = new Answer(503, "");
    private static final URI PAGE = URI.create("https://news.example/page");

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private int asked;

    private Robots saying(Answer... answers) {
        Queue<Answer> rest = new ArrayDeque<>(List.of(answers));
        return new Robots(
                _ -> {
                    asked++;
                    return rest.remove();
                },
                () -> now);
    }

    @Test
    void aSiteIsAskedOnceADay() {
        Robots robots = saying(OPEN, CLOSED);
        robots.mind(PAGE);
        now = now.plus(Duration.ofHours(23));
        robots.mind(PAGE);
        assertEquals(1, asked);

        now = now.plus(Duration.ofHours(1));
        assertThrows(Refusal.class, () -> robots.mind(PAGE));
        assertEquals(2, asked);
    }

    @Test
    void aSiteWhoseRulesDidNotComeIsAskedAgain() {
        Robots robots = saying(BUSY, OPEN);
        Refusal later = assertThrows(Refusal.class, () -> robots.mind(PAGE));
        robots.mind(PAGE);

        assertEquals(true, later.passes().isPresent());
        assertEquals(2, asked);
    }
}
