package org.mufakat.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeaderTest {

    /// What a header says, with the words that follow it.
    private record Said(String title, String publisher, String published, String body) {

        static Said of(String text) {
            Header header = Header.of(text);
            return new Said(
                    header.title(),
                    header.publisher().orElse("none"),
                    header.published().map(PartialDate::toString).orElse("none"),
                    text.substring(header.body()).strip());
        }
    }

    @Test
    void theUsualFormIsTitlePublisherAndDate() {
        var said = Said.of("Ministers open talks\nHarbour Gazette - 2021-03-04\n\nThe ministers met.\n");

        assertEquals(new Said("Ministers open talks", "Harbour Gazette", "2021-03-04", "The ministers met."), said);
    }

    @Test
    void thePublishersNameMayHoldADash() {
        var said = Said.of("Ministers open talks\nHarbour Gazette - Evening – 4 March 2021\n\nThe ministers met.");

        assertEquals(
                new Said("Ministers open talks", "Harbour Gazette - Evening", "2021-03-04", "The ministers met."),
                said);
    }

    @Test
    void thePublishedDateMayBeAMonth() {
        var said = Said.of("Ministers open talks\nHarbour Gazette - March 2021\n\nThe ministers met.");

        assertEquals(new Said("Ministers open talks", "Harbour Gazette", "2021-03", "The ministers met."), said);
    }

    @Test
    void aDateAloneMayStandBelowTheTitle() {
        var said = Said.of("Ministers open talks\n\nPublished on 4 Mar 2021\n\nThe ministers met.");

        assertEquals(new Said("Ministers open talks", "none", "2021-03-04", "The ministers met."), said);
    }

    @Test
    void aDateMayHaveAWeekdayAndATime() {
        var said = Said.of("Ministers open talks\nThursday, March 4, 2021 - 3:08 PM\n\nThe ministers met.");

        assertEquals(new Said("Ministers open talks", "none", "2021-03-04", "The ministers met."), said);
    }

    /// The lead is text that tells of events: it stays in the body.
    @Test
    void aDateAfterTheLeadLeavesTheLeadInTheBody() {
        var said = Said.of("Ministers open talks\nTalks began at noon.\n4 March 2021\n\nThe ministers met.");

        assertEquals(
                new Said(
                        "Ministers open talks",
                        "none",
                        "2021-03-04",
                        "Talks began at noon.\n4 March 2021\n\nThe ministers met."),
                said);
    }

    @Test
    void aDateBeforeTheDatelineLeavesTheFirstSentenceAsTitle() {
        var said = Said.of(" date 2021-03-04 PORTO - The ministers met. They spoke of ships.");

        assertEquals(
                new Said(
                        "PORTO - The ministers met",
                        "none",
                        "2021-03-04",
                        "PORTO - The ministers met. They spoke of ships."),
                said);
    }

    @Test
    void withoutADateTheBodyFollowsTheTitle() {
        var said = Said.of("Ministers open talks\n\nThe ministers met on 4 March 2021 and spoke of ships.");

        assertEquals(
                new Said(
                        "Ministers open talks",
                        "none",
                        "none",
                        "The ministers met on 4 March 2021 and spoke of ships."),
                said);
    }

    @Test
    void aDateFarBelowBelongsToTheStory() {
        var said = Said.of("Ministers open talks\n" + "The ministers met.\n".repeat(12) + "4 March 2021\n");

        assertEquals("none", said.published());
    }

    @Test
    void aShareLineAboveTheTitleIsNoTitle() {
        var said = Said.of("Share this article\nMinisters open talks\n4 March 2021\n\nThe ministers met.");

        assertEquals(new Said("Ministers open talks", "none", "2021-03-04", "The ministers met."), said);
    }
}
