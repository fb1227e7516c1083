package org.mufakat.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.SharedReader;
import org.mufakat.source.Article;
import org.mufakat.vocabulary.Role;

/// One sentence of our own for each way in which diplomacy says less, or other, than it seems to.
class PhenomenaTest {

    /// The sentences are read as news of Wednesday 19 September 2018.
    private static final String PUBLISHED = "2018-09-19";

    /// @param accounts what must come out: type, status, agents, date
    record Case(String phenomenon, String text, List<String> accounts) {

        static Case of(String phenomenon, String text, String... accounts) {
            return new Case(phenomenon, text, List.of(accounts));
        }

        @Override
        public String toString() {
            return phenomenon + ": " + text;
        }
    }

    private static List<Account> read(String text) {
        Article article = SharedReader.article("case", "Harbour Gazette", PUBLISHED, text);
        return SharedReader.reader().read(article);
    }

    private static String line(Account account) {
        return "%s %s, %s, %s"
                .formatted(
                        account.type().className(),
                        account.status().code(),
                        account.of(Role.AGENT).stream().map(Party::label).collect(Collectors.joining(" and ")),
                        account.when().map(when -> when.begin().toString()).orElse("no date"));
    }

    static Stream<Case> cases() {
        return Stream.of(
                Case.of(
                        "hope",
                        "Malaysia and Thailand hope to sign an agreement on fisheries soon.",
                        "Agreement hoped, Malaysia and Thailand, no date"),
                Case.of(
                        "who signs off signs no agreement",
                        "The Philippine radio station signed off on Monday.",
                        "OtherEvent happened, Philippines, 2018-09-17"),
                Case.of(
                        "what others are helped to do is not done",
                        "The scheme helps companies recognise the value of ports."),
                Case.of(
                        "a kind of people does nothing by being spoken of",
                        "Ports must prepare for the day when companies embrace trade with Laos."),
                Case.of(
                        "who is to discuss goes nowhere",
                        "Vietnam and Laos are going to discuss the river on Friday.",
                        "Meeting planned, Vietnam and Laos, 2018-09-21"),
                Case.of(
                        "a wound is no cyber incident",
                        "The Thai minister suffered two wounds in the attack on Monday.",
                        "OtherEvent happened, Thailand, 2018-09-17"),
                Case.of(
                        "who pledges to train offers training",
                        "Australia pledged to train fifty officials from Laos.",
                        "CapacityBuilding happened, Australia, 2018-09-19"),
                Case.of(
                        "who takes up a post did not appoint himself",
                        "Mr Chan Dara will take up his appointment in Vientiane in November 2018.",
                        "Appointment planned, , 2018-11"),
                Case.of(
                        "a question whether is no answer",
                        "Mr Lim Boon Teck asked the Minister whether the Ministry will publish the report.",
                        "Statement happened, Lim Boon Teck, 2018-09-19"),
                Case.of(
                        "a hope for a month that ends the sentence",
                        "Japan hopes to sign the treaty in November.",
                        "Agreement hoped, Japan, 2018-11"),
                Case.of("hope", "Vietnam hopes to strike a deal with Japan.", "Agreement hoped, Vietnam, no date"),
                Case.of(
                        "plan looks forward",
                        "Japan is due to meet ASEAN leaders on Friday.",
                        "Meeting planned, Japan, 2018-09-21"),
                Case.of(
                        "plan",
                        "Indonesia will draw up a regional plan against piracy.",
                        "Proposal planned, Indonesia, no date"),
                Case.of(
                        "proposal to come",
                        "Vietnam will propose a mechanism for fishing disputes, to be tabled for consideration by the"
                                + " ministers.",
                        "Proposal planned, Vietnam, no date"),
                Case.of(
                        "proposal made",
                        "Vietnam has proposed a hotline between the navies.",
                        "Proposal proposed, Vietnam, 2018-09-19"),
                Case.of(
                        "in principle",
                        "The ASEAN ministers agreed to subscribe in-principle to the eleven norms.",
                        "Endorsement agreed-in-principle, ASEAN Ministers, 2018-09-19"),
                Case.of(
                        "in principle",
                        "Laos and Cambodia agreed in principle to open the border.",
                        "OtherEvent agreed-in-principle, Laos and Cambodia, 2018-09-19"),
                Case.of(
                        "agreeing on a draft is done",
                        "A first draft of the code had been agreed by China and ASEAN in June.",
                        "Agreement happened, China and Association of Southeast Asian Nations, 2018-06"),
                Case.of(
                        "what a draft says",
                        "The ministers expressed concern about piracy, according to the draft statement.",
                        "Concern draft, ministers, no date"),
                Case.of(
                        "tried and foiled",
                        "Malaysia foiled an attempted cyber heist on its largest bank in March.",
                        "CyberIncident happened, unnamed attacker, 2018-03"),
                Case.of(
                        "denial",
                        "Beijing has denied involvement in the hacking.",
                        "Denial happened, China, 2018-09-19"),
                Case.of(
                        "an accusation stays one",
                        "The United States accused China of stealing data. China denied the charge on Tuesday.",
                        "Accusation happened, United States, 2018-09-19",
                        "Denial happened, China, 2018-09-18"),
                Case.of("hypothesis", "Many rounds of talks lie ahead before an agreement is reached."),
                Case.of(
                        "hypothesis",
                        "The ministers spoke of fish before a treaty is signed.",
                        "Statement happened, ministers, 2018-09-19"),
                Case.of(
                        "two clauses, one incident",
                        "Thailand suffered its worst cyber attack when hackers stole the records of 900,000 voters in"
                                + " May.",
                        "CyberIncident happened, unnamed attacker, 2018-05"),
                Case.of(
                        "attribution",
                        "Indonesia said that Australia would sign the pact.",
                        "Agreement planned, Australia, no date"),
                Case.of(
                        "inverted speech",
                        "\"The sea is wide,\" said Retno Marsudi.",
                        "Statement happened, Retno Marsudi, 2018-09-19"),
                Case.of(
                        "a purpose before the main clause is not its subject",
                        "To keep the strait safe, Laos and Japan agreed on new patrols.",
                        "Agreement happened, Laos and Japan, 2018-09-19"),
                Case.of(
                        "who will be going somewhere will visit it",
                        "The Lao president will be going to Hanoi in October.",
                        "Visit planned, Laos, 2018-10"),
                Case.of(
                        "who is to meet somebody plans it",
                        "The Lao president was to meet Japanese officials on Friday.",
                        "Meeting planned, Laos, 2018-09-21"),
                Case.of(
                        "a clause with where is told for itself",
                        "Retno Marsudi will travel to Japan, where she will meet Thai officials.",
                        "Visit planned, Retno Marsudi, no date",
                        "Meeting planned, Retno Marsudi, no date"),
                Case.of("a greeting tells of nothing", "Welcome to Manila, Prime Minister Mahathir Mohamad."),
                Case.of("who greets does nothing", "I extend a very warm welcome to the delegates from Laos."),
                Case.of(
                        "what is adopted at a meeting those adopt who meet there",
                        "The new port plan was adopted during the 5th ASEAN Digital Ministers' Meeting.",
                        "Endorsement happened, ASEAN Digital Ministers, 2018-09-19"),
                Case.of(
                        "a meeting named with a day to come is planned",
                        "The summit of port cities on 3 October 2018 matters to Laos.",
                        "Meeting planned, , 2018-10-03"),
                Case.of(
                        "who is on a trip travels",
                        "Retno Marsudi is currently on a trip to Japan.",
                        "Visit ongoing, Retno Marsudi, no date"),
                Case.of(
                        "what this would bring about is no act",
                        "Retno Marsudi said that this would strengthen ties with Laos.",
                        "Statement happened, Retno Marsudi, 2018-09-19"),
                Case.of(
                        "who is accompanied travels too",
                        "Retno Marsudi was accompanied by ten Thai officials.",
                        "Visit happened, Retno Marsudi and Thailand, 2018-09-19"),
                Case.of("who says what they would do supposes it", "We would mend the port of Laos."),
                Case.of(
                        "who will look forward to something hopes for it",
                        "Indonesia will look forward to closer ties with Laos.",
                        "Statement hoped, Indonesia, 2018-09-19"),
                Case.of(
                        "a call on somebody is a visit",
                        "Retno Marsudi called on Prime Minister Mahathir Mohamad on Tuesday.",
                        "Meeting happened, Retno Marsudi, 2018-09-18"),
                Case.of(
                        "a call on somebody to act is an appeal",
                        "Japan called on Myanmar to release the prisoners.",
                        "Statement happened, Japan, 2018-09-19"),
                Case.of(
                        "noun events, nested",
                        "ASEAN welcomed the endorsement of the text by Japan and looked forward to its signing.",
                        "Endorsement happened, Association of Southeast Asian Nations, 2018-09-19",
                        "Endorsement happened, Japan, no date",
                        "Statement hoped, Association of Southeast Asian Nations, 2018-09-19",
                        "Agreement hoped, Association of Southeast Asian Nations, no date"),
                Case.of(
                        "negation",
                        "Singapore did not sign the declaration.",
                        "Agreement negated, Singapore, 2018-09-19"),
                Case.of(
                        "negation of what governs the act",
                        "Laos does not plan to sign the pact.",
                        "Agreement negated, Laos, 2018-09-19"),
                Case.of("refusal", "Laos refused to sign the pact.", "Denial happened, Laos, 2018-09-19"),
                Case.of("refusal", "Vietnam will not accept the ruling.", "Denial happened, Vietnam, 2018-09-19"),
                Case.of(
                        "a proposal of the past",
                        "Vietnam proposed a hotline on Tuesday.",
                        "Proposal proposed, Vietnam, 2018-09-18"),
                Case.of(
                        "a plan for today",
                        "Japan plans to sign the pact on Wednesday.",
                        "Agreement planned, Japan, 2018-09-19"),
                Case.of(
                        "slated to",
                        "The centre, slated to launch in October, will be run by Thailand.",
                        "Establishment planned, centre, 2018-10"),
                Case.of(
                        "a light verb leaves the act to its noun",
                        "Vietnam and Japan held joint naval drills last week.",
                        "Exercise happened, Vietnam and Japan, 2018-09-10"),
                Case.of(
                        "what happens",
                        "Talks between China and ASEAN on a code of conduct are continuing.",
                        "Negotiation ongoing, China and Association of Southeast Asian Nations, no date"),
                Case.of(
                        "one verb, two senses: help",
                        "Japan provided radar equipment to the Philippines on Monday.",
                        "CapacityBuilding happened, Japan, 2018-09-17"),
                Case.of(
                        "one verb, two senses: money",
                        "Japan provided 20 million dollars to the Philippines on Monday.",
                        "Commitment happened, Japan, 2018-09-17"),
                Case.of(
                        "one verb, two senses: a target",
                        "Australia designated two companies and a general on Monday.",
                        "Sanction happened, Australia, 2018-09-17"),
                Case.of(
                        "one verb, two senses: an office",
                        "Australia designated Penny Wong as envoy on Monday.",
                        "Appointment happened, Australia, 2018-09-17"),
                Case.of(
                        "one verb, two senses: prisoners",
                        "Myanmar released 12 prisoners on Sunday.",
                        "OtherEvent happened, Myanmar, 2018-09-16"),
                Case.of(
                        "what is stressed of oneself",
                        "Indonesia reiterated that it is committed to the code.",
                        "Commitment happened, Indonesia, 2018-09-19"),
                Case.of(
                        "pleased to act",
                        "Singapore is pleased to announce the launch of a cyber centre.",
                        "Establishment happened, Singapore, 2018-09-19"),
                Case.of(
                        "going on under will",
                        "Malaysia will continue to support the peace process.",
                        "Commitment planned, Malaysia, no date"),
                Case.of(
                        "a plan inside an agreement",
                        "The ministers agreed that they will meet again in Manila in November 2018.",
                        "Agreement happened, ministers, 2018-09-19",
                        "Meeting planned, ministers, 2018-11"),
                Case.of(
                        "foiled before it began",
                        "Thailand repelled an attempt to steal the records of 20,000 sailors.",
                        "CyberIncident happened, unnamed attacker, 2018-09-19"),
                Case.of(
                        "hackers take over",
                        "Hackers took over screens at two airports in Vietnam.",
                        "CyberIncident happened, unnamed attacker, 2018-09-19"),
                Case.of("a benefit is no act", "The pact will open new markets for Vietnam."),
                Case.of("thanks of the speaker are no act", "We thank the people of Laos."),
                Case.of(
                        "thanks that are reported",
                        "Japan thanked the people of Laos.",
                        "Endorsement happened, Japan, 2018-09-19"),
                Case.of("a habit is no act", "Many tourists visit Thailand each year."),
                Case.of("an order to the reader is no act", "Please refer to the annex for the programme."),
                Case.of(
                        "a text that was not issued",
                        "The statement was not issued by ASEAN and Russia.",
                        "Statement negated, Association of Southeast Asian Nations and Russia, 2018-09-19"),
                Case.of(
                        "an explicit date of long ago",
                        "China and Japan signed a treaty in Tokyo on 12 August 1978.",
                        "Agreement happened, China and Japan, 1978-08-12"),
                Case.of(
                        "no event",
                        "About the Port Agency\n\nThe Port Agency was set up by Singapore in 2015 to manage ships."),
                Case.of(
                        "what is recalled before an agreement",
                        "Noting that a clean sea helps fishermen, Thailand agreed in principle to share its data.",
                        "Statement happened, Thailand, 2018-09-19",
                        "Agreement agreed-in-principle, Thailand, 2018-09-19"),
                Case.of(
                        "a report says it in its year",
                        "Japan rejected eleven norms recommended in the 2015 UNGGE Report.",
                        "Denial happened, Japan, 2018-09-19",
                        "Statement happened, UNGGE members, 2015"),
                Case.of(
                        "a report outlines",
                        "The 2015 UNGGE Report outlined eleven norms.",
                        "Statement happened, UNGGE members, 2015"),
                Case.of(
                        "ministers at a conference are its ministers",
                        "A hotline was agreed on by ministers in Singapore at the third ASEAN Ministerial Conference on"
                                + " Cybersecurity.",
                        "Agreement happened, AMCC ministers, 2018-09-19"),
                Case.of("no event", "Report an incident"),
                Case.of("no event", "Register at the desk to attend the conference."));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachPhenomenonComesOutAsItIsTold(Case told) {
        assertEquals(
                told.accounts(),
                read(told.text()).stream().map(PhenomenaTest::line).toList());
    }

    @Test
    void sharedNegationAccusesNobody() {
        List<Account> accounts =
                read("Neither country has named the hackers, and neither suggested the involvement of Russia.");

        assertEquals(
                List.of("Accusation negated not-suggested hackers", "Accusation negated not-suggested Russia"),
                accounts.stream()
                        .map(account -> Stream.concat(
                                        Stream.of(
                                                account.type().className(),
                                                account.status().code(),
                                                account.stance().orElse("-")),
                                        account.of(Role.COUNTERPART).stream().map(Party::label))
                                .collect(Collectors.joining(" ")))
                        .toList());
    }

    @Test
    void aFoiledIncidentKeepsItsOutcomeAndItsVictim() {
        Account foiled = read("Malaysia foiled an attempted cyber heist on its largest bank in March.")
                .getFirst();

        assertEquals(
                List.of("foiled", "largest bank"),
                List.of(
                        foiled.outcome().orElse("-"),
                        foiled.of(Role.VICTIM).getFirst().label()));
    }

    @Test
    void theNumberOfRecordsIsKeptAsTheSourceTellsIt() {
        Account breach = read("Hackers stole the records of about 1.2 million voters from Thailand in May.")
                .getFirst();

        assertEquals(1_200_000, breach.recordsAffected().orElse(-1));
        assertEquals("about 1.2 million voters", breach.recordsWords().orElse("-"));
    }

    @Test
    void whoSaysSoIsKept() {
        Map<String, String> claimants = new TreeMap<>();
        for (String text : List.of(
                "Indonesia said that Australia would sign the pact.",
                "The statement also showed that Vietnam had proposed a hotline.",
                "Retno Marsudi said Australia had signed the pact on Monday.",
                "Australia signed the pact on Monday.")) {
            claimants.put(
                    text, read(text).getFirst().claimant().map(Party::label).orElse("the article"));
        }

        assertEquals(
                Map.of(
                        "Indonesia said that Australia would sign the pact.", "Indonesia",
                        "The statement also showed that Vietnam had proposed a hotline.", "statement",
                        "Retno Marsudi said Australia had signed the pact on Monday.", "Retno Marsudi",
                        "Australia signed the pact on Monday.", "the article"),
                claimants);
    }

    @Test
    void aMinistrySpeaksAsWeForItsState() {
        Article article = SharedReader.article(
                "release", "Ministry of Foreign Affairs of Singapore", PUBLISHED, "We condemn the attack on the port.");
        Account account = SharedReader.reader().read(article).getFirst();

        assertEquals(
                List.of("Singapore"),
                account.of(Role.AGENT).stream().map(Party::label).toList());
    }

    @Test
    void theSameTextIsAlwaysReadTheSame() {
        String text = "Malaysia and Thailand hope to sign an agreement. They met on Monday.";

        assertEquals(read(text), read(text));
    }

    @Test
    void aTriggerStandsInItsSentence() {
        String text = "🌏 The ministers met on Monday. They signed a pact.";

        assertEquals(
                List.of("met in The ministers met on Monday.", "signed in They signed a pact."),
                read(text).stream()
                        .map(account -> account.trigger().in(text) + " in "
                                + account.sentence().in(text).replace("🌏 ", ""))
                        .toList());
    }
}
