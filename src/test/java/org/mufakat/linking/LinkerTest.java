package org.mufakat.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.SharedReader;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Name.Use;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;
import org.mufakat.source.Span;
import org.mufakat.vocabulary.Iris;

class LinkerTest {

    private static final Entity ASEAN = entity("body", "asean", "Association of Southeast Asian Nations");
    private static final Entity ASCCE = entity("body", "ascce", "ASEAN Cybersecurity Centre of Excellence");
    private static final Entity MINISTERS = entity("body", "amcc", "ASEAN Ministerial Conference on Cybersecurity");
    private static final Entity MEETING = entity("meeting", "amcc-3", "3rd Ministerial Conference");
    private static final Entity SINGAPORE = entity("state", "singapore", "Singapore");
    private static final Entity CITY = entity("place", "singapore", "Singapore");
    private static final Entity RUSSIA = entity("state", "russia", "Russia");
    private static final Entity DECLARATION = entity("instrument", "doc", "Declaration on Conduct");
    private static final Entity VIENTIANE = entity("place", "vientiane", "Viangchan");
    private static final Entity COMMUNIQUE_2018 = dated("communique-2018", "2018-08-02");
    private static final Entity COMMUNIQUE_2019 = dated("communique-2019", "2019-07-31");
    private static final Entity HARBOUR_AGENCY = entity("body", "harbour-a", "Harbour Agency");
    private static final Entity OTHER_AGENCY = entity("body", "harbour-b", "Harbour Agency");
    private static final Entity LIM = entity("person", "lim", "Ana Lim");

    private static final List<Name> NAMES = List.of(
            label(ASEAN),
            new Name("ASEAN", ASEAN, Use.LABEL),
            new Name("Asean", ASEAN, Use.LABEL),
            new Name("the bloc", ASEAN, Use.CONTEXTUAL),
            label(ASCCE),
            label(MINISTERS),
            label(MEETING),
            label(SINGAPORE),
            label(CITY),
            label(RUSSIA),
            new Name("Russian", RUSSIA, Use.DEMONYM),
            new Name("Moscow", RUSSIA, Use.METONYM),
            label(DECLARATION),
            new Name("DOC", DECLARATION, Use.ACRONYM),
            label(VIENTIANE),
            label(COMMUNIQUE_2018),
            label(COMMUNIQUE_2019),
            label(HARBOUR_AGENCY),
            label(OTHER_AGENCY),
            label(LIM),
            new Name("Lim", LIM, Use.CONTEXTUAL));

    private static final Linker LINKER = new Linker(new Knowledge(
            NAMES.stream().map(Name::entity).distinct().collect(Collectors.toMap(Entity::iri, Function.identity())),
            NAMES,
            List.of(),
            List.of(),
            Map.of()));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}.'’-]+(?<!\\.)|[.,]");

    private static Entity entity(String kind, String slug, String label) {
        return Entity.named(Iris.thing(kind, slug), label);
    }

    private static Entity dated(String slug, String day) {
        Optional<PartialDate> date = PartialDate.parse(day);
        return new Entity(
                Iris.thing("instrument", slug),
                "Joint Communiqué",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                date,
                date);
    }

    private static Name label(Entity entity) {
        return new Name(entity.label(), entity, Use.LABEL);
    }

    /// Build sentences of words without a parser: a linker sees words and their lemmas alone.
    private static List<Sentence> sentences(String text) {
        var sentences = new ArrayList<Sentence>();
        var tokens = new ArrayList<Token>();
        WORD.matcher(text).results().forEach(word -> {
            var span = new Span(word.start(), word.end());
            tokens.add(new Token(tokens.size(), span, word.group(), word.group(), "NN", -1, "root"));
            if (word.group().equals(".")) {
                sentences.add(new Sentence(sentences.size(), 0, tokens));
                tokens.clear();
            }
        });
        return sentences;
    }

    /// Return what is linked as `words > kind/slug`, or `words > ?` for a candidate.
    private static List<String> linked(String published, String text) {
        Article article = SharedReader.article("a", "Gazette", published, text);
        return LINKER.link(article, sentences(text)).all().stream()
                .map(mention -> mention.span().in(text) + " > "
                        + mention.entity()
                                .map(entity -> entity.iri().substring((Iris.BASE + "id/").length()))
                                .orElse("?"))
                .toList();
    }

    private static List<String> linked(String text) {
        return linked("2018-09-19", text);
    }

    @Test
    void theLongestNameWins() {
        assertEquals(
                List.of("ASEAN Ministerial Conference on Cybersecurity > body/amcc", "ASEAN > body/asean"),
                linked("The ASEAN Ministerial Conference on Cybersecurity and ASEAN met."));
    }

    @Test
    void aNameThatBreaksOffFallsBackToTheShorterOne() {
        assertEquals(List.of("ASEAN > body/asean"), linked("The ASEAN Ministerial Conference on Fish met."));
    }

    @ParameterizedTest
    @CsvSource({
        "ASEAN Cybersecurity Centre of Excellence,   body/ascce",
        "ASEAN Cybersecurity Center of Excellence,   body/ascce",
        "ASEAN Cyber Security Centre of Excellence,  body/ascce",
        "Asean Cyber-Security Centre of Excellence,  body/ascce",
        "Asean,                                      body/asean",
        "third Ministerial Conference,               meeting/amcc-3",
        "Third Ministerial Conference,               meeting/amcc-3",
        "3rd Ministerial Conference,                 meeting/amcc-3",
        "Joint Communique,                           instrument/communique-2018",
        "JOINT COMMUNIQUÉ,                           instrument/communique-2018",
    })
    void aNameIsFoundInItsSpellings(String words, String thing) {
        assertEquals(List.of(words + " > " + thing), linked("They named the " + words + " on that day."));
    }

    @Test
    void anAcronymIsFoundInItsOwnCaseOnly() {
        assertEquals(List.of("DOC > instrument/doc"), linked("The doc read the DOC and the Doc."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"They spoke of a declaration on conduct.", "They took the moscow mule.", "A lim sang."})
    void aNameIsNoCommonWord(String text) {
        assertEquals(List.of(), linked(text));
    }

    @ParameterizedTest
    @CsvSource({
        "in,   place/singapore",
        "near, place/singapore",
        "from, place/singapore",
        "with, state/singapore",
        "by,   state/singapore",
    })
    void thePrepositionTellsPlaceFromState(String preposition, String thing) {
        assertEquals(List.of("Singapore > " + thing), linked("They met %s Singapore.".formatted(preposition)));
    }

    @Test
    void aStateActsAndNotItsPlace() {
        assertEquals(List.of("Singapore > state/singapore"), linked("Singapore signed it."));
    }

    @Test
    void whatEachNameIsUsedAsIsKept() {
        String text = "Moscow sent Russian ships.";
        List<Mention.Link> links =
                LINKER.link(SharedReader.article("a", "Gazette", "2018", text), sentences(text)).all().stream()
                        .map(Mention::link)
                        .toList();

        assertEquals(List.of(new Mention.Known(RUSSIA, Use.METONYM), new Mention.Known(RUSSIA, Use.DEMONYM)), links);
    }

    @Test
    void aSurnameCountsOnlyAfterTheWholeName() {
        assertEquals(
                List.of("Ana Lim > person/lim", "Lim > person/lim"), linked("Lim spoke. Ana Lim spoke. Lim left."));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-08-10, communique-2018",
        "2019-08-10, communique-2019",
        "2019-03-01, communique-2019",
        "2024,       communique-2019",
    })
    void ofSeveralTextsOfOneNameTheNearestInTimeIsMeant(String published, String slug) {
        assertEquals(
                List.of("Joint Communiqué > instrument/" + slug),
                linked(published, "They read the Joint Communiqué aloud."));
    }

    @Test
    void whatNothingDecidesStaysACandidate() {
        assertEquals(List.of("Harbour Agency > ?"), linked("The Harbour Agency spoke."));
        assertEquals(List.of("Joint Communiqué > ?"), linked("no date", "They read the Joint Communiqué aloud."));
    }

    @Test
    void onlyAWholeNameOfOneThingIsNamed() {
        List<Optional<Entity>> named = Stream.of("Asean", "ASEAN Gazette", "Harbour Agency", "Singapore", "Nobody")
                .map(LINKER::named)
                .toList();

        assertEquals(
                List.of(
                        Optional.of(ASEAN),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(SINGAPORE),
                        Optional.empty()),
                named);
    }

    @Test
    void theEntitiesOfAPublishersLineAreFoundInOrder() {
        assertEquals(List.of(RUSSIA, SINGAPORE), LINKER.entitiesIn("Embassy of Russia, Singapore; the bloc"));
    }

    @Test
    void theShortestProperNameIsTheShortName() {
        assertEquals(
                List.of("ASEAN", "DOC", "Russia"),
                Stream.of(ASEAN, DECLARATION, RUSSIA).map(LINKER::shortName).toList());
    }

    @Test
    void theShortNameDoesNotDependOnTheOrderOfTheNames() {
        var turned = new Linker(new Knowledge(Map.of(), NAMES.reversed(), List.of(), List.of(), Map.of()));

        assertEquals("ASEAN", turned.shortName(ASEAN));
    }
}
