package org.mufakat.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ShinglesTest {

    private static final String TEN = "one two three four five six seven eight nine ten";

    @Test
    void aTextOfTenWordsHasThreeRunsOfEight() {
        assertEquals(
                Set.of(
                        "one two three four five six seven eight",
                        "two three four five six seven eight nine",
                        "three four five six seven eight nine ten"),
                Shingles.of("One, two: three – four (five) six “seven” eight\nnine ten."));
    }

    @Test
    void aTextOfSevenWordsHasNone() {
        assertEquals(Set.of(), Shingles.of("one two three four five six seven"));
        assertEquals(0, Shingles.likeness(Set.of(), Set.of()));
    }

    @Test
    void likenessIsThePartThatBothHave() {
        assertEquals(0.5, Shingles.likeness(Shingles.of(TEN), Shingles.of(TEN + " eleven twelve thirteen")));
    }
}
