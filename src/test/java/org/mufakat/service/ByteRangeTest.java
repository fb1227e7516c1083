package org.mufakat.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-9 | Part[first=0, last=9]",
                "bytes=90- | Part[first=90, last=99]",
                "bytes=-10 | Part[first=90, last=99]",
                "bytes=-1000 | Part[first=0, last=99]",
                "bytes=95-1000 | Part[first=95, last=99]",
                "bytes=99-99 | Part[first=99, last=99]",
                "bytes=100- | Outside[]",
                "bytes=-0 | Outside[]",
                "bytes=9-3 | Whole[]",
                "bytes=- | Whole[]",
                "bytes=0-1,5-6 | Whole[]",
                "lines=1-2 | Whole[]",
                "'' | Whole[]",
            })
    void aRangeIsReadAsHttpHasIt(String header, String range) {
        assertEquals(range, ByteRange.of(header, 100).toString());
    }
}
