package org.mufakat.turtle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.account.Lexicon.Entry;
import org.mufakat.linking.Knowledge;
import org.mufakat.linking.Name;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Role;

class TurtleFileTest {

    @TempDir
    private Path folder = Path.of("");

    private static String refusal(Executable reading) {
        return String.valueOf(assertThrows(TurtleException.class, reading).getMessage());
    }

    static Stream<Arguments> brokenTurtle() {
        return Stream.of(
                Arguments.of("<a:b> <a:c> <a:d>", 1),
                Arguments.of("<a:b> <a:c> <a:d> .\n<a:b> 7 <a:d> .\n<a:b> <a:c> <a:d> .", 2),
                Arguments.of("<a:b> <a:c> <a:d> .\n<a:b> <a:c> .\n<a:b> <a:c> <a:d> .", 2),
                Arguments.of("<a:b> <a:c> <a:d> .\n\n<a:b> nope:c 1 .\n", 3),
                Arguments.of("<a:b> <a:c> \"open .\n", 1));
    }

    @ParameterizedTest
    @MethodSource("brokenTurtle")
    void aSyntaxErrorIsNamedWithItsLine(String turtle, int line) {
        String message = refusal(() -> TurtleFile.parse(turtle, "file.ttl"));

        assertTrue(message.startsWith("file.ttl:%d:1 is no Turtle: ".formatted(line)), message);
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("gone.ttl");

        assertEquals("%s cannot be read: %s".formatted(missing, missing), refusal(() -> TurtleFile.read(missing)));
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll String words) {
        String wellFormed = words.codePoints()
                .filter(point -> point != 0 && (point < 0xD800 || point > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Model model = new LinkedHashModel();
        model.setNamespace("dcterms", DCTERMS.NAMESPACE);
        model.add(Values.iri(Iris.article("a")), DCTERMS.TITLE, Values.literal(wellFormed));
        model.add(Values.iri(Iris.article("a")), DCTERMS.TITLE, Values.literal(wellFormed, "en"));

        assertEquals(model, TurtleFile.parse(TurtleFile.write(model), "written"));
    }

    @Test
    void writingReplacesAWholeFileAndMakesItsFolder() throws IOException {
        Path file = folder.resolve("deep/down/a.ttl");
        TurtleFile.writeAtomically(file, "a long first text");
        TurtleFile.writeAtomically(file, "short");

        assertEquals("short", Files.readString(file));
        try (Stream<Path> files = Files.list(folder.resolve("deep/down"))) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private Path lexicon(String entries) throws IOException {
        return Files.writeString(folder.resolve("lexicon.ttl"), """
                @prefix lex: <https://w3id.org/mufakat/lexicon#> .
                @prefix muf: <https://w3id.org/mufakat/ontology#> .
                @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
                @prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
                """ + entries);
    }

    private static final String MEET = "ontolex:canonicalForm [ ontolex:writtenRep \"Meet With\"@en ]";
    private static final String VERB = "lexinfo:partOfSpeech lexinfo:verb";

    @Test
    void anEntryOfTheLexiconIsReadWithItsFrame() throws IOException {
        Path file = lexicon("lex:f muf:argument \"nsubj agent\", \"nsubj host\", \"obl:with counterpart\" .\n"
                + "lex:m %s ; %s ; muf:evokes muf:Meeting ; muf:frame lex:f .".formatted(MEET, VERB));
        Entry entry = LexiconFile.read(file).startingWith("meet").getFirst();

        assertEquals(List.of("meet", "with"), entry.words());
        assertEquals(
                Map.of("nsubj", Set.of(Role.AGENT, Role.HOST), "obl:with", Set.of(Role.COUNTERPART)),
                entry.frame().roles());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lex:m MEET ; VERB .                           | evokes no type, no status, no actor and no muf:Instrument: add"
                        + " muf:evokes",
                "lex:m MEET ; muf:evokes muf:Meeting .         | has no lexinfo:partOfSpeech",
                "lex:m ontolex:canonicalForm [ ] ; VERB ; muf:evokes muf:Meeting . | has no ontolex:writtenRep",
                "lex:m MEET ; VERB ; muf:evokes muf:Meeting ; muf:frame lex:m . | is used as a frame and has no"
                        + " muf:argument",
                "lex:m MEET ; VERB ; muf:evokes muf:Meeting ; muf:frame lex:m ; muf:argument \"nsubj boss\" ."
                        + " | has the argument \"nsubj boss\": need a relation and a role, as in \"obl:with"
                        + " counterpart\"",
            })
    void anEntryThatLacksSomethingIsNamed(String entry, String problem) throws IOException {
        Path file = lexicon(entry.replace("MEET", MEET).replace("VERB", VERB));

        assertEquals("%s: <%sm> %s".formatted(file, Iris.LEXICON, problem), refusal(() -> LexiconFile.read(file)));
    }

    @Test
    void aPartOfSpeechThatIsNotKnownIsNamed() throws IOException {
        Path file =
                lexicon("lex:m %s ; lexinfo:partOfSpeech lexinfo:numeral ; muf:evokes muf:Meeting .".formatted(MEET));

        assertEquals(
                "%s: <%sm> has the part of speech numeral: need one of verb, noun, adjective, adverb, modal"
                        .formatted(file, Iris.LEXICON),
                refusal(() -> LexiconFile.read(file)));
    }

    @Test
    void aLexiconWithoutEntriesIsRefused() throws IOException {
        Path file = lexicon("");

        assertEquals(
                "%s has no entries: an entry has an ontolex:canonicalForm".formatted(file),
                refusal(() -> LexiconFile.read(file)));
    }

    @Test
    void referenceFilesGiveEntitiesNamesAndOffices() throws IOException {
        Files.writeString(folder.resolve("states.ttl"), """
                @prefix muf: <https://w3id.org/mufakat/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                @base <https://w3id.org/mufakat/id/> .
                <state/peru> a muf:State ; skos:prefLabel "Peru"@en ; muf:demonym "Peruvian"@en .
                <person/ana> skos:prefLabel "Ana Reyes"@en ; muf:country <state/peru> .
                <person/ana#holding-1> a muf:OfficeHolding ; muf:holder <person/ana> ; muf:office <office/fm> ;
                    muf:begin "2018-01-01"^^xsd:date .
                <meeting/m> skos:prefLabel "Meeting"@en ; muf:begin "2018-09-19"^^xsd:date .
                """);
        Knowledge known = ReferenceFiles.read(folder);

        assertEquals(
                Set.of("Peru", "Peruvian", "Ana Reyes", "Meeting"),
                known.names().stream().map(Name::text).collect(Collectors.toSet()));
        assertEquals(
                "[Holding[person=%1$sperson/ana, office=%1$soffice/fm, begin=Optional[2018-01-01], end=Optional.empty]]"
                        .formatted(Iris.BASE + "id/"),
                known.holdings().toString());
        assertEquals(
                "Optional[2018-09-19]",
                known.entity(Iris.thing("meeting", "m")).orElseThrow().begin().toString());
    }

    @Test
    void brokenReferenceFilesAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("states.ttl"), "<a:b> <a:c> .");
        String message = refusal(() -> ReferenceFiles.read(folder));

        assertTrue(message.startsWith(file + ":1:"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = "nowhere")
    void aMissingReferenceFolderIsNamed(String name) {
        Path missing = folder.resolve(name);

        assertEquals(
                "%s cannot be read: the reference graph's Turtle files belong there".formatted(missing),
                refusal(() -> ReferenceFiles.read(missing)));
    }

    @Test
    void anEmptyReferenceFolderIsRefused() {
        assertEquals(
                "%s holds no Turtle files: the reference graph belongs there".formatted(folder),
                refusal(() -> ReferenceFiles.read(folder)));
    }
}
