package org.mufakat.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.SharedReader;
import org.mufakat.account.Lexicon.Entry;
import org.mufakat.account.Lexicon.Frame;
import org.mufakat.account.Lexicon.WordClass;
import org.mufakat.turtle.LexiconFile;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;

class LexiconTest {

    private static final Path FILE = Path.of("ontology/lexicon.ttl");
    private static final Lexicon LEXICON = LexiconFile.read(FILE);
    private static final List<Entry> ENTRIES =
            LEXICON.byFirstWord().values().stream().flatMap(List::stream).toList();

    private static Set<String> subjects(String type) throws IOException {
        return Pattern.compile("(?m)^lex:(\\S+) a " + type + "\\b")
                .matcher(Files.readString(FILE))
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyEntryOfTheFileIsLoaded() throws IOException {
        Set<String> loaded = ENTRIES.stream()
                .map(entry -> entry.iri().substring(Iris.LEXICON.length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertTrue(loaded.size() > 300, () -> "Only %d entries".formatted(loaded.size()));
        assertEquals(subjects("ontolex:(?:Word|MultiWordExpression)"), loaded);
    }

    @Test
    void everyFrameIsUsed() throws IOException {
        String text = Files.readString(FILE);
        Set<String> used = subjects("muf:Frame").stream()
                .filter(frame -> text.contains("muf:frame lex:%s ".formatted(frame)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(subjects("muf:Frame"), used);
    }

    @Test
    void everyVerbOfATypeSaysWhereItsAgentStands() {
        List<String> without = ENTRIES.stream()
                .filter(entry ->
                        entry.wordClass() == WordClass.VERB && entry.type().isPresent())
                .filter(entry -> entry.frame().equals(Frame.NONE))
                .map(Entry::written)
                .toList();

        assertEquals(List.of(), without);
    }

    @Test
    void noTwoEntriesAreAlike() {
        List<String> twice = ENTRIES.stream()
                .collect(Collectors.groupingBy(
                        entry -> "%s %s %s%s%s%s %s %s %s"
                                .formatted(
                                        entry.written(),
                                        entry.wordClass(),
                                        entry.type().map(EventType::className).orElse(""),
                                        entry.status().map(Object::toString).orElse(""),
                                        entry.namesInstrument() ? "instrument" : "",
                                        entry.ofMeetings() ? "of meetings" : "",
                                        entry.actor(),
                                        entry.selects(),
                                        entry.light()),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(java.util.Map.Entry::getKey)
                .toList();

        assertEquals(List.of(), twice);
    }

    @Test
    void everyTypeOfEventHasAWord() {
        Set<EventType> types =
                ENTRIES.stream().flatMap(entry -> entry.type().stream()).collect(Collectors.toSet());

        assertEquals(Set.of(EventType.values()), types);
    }

    /// @param iri local name of the entry
    record Example(String iri, String text) {}

    static Stream<Example> examples() throws IOException {
        return Pattern.compile("(?ms)^lex:(\\S+) a ontolex:.*?\\.$")
                .matcher(Files.readString(FILE))
                .results()
                .flatMap(block -> Pattern.compile("skos:example \"(.*?)\"@en")
                        .matcher(block.group())
                        .results()
                        .map(example -> new Example(block.group(1), example.group(1))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleFiresItsEntry(Example example) {
        Entry meant = ENTRIES.stream()
                .filter(entry -> entry.iri().equals(Iris.LEXICON + example.iri()))
                .findFirst()
                .orElseThrow();
        List<Account> accounts = SharedReader.reader()
                .read(SharedReader.article("case", "Harbour Gazette", "2018-09-19", example.text()));

        assertTrue(
                accounts.stream().anyMatch(account -> fires(meant, account)),
                () -> "%s is read as %s".formatted(example, accounts));
    }

    /// A light verb gives its noun's entry to the account; a word that tells how firmly stands in the reason.
    private static boolean fires(Entry meant, Account account) {
        if (meant.light()) {
            return account.reason().startsWith(meant.written() + " ");
        }
        return meant.type().isPresent()
                ? account.entry().equals(meant.iri())
                : account.reason().contains("*%s*".formatted(meant.written()));
    }

    @Test
    void everyEntryThatTellsOfAnActHasAnExample() throws IOException {
        Set<String> shown =
                examples().map(example -> Iris.LEXICON + example.iri()).collect(Collectors.toSet());
        List<String> without = ENTRIES.stream()
                .filter(entry -> entry.type().isPresent() || entry.light())
                .map(Entry::iri)
                .filter(iri -> !shown.contains(iri))
                .toList();

        assertEquals(List.of(), without);
    }

    @Test
    void noTwoEntriesShareAnExample() throws IOException {
        List<String> twice = examples().collect(Collectors.groupingBy(Example::text)).entrySet().stream()
                .filter(shared -> shared.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();

        assertEquals(List.of(), twice);
    }

    @Test
    void everyGroupOfWordsIsSelectedOrKnown() throws IOException {
        String text = Files.readString(FILE);
        Set<String> inCode = Set.of(
                "measure",
                "acting",
                "matter",
                "happen",
                "ahead",
                "meeting-person",
                "office",
                "undergoing",
                "greeting",
                "speech",
                "joint-text",
                "leader",
                "wrong",
                "text",
                "in-office",
                "taking-part",
                "together",
                "other-side",
                "own-name",
                "own-kind",
                "government",
                "addressee",
                "answering",
                "asking",
                "helping",
                "interview",
                "ministry");
        List<String> unused = LEXICON.groups().keySet().stream()
                .filter(group -> !inCode.contains(group))
                .filter(group -> !Pattern.compile("muf:selects [^;]*[ |!]" + group + "[|\"]")
                        .matcher(text)
                        .find())
                .sorted()
                .toList();

        assertEquals(List.of(), unused);
    }

    private static Entry entry(String iri, String... words) {
        return new Entry(
                iri,
                List.of(words),
                WordClass.VERB,
                Optional.of(EventType.MEETING),
                Optional.empty(),
                false,
                false,
                false,
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                Frame.NONE);
    }

    @Test
    void longerExpressionsAreTriedFirst() {
        Entry hold = entry("lex:b", "hold");
        Entry holdTalk = entry("lex:c", "hold", "talk");
        Entry holdCall = entry("lex:a", "hold", "call");

        assertEquals(
                List.of(holdCall, holdTalk, hold),
                Lexicon.of(List.of(hold, holdTalk, holdCall), Map.of()).startingWith("hold"));
    }

    @Test
    void anExpressionIsNotKnownByItsFirstWord() {
        Lexicon lexicon = Lexicon.of(List.of(entry("lex:c", "hold", "talk"), entry("lex:m", "meet")), Map.of());

        assertTrue(lexicon.knows("Meet"));
        assertFalse(lexicon.knows("hold"));
    }
}
