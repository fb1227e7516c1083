package org.mufakat.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({"-1, 3", "3, 3", "5, 3"})
    void refusesWhatIsNotAStretchOfText(int start, int end) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Span(start, end));

        assertEquals(
                "Span [%d, %d) is not a stretch of text: need 0 <= start < end".formatted(start, end),
                refusal.getMessage());
    }

    @Test
    void cutsTheTextItCovers() {
        var span = new Span(6, 10);

        assertEquals("bold", span.in("Be so bold."));
        assertEquals(4, span.length());
    }

    @Test
    void refusesATextThatIsTooShort() {
        var refusal = assertThrows(IndexOutOfBoundsException.class, () -> new Span(6, 12).in("Be so bold."));

        assertEquals("Span [6, 12) lies outside a text of 11 characters", refusal.getMessage());
    }

    @Test
    void neighboursDoNotOverlap() {
        assertFalse(new Span(0, 3).overlaps(new Span(3, 5)));
        assertFalse(new Span(3, 5).overlaps(new Span(0, 3)));
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "4, 9", "3, 4", "0, 9"})
    void overlapsWhatSharesACharacter(int start, int end) {
        assertTrue(new Span(3, 5).overlaps(new Span(start, end)));
    }

    @ParameterizedTest
    @CsvSource({"3, 5, true", "2, 5, true", "3, 6, true", "4, 5, false", "3, 4, false"})
    void coversWhatLiesInside(int start, int end, boolean covers) {
        assertEquals(covers, new Span(start, end).covers(new Span(3, 5)));
    }

    @Test
    void outerComesBeforeInner() {
        var sorted = Stream.of(new Span(3, 5), new Span(3, 9), new Span(0, 2))
                .sorted()
                .toList();

        assertEquals(List.of(new Span(0, 2), new Span(3, 9), new Span(3, 5)), sorted);
    }
}
