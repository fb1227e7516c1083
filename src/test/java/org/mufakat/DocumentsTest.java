package org.mufakat;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.cli.Main;
import org.mufakat.pipeline.Outcome;
import org.mufakat.pipeline.Pipeline;
import org.mufakat.pipeline.Reader;
import org.mufakat.source.ArticleFile;
import org.mufakat.store.GraphStore;
import org.mufakat.store.LoadListener;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLimits;
import org.mufakat.store.QueryRequest;
import org.mufakat.store.ResultFormat;
import org.mufakat.store.Sources;
import org.mufakat.turtle.RecordDirectory;
import org.mufakat.turtle.TurtleFile;
import org.mufakat.world.WorldFiles;
import picocli.CommandLine;

/// Documents say what is so.
class DocumentsTest {

    private static final Path README = Path.of("README.md");
    private static final Path INFERENCE = Path.of("src/site/markdown/inference.md");
    private static final Path DECISIONS = Path.of("src/site/markdown/decisions");

    private static final Path ONTOLOGY = Path.of("ontology");
    private static final Path DATA = Path.of("data");
    private static final Path BRIEF = Path.of("data/articles/amcc-2018-subscribes-to-norms.txt");

    private static Map<String, CommandLine> commands() {
        return new CommandLine(Main.class).getSubcommands();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private static Stream<MatchResult> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    @Test
    void theReadmeNamesTheCommandsThatThereAre() throws IOException {
        Set<String> named = matches("\\./mufakat ([a-z]+)", read(README))
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(commands().keySet()), named);
    }

    @Test
    void everyCommandHasAHeadingAndAnExample() throws IOException {
        String readme = read(README);

        assertAll(commands().keySet().stream().map(name -> () -> {
            String section = section(readme, "### `./mufakat " + name + "`");
            assertTrue(
                    section.contains("\n./mufakat " + name) || section.contains("| ./mufakat " + name),
                    () -> "The README has no example of " + name);
        }));
    }

    /// Return the text from a heading to the next; empty where there is no such heading.
    private static String section(String text, String heading) {
        int start = text.indexOf(heading + "\n");
        if (start < 0) {
            return "";
        }
        int end = text.indexOf("\n#", start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    @Test
    void everyOptionInACommandsSectionIsOneOfItsOwn() throws IOException {
        String readme = read(README);

        assertAll(commands().entrySet().stream().map(command -> () -> {
            Set<String> known = command.getValue().getCommandSpec().optionsMap().keySet();
            Set<String> unknown = options(section(readme, "### `./mufakat " + command.getKey() + "`"));
            unknown.removeAll(known);
            assertEquals(Set.of(), unknown, command.getKey());
        }));
    }

    @Test
    void theReadmeNamesEveryOption() throws IOException {
        Set<String> missing = commands().values().stream()
                .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
                .filter(option -> option.startsWith("--")
                        && !Set.of("--help", "--version").contains(option))
                .collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(options(read(README)));

        assertEquals(Set.of(), missing);
    }

    private static Set<String> options(String text) {
        return matches("(?<=[\\s`(])--[a-z][a-z-]+", text.replaceAll("(?m)^curl .*$", ""))
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(DECISIONS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionHasProblemOptionsChoiceAndConsequences(Path decision) throws IOException {
        String text = read(decision);
        List<String> headings =
                matches("(?m)^## (.*)$", text).map(found -> found.group(1)).toList();
        String number = decision.getFileName().toString().substring(0, 4);

        assertEquals(List.of("Problem", "Options", "Choice", "Consequences"), headings);
        assertTrue(text.startsWith("# " + number + " "), () -> "The title does not begin with " + number);
    }

    @Test
    void decisionsAreCountedWithoutGapsAndNamedInTheReadme() throws IOException {
        List<String> names =
                decisions().stream().map(file -> file.getFileName().toString()).toList();
        List<String> numbers = names.stream().map(name -> name.substring(0, 4)).toList();
        List<String> linked = matches("decisions/(\\d{4}-[a-z-]+\\.md)", read(README))
                .map(found -> found.group(1))
                .toList();

        assertFalse(names.isEmpty());
        assertEquals(
                Stream.iterate(1, number -> number + 1)
                        .limit(names.size())
                        .map("%04d"::formatted)
                        .toList(),
                numbers);
        assertEquals(names, linked);
    }

    static List<Path> documents() throws IOException {
        return Stream.concat(
                        Stream.of(README, Path.of("CONTRIBUTING.md"), Path.of("data/articles/README.md"), INFERENCE),
                        decisions().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadToFilesAndHeadings(Path document) throws IOException {
        List<String> dead = matches("\\]\\(([^)\\s]+)\\)", read(document))
                .map(found -> found.group(1))
                .filter(target -> !target.matches("https?://.*"))
                .filter(target -> !leadsSomewhere(document, target))
                .toList();

        assertEquals(List.of(), dead);
    }

    private static boolean leadsSomewhere(Path document, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        try {
            return Files.exists(file)
                    && (parts.length == 1 || anchors(read(file)).contains(parts[1]));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Set<String> anchors(String text) {
        return matches("(?m)^#+ (.*)$", text)
                .map(found -> found.group(1).toLowerCase(java.util.Locale.ROOT))
                .map(heading -> heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /// The brief's sentence, the account made of it and the answer to the query are those that the README shows.
    @Test
    void theFirstExampleIsWhatTheProgramDoes(@TempDir Path directory) throws IOException {
        String readme = section(read(README), "## A first example");
        String sentence =
                matches("(?m)^> (.*)$", readme).findFirst().orElseThrow().group(1);
        assertTrue(read(BRIEF).contains(sentence), sentence);

        String turtle = ingest(directory);
        Set<String> written = lines(turtle);
        assertAll(lines(block(readme, "turtle")).stream()
                .map(line -> () -> assertTrue(written.contains(line), () -> "No longer written: " + line)));

        assertEquals(block(readme, ""), answer(directory, block(readme, "sparql")));
    }

    /// Return the first fenced block of a language, which is empty where none is named.
    private static String block(String text, String language) {
        return matches("(?ms)^```(\\w*)\\n(.*?)^```$", text)
                .filter(found -> found.group(1).equals(language))
                .findFirst()
                .orElseThrow()
                .group(2);
    }

    /// Return the lines without indent and punctuation; accounts and the like lose their numbers, which change when
    /// the reading of another sentence does.
    private static Set<String> lines(String turtle) {
        return turtle.lines()
                .map(line -> line.replaceAll("#(account|evidence|name)-\\d+", "#$1"))
                .map(line -> line.strip().replaceAll("\\s*[;.]$", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String ingest(Path record) throws IOException {
        try (RecordDirectory directory = RecordDirectory.open(record, Clock.systemUTC())) {
            var pipeline = new Pipeline(Reader.load(ONTOLOGY, DATA), directory);
            List<Outcome> outcomes =
                    pipeline.ingest(List.of(ArticleFile.at(BRIEF))).toList();
            assertInstanceOf(Outcome.Read.class, outcomes.getFirst());
        }
        return read(RecordDirectory.files(record).getFirst());
    }

    private static String answer(Path record, String query) {
        Sources sources = Sources.of(ONTOLOGY, DATA).withRecord(record).withWorld("", () -> world(record));
        try (GraphStore store = GraphStore.inMemory(sources, LoadListener.strict())) {
            var out = new ByteArrayOutputStream();
            new Queries(store, QueryLimits.standard()).answer(QueryRequest.of(query), answer -> {
                ResultFormat.TABLE.write(answer, out);
                return answer;
            });
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static InputStream world(Path record) {
        String turtle = TurtleFile.write(WorldFiles.read(record, DATA, _ -> {}));
        return new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8));
    }
}
