package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadNounTest {

    @ParameterizedTest
    @CsvSource({
        "formal Asean cyber security mechanism, mechanism",
        "a mechanism to enhance ASEAN cyber coordination, mechanism",
        "Agreement on Transboundary Haze, agreement",
        "'the text, as amended', text",
        "'11 voluntary, non-binding norms', norms",
        "'peace, security and stability in the region', peace",
        "'the port, a gateway', port",
        "Memorandum (MOU), memorandum",
        "counter-terrorism work-plan, work-plan",
        "Trust, trust"
    })
    void theHeadIsTheLastWordBeforeWhatFollowsIt(String phrase, String head) {
        assertEquals(Optional.of(head), HeadNoun.of(phrase));
    }

    @Test
    void aPhraseWithoutLettersHasNoHead() {
        assertEquals(Optional.empty(), HeadNoun.of(" – "));
    }

    @ParameterizedTest
    @CsvSource({"that ASEAN should act together", "that the ministers would meet", "to a port", "why a pact is needed"})
    void aClauseHasNoHeadButForAThingThatItBringsUp(String words) {
        assertEquals(Optional.empty(), HeadNoun.ofTopic(words));
    }

    @ParameterizedTest
    @CsvSource({
        "the importance of a rules-based cyberspace, cyberspace",
        "that there is a need for a formal mechanism to decide, mechanism",
        "that a rules-based cyberspace would allow growth, cyberspace"
    })
    void aHeadThatOnlyLeadsToTheMatterIsPassedOver(String words, String head) {
        assertEquals(Optional.of(head), HeadNoun.ofTopic(words));
    }
}
