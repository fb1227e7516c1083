package org.mufakat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;
import org.mufakat.source.Span;
import org.mufakat.turtle.RecordDirectory;
import org.mufakat.turtle.TurtleFile;
import picocli.CommandLine;

/// A sound checkout passes, and every kind of fault is found, with its place and what would be right.
class CheckTest {

    private static final String PREFIXES = """
            @base <https://w3id.org/mufakat/id/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix muf: <https://w3id.org/mufakat/ontology#> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix schema: <https://schema.org/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix status: <https://w3id.org/mufakat/status#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;
    private static final String SINGAPORE = PREFIXES + """
            <state/singapore> a muf:State ;
                skos:prefLabel "Singapore"@en ; skos:notation "SG" ; schema:identifier "SGP" ;
                dcterms:source <https://example.org/states> .
            """;
    private static final String TEXT = "A 🎉 day. Singapore signed it.";

    @TempDir
    Path home = Path.of("");

    @BeforeEach
    void makeASoundCheckout() throws IOException {
        Files.createDirectories(home.resolve("ontology"));
        Files.createDirectories(home.resolve("data/reference"));
        try (Stream<Path> files = Files.list(Path.of("ontology"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".ttl")).toList()) {
                Files.copy(file, home.resolve("ontology").resolve(file.getFileName()));
            }
        }
        write("data/reference/states.ttl", SINGAPORE);
        putArticle(9, 29);
    }

    @Test
    void aSoundCheckoutAndRecordHaveNoFindings() {
        assertEquals(List.of(), findings());
    }

    @Test
    void ourOwnOntologyAndDataHaveNoFindings() {
        List<Finding> findings = new Check(
                        Path.of("ontology").toAbsolutePath(),
                        Path.of("data").toAbsolutePath(),
                        home.resolve("none"),
                        () -> {})
                .run();
        assertEquals(
                List.of(),
                findings.stream().filter(finding -> !finding.isAdvice()).toList());
    }

    @Test
    void brokenTurtleIsFoundWithItsLineAndTheOthersAreChecked() {
        write("data/reference/bodies.ttl", PREFIXES + "<body/x> a muf:Body ;; .\n<body/y> a\n");
        write("data/reference/states.ttl", SINGAPORE.replace("\"SG\"", "\"sg\""));
        List<Finding> findings = findings();
        assertFound(findings, "data/reference/bodies.ttl:1", "");
        assertFound(findings, "state/singapore", "skos:notation of a state must be its ISO code");
        assertEquals(2, findings.size(), findings.toString());
    }

    @Test
    void aWarningOfTheParserIsAFinding() {
        write("data/reference/states.ttl", SINGAPORE + "<state/singapore> muf:founded \"1965-13-09\"^^xsd:date .\n");
        assertFound(findings(), "data/reference/states.ttl:13", "1965-13-09");
    }

    @Test
    void aQuoteOffByOneIsFoundAndTheRightPositionIsNamed() {
        putArticle(10, 30);
        assertFound(findings(), "#evidence-1", "positions in a text of 29 code points");
        putArticle(8, 28);
        assertFound(findings(), "#evidence-1", "oa:start 9 and oa:end 29");
    }

    @Test
    void aCharacterBeyondTheBasicPlaneCountsOnce() {
        // In UTF-16 code units, where the emoji counts twice, the quote goes from 10 to 30.
        assertEquals(10, TEXT.indexOf("Singapore"));
        assertEquals(List.of(), findings());
    }

    @Test
    void aTriggerThatNoQuoteHasIsFound() {
        edit("\"signed\"", "\"rejected\"");
        assertFound(findings(), "#account-1", "none of its quotes has the words \"rejected\"");
    }

    @Test
    void aTextChangedBehindTheRecordsBackIsFoundByBothHashes() {
        write("record/articles/2018/09/a.txt", TEXT + " ");
        List<Finding> findings = findings();
        assertFound(findings, "article/a", "muf:textSha256 is");
        assertFound(findings, "articles/2018/09/a.txt", "it was changed");
    }

    @Test
    void aFileThatTheManifestDoesNotListIsFoundAndOneThatIsGone() throws IOException {
        Files.move(record("articles/2018/09/a.ttl"), record("articles/2018/09/b.ttl"));
        List<Finding> findings = findings();
        assertFound(findings, "articles/2018/09/a.ttl", "the manifest lists it");
        assertFound(findings, "articles/2018/09/b.ttl", "the manifest does not list it");
        assertFound(findings, "articles/2018/09/b.ttl", "its text cannot be read");
    }

    @Test
    void aLinkThatLeadsNowhereIsFoundUnlessItIsANamedGraph() {
        write(
                "data/reference/places.ttl",
                PREFIXES + "<state/singapore> skos:closeMatch <state/atlantis>, <../graph/world> .\n");
        List<Finding> findings = findings();
        assertFound(
                findings, "data/reference/places.ttl https://w3id.org/mufakat/id/state/singapore", "state/atlantis");
        assertEquals(1, findings.size(), findings.toString());
    }

    @Test
    void whatPeopleDecidedMayNameAccountsOfAnotherRecord() {
        write("data/identity.ttl", PREFIXES + "<article/x#account-1> owl:sameAs <article/y#account-2> .\n");
        assertEquals(List.of(), findings());
    }

    @Test
    void decisionsThatContradictEachOtherAreFound() {
        write(
                "data/identity.ttl",
                PREFIXES + "<article/a#account-1> owl:sameAs <article/a#account-1> ; "
                        + "owl:differentFrom <article/a#account-1> .\n");
        assertFound(findings(), "data/identity.ttl", "the same and that they are different");
    }

    @Test
    void aViolatedShapeIsFoundInTheRecord() {
        edit("status:happened", "status:maybe");
        List<Finding> findings = findings();
        assertFound(findings, "article/a#account-1", "muf:status of an account must be a concept");
        assertFound(findings, "article/a#account-1", "status#maybe>, of which nothing is known");
    }

    @Test
    void whatShapesCallAWarningIsAdvice() {
        write("data/reference/states.ttl", SINGAPORE.replace("dcterms:source", "skos:related"));
        List<Finding> findings = findings();
        assertEquals(1, findings.size(), findings.toString());
        assertTrue(findings.getFirst().isAdvice());
    }

    @Test
    void theCommandEndsWithOneIfSomethingIsWrongAndPrintsItAsJson() {
        putArticle(8, 28);
        var out = new StringWriter();
        var err = new StringWriter();
        int code = new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("--format", "json", "--record", record("").toString());
        assertEquals(1, code);
        JsonArray findings = JsonParser.parseString(out.toString()).getAsJsonArray();
        assertEquals(
                1,
                findings.asList().stream()
                        .filter(finding -> finding.getAsJsonObject()
                                .get("where")
                                .getAsString()
                                .endsWith("#evidence-1"))
                        .count());
        assertTrue(err.toString().contains("files checked"), err.toString());
    }

    private List<Finding> findings() {
        return new Check(home.resolve("ontology"), home.resolve("data"), record(""), () -> {}).run();
    }

    private static void assertFound(List<Finding> findings, String where, String what) {
        assertTrue(
                findings.stream()
                        .anyMatch(finding -> finding.where().contains(where)
                                && finding.toString().contains(what)),
                () -> "%s: %s is not in %s".formatted(where, what, findings));
    }

    private Path record(String path) {
        return home.resolve("record").resolve(path).normalize();
    }

    private void write(String path, String text) {
        TurtleFile.writeAtomically(home.resolve(path), text);
    }

    /// Change the article's Turtle by hand.
    private void edit(String from, String to) {
        try {
            String before = Files.readString(record("articles/2018/09/a.ttl"));
            assertTrue(before.contains(from), before);
            write("record/articles/2018/09/a.ttl", before.replace(from, to));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /// Write a record with one article whose quote is said to stand at these code points.
    private void putArticle(int start, int end) {
        var article = new Article(
                "a",
                "A day",
                Optional.empty(),
                PartialDate.parse("2018-09-19"),
                Optional.empty(),
                List.of(),
                Article.Rights.CC_BY,
                TEXT,
                new Span(0, TEXT.length()));
        String turtle = PREFIXES + """
                <article/a> a muf:Article ; dcterms:title "A day" ; dcterms:language "en" ; muf:rights "cc-by-4.0" ;
                    muf:publishedOn "2018-09-19"^^xsd:date ; muf:textSha256 "%s" .
                <article/a#account-1> a muf:Account ; muf:eventType muf:Agreement ; muf:agent <state/singapore> ;
                    muf:status status:happened ; muf:assertedBy <article/a> ; muf:reportedIn <article/a> ;
                    muf:evidence <article/a#evidence-1> ; muf:trigger "signed" ; muf:reason "told as done" .
                <article/a#evidence-1> a muf:Evidence ; oa:hasSource <article/a> ; oa:exact "Singapore signed it." ;
                    oa:start "%d"^^xsd:nonNegativeInteger ; oa:end "%d"^^xsd:nonNegativeInteger .
                """.formatted(article.sha256(), start, end);
        try (RecordDirectory directory = RecordDirectory.open(record(""), Clock.systemUTC())) {
            directory.put(article, TurtleFile.parse(turtle, "test"));
        }
    }
}
