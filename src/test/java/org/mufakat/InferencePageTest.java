package org.mufakat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mufakat.vocabulary.Iris;

/// What `inference.md` shows is so: each rule has its example in the data, and each dated fact is found by its pattern.
class InferencePageTest {

    private static final Path PAGE = Path.of("src/site/markdown/inference.md");
    private static final Path RULES = Path.of("src/test/resources/rules/owl2-rl.rules");
    private static final String BASE = "BASE <" + Iris.BASE + "id/>\n";

    /// A row of a table, by cells.
    record Row(List<String> cells) {

        String code(int column) {
            return cells.get(column).replace("`", "");
        }

        @Override
        public String toString() {
            return cells.getFirst();
        }
    }

    private static Stream<Row> rows(String heading) throws IOException {
        String section =
                Files.readString(PAGE).split("## " + heading + "\n", -1)[1].split("\n## ", -1)[0];
        return section.lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> new Row(Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList()));
    }

    static Stream<Row> rules() throws IOException {
        return rows("Rules");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theExampleOfARuleIsStatedAndWhatFollowsIsInferred(Row rule) {
        String inferred = "GRAPH <" + Iris.INFERRED_GRAPH + "> { " + rule.code(5) + " }";
        String stated = Arrays.stream(rule.code(4).split(" \\. ", -1))
                .map(triple -> "FILTER EXISTS { GRAPH ?file { " + triple + " } FILTER (?file != <" + Iris.INFERRED_GRAPH
                        + ">) }\n")
                .collect(Collectors.joining());

        assertTrue(ask("ASK { " + stated + inferred + " }"), rule::toString);
    }

    @Test
    void thePageNamesTheRulesOfTheOtherReasonerAndNoOthers() throws IOException {
        Set<String> tested = Pattern.compile("^\\[(?:skos-)?([\\w-]+):", Pattern.MULTILINE)
                .matcher(Files.readString(RULES))
                .results()
                .map(rule -> rule.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                tested,
                rules().flatMap(rule -> Stream.of(rule.cells().get(1).split(", ", -1)))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            member of a body,         2025-10-25, state/timor-leste,
            member of a body,         2025-10-26, state/timor-leste,        body/asean
            office held,              2017-12-31, ?,                        person/le-luong-minh
            office held,              2018-01-01, ?,                        person/lim-jock-hoi
            name borne,               2018-09-19, body/adgmin,              ASEAN Telecommunications and Information Technology Ministers Meeting
            name borne,               2021-01-22, body/adgmin,              ASEAN Digital Ministers' Meeting
            name borne,               2024-07-07, body/sg-mci,              Ministry of Communications and Information
            name borne,               2024-07-08, body/sg-mci,              Ministry of Digital Development and Information
            level of partnership,     2000-01-01, state/australia,          dialogue partner
            level of partnership,     2021-10-27, state/australia,          comprehensive strategic partnership
            party of an instrument,   2018-02-28, state/philippines,
            party of an instrument,   2018-03-31, state/philippines,        instrument/budapest-convention-2001
            status of an instrument,  2023-09-02, instrument/defa,
            status of an instrument,  2023-09-03, instrument/defa,          under-negotiation
            status of an instrument,  2026-05-30, instrument/defa,          agreed-in-principle
            status of an instrument,  2018-08-02, instrument/asean-russia-fm-statement-cyber-2018-draft, draft
            status of an instrument,  2018-08-04, instrument/asean-russia-fm-statement-cyber-2018-draft, not-issued
            """, quoteCharacter = '"')
    void whatHeldOnADayIsFoundByThePatternOfThePage(String kind, String day, String who, String expected)
            throws IOException {
        Row row = rows("As of a day")
                .filter(line -> line.cells().getFirst().equals(kind))
                .findFirst()
                .orElseThrow();
        String query =
                block().replaceFirst("(?m)^  \\?fact a .*$", row.code(1)).replaceFirst("\\d{4}-\\d\\d-\\d\\d", day);
        boolean office = who.equals("?");
        String narrowed = office
                ? query.replaceFirst("WHERE \\{", "WHERE { VALUES ?what { <office/sg-asean> } ")
                : query.replaceFirst("WHERE \\{", "WHERE { VALUES ?who { <" + who + "> } ");

        Set<String> found = SharedGraph.csv(SharedGraph.briefs(), BASE + narrowed)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[office ? 0 : 1])
                .map(value -> value.replace(Iris.BASE + "id/", "").replace(Iris.INSTRUMENT_STATUS, ""))
                .collect(Collectors.toSet());

        assertEquals(expected == null ? Set.of() : Set.of(expected), found);
    }

    private static String block() throws IOException {
        return Files.readString(PAGE).split("```sparql\n", -1)[1].split("```", -1)[0];
    }

    private static boolean ask(String query) {
        return SharedGraph.csv(SharedGraph.briefs(), BASE + query).contains("true");
    }
}
