package org.mufakat.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.SharedReader;
import org.mufakat.source.Article;
import org.mufakat.vocabulary.Role;

/// Whom *I*, *we*, titles and texts mean. Articles of our own.
class VoicesTest {

    private static final String PUBLISHED = "2018-09-19";

    /// @param agents the agents of the last account, in order
    record Case(String what, String title, String publisher, String text, String agents) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "in a speech I is the speaker",
                        "Statement by Prime Minister Tran Van Minh at the Port Forum",
                        "Ministry of Foreign Affairs of Vietnam",
                        "I welcome the new pact on ports.",
                        "Tran Van Minh"),
                new Case(
                        "in a speech we is the state that the speaker speaks for",
                        "Statement by Prime Minister Tran Van Minh at the Port Forum",
                        "Ministry of Foreign Affairs of Vietnam",
                        "We welcome the new pact on ports.",
                        "Vietnam"),
                new Case(
                        "in a transcript I is whoever has the word",
                        "Questions on Ports",
                        "Parliament of Singapore",
                        "Mr Lim Boon Teck: I urge the Government to act.\n\nMs Ho Lai Mei: I welcome the pact on ports.",
                        "Ho Lai Mei"),
                new Case(
                        "in a transcript a name in capitals takes the word",
                        "Remarks by President Ha Van Nam and President Joko Widodo",
                        "Port Herald",
                        "PRESIDENT HA:  I urge the ports to open.\n\nPRESIDENT JOKO WIDODO:  I welcome the pact on ports.",
                        "Joko Widodo"),
                new Case(
                        "a heading inside an article says who speaks from there on",
                        "A dinner",
                        "Port Herald",
                        "The two leaders spoke at a dinner in Manila.\n\nREMARKS OF PRESIDENT HA VAN NAM\n\nI welcome the pact on"
                                + " ports.",
                        "Ha Van Nam"),
                new Case(
                        "who asks in a transcript is not who answers",
                        "Press Conference with Minister Chan Dara on Ports",
                        "Ministry of Transport, Cambodia",
                        "Question: I want to ask about the ports.\n\nMinister: I welcome the pact on ports.",
                        "Chan Dara"),
                new Case(
                        "a label behind a space that does not break takes the word",
                        "Remarks by President Ha Van Nam",
                        "Port Herald",
                        "PRESIDENT CHAN:\u00a0 I welcome the pact on ports.",
                        "Chan"),
                new Case(
                        "the I of a ministry is the ministry where nobody is named",
                        "Reply to a question on ports",
                        "Ministry of Harbours, Singapore",
                        "I thank the Member. I know the ports well. I urge the Members to visit them.",
                        "Ministry of Harbours"),
                new Case(
                        "a response to a report is not the report's",
                        "Government's response to the report of the Mekong River Commission",
                        "Government of Laos",
                        "We welcome the pact on ports.",
                        "Laos"),
                new Case(
                        "short titles name a person",
                        "Speech by SMS Lim Boon Teck at the Port Forum",
                        "Ministry of Transport, Singapore",
                        "I welcome the pact on ports.",
                        "Lim Boon Teck"),
                new Case(
                        "they are those who met",
                        "A visit",
                        "Port Herald",
                        "President Tran Van Minh met with Prime Minister Chan Dara on Monday. They welcomed the pact on ports.",
                        "Tran Van Minh, Chan Dara"),
                new Case(
                        "three officials are the three who met, not the two named last",
                        "A visit",
                        "Port Herald",
                        "Minister Tran Van Minh, Minister Chan Dara and Secretary Lim Boon Teck met on Monday. Mr Minh and Mr"
                                + " Chan praised the host. The three officials welcomed the pact on ports.",
                        "Tran Van Minh, Chan Dara, Lim Boon Teck"),
                new Case(
                        "the president is the one who acts",
                        "A visit",
                        "Port Herald",
                        "President Tran Van Minh met President Chan Dara on Monday. The President welcomed the pact on"
                                + " ports.",
                        "Tran Van Minh"),
                new Case(
                        "he is the one who told of the act before",
                        "A visit",
                        "Port Herald",
                        "Minister Chan Dara signed the pact. Two clerks were arrested, said Secretary Lim Boon Teck. He"
                                + " welcomed the pact on ports.",
                        "Lim Boon Teck"),
                new Case(
                        "a network is no state",
                        "A licence",
                        "Port Herald",
                        "The Philippine government issued an order on Monday. The network denied the charge.",
                        "network"),
                new Case(
                        "an office with its body stands before a name",
                        "A dialogue",
                        "Port Herald",
                        "Premier of the State Council of the People's Republic of China Li Qiang welcomed the pact on"
                                + " ports.",
                        "Li Qiang"),
                new Case(
                        "an office with its letters stands before a name",
                        "A dialogue",
                        "Port Herald",
                        "Senior Minister of State for Trade (MTI), Lim Boon Teck, welcomed the pact on ports.",
                        "Lim Boon Teck"),
                new Case(
                        "a meeting named after two states is theirs",
                        "A dialogue",
                        "Port Herald",
                        "The Singapore-China Harbour Dialogue was held in Beijing on Monday.",
                        "Singapore, China"),
                new Case(
                        "what a yard built does not build",
                        "A ship",
                        "Port Herald",
                        "The scheme launched by the Cyber Security Agency of Singapore in May is open.",
                        "Cyber Security Agency of Singapore"),
                new Case(
                        "in a joint statement we are both sides",
                        "Joint Statement between Laos and Thailand",
                        "Government of Laos",
                        "We agreed to open the bridge.",
                        "Laos, Thailand"),
                new Case(
                        "in a quotation we is whoever is quoted",
                        "A pact",
                        "Port Herald",
                        "\"We welcome the pact on ports,\" said Retno Marsudi.",
                        "Retno Marsudi"),
                new Case(
                        "a quotation of two sentences has one speaker",
                        "A pact",
                        "Port Herald",
                        "\"The sea is wide,\" said Retno Marsudi. \"I condemn the attack on the port.\"",
                        "Retno Marsudi"),
                new Case(
                        "in a quotation we is the state that the speaker speaks for",
                        "A pact",
                        "Port Herald",
                        "\"We will mend the port of Laos,\" said Retno Marsudi.",
                        "Indonesia"),
                new Case(
                        "in a president's speech we is the state, whoever publishes it",
                        "Speech of President Joko Widodo at the Port Forum",
                        "Port Herald",
                        "We welcome the new pact on ports.",
                        "Indonesia"),
                new Case(
                        "behind a body and its short name stands who is meant",
                        "Ports",
                        "Port Herald",
                        "The Ministry of Ports (MPO) Secretary Chan Dara said that the sea is wide.",
                        "Chan Dara"),
                new Case(
                        "the ministers are those who were named with that title",
                        "Ports",
                        "Port Herald",
                        "Ms Lina Ho, Minister of Ports, met Mr Ali Rahman, Minister of Harbours, on Monday. The Ministers"
                                + " agreed to share charts.",
                        "Lina Ho, Ali Rahman"),
                new Case(
                        "the government is that of the state named most often",
                        "Ports",
                        "Port Herald",
                        "Ferries between Laos and Thailand are slow, and the rivers of Laos are wide. The government announced"
                                + " a new bridge on Friday.",
                        "Laos"),
                new Case(
                        "they are the ministers of the sentence before, though no state is named",
                        "Ports",
                        "Port Herald",
                        "The harbour ministers met in Hanoi on Tuesday. They voiced concern over silt.",
                        "harbour ministers"),
                new Case(
                        "the court is no state",
                        "Ports",
                        "Port Herald",
                        "Laos condemned the theft of a ferry. The court sentenced two men on Friday.",
                        "court"),
                new Case(
                        "who somebody is besides is no part of a name",
                        "Ports",
                        "Port Herald",
                        "A group of river traders, including Khamla Sons, condemned the theft of a ferry.",
                        "group of river traders"),
                new Case(
                        "a paper speaks for its authors",
                        "Ports",
                        "Port Herald",
                        "A paper by the Harbour Institute outlines risks to ports.",
                        "Harbour Institute"),
                new Case(
                        "an office stands before the name of who holds it",
                        "Ports",
                        "Port Herald",
                        "Secretary of State Ann B. Carter welcomed the pact on ports.",
                        "Ann B. Carter"),
                new Case(
                        "a ministry is called by its whole name",
                        "Ports",
                        "Port Herald",
                        "The Department of Ports and Harbours welcomed the pact.",
                        "Department of Ports and Harbours"),
                new Case(
                        "a state whose name ends in States is joined to another",
                        "Ports",
                        "Port Herald",
                        "The United States and Vietnam signed a pact on ports.",
                        "United States, Vietnam"),
                new Case(
                        "member states are those of their body",
                        "Ports",
                        "Port Herald",
                        "ASEAN Member States welcomed the pact on ports.",
                        "ASEAN Member States"),
                new Case(
                        "a group of states is whoever met",
                        "Ports",
                        "Port Herald",
                        "Officials from Japan, India and Australia met in Tokyo. The group condemned the attack.",
                        "Japan, India, Australia"),
                new Case(
                        "a bare plural that opens a sentence means those spoken of",
                        "Ports",
                        "Port Herald",
                        "Officials from Japan, India and Australia met in Tokyo. Members condemned the attack.",
                        "Japan, India, Australia"),
                new Case(
                        "the two officials are the two who met",
                        "Ports",
                        "Port Herald",
                        "Rodrigo Duterte met Joko Widodo on Monday. The two officials condemned the attack.",
                        "Rodrigo Duterte, Joko Widodo"),
                new Case(
                        "the two sides are the states of the two who met",
                        "Ports",
                        "Port Herald",
                        "Rodrigo Duterte met Joko Widodo on Monday. The two sides condemned the attack.",
                        "Philippines, Indonesia"),
                new Case(
                        "protesters are not whoever was spoken of",
                        "Ports",
                        "Port Herald",
                        "Rodrigo Duterte met Joko Widodo on Monday. The protesters condemned the attack.",
                        "protesters"),
                new Case(
                        "our diplomats act for us",
                        "Ports",
                        "Ministry of Foreign Affairs, Singapore",
                        "Our diplomats have delivered medical supplies to Laos.",
                        "Singapore"),
                new Case(
                        "whoever is spoken to does not act",
                        "Ports",
                        "Port Herald",
                        "Mr Speaker, Sir, the ASEAN Leaders met in Jakarta on 24 April.",
                        "ASEAN leaders"),
                new Case(
                        "heads of several are all of theirs",
                        "Ports",
                        "Port Herald",
                        "We, the Heads of State of the Member States of the Association of Southeast Asian Nations (ASEAN) and Australia, met in Canberra.",
                        "ASEAN Member States, Australia"),
                new Case(
                        "letters are read as the article spells them out",
                        "Ports",
                        "Port Herald",
                        "The Northern Harbour Alliance (NHA) was founded in May. The NHA condemned the attack.",
                        "Northern Harbour Alliance"),
                new Case(
                        "a chamber is called by its name",
                        "Ports",
                        "Port Herald",
                        "Malaysia signed a pact on ports. The Senate approved the pact on Monday.",
                        "Senate"),
                new Case(
                        "a name after an office with commas is whose office it is",
                        "Ports",
                        "Port Herald",
                        "Minister of State for Law, Mr Lim Wei Ming, welcomed the pact on ports.",
                        "Lim Wei Ming"),
                new Case(
                        "what cannot act is no agent",
                        "Ports",
                        "Port Herald",
                        "Malaysia signed a pact on ports. The deal was criticised on Monday.",
                        "Malaysia"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAgentIsWhoeverIsMeant(Case told) {
        Article article = SharedReader.article("voice", told.publisher(), PUBLISHED, told.text(), told.title());
        List<Account> accounts = SharedReader.reader().read(article);

        assertEquals(
                told.agents(),
                accounts.getLast().of(Role.AGENT).stream().map(Party::label).collect(Collectors.joining(", ")));
    }
}
