package org.mufakat.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuotationsTest {

    @Test
    void aQuotationStandsBetweenItsMarks() {
        assertEquals(List.of("We agree,", "for now"), stretches("“We agree,” she said, \"for now\"."));
    }

    @Test
    void marksWithNothingBetweenThemQuoteNothing() {
        assertEquals(List.of(), stretches("He said \"\" and left. \""));
    }

    @Test
    void aParagraphEndsAQuotation() {
        assertEquals(List.of("We agree."), stretches("“We agree.\n\nThe talks ended."));
    }

    @Property
    void anyMixOfMarksIsRead(@ForAll("texts") String text) {
        stretches(text).forEach(stretch -> assertTrue(!stretch.isEmpty() && !stretch.contains("”"), text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("\"“”\n a").ofMaxLength(20);
    }

    private static List<String> stretches(String text) {
        return Quotations.of(text).stretches().stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
