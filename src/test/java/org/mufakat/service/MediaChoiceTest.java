package org.mufakat.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaChoiceTest {

    private static final List<String> OFFERS = List.of("text/html", "text/turtle", "application/ld+json");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "*/*                                                             | text/html",
                "''                                                              | text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "text/turtle                                                     | text/turtle",
                "TEXT/Turtle                                                     | text/turtle",
                "text/turtle;charset=utf-8                                       | text/turtle",
                "text/html;q=0.4, text/turtle;q=0.5                              | text/turtle",
                "text/turtle;q=0.5, text/html;q=0.5                              | text/html",
                "text/*;q=0.3, text/html;q=0.2                                   | text/turtle",
                "*/*;q=0.1, application/ld+json                                  | application/ld+json",
                "application/*, text/html;q=0.9                                  | application/ld+json",
                "*/*, text/html;q=0                                              | text/turtle",
                "image/png, */*;q=0                                              | none",
                "image/png                                                       | none",
                "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#expanded\" | application/ld+json",
                "nonsense                                                        | none",
            })
    void theClientsLikingDecides(String accept, String chosen) {
        assertEquals(chosen, MediaChoice.of(accept, OFFERS).orElse(null));
    }
}
