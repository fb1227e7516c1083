package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mufakat.service.Face.Page;
import org.mufakat.service.Face.Visit;
import org.mufakat.service.MufakatServer;
import org.mufakat.service.ServerSettings;
import org.mufakat.store.GraphStore;
import org.mufakat.store.LoadListener;
import org.mufakat.store.Prefixes;
import org.mufakat.store.Queries;
import org.mufakat.store.QueryLimits;
import org.mufakat.store.Sample;
import org.mufakat.store.Sources;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The ontology of the project, as people and programs see it at the addresses of its terms.
class VocabularyPagesTest {

    private static final String HTML = "text/html";

    @TempDir
    private static Path noData;

    private static GraphStore store;
    private static Queries queries;
    private static Pages pages;

    @BeforeAll
    static void load() {
        store = GraphStore.inMemory(Sources.of(Path.of("ontology"), noData), LoadListener.strict());
        queries = new Queries(store, QueryLimits.standard());
        pages = new Pages(queries, Sample.QUERIES);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Page page(String path, String accept) {
        return pages.answer(new Visit(path, Map.of(), accept));
    }

    private static String html(String path) {
        return page(path, HTML).body();
    }

    private static Graph file(String name) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(Path.of("ontology", name + ".ttl")).parse(graph);
        return graph;
    }

    private static Stream<MatchResult> matches(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).results();
    }

    /// Return the cards of a page by the names of their terms.
    private static Map<String, String> cards(String html) {
        return matches("<article class=\"term\" id=\"([^\"]*)\".*?</article>", html)
                .collect(Collectors.toMap(card -> card.group(1), MatchResult::group));
    }

    private static List<Node> terms(Graph file, String namespace) {
        return file.find(Node.ANY, RDF.type.asNode(), Node.ANY).mapWith(Triple::getSubject).toList().stream()
                .filter(node -> node.isURI() && node.getURI().startsWith(namespace))
                .distinct()
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @ParameterizedTest
    @CsvSource({
        "ontology, mufakat", "status, status", "standing, status", "instrument-status, status", "layers, status",
        "topics, topics", "lexicon, lexicon", "shapes, shapes", "codes/plover, alignments", "codes/cameo, alignments"
    })
    void everyTermHasItsCard(String path, String file) {
        String namespace = Iris.BASE + path + "#";
        Set<String> names = terms(file(file), namespace).stream()
                .map(term -> term.getURI().substring(namespace.length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertFalse(names.isEmpty());
        assertEquals(names, new TreeSet<>(cards(html("/" + path)).keySet()));
    }

    /// Whatever the ontology says of a term, its card shows: texts as they are, other terms by links or short names.
    @Test
    void nothingThatTheOntologySaysOfATermIsLeftOut() {
        Graph ontology = file("mufakat");
        Map<String, String> cards = cards(html("/ontology"));
        Set<Node> shownElsewhere = Set.of(RDF.type.asNode(), RDFS.isDefinedBy.asNode());
        var missing = new ArrayList<Triple>();
        for (Node term : terms(ontology, Muf.NAMESPACE)) {
            String card = cards.getOrDefault(term.getURI().substring(Muf.NAMESPACE.length()), "");
            ontology.find(term, Node.ANY, Node.ANY)
                    .filterDrop(triple -> shownElsewhere.contains(triple.getPredicate()))
                    .filterDrop(triple -> triple.getObject().isBlank())
                    .filterDrop(triple -> card.contains(shown(triple.getObject())))
                    .forEachRemaining(missing::add);
        }
        assertEquals(List.of(), missing);
    }

    private static String shown(Node node) {
        if (node.isLiteral()) {
            return escaped(node.getLiteralLexicalForm());
        }
        String link = Links.to(node.getURI());
        return link.isEmpty() ? Prefixes.shorten(node.getURI()) : "href=\"" + link + "\"";
    }

    @Test
    void definitionsAndExamplesOfConceptsAreShown() {
        assertAll(Stream.of("status", "standing", "instrument-status", "layers").flatMap(scheme -> {
            String html = html("/" + scheme);
            Graph file = file("status");
            return terms(file, Iris.BASE + scheme + "#").stream()
                    .flatMap(concept -> Stream.of(SKOS.definition, SKOS.example)
                            .flatMap(property -> file.find(concept, property.asNode(), Node.ANY).toList().stream()))
                    .map(triple -> () -> assertTrue(
                            html.contains(escaped(triple.getObject().getLiteralLexicalForm())), triple.toString()));
        }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topic      | <a href=\"#Situation\">Situation</a></li><li><a href=\"#Instrument\">Instrument</a>",
                "partOf     | Transitive",
                "partOf     | <dt>Inverse of</dt>",
                "Treaty     | <dt>Layer</dt>",
                "Meeting    | <a href=\"/codes/cameo#036\">CAMEO 036: Express intent to meet or negotiate</a>",
                "Meeting    | <span class=\"loss\">Only while the meeting is still to come.",
                "Meeting    | The meeting has no series: add muf:series",
                "trigger    | The account has no trigger: add muf:trigger",
                "Account    | The account has no trigger: add muf:trigger",
                "Situation  | <dt>Its properties</dt>"
            })
    void aCardTellsWhatFollowsFromOtherFiles(String term, String part) {
        String card = cards(html("/ontology")).getOrDefault(term, "").replace("href=\"/ontology#", "href=\"#");

        assertTrue(card.contains(part), card);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Version",
                "This version",
                "Changes",
                "Authors",
                "Licence",
                "Prefix",
                "Namespace",
                "Classes",
                "Event types",
                "Object properties",
                "Data properties",
                "Annotation properties",
                "Status of an account",
                "Topics of ASEAN diplomacy",
                "How to cite",
                "@misc{mufakat-ontology,",
                "The Mufakat project (2026)."
            })
    void theHeadAndTheIndexTell(String part) {
        assertTrue(html("/ontology").contains(">" + part) || html("/ontology").contains("\n<p>" + part), part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "nt", "rdf"})
    void programsGetTheOntologyAsItIsInTheFile(String extension) {
        assertTrue(parsed(page("/ontology." + extension, "*/*")).isIsomorphicWith(file("mufakat")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "lexicon", "shapes", "alignments"})
    void programsGetEveryOtherFileToo(String name) {
        assertTrue(parsed(page("/" + name + ".ttl", "*/*")).isIsomorphicWith(file(name)));
    }

    @Test
    void aSchemeThatSharesItsFileGivesItsOwnPart() {
        Graph layers = parsed(page("/layers", "text/turtle"));
        Set<String> heads = layers.find().toList().stream()
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .map(subject -> subject.getURI().replaceFirst("#.*", ""))
                .collect(Collectors.toSet());

        assertEquals(Set.of(Iris.BASE + "layers"), heads);
        assertEquals(
                3, layers.find(Node.ANY, RDF.first.asNode(), Node.ANY).toList().size());
    }

    private static Graph parsed(Page page) {
        Lang lang = RDFLanguages.contentTypeToLang(page.contentType());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(page.body(), lang).parse(graph);
        return graph;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ontology       | */*                                   | text/html             | /ontology.html",
                "/ontology       | text/html,application/xml;q=0.9,*/*;q=0.8 | text/html         | /ontology.html",
                "/ontology       | text/turtle                           | text/turtle           | /ontology.ttl",
                "/ontology       | text/html;q=0.5, application/ld+json  | application/ld+json   | /ontology.jsonld",
                "/ontology       | application/n-triples                 | application/n-triples | /ontology.nt",
                "/ontology       | application/rdf+xml, */*;q=0.1        | application/rdf+xml   | /ontology.rdf",
                "/ontology/0.1.0 | text/turtle                           | text/turtle           | /ontology/0.1.0.ttl",
                "/topics         | text/turtle                           | text/turtle           | /topics.ttl",
                "/codes/plover   | */*                                   | text/html             | /codes/plover.html"
            })
    void oneAddressGivesWhatTheClientLikesBest(String path, String accept, String type, String location) {
        Page page = page(path, accept);
        assertAll(
                () -> assertEquals(200, page.status()),
                () -> assertEquals(type, page.contentType()),
                () -> assertEquals("Accept", page.headers().get("Vary")),
                () -> assertEquals(location, page.headers().get("Content-Location")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ontology.ttl", "/ontology/0.1.0.ttl"})
    void anAddressWithAnEndingGivesThatForm(String path) {
        Page page = page(path, HTML);

        assertEquals("text/turtle", page.contentType());
        assertFalse(page.headers().containsKey("Vary"));
    }

    @Test
    void whoTakesNoneOfTheFormsIsToldWhichThereAre() {
        Page page = page("/ontology", "image/png");
        assertAll(
                () -> assertEquals(406, page.status()),
                () -> assertEquals("text/plain", page.contentType()),
                () -> assertEquals("Accept", page.headers().get("Vary")),
                () -> assertTrue(page.body().contains("/ontology.ttl  text/turtle"), page.body()));
    }

    @Test
    void linksInTheHeadersNameFormsLicenceAndWhatToCite() {
        String link = page("/ontology", "text/turtle").headers().getOrDefault("Link", "");
        assertAll(Stream.of(
                        "</ontology.ttl>; rel=\"alternate\"; type=\"text/turtle\"",
                        "<https://w3id.org/mufakat/ontology>; rel=\"cite-as\"",
                        "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"")
                .map(part -> () -> assertTrue(link.contains(part), link)));
    }

    @Test
    void whoHasThePageIsToldSoAndHeadHasTheSameHeaders() throws IOException, InterruptedException {
        try (var server = MufakatServer.start(queries, ServerSettings.onLoopback(0), List.of(pages))) {
            URI address = URI.create(server.url()).resolve("/status");
            HttpResponse<String> first = sent(HttpRequest.newBuilder(address));
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again =
                    sent(HttpRequest.newBuilder(address).header("If-None-Match", "\"x\", W/" + tag));
            HttpResponse<String> other = sent(
                    HttpRequest.newBuilder(address).header("If-None-Match", tag).header("Accept", "text/turtle"));
            HttpResponse<String> head = sent(HttpRequest.newBuilder(address).HEAD());
            assertAll(
                    () -> assertEquals(200, first.statusCode()),
                    () -> assertEquals(304, again.statusCode()),
                    () -> assertEquals("", again.body()),
                    () -> assertEquals(
                            "Accept", again.headers().firstValue("Vary").orElse("")),
                    () -> assertEquals(200, other.statusCode(), "another form is another page"),
                    () -> assertEquals(200, head.statusCode()),
                    () -> assertEquals("", head.body()),
                    () -> assertEquals(tag, head.headers().firstValue("ETag").orElse("")),
                    () -> assertEquals(
                            first.headers().firstValue("Content-Length"),
                            head.headers().firstValue("Content-Length")));
        }
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static Element drawing() throws Exception {
        String svg = matches("<svg.*?</svg>", html("/ontology"))
                .findFirst()
                .orElseThrow()
                .group();
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return Stream.iterate(0, index -> index < found.getLength(), index -> index + 1)
                .map(index -> (Element) found.item(index));
    }

    @Test
    void theDrawingShowsEveryClassOfALayerOnceAndLeadsToIt() throws Exception {
        var layers = new Layers(new Described(file("mufakat")));
        Set<String> expected = terms(file("mufakat"), Muf.NAMESPACE).stream()
                .filter(type -> layers.of(type).isPresent())
                .map(type -> Links.to(type.getURI()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> drawn = elements(drawing(), "a")
                .filter(link -> Stream.of("leaf", "group")
                        .anyMatch(kind -> elements(link, "rect")
                                .anyMatch(rect -> rect.getAttribute("class").equals(kind))))
                .map(link -> link.getAttribute("href"))
                .sorted()
                .toList();

        assertEquals(List.copyOf(expected), drawn);
        assertTrue(drawn.size() > 50, drawn.toString());
    }

    @Test
    void theDrawingPutsEachClassIntoItsLayer() throws Exception {
        Map<String, Element> rects = elements(drawing(), "a")
                .filter(link -> elements(link, "rect").findFirst().isPresent())
                .collect(Collectors.toMap(
                        link -> link.getAttribute("href"),
                        link -> elements(link, "rect").findFirst().orElseThrow()));
        assertAll(Stream.of(
                        List.of("/layers#world", "/ontology#Treaty"),
                        List.of("/ontology#Instrument", "/ontology#Treaty"),
                        List.of("/layers#account", "/ontology#Candidate"),
                        List.of("/layers#evidence", "/ontology#Article"))
                .map(pair -> () -> assertTrue(
                        isInside(
                                Objects.requireNonNull(rects.get(pair.getLast())),
                                Objects.requireNonNull(rects.get(pair.getFirst()))),
                        pair.toString())));
        assertTrue(
                number(Objects.requireNonNull(rects.get("/layers#world")), "y")
                        < number(Objects.requireNonNull(rects.get("/layers#evidence")), "y"),
                "the world stands on the evidence");
    }

    private static boolean isInside(Element inner, Element outer) {
        return number(inner, "x") >= number(outer, "x")
                && number(inner, "y") >= number(outer, "y")
                && number(inner, "x") + number(inner, "width") <= number(outer, "x") + number(outer, "width")
                && number(inner, "y") + number(inner, "height") <= number(outer, "y") + number(outer, "height");
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    @Test
    void theDrawingSaysInWordsWhatItShows() throws Exception {
        Element drawing = drawing();
        String words = elements(drawing, "desc").findFirst().orElseThrow().getTextContent();
        assertAll(
                () -> assertEquals("layers-title", drawing.getAttribute("aria-labelledby")),
                () -> assertTrue(words.contains("account: Account, Candidate. evidence: Article, Evidence."), words));
    }

    @Test
    void arrowsAreThePropertiesThatCrossLayers() throws Exception {
        assertEquals(
                List.of(
                        "about",
                        "agency",
                        "asserted by",
                        "asserted by",
                        "between",
                        "corrects",
                        "evidence",
                        "has account",
                        "publisher",
                        "quote",
                        "reported in"),
                elements(drawing(), "text")
                        .filter(text -> text.getAttribute("class").equals("way"))
                        .map(Element::getTextContent)
                        .sorted()
                        .toList());
    }

    static Stream<String> paths() {
        return Vocabulary.ALL.stream().map(Vocabulary::path);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void nothingInAPageNeedsWhatItsPolicyForbids(String path) {
        assertEquals(
                List.of(),
                matches(
                                "<script(?! type=\"module\" src=\"/assets/islands/[\\w-]+\\.js\"></script>)|<style|<[a-z][^>]* (?:style|on[a-z]+)=\"|javascript:|src=\"(?!/)",
                                html(path))
                        .map(MatchResult::group)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void noTwoElementsOfAPageHaveOneName(String path) {
        List<String> ids =
                matches(" id=\"([^\"]*)\"", html(path)).map(id -> id.group(1)).toList();

        assertEquals(List.copyOf(new TreeSet<>(ids)), ids.stream().sorted().toList());
    }

    @Test
    void everyLinkFromVocabularyToVocabularyHasItsTarget() {
        Map<String, Set<String>> anchors = paths().collect(Collectors.toMap(
                path -> path,
                path -> matches(" id=\"([^\"]*)\"", html(path))
                        .map(id -> id.group(1))
                        .collect(Collectors.toSet())));
        var dead = new HashSet<String>();
        paths().forEach(path -> matches(" href=\"([^\"#]*)#([^\"]*)\"", html(path))
                .forEach(link -> {
                    String target = link.group(1).isEmpty() ? path : link.group(1);
                    if (target.startsWith("/")
                            && !anchors.getOrDefault(target, Set.of()).contains(link.group(2))) {
                        dead.add(path + " -> " + link.group());
                    }
                }));
        assertEquals(Set.of(), dead);
    }

    @Test
    void everyVocabularyInTheFilesHasItsAddress() {
        Set<String> named = Stream.of("mufakat", "status", "topics", "lexicon", "alignments", "shapes")
                .flatMap(name -> file(name).find().toList().stream())
                .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                .map(Triple::getSubject)
                .filter(node -> node.isURI() && node.getURI().startsWith(Iris.BASE))
                .map(node -> node.getURI().replaceFirst("#.*", ""))
                .filter(head -> !head.equals(Iris.BASE))
                .collect(Collectors.toSet());

        assertEquals(
                Set.of(),
                named.stream().filter(head -> Vocabulary.of(head).isEmpty()).collect(Collectors.toSet()));
    }

    @Test
    void theVersionHasAnAddressOfItsOwn() {
        String version = file("mufakat")
                .find(Node.ANY, OWL2.versionIRI.asNode(), Node.ANY)
                .next()
                .getObject()
                .getURI();

        assertEquals(200, page(version.replace(Iris.BASE, "/"), "text/turtle").status());
    }
}
