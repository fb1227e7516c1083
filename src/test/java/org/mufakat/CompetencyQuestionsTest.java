package org.mufakat;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.store.GraphStore;
import org.mufakat.store.NamedQuery;
import org.mufakat.store.QueryLibrary;
import org.mufakat.vocabulary.Iris;

/// Asks the questions of `data/queries` after articles have been read, from the files to the answers.
///
/// What must come out stands in `src/test/resources/questions/{corpus}/qNN.tsv`: a line of column names, then rows
/// that must be among the answers. IRIs are cut to `kind/slug` or to the name of a concept; `*` stands for anything.
class CompetencyQuestionsTest {

    private static final Path DATA = Path.of("data");
    private static final Path EXPECTED = Path.of("src/test/resources/questions");

    private final GraphStore briefs = SharedGraph.briefs();

    static Stream<String> questionsOnBriefs() throws IOException {
        return questions("briefs").stream();
    }

    @ParameterizedTest
    @MethodSource("questionsOnBriefs")
    void theBriefsAnswer(String question) throws IOException {
        assertAnswers("briefs", question, briefs);
    }

    @Test
    void everyQuestionIsAskedOfTheBriefs() throws IOException {
        Set<String> asked = Set.copyOf(questions("briefs"));

        assertEquals(
                QueryLibrary.read(DATA.resolve("queries")).queries().stream()
                        .map(NamedQuery::id)
                        .collect(Collectors.toSet()),
                asked);
    }

    @Test
    void briefsOfOnePublisherCorroborateNothing() {
        NamedQuery severalPublishers =
                QueryLibrary.read(DATA.resolve("queries")).find("q12").orElseThrow();

        assertEquals(1, answer(briefs, severalPublishers.text()).size(), "the line of column names alone");
    }

    /// What was known of the statement of ASEAN and Russia on cybersecurity, which their ministers did not
    /// issue: a draft that sources hoped for, then a text of which one said that it was not issued, and that
    /// the leaders followed.
    @Test
    void whatIsKnownOfAStatementDependsOnTheDay() {
        String draft = "instrument/asean-russia-fm-statement-cyber-2018-draft";
        String followed = "instrument/asean-russia-statement-cyber-2018";

        assertEquals(List.of(draft + " draft"), statusesOf("q38", "2018-08-03", "asean-russia.*cyber"));
        assertEquals(
                List.of(draft + " not-issued 2018-08-04", followed + " adopted 2018-11-14"),
                statusesOf("q38", "2018-12-31", "asean-russia.*cyber"));
        assertEquals(List.of("hoped"), toldOf("2018-08-03", "Statement by .*Russia.* on .*statement.*"));
        assertEquals(List.of("hoped", "negated"), toldOf("2018-12-31", "Statement by .*Russia.* on .*statement.*"));
    }

    private List<String> statusesOf(String question, String day, String instruments) {
        return asOf(question, day).stream()
                .filter(row -> row.get("instrument").matches(".*" + instruments + ".*"))
                .filter(row -> !row.get("status").isEmpty())
                .map(row -> "%s %s %s"
                        .formatted(cut(row.get("instrument")), cut(row.get("status")), row.get("since"))
                        .strip())
                .toList();
    }

    private List<String> toldOf(String day, String events) {
        return asOf("q36", day).stream()
                .filter(row -> row.get("name").matches(events))
                .flatMap(row -> Stream.of(row.get("told").split(", ")))
                .sorted()
                .toList();
    }

    private List<CSVRecord> asOf(String question, String day) {
        NamedQuery query =
                QueryLibrary.read(DATA.resolve("queries")).find(question).orElseThrow();
        String asked = query.text().replaceFirst("(VALUES \\?day \\{ \")[0-9-]+", "$1" + day);
        return records(
                SharedGraph.csv(briefs, asked),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get());
    }

    @Test
    void everyQuestionNamesTheColumnsItReturns() {
        QueryLibrary library = QueryLibrary.read(DATA.resolve("queries"));

        assertAll(library.queries().stream()
                .filter(query -> !query.columns().isEmpty())
                .map(query -> () -> {
                    List<CSVRecord> rows = answer(briefs, query.text());
                    assertEquals(query.columns(), List.of(rows.getFirst().values()), query.id());
                }));
    }

    @Test
    void theFirstArticlesOfTheDevelopmentSetAnswer() throws IOException {
        assumeTrue(SharedRecord.hasDevelopmentSet(), "the development set lies beside the checkout");

        try (GraphStore graph = SharedGraph.of(SharedRecord.ofFirstFive())) {
            List<String> questions = questions("articles");
            assertFalse(questions.isEmpty());
            assertAll(questions.stream().map(question -> () -> assertAnswers("articles", question, graph)));
            assertTrue(
                    toldByTwo(graph).containsAll(List.of("Meeting", "Endorsement", "Proposal", "Statement")),
                    "the conference, the subscription, the mechanism and the leaders' directions have two publishers");
        }
    }

    /// Return the types of the events that two publishers or more tell of.
    private static Set<String> toldByTwo(GraphStore graph) {
        String query = """
                PREFIX muf: <https://w3id.org/mufakat/ontology#>
                SELECT DISTINCT ?type WHERE {
                  ?a muf:about ?event ; muf:eventType ?type ; muf:reportedIn/muf:publisher ?p .
                  ?b muf:about ?event ; muf:reportedIn/muf:publisher ?q .
                  FILTER (?p != ?q)
                }
                """;
        return answer(graph, query).stream().map(row -> cut(row.get(0))).collect(Collectors.toSet());
    }

    private static List<String> questions(String corpus) throws IOException {
        try (Stream<Path> files = Files.list(EXPECTED.resolve(corpus))) {
            return files.map(file -> file.getFileName().toString().replace(".tsv", ""))
                    .sorted()
                    .toList();
        }
    }

    private static void assertAnswers(String corpus, String question, GraphStore graph) throws IOException {
        NamedQuery query =
                QueryLibrary.read(DATA.resolve("queries")).find(question).orElseThrow();
        List<CSVRecord> answers = answer(graph, query.text());
        List<String> columns = List.of(answers.getFirst().values());
        List<String> lines = Files.readAllLines(EXPECTED.resolve(corpus).resolve(question + ".tsv"));
        List<String> wanted = List.of(lines.getFirst().split("\t", -1));
        var missing = new ArrayList<String>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split("\t", -1));
            boolean found = answers.stream().skip(1).anyMatch(row -> fits(row, columns, wanted, cells));
            if (!found) {
                missing.add(line);
            }
        }
        assertEquals(List.of(), missing, () -> question + " lacks these; it gave\n" + shown(answers));
    }

    private static boolean fits(CSVRecord row, List<String> columns, List<String> wanted, List<String> cells) {
        for (int i = 0; i < wanted.size(); i++) {
            int column = columns.indexOf(wanted.get(i));
            if (column < 0 || !(cells.get(i).equals("*") || cells.get(i).equals(cut(row.get(column))))) {
                return false;
            }
        }
        return true;
    }

    private static String shown(List<CSVRecord> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CompetencyQuestionsTest::cut).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String value) {
        return value.replace(Iris.BASE + "id/", "")
                .replace(Iris.STATUS, "")
                .replace(Iris.STANDING, "")
                .replace(Iris.INSTRUMENT_STATUS, "")
                .replace(Iris.BASE + "ontology#", "");
    }

    private static List<CSVRecord> answer(GraphStore graph, String query) {
        return records(SharedGraph.csv(graph, query), CSVFormat.DEFAULT);
    }

    private static List<CSVRecord> records(String csv, CSVFormat format) {
        try (var parser = format.parse(new java.io.StringReader(csv))) {
            return parser.getRecords();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
