package org.mufakat.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19 September 2018               | 2018-09-19",
                "Posted on 1st Sept. 2018        | 2018-09-01",
                "SEPTEMBER 19, 2018              | 2018-09-19",
                "Wed, Aug 2nd 2017, 09:15 am     | 2017-08-02",
                "May 2018                        | 2018-05",
                "2018-09-19                      | 2018-09-19",
                "2018-09                         | 2018-09",
                "Year of publication: 2018       | 2018",
                "3 June 2018, updated 5 June 2018 | 2018-06-03",
            })
    void findsTheDateInTheFormsOfPublishers(String line, String date) {
        assertEquals(Optional.of(date), DateLine.dateIn(line).map(PartialDate::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The ministers met", "31 June 2018", "12345", "Marching 3, 2018x"})
    void findsNoDateWhereThereIsNone(String line) {
        assertEquals(Optional.empty(), DateLine.dateIn(line));
    }
}
