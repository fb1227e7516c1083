package org.mufakat.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {

    /// The values are those that Python's `difflib` gives.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ministers met in hanoi|ministers met in hanoi|1",
                "ministers met in hanoi on friday to talk|ministers met in hanoi on friday|1",
                "ministers met in hanoi|ministers met|0",
                "ministers met in hanoi|leaders left for jakarta|0",
                "the ministers met in hanoi on friday|on friday the ministers met in hanoi|0.722222",
                "ministers of both sides met in hanoi|ministers met for talks in hanoi|0.59375",
                "the pact was signed, the pact was kept|the pact was kept and the pact was signed|0.5",
                "a b c d e f g h|h g f e d c b a|0",
            })
    void whatTwoSentencesShareIsCountedInStretches(String one, String other, double share) {
        assertEquals(share, Overlap.of(one, other), 1e-6);
    }
}
