package org.mufakat.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.search.Answer.Hit;
import org.mufakat.search.Answer.Value;
import org.mufakat.search.Marking.Piece;

class DeskTest {

    private static final Desk DESK = Told.desk();

    private static Answer ask(String parameters) {
        return DESK.answer(Selection.of(parameters(parameters)));
    }

    /// Read `q=code of conduct; state=china`.
    private static Map<String, String> parameters(String text) {
        return List.of(text.split("; ", -1)).stream()
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toMap(one -> one.split("=", 2)[0], one -> one.split("=", 2)[1]));
    }

    private static Map<String, Integer> counts(String parameters, Facet facet) {
        return ask(parameters).counts().getOrDefault(facet, List.of()).stream()
                .collect(Collectors.toMap(Value::key, Value::count));
    }

    private static String found(Answer answer) {
        return answer.events().stream()
                .map(hit -> hit.event().iri().replaceFirst(".*/", ""))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "interference,         charge",
        "PHAM,                 charge",
        "Phạm,                 charge",
        "negotiating,          talks",
        "code conduct,         talks signing",
        "'\"code of conduct\"',  talks signing",
        "'\"conduct code\"',     ''",
        "signed -hanoi,        ''",
        "negot*,               talks",
        "interferance~1,       charge",
        "interference | denied, charge denial",
        "tokyo,                first talks",
        "Việt,                 charge",
        "daily,                ''",
    })
    void wordsAreFoundInEverySpelling(String words, String events) {
        Answer answer = DESK.answer(Selection.ALL.withWords(words));
        assertEquals(
                events,
                answer.loose()
                        ? ""
                        : answer.events().stream()
                                .map(hit -> hit.event().iri().replaceFirst(".*/", ""))
                                .sorted(java.util.Comparator.comparingInt(List.of(events.split(" ", -1))::indexOf))
                                .collect(Collectors.joining(" ")));
    }

    @Test
    void namesThatAreOnlyBegunComeByTheNumberOfTheirEvents() {
        assertEquals(
                List.of("China 3", "Japan 2", "Code of Conduct in the South China Sea 1"),
                ask("q=chi* | jap*").things().stream()
                        .map(named -> named.thing().label() + " " + named.events())
                        .toList());
    }

    @Test
    void ofThingsOfOneNameThePlaceComesLast() {
        assertEquals(
                List.of("state", "place"),
                ask("q=vie*").things().stream()
                        .map(named -> named.thing().kind())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "(((", "a~~~9", "* | -", "\\", "+++", "the of"})
    void noTextIsAFault(String words) {
        assertEquals(
                words, DESK.answer(Selection.ALL.withWords(words)).selection().words());
    }

    @Test
    void whereNothingHasAllWordsSomeAreEnoughAndThatIsSaid() {
        Answer answer = ask("q=who accused whom of treason");
        assertAll(
                () -> assertTrue(answer.loose()), () -> assertTrue(found(answer).contains("charge")));
    }

    @Test
    void theBestComesFirst() {
        Answer answer = ask("q=hanoi");
        assertEquals(
                List.of("signing", "charge"),
                answer.byRank(9).stream()
                        .map(hit -> hit.event().iri().replaceFirst(".*/", ""))
                        .toList());
    }

    @Test
    void withoutWordsTheNewestComesFirstAndWhatHasNoDateLast() {
        assertEquals(
                List.of("charge", "signing", "talks", "first", "denial"),
                ask("").byRank(9).stream()
                        .map(hit -> hit.event().iri().replaceFirst(".*/", ""))
                        .toList());
    }

    @Test
    void theQuoteIsTheOneThatHasTheWords() {
        Answer answer = ask("q=hanoi signed");
        Hit hit = answer.events().getFirst();
        assertEquals(
                "The code was signed in Hanoi.",
                hit.telling(answer.marking()).map(Telling::quote).orElse(""));
    }

    @Test
    void wordsAreMarkedAsTheyStandInTheText() {
        assertEquals(
                List.of(
                        new Piece("Phạm", true),
                        new Piece(" ", false),
                        new Piece("accused", true),
                        new Piece(" hackers.", false)),
                ask("q=pham accuses").marking().of("Phạm accused hackers."));
    }

    @ParameterizedTest
    @CsvSource({
        "state=china,                talks signing denial",
        "'state=china,japan',        talks",
        "'type=Meeting,Denial',      first talks denial",
        "source=Daily two,           signing denial",
        "body=asean; instrument=coc, signing",
        "from=2018; to=2018-09,      talks",
        "from=2018-09-20; to=2019,   talks signing",
        "to=2017-02,                 first",
        "state=atlantis,             ''",
    })
    void facetsAndTimeNarrowASelection(String parameters, String events) {
        assertEquals(events, found(ask(parameters)));
    }

    @Test
    void countsOfPartiesSayWhatIsLeftWhenOneMoreIsChosen() {
        assertEquals(Map.of("china", 3, "japan", 1), counts("state=china", Facet.STATE));
    }

    @Test
    void countsOfTypesSayWhatAnotherTypeWouldBring() {
        assertEquals(
                Map.of("Meeting", 1, "Agreement", 1, "Denial", 1), counts("state=china; type=Meeting", Facet.TYPE));
    }

    @Test
    void everyCountIsWhatChoosingItGives() {
        Answer answer = ask("state=china");
        answer.counts()
                .forEach((facet, values) -> values.stream()
                        .filter(value -> !value.chosen())
                        .forEach(value -> assertEquals(
                                value.count(),
                                DESK.answer(answer.selection().toggled(facet, value.key()))
                                        .events()
                                        .size(),
                                () -> facet + " " + value.key())));
    }

    @Test
    void whatHasNoDateIsOutsideEveryTimeAndCounted() {
        Answer answer = ask("state=china; from=2018");
        assertAll(() -> assertEquals("talks signing", found(answer)), () -> assertEquals(1, answer.undated()));
    }

    @Test
    void asOfADayAnEventHasTheStatusOfThen() {
        Happening signing =
                ask("as-of=2019-11-03; q=signed").events().getFirst().event();
        assertAll(
                () -> assertEquals("hoped", signing.status()),
                () -> assertEquals("", signing.standing()),
                () -> assertEquals(1, signing.tellings().size()));
    }

    @ParameterizedTest
    @CsvSource({"2018-09-18, ''", "2018-09-19, talks signing", "2018, talks signing", "2019-11-04, talks signing denial"
    })
    void asOfADayOnlyWhatWasPublishedCounts(String day, String events) {
        assertEquals(events, found(ask("as-of=" + day)));
    }

    @Test
    void asOfADayTheStatusesOfThenAreCounted() {
        assertEquals(Map.of("hoped", 1, "happened", 1), counts("as-of=2018-09-19", Facet.STATUS));
    }

    @Test
    void asOfTheDayOfTheLastAccountNothingIsLeftOut() {
        assertEquals(
                "established",
                ask("as-of=2019-11-04; type=Agreement")
                        .events()
                        .getFirst()
                        .event()
                        .standing());
    }

    @ParameterizedTest
    @CsvSource({"Beijing, china", "prc, china", "viet nam, viet-nam", "coc, coc", "asean leaders, group/asean-leaders"})
    void thingsAreFoundByEveryName(String words, String key) {
        assertTrue(ask("q=" + words).things().stream()
                .anyMatch(named -> named.thing().key().equals(key)));
    }

    @Test
    void namesThatAreSpeltNearlySoAreOffered() {
        assertEquals(
                List.of("China"),
                DESK.nearly("Bejing").stream().map(Thing::label).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=code & conduct=1; state=china,japan; from=2018; to=2019-02; as-of=2020-01-01",
                "body=asean,group/asean-leaders; source=Daily two"
            })
    void aSelectionIsItsAddress(String parameters) {
        Selection selection = Selection.of(parameters(parameters));
        assertAll(
                () -> assertEquals(selection, Selection.of(selection.parameters())),
                () -> assertFalse(selection.at("/search", Map.of()).contains(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-13", "yesterday", "2018-02-30", "18"})
    void whatIsNoDateIsLeftOutAndSaid(String date) {
        Map<String, String> parameters = Map.of("from", date);
        assertAll(
                () -> assertEquals(Selection.ALL, Selection.of(parameters)),
                () -> assertEquals(1, Selection.faults(parameters).size()));
    }

    @Test
    void choosingTwiceIsNotChoosing() {
        Selection once = Selection.ALL.toggled(Facet.STATE, "japan");
        assertEquals(Selection.ALL, once.toggled(Facet.STATE, "japan"));
    }

    @Test
    void aTableHasARowForEachEventWithItsQuote() {
        List<Happening> events =
                ask("q=interference").events().stream().map(Hit::event).toList();
        assertEquals(
                "iri,label,begin,end,precision,type,status,standing,state,body,person,instrument,topic,place,source,accounts,"
                        + "article,published,quote\r\n"
                        + "https://w3id.org/mufakat/id/event/charge,The charge,2020-01-01,2020-12-31,day,Accusation,"
                        + "happened,established,Viet Nam,,,,,,Daily three,1,https://w3id.org/mufakat/id/article/three,,"
                        + "Phạm accused hackers of interference.\r\n",
                new EventTable(DESK.catalogue()).csv(events));
    }
}
