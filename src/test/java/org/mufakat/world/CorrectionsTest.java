package org.mufakat.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mufakat.vocabulary.EventType.ENDORSEMENT;
import static org.mufakat.vocabulary.Status.HAPPENED;

import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;
import org.junit.jupiter.api.Test;
import org.mufakat.vocabulary.Muf;

/// What people say of an account goes before what the reader found.
class CorrectionsTest {

    private static final Telling READ = Telling.of("a", 3, ENDORSEMENT, HAPPENED)
            .agent("body/amcc")
            .on("instrument/x")
            .told("2018-09-19")
            .literal("muf:trigger", "\"welcomed\"");

    private static String correction(String name, String date, String more) {
        return """
                <correction/%s> a muf:Correction ; rdfs:label "welcomed" ; muf:corrects <article/a#account-3> ;
                    <http://purl.org/dc/terms/date> "%s" ; %s .
                """.formatted(name, date, more);
    }

    private static String status(Joined joined, Telling telling) {
        return joined.one(joined.event(telling), Muf.STATUS).replaceAll(".*#", "");
    }

    @Test
    void theCorrectionWinsAndTheReadingStaysAsItIs() {
        Model accounts = Telling.model(List.of(READ));
        Model before = new org.eclipse.rdf4j.model.impl.LinkedHashModel(accounts);
        var joined = new Joined(World.of(
                accounts, Joined.REFERENCE, Telling.parse(correction("1", "2026-11-25", "muf:status status:hoped"))));
        assertEquals("hoped", status(joined, READ));
        assertEquals(before, accounts);
    }

    @Test
    void eachPropertyReplacesAllThatTheReaderFound() {
        Joined joined = Joined.with(
                correction(
                        "1",
                        "2026-11-25",
                        "muf:agent <state/x>, <state/y> ; muf:eventType muf:Agreement ; muf:instrument <instrument/y>"),
                READ);
        String event = joined.event(READ);
        assertEquals(Set.of(Joined.id("state/x"), Joined.id("state/y")), joined.all(event, Muf.AGENT_PROPERTY));
        assertEquals(Set.of(Joined.id("instrument/y")), joined.all(event, Muf.INSTRUMENT_PROPERTY));
        assertTrue(event.contains("agreement"), event);
    }

    @Test
    void aCorrectedDateCounts() {
        String april = "muf:begin \"2018-04-01\"^^xsd:date ; muf:end \"2018-04-30\"^^xsd:date ;"
                + " muf:datePrecision \"month\"";
        Joined joined = Joined.with(correction("1", "2026-11-25", april), READ);
        assertEquals("2018-04-01", joined.one(joined.event(READ), Muf.BEGIN));
        assertEquals("2018-04-30", joined.one(joined.event(READ), Muf.END));
    }

    @Test
    void reReadingThatGivesTheAccountAnotherNumberKeepsTheCorrection() {
        Telling moved = new Telling("a", READ.published(), 5, READ.type(), READ.status(), READ.properties());
        Telling inItsPlace = Telling.of("a", 3, ENDORSEMENT, HAPPENED)
                .agent("body/asean")
                .on("instrument/x")
                .told("2018-09-19")
                .literal("muf:trigger", "\"approved\"");
        Joined joined = Joined.with(correction("1", "2026-11-25", "muf:status status:hoped"), moved, inItsPlace);
        assertEquals("hoped", status(joined, moved));
        assertEquals("happened", status(joined, inItsPlace));
    }

    @Test
    void theLaterOfTwoCorrectionsHolds() {
        String both = correction("1", "2026-11-26", "muf:status status:draft")
                + correction("2", "2026-11-25", "muf:status status:hoped");
        assertEquals("draft", status(Joined.with(both, READ), READ));
    }

    @Test
    void aCorrectionOfWhatIsNotThereSaysNothing() {
        Telling other = Telling.of("b", 1, ENDORSEMENT, HAPPENED).agent("body/amcc");
        Joined joined = Joined.with(correction("1", "2026-11-25", "muf:status status:hoped"), other);
        assertEquals("happened", status(joined, other));
        assertEquals(Set.of(), joined.all(READ.iri(), Muf.ABOUT));
    }
}
