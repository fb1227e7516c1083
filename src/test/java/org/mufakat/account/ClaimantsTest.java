package org.mufakat.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.SharedReader;
import org.mufakat.source.Article;

/// Who asserts an act. Sentences of our own.
class ClaimantsTest {

    private static final String NOBODY = "nobody but the article";

    /// @param claimant who asserts the last account
    record Case(String what, String publisher, String text, String claimant) {

        static Case of(String what, String text, String claimant) {
            return new Case(what, "Port Herald", text, claimant);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                Case.of(
                        "said behind the act",
                        "Japan will sign the pact next month, Retno Marsudi told reporters.",
                        "Retno Marsudi"),
                Case.of(
                        "said between commas",
                        "Retno Marsudi spoke on Monday. Thailand, she added, has signed the pact.",
                        "Retno Marsudi"),
                Case.of(
                        "said before, in a quotation of several sentences",
                        "\"We will wait,\" said Retno Marsudi. \"The sea is wide. China has rejected the pact.\"",
                        "Retno Marsudi"),
                Case.of(
                        "officials without a name",
                        "Australia has signed the pact, according to two officials familiar with the matter.",
                        "two officials familiar with the matter"),
                Case.of(
                        "reports without an author",
                        "Reports said Myanmar released 30 prisoners on Sunday.",
                        "reports"),
                Case.of(
                        "a spokesman named between commas",
                        "A spokesman for the ministry, Li Ming Wei, said that Japan had signed the pact.",
                        "Li Ming Wei"),
                Case.of(
                        "a draft, and the statement that it is",
                        "The ministers will meet, the draft statement said. The statement also welcomed the pact.",
                        "draft statement"),
                Case.of(
                        "an act of somebody else that is announced",
                        "Singapore announced an order by Retno Marsudi to the fleet.",
                        "Singapore"),
                Case.of("nobody is cited by it", "It is reported that the ministers of Laos met on Sunday.", NOBODY),
                Case.of("who does it asserts nothing more", "Japan said that it had signed the pact.", NOBODY),
                new Case(
                        "the voice of the article is no other's",
                        "Ministry of Foreign Affairs, Singapore",
                        "I can confirm that Japan has signed the pact. We said that Laos has signed the pact.",
                        NOBODY),
                new Case(
                        "a wrong of others in a private article in the first person is its author's charge",
                        "Cambodia Harbour Views",
                        "I ask why. We want peace. Our ports are calm. Thailand attacked our port on Monday.",
                        "Cambodia Harbour Views"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theClaimantIsWhoeverAsserts(Case told) {
        Article article = SharedReader.article("claim", told.publisher(), "2018-09-19", told.text());
        Account last = SharedReader.reader().read(article).getLast();

        assertEquals(told.claimant(), last.claimant().map(Party::label).orElse(NOBODY));
    }
}
