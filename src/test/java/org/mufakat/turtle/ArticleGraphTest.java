package org.mufakat.turtle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.SharedReader;
import org.mufakat.source.Article;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.PartialDate;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

class ArticleGraphTest {

    private static final String OA = "http://www.w3.org/ns/oa#";

    private static Article brief(String name) {
        return ArticleFile.at(Path.of("data/articles", name + ".txt")).read();
    }

    private static Model graph(Article article) {
        var reader = SharedReader.reader();
        return ArticleGraph.of(article, reader.read(article), reader.linker());
    }

    /// `-Dgolden.update=true` writes the golden file anew: look at what changed before you commit it.
    @ParameterizedTest
    @ValueSource(strings = "accp-launched-at-first-amcc")
    void aBriefIsWrittenAsItsGoldenFileShows(String name) throws IOException {
        Path golden = Path.of("src/test/resources/golden", name, "article.ttl");
        String turtle = TurtleFile.write(graph(brief(name)));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.resolveSibling("."));
            Files.writeString(golden, turtle);
        }

        assertEquals(Files.readString(golden), turtle);
    }

    @Test
    void aPlaceIsTheOneOfTheGraphAndKeepsTheNameOfItsSource() {
        Model graph = graph(SharedReader.article(
                "case",
                "Viet Nam Government Portal",
                "2018-09-19",
                "Vietnam and Malaysia held a naval exercise in the East Sea on Monday."));

        assertEquals(
                List.of(Iris.BASE + "id/place/south-china-sea", "East Sea"),
                List.of(objectOf(graph, Muf.PLACE_PROPERTY), objectOf(graph, Muf.PLACE_WORDS)));
    }

    private static String objectOf(Model graph, String property) {
        return Models.objectString(graph.filter(null, Values.iri(property), null))
                .orElse("-");
    }

    /// Return the quotes that do not equal the text at their code points, and how many there are.
    private static List<String> quotesThatDiffer(Model graph, String text) {
        int[] points = text.codePoints().toArray();
        var differing = new ArrayList<String>();
        List<Resource> quotes =
                List.copyOf(graph.filter(null, Values.iri(OA, "exact"), null).subjects());
        assertTrue(!quotes.isEmpty(), "There are no quotes");
        for (Resource quote : quotes) {
            int start = number(graph, quote, "start");
            String cut = new String(points, start, number(graph, quote, "end") - start);
            String exact = value(graph, quote, OA + "exact");
            if (!cut.equals(exact)) {
                differing.add(exact);
            }
        }
        return differing;
    }

    private static int number(Model graph, Resource quote, String property) {
        return Integer.parseInt(value(graph, quote, OA + property));
    }

    private static String value(Model graph, Resource subject, String property) {
        return Models.objectString(graph.filter(subject, Values.iri(property), null))
                .orElse("none");
    }

    @Test
    void everyQuoteEqualsTheTextAtItsCodePoints() {
        String text = "🌏🇸🇬 Retno Marsudi met Mahathir Mohamad on Monday. 🤝 They signed a pact “on fish”.\n\n"
                + "Malaysia and\u00A0Thailand 🐟 hope to sign an agreement.";
        Model graph = graph(SharedReader.article("emoji", "Harbour Gazette", "2018-09-19", text));

        assertEquals(List.of(), quotesThatDiffer(graph, text));
        assertTrue(graph.filter(null, Values.iri(OA, "exact"), null).size() >= 2);
    }

    @Test
    void anArticleIsDescribedAsFarAsItIsKnown() {
        String text = "The ministers sat.";
        Article article = new Article(
                "talks",
                "Talks \"here\"",
                java.util.Optional.of("Nobody's Gazette"),
                PartialDate.parse("2018-09"),
                java.util.Optional.of("https://example.org/a b"),
                List.of("https://example.org/source", "no address"),
                Article.Rights.CC_BY,
                text,
                new org.mufakat.source.Span(0, text.length()));

        assertEquals(
                TurtleFile.parse("""
                        @prefix muf: <https://w3id.org/mufakat/ontology#> .
                        @prefix dcterms: <http://purl.org/dc/terms/> .
                        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                        <https://w3id.org/mufakat/id/article/talks> a muf:Article ;
                            dcterms:title "Talks \\"here\\"" ;
                            muf:publisher <https://w3id.org/mufakat/id/article/talks#name-1> ;
                            muf:publishedOn "2018-09"^^xsd:gYearMonth ;
                            dcterms:language "en" ;
                            muf:rights "cc-by-4.0" ;
                            dcterms:source <https://example.org/source> ;
                            muf:textSha256 "%s" .
                        <https://w3id.org/mufakat/id/article/talks#name-1> a muf:Candidate ;
                            rdfs:label "Nobody's Gazette" ;
                            muf:reportedIn <https://w3id.org/mufakat/id/article/talks> .
                        """.formatted(Article.sha256(text)), "expected"),
                ArticleGraph.of(article, List.of(), SharedReader.reader().linker()));
    }

    @Test
    void aKnownPublisherIsNoCandidate() {
        Model graph = graph(SharedReader.article("a", "Reuters", "2018-09-19", "Japan signed a pact."));

        assertEquals(Iris.thing("body", "reuters"), value(graph, Values.iri(Iris.article("a")), Muf.PUBLISHER));
    }

    @Test
    void everyAccountHasStatusEvidenceAndClaimant() {
        Model graph = graph(brief("asean-officials-endorse-iaea-text"));
        var accounts = graph.filter(null, Values.iri(Muf.REPORTED_IN), null).subjects();
        List<String> lacking = graph.filter(null, Values.iri(Muf.EVENT_TYPE), null).subjects().stream()
                .flatMap(account -> List.of(
                                Muf.STATUS,
                                Muf.EVIDENCE_PROPERTY,
                                Muf.ASSERTED_BY,
                                Muf.REPORTED_IN,
                                Muf.LEXICAL_ENTRY,
                                Muf.REASON)
                        .stream()
                        .filter(property -> !graph.contains(account, Values.iri(property), null))
                        .map(property -> account + " " + property))
                .toList();

        assertTrue(accounts.size() > 5);
        assertEquals(List.of(), lacking);
    }
}
