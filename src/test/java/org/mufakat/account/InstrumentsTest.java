package org.mufakat.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mufakat.SharedReader;
import org.mufakat.source.Article;
import org.mufakat.vocabulary.Role;

/// Which text, mechanism or plan an act is on. Sentences of our own.
class InstrumentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Laos and Japan signed the Joint Declaration on Sustainable Ports. | Joint Declaration on Sustainable Ports
            Laos welcomed the Laos-Japan Comprehensive Harbour Partnership Agreement. \
            | Laos-Japan Comprehensive Harbour Partnership Agreement
            The ministers recalled that the Harbour Defence Treaty of 1951 binds both. | Harbour Defence Treaty
            Laos and Japan signed the Framework Agreement on Harbour Trade in Vientiane. | Framework Agreement on Harbour Trade
            Laos established a ministerial dialogue on harbours. | ministerial dialogue on harbours
            The Ministers approved the establishment of a working group on scams. | working group
            Japan reaffirmed its commitment to the people of Laos. | ''
            The ministers met at the Marco Polo Hotel. | ''
            Japan urged Laos to comply with the resolutions of the Security Council. | resolutions of the Security Council
            Japan urged Laos to cut tariffs on rice and fish. | ''
            """)
    void theInstrumentIsTheTextThatTheActIsOn(String text, String instrument) {
        Article article = SharedReader.article("text", "Port Herald", "2018-09-19", text);
        List<Account> accounts = SharedReader.reader().read(article);

        assertEquals(
                instrument,
                accounts.getFirst().of(Role.INSTRUMENT).stream()
                        .map(Party::label)
                        .collect(Collectors.joining(", ")));
    }
}
