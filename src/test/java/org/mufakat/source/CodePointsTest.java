package org.mufakat.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTest {

    @ParameterizedTest
    @CsvSource({"'Talks', 3, 3", "'«Talks»', 1, 1", "'🌏 Talks', 3, 2", "'🇸🇬🤝 x', 7, 4"})
    void countsAnEmojiOnce(String text, int codeUnits, int codePoints) {
        assertEquals(codePoints, new CodePoints(text).at(codeUnits));
    }

    @Property(tries = 200)
    void theEndLiesAfterAllCodePoints(@ForAll String text) {
        assertEquals(text.codePointCount(0, text.length()), new CodePoints(text).at(text.length()));
    }
}
