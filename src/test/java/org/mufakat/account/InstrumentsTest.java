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

        assertEquals(instrument, instrument(accounts.getFirst()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Laos will draw up a formal harbour mechanism. This was agreed on by Laos and Japan. | formal harbour mechanism
            Laos and Japan signed a harbour pact. The weather was fine. This was agreed on by Laos and Japan. | ''
            Laos will draw up a formal harbour mechanism. Laos and Japan approved it. | ''
            ASEAN and China signed the Single Draft COC Negotiating Text. The draft was reached in Changsha by ASEAN and China. \
            | Single Draft COC Negotiating Text
            Laos is big. Laos and Japan agreed that there is a need for a harbour security mechanism. \
            | harbour security mechanism
            Laos is big. Laos and Japan agreed that, while a harbour security mechanism is being considered, ships may sail. | ''
            """)
    void whatWasAgreedIsTheTextThatWasToldOrIsNeeded(String text, String instrument) {
        Article article = SharedReader.article("text", "Port Herald", "2018-09-19", text);
        List<Account> accounts = SharedReader.reader().read(article);

        assertEquals(instrument, instrument(accounts.getLast()));
    }

    private static String instrument(Account account) {
        return account.of(Role.INSTRUMENT).stream().map(Party::label).collect(Collectors.joining(", "));
    }
}
