package org.mufakat.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairingTest {

    @Test
    void theLikestPairIsTakenFirst() {
        Pairing pairing = Pairing.of(List.of(new Likeness(1, 0, 0, false), new Likeness(3, 1, 0, false)));

        assertEquals(Map.of(1, 0), pairing.goldOf());
    }

    @Test
    void aPredictionGivesUpItsEventForItsNextIfMoreAreFoundSo() {
        Pairing pairing = Pairing.of(
                List.of(new Likeness(1, 0, 0, false), new Likeness(3, 1, 0, false), new Likeness(2, 1, 1, false)));

        assertEquals(Map.of(0, 0, 1, 1), pairing.goldOf());
    }

    @Test
    void aSecondMentionOfAFoundEventIsNeitherRightNorExtra() {
        Pairing pairing = Pairing.of(List.of(
                new Likeness(2, 0, 0, false),
                new Likeness(1, 1, 0, true),
                new Likeness(1, 2, 0, false),
                new Likeness(1, 3, 1, true)));

        assertEquals(Map.of(0, 0, 3, 1), pairing.goldOf());
        assertEquals(Set.of(1), pairing.repetitions());
    }
}
