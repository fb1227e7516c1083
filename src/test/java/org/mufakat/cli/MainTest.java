package org.mufakat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.turtle.TurtleFile;
import picocli.CommandLine;

/// Commands as a user gives them, in the checkout.
class MainTest {

    private static final Path BRIEFS = Path.of("data/articles");
    private static final String BRIEF = "accp-launched-at-first-amcc";
    private static final String OTHER_BRIEF = "vietnamese-airports-hacked";

    @TempDir
    private Path folder = Path.of("");

    /// What a command printed, and how it ended.
    private record Run(int exitCode, String out, String err) {

        static Run of(Object... args) {
            var out = new StringWriter();
            var err = new StringWriter();
            CommandLine command =
                    Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
            int exitCode = command.execute(Stream.of(args).map(String::valueOf).toArray(String[]::new));
            return new Run(exitCode, out.toString(), err.toString());
        }

        List<String> errors() {
            return err.lines().toList();
        }
    }

    private static Path brief(String name) {
        return BRIEFS.resolve(name + ".txt");
    }

    private static Map<String, String> files(Path directory) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void extractPrintsOneJsonObjectALine() throws IOException {
        Run run = Run.of("extract", "--format", "jsonl", brief(BRIEF), brief(OTHER_BRIEF));
        List<JsonObject> records = run.out()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();

        assertEquals(new Run(0, run.out(), ""), run);
        assertEquals(
                List.of(BRIEF + " 2016-10-12", OTHER_BRIEF + " 2016-07-31"),
                records.stream()
                        .map(record -> record.get("article").getAsString() + " "
                                + record.get("published").getAsString())
                        .toList());
        for (JsonObject record : records) {
            assertEquals(List.of("article", "published", "events"), List.copyOf(record.keySet()));
            holdsEventsAsDocumented(record);
        }
    }

    private static void holdsEventsAsDocumented(JsonObject record) throws IOException {
        Path file = brief(record.get("article").getAsString());
        int[] points = Files.readString(file).codePoints().toArray();
        int number = 1;
        for (JsonElement element : record.getAsJsonArray("events")) {
            JsonObject event = element.getAsJsonObject();
            int start = event.get("start").getAsInt();
            assertEquals(
                    List.of(
                            "id",
                            "type",
                            "trigger",
                            "sentence",
                            "start",
                            "end",
                            "agents",
                            "counterparts",
                            "instrument",
                            "topic",
                            "date",
                            "date_basis",
                            "place",
                            "status",
                            "attributed_to",
                            "victim",
                            "perpetrator",
                            "records_affected",
                            "chair",
                            "host",
                            "supporter",
                            "part_of",
                            "outcome",
                            "stance",
                            "reason"),
                    List.copyOf(event.keySet()));
            assertEquals("e" + number++, event.get("id").getAsString());
            assertEquals(
                    event.get("sentence").getAsString(),
                    new String(points, start, event.get("end").getAsInt() - start));
        }
        assertTrue(number > 3, () -> "Few events: " + record);
    }

    @Test
    void extractPrintsTurtleAndStoresNothing() {
        Run run = Run.of("extract", brief(BRIEF));

        assertEquals(new Run(0, run.out(), ""), run);
        assertTrue(TurtleFile.parse(run.out(), "stdout").size() > 50);
    }

    @Test
    void theOrderOfReadingDoesNotShowInTheRecord() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        List<Path> briefs = new ArrayList<>();
        try (Stream<Path> list = Files.list(BRIEFS)) {
            list.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(briefs::add);
        }
        Run whole = Run.of("ingest", "--record", first, BRIEFS);
        Collections.reverse(briefs);
        for (Path brief : briefs.subList(0, 3)) {
            Run.of("ingest", "--record", second, brief);
        }
        Run rest = Run.of("ingest", "--record", second, BRIEFS);
        Map<String, String> one = files(first);
        Map<String, String> other = files(second);
        one.remove("log.tsv");
        other.remove("log.tsv");

        assertEquals(List.of(0, 0), List.of(whole.exitCode(), rest.exitCode()));
        assertTrue(
                whole.err().matches("17 articles read, \\d+ accounts of events; nothing found in 0; 0 failed\n"),
                whole::err);
        assertEquals(one, other);
    }

    static Stream<String> badFiles() {
        return Stream.of("empty.txt", "binary.txt", "malay.txt", "no-such-file.txt", "no-articles");
    }

    private Path bad(String name) throws IOException {
        Path file = folder.resolve(name);
        switch (name) {
            case "empty.txt" -> Files.createFile(file);
            case "binary.txt" -> Files.write(file, new byte[] {'G', 'I', 'F', 0, 1});
            case "malay.txt" ->
                Files.writeString(
                        file,
                        "Mesyuarat\nAkhbar - 2018-09-19\n\nMenteri-menteri luar negara telah bermesyuarat di"
                                + " Kuala Lumpur pada hari Isnin dan menandatangani perjanjian mengenai keselamatan siber.");
            case "no-articles" -> Files.createDirectory(file);
            default -> {}
        }
        return file;
    }

    private static String message(String name, Path file) {
        return switch (name) {
            case "empty.txt" -> file + " is empty: an article has a title line and a text";
            case "binary.txt" ->
                file + ": it is of no kind that holds articles; give text, Markdown, HTML, PDF, DOCX, ODT, RSS, Atom,"
                        + " JSON-LD, .eml, WARC or ZIP";
            case "malay.txt" -> "malay is in Malay: only articles in English can be read";
            case "no-articles" ->
                file + ": the directory holds no articles; give one with texts, pages, PDFs or feeds in it";
            default -> file + ": there is no such file; give a file, a directory or an address";
        };
    }

    /// An article in another language is set aside; all else that is bad has failed.
    private static String told(String name, String message) {
        return (name.equals("malay.txt") ? "set aside: " : "failed: ") + message;
    }

    private static String counted(String name) {
        return name.equals("malay.txt") ? "1 set aside; 0 failed" : "1 failed";
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadInputAloneIsOneMessage(String name) throws IOException {
        Path bad = bad(name);
        String message = message(name, bad);

        assertEquals(
                new Run(
                        name.equals("malay.txt") ? 0 : 1,
                        "",
                        "%s\n0 articles read, 0 accounts of events; nothing found in 0; %s\n"
                                .formatted(told(name, message), counted(name))),
                Run.of("ingest", "--record", folder.resolve("record"), bad));
        assertEquals(new Run(1, "", "mufakat: %s\n".formatted(message)), Run.of("extract", bad));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadInputDoesNotStopAGoodOne(String name) throws IOException {
        Path bad = bad(name);
        Path record = folder.resolve("record");
        Run run = Run.of("ingest", "--record", record, bad, brief(BRIEF));

        assertEquals(0, run.exitCode());
        assertEquals(told(name, message(name, bad)), run.errors().getFirst());
        assertTrue(run.errors().getLast().endsWith("; nothing found in 0; " + counted(name)), run::err);
        assertTrue(files(record).containsKey("articles/2016/10/%s.ttl".formatted(BRIEF)), "Nothing was stored");
    }

    @Test
    void anArticleWithoutEventsIsReportedAndNoFailure() throws IOException {
        Path calm = Files.writeString(folder.resolve("calm.txt"), "Weather\nGazette - 2018-09-19\n\nThe sea was calm.");

        assertEquals(
                new Run(
                        0,
                        "",
                        "nothing found: calm\n1 article read, 0 accounts of events; nothing found in 1; 0 failed\n"),
                Run.of("ingest", "--record", folder.resolve("record"), calm));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q36-known-on-a-day", "q37-happened-by-a-day", "q38-status-of-texts-on-a-day"})
    void aQueryCanBeAskedAsOfADay(String name) throws IOException {
        String query = Files.readString(Path.of("data/queries", name + ".rq"));
        String asked = AsOf.day(query, LocalDate.of(2018, 12, 31)).orElseThrow();

        assertEquals(query.replace("{ \"2018-09-19\"", "{ \"2018-12-31\""), asked);
        assertTrue(asked.contains("VALUES ?day { \"2018-12-31\"^^xsd:date }"), asked);
    }

    @Test
    void aQueryThatNamesNoDayCannotBeAskedAsOfOne() {
        Run run = Run.of("query", "--day", "2018-12-31", "q01");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("'q01' asks of no day"), run.err());
    }

    @Test
    void anArticleTakenBackLeavesNothingButALineOfTheLog() throws IOException {
        Path record = folder.resolve("record");
        Run.of("ingest", "--record", record, brief(BRIEF));
        Run run = Run.of("retract", "--record", record, BRIEF);

        assertEquals(new Run(0, "", BRIEF + ": taken back\n"), run);
        assertEquals(java.util.Set.of("lock", "log.tsv"), files(record).keySet());
        assertEquals(1, Run.of("retract", "--record", record, BRIEF).exitCode());
    }

    @Test
    void aCorrectionIsWrittenWithWhoAndWhyAndCanBeRepeated() throws IOException {
        Path record = folder.resolve("record");
        Path file = Files.writeString(folder.resolve("corrections.ttl"), "# Head.\n");
        Run.of("ingest", "--record", record, brief(BRIEF));
        Object[] command = {
            "correct",
            "--record",
            record,
            "--corrections",
            file,
            BRIEF,
            1,
            "--status",
            "hoped",
            "--agent",
            "state/japan",
            "--date",
            "2016-10",
            "--by",
            "A. Editor",
            "--because",
            "the text says so"
        };
        Run run = Run.of(command);
        String written = Files.readString(file);
        Run.of(command);

        assertEquals(0, run.exitCode(), run.err());
        assertEquals(written, Files.readString(file));
        assertTrue(written.startsWith("# Head.\n"), written);
        for (String part : List.of(
                "a muf:Correction", "status:hoped", "/id/state/japan>", "\"2016-10-31\"^^xsd:date", "\"A. Editor\"")) {
            assertTrue(written.replaceAll("\\s+", " ").contains(part), () -> part + " in " + written);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'--status over', 2, 'over'' is no status'",
        "'--agent state/atlantis', 2, 'nothing that the graph knows'",
        "'--date soon', 2, 'is no date'",
        "'', 2, 'Say what is right'",
        "'--status hoped', 1, 'holds no account 1 of an article'"
    })
    void aCorrectionThatCannotBeIsRefused(String options, int exitCode, String message) {
        var command = new ArrayList<Object>(List.of("correct", "--record", folder, "--by", "A", "--because", "B"));
        command.addAll(List.of(options.isEmpty() ? new String[0] : options.split(" ")));
        command.addAll(List.of("--corrections", folder.resolve("c.ttl"), "nothing", 1));
        Run run = Run.of(command.toArray());

        assertEquals(exitCode, run.exitCode());
        assertTrue(run.err().contains(message), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "extract", "query"})
    void brokenTurtleAmongTheDataIsNamedWithItsLine(String command) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("data/reference"));
        copy(Path.of("ontology"), home.resolve("ontology"));
        Path broken =
                Files.writeString(home.resolve("data/reference/states.ttl"), "<a:b> <a:c> <a:d> .\n<a:b> nope .\n");
        String before = System.getProperty("mufakat.home", ".");
        System.setProperty("mufakat.home", home.toString());
        try {
            Path query = Files.writeString(folder.resolve("q.rq"), "SELECT * { ?s ?p ?o }");
            Object input = command.equals("query") ? query : brief(BRIEF).toAbsolutePath();
            Run run = command.equals("extract")
                    ? Run.of(command, input)
                    : Run.of(command, "--record", folder.resolve("record"), input);

            assertEquals(List.of(1, ""), List.of(run.exitCode(), run.out()));
            assertEquals(1, run.errors().size(), run::err);
            assertTrue(run.err().startsWith("mufakat: ") && run.err().contains(broken + ":2"), run::err);
        } finally {
            System.setProperty("mufakat.home", before);
        }
    }

    private static void copy(Path folder, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ingest --nonsense x, Unknown option: '--nonsense'",
        "extract --format xml x, Invalid value for option '--format'",
        "ingest, Missing required parameter: 'WHAT'",
        "ingest --jobs 0 x, Invalid value for option '--jobs': 0 is less than 1",
        "evaluate --articles x y z, Give PRED_DIR or --articles",
        "sing, Unmatched argument at index 0: 'sing'",
    })
    void aWrongCommandLineIsTold(String line, String message) {
        Run run = Run.of((Object[]) line.split(" ", -1));

        assertEquals(2, run.exitCode());
        assertTrue(run.errors().getFirst().startsWith(message), run::err);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"serve", "ingest", "retract", "correct", "extract", "explain", "evaluate", "query", "check"})
    void everyCommandExplainsItself(String command) {
        Run run = Run.of(command, "--help");

        assertEquals(new Run(0, run.out(), ""), run);
        assertTrue(run.out().startsWith("Usage: mufakat " + command), run::out);
    }

    @Test
    void explainShowsTheParseTheNamesAndTheReasons() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.txt"),
                "Pact\nGazette - 2018-09-19\n\nJapan and Laos hope to sign an agreement.",
                StandardCharsets.UTF_8);
        Run run = Run.of("explain", file);

        assertEquals(new Run(0, run.out(), ""), run);
        for (String line : List.of(
                "# Japan and Laos hope to sign an agreement.",
                "name  \"Japan\" -> https://w3id.org/mufakat/id/state/japan",
                "event 1  Agreement, hoped: \"sign an agreement\"",
                "      agent: Laos")) {
            assertTrue(run.out().contains(line), () -> line + " is not in " + run.out());
        }
    }

    private static final Path CASES = Path.of("src/test/resources/evaluation");

    @Test
    void evaluateComparesWhatWasReadWithWhatPeopleFound() {
        Run run = Run.of("evaluate", CASES.resolve("gold"), CASES.resolve("predicted"));

        assertEquals(new Run(0, run.out(), "nothing was read for: amcc-2018-subscribes-to-norms\n"), run);
        for (String line : List.of(
                "with the right type            0.611   0.647   0.629     11      7       6",
                "date_exact                     0.857      14          0.750       8",
                "Denial                             3       2         2     1.000   0.667   0.800",
                "ongoing                            1       1         1     1.000   1.000   1.000",
                "   vietnamese-airports-hacked, \"brought\": The Philippines had brought the case against China.")) {
            assertTrue(run.out().lines().anyMatch(line::equals), () -> line + " is not in " + run.out());
        }
    }

    @Test
    void evaluateReadsTheArticlesWhereNothingWasReadBefore() {
        Run run = Run.of("evaluate", CASES.resolve("gold"), "--articles", BRIEFS, "--format", "json", "--jobs", 1);
        JsonObject figures = JsonParser.parseString(run.out()).getAsJsonObject();

        assertEquals(new Run(0, run.out(), ""), run);
        assertEquals(3, figures.get("articles").getAsInt());
        assertTrue(figures.getAsJsonObject("events_strict").get("tp").getAsInt() > 8, run::out);
    }

    @Test
    void evaluateNamesWhatItCannotCompare() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("a.json"), "{}");
        Path none = Files.createDirectories(folder.resolve("none"));
        Path gold = CASES.resolve("gold");

        assertEquals(
                new Run(
                        1,
                        "",
                        "mufakat: %s has no list of events: need {\"events\": […]}%n"
                                .formatted(broken.resolve("a.json"))),
                Run.of("evaluate", broken));
        assertEquals(
                new Run(1, "", "mufakat: %s holds no events: none of its files ends in .json%n".formatted(none)),
                Run.of("evaluate", gold, none));
        assertEquals(
                new Run(
                        1,
                        "",
                        "mufakat: %s is missing: give a text file or a directory of them%n"
                                .formatted(folder.resolve("nowhere"))),
                Run.of("evaluate", gold, "--articles", folder.resolve("nowhere")));
    }
}
