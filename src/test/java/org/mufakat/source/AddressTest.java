package org.mufakat.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://harbour.example/News/1?id=7",
                "https://www.harbour.example/News/1?id=7",
                "https://HARBOUR.example/News/1?id=7#top",
                "https://harbour.example/News/1?id=7&utm_source=mail&utm_medium=x",
                "https://harbour.example/News/1?fbclid=abc&id=7",
            })
    void addressesOfOnePageAreOne(String address) {
        assertEquals("harbour.example/News/1?id=7", Address.plain(address));
    }

    @Test
    void aSlashAtTheEndDoesNotMatter() {
        assertEquals(Address.plain("https://harbour.example/a"), Address.plain("https://harbour.example/a/"));
        assertEquals(Address.plain("https://harbour.example"), Address.plain("https://harbour.example/"));
    }

    @Test
    void partsOfAPathAndItsCaseMatter() {
        assertNotEquals(Address.plain("https://harbour.example/a"), Address.plain("https://harbour.example/A"));
        assertNotEquals(
                Address.plain("https://harbour.example/a?id=1"), Address.plain("https://harbour.example/a?id=2"));
    }
}
