package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.store.Statistics;
import org.mufakat.vocabulary.Muf;

class VocabularyJsonTest {

    private static final Page PAGE = SharedPages.PAGES.answer(new Visit("/vocabulary.json", Map.of()));
    private static final JsonObject VOCABULARY =
            JsonParser.parseString(PAGE.body()).getAsJsonObject();
    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final Statistics COUNTED = SharedPages.QUERIES.store().statistics();

    private static JsonObject term(String list, String name) {
        JsonArray terms = VOCABULARY.getAsJsonArray(list);
        return StreamSupport.stream(terms.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(term -> term.get("name").getAsString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among the " + list));
    }

    @Test
    void classesAndPropertiesHaveTheirNumbersAndWhatTheyMean() {
        JsonObject meeting = term("classes", "muf:Meeting");

        assertAll(
                () -> assertEquals(
                        COUNTED.classes().get(Muf.NAMESPACE + "Meeting"),
                        meeting.get("count").getAsLong()),
                () -> assertEquals("Meeting", meeting.get("label").getAsString()),
                () -> assertTrue(meeting.has("definition")),
                () -> assertEquals(
                        COUNTED.properties().get(Muf.NAMESPACE + "begin"),
                        term("properties", "muf:begin").get("count").getAsLong()));
    }

    @Test
    void theMostFrequentComesFirst() {
        long[] counts = StreamSupport.stream(
                        VOCABULARY.getAsJsonArray("properties").spliterator(), false)
                .mapToLong(term -> term.getAsJsonObject().get("count").getAsLong())
                .toArray();

        for (int place = 1; place < counts.length; place++) {
            assertTrue(counts[place - 1] >= counts[place]);
        }
    }

    @Test
    void whatThingsOfAClassHaveIsCounted() {
        assertEquals(
                COUNTED.propertiesByClass()
                        .getOrDefault(Muf.NAMESPACE + "State", Map.of())
                        .get(LABEL),
                VOCABULARY
                        .getAsJsonObject("propertiesByClass")
                        .getAsJsonObject("muf:State")
                        .get("rdfs:label")
                        .getAsLong());
    }

    @Test
    void conceptsAndPrefixesAreThere() {
        assertAll(
                () -> assertEquals(
                        "hoped for",
                        term("concepts", "status:hoped").get("label").getAsString()),
                () -> assertEquals(
                        Muf.NAMESPACE,
                        VOCABULARY.getAsJsonObject("prefixes").get("muf").getAsString()));
    }
}
