package org.mufakat.web;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mufakat.search.Desk;
import org.mufakat.search.Selection;
import org.mufakat.store.GraphStore;
import org.mufakat.store.Texts;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.web.ReaderViews.Reader;
import org.mufakat.web.ThingViews.Dispute;
import org.mufakat.web.ThingViews.Paging;
import org.mufakat.web.ThingViews.Row;
import org.mufakat.web.ThingViews.Standing;
import org.mufakat.web.ThingViews.TableRow;
import org.mufakat.web.ThingViews.TableView;
import org.mufakat.web.ThingViews.ThingView;
import org.mufakat.web.ThingViews.Told;
import org.mufakat.web.Views.Cell;
import org.mufakat.web.VocabularyViews.Download;

/// A description as a page for people: first what its kind is asked for most, then accounts and events, then the rest.
final class ThingPage {

    /// Rows of a table; the data hold the rest.
    private static final int ROWS = 60;

    private final GraphStore store;
    private final String version;
    private final Texts texts;
    private final Desk desk;

    /// @param version of the data, for citations
    /// @param texts what may be shown of the articles beyond quotes
    ThingPage(GraphStore store, Desk desk, String version, Texts texts) {
        this.store = store;
        this.desk = desk;
        this.texts = texts;
        this.version = version;
    }

    String html(Description description) {
        return store.reading(() -> Templates.render("thing", "thing", view(description)));
    }

    private ThingView view(Description description) {
        var graph = new Described(store.dataset().getDefaultGraph());
        Node thing = description.thing();
        var accounts = new Accounts(graph);
        var events = new EventRows(graph);
        List<Dispute> disputes = disputes(thing, graph);
        Profile profile = Profile.of(thing.getURI());
        String label = graph.label(thing);
        boolean first = description.page() == 1;
        List<Told> told = first ? accounts.of(thing) : List.of();
        return new ThingView(
                label,
                kind(thing, graph),
                thing.getURI(),
                standing(thing, graph),
                first ? onDesk(thing, description) : List.of(),
                first ? facts(thing, profile, graph, accounts, disputes) : List.of(),
                first ? new InstrumentLife(desk, graph).of(thing).orElse(null) : null,
                first ? tables(thing, profile, graph) : List.of(),
                told,
                first ? reader(thing, graph, told).orElse(null) : null,
                first ? new Matches(graph).of(thing) : List.of(),
                first ? disputes : List.of(),
                first ? events.of(thing) : List.of(),
                first ? events.beside(thing) : List.of(),
                first ? others(thing, profile, graph) : List.of(),
                incoming(description, graph),
                paging(description),
                forms(description),
                "Mufakat, “%s”, data %s. %s".formatted(label, version, thing.getURI()),
                Links.query("SELECT ?property ?value WHERE { <%s> ?property ?value }".formatted(thing.getURI())),
                SchemaOrg.of(thing, graph));
    }

    /// Return where the events of a thing are looked through.
    private List<Cell> onDesk(Node thing, Description description) {
        boolean inGraph = !isArticle(thing) && !thing.getURI().contains("#");
        String start = GraphPage.PATH + "?start=" + description.path().replaceFirst("^/doc/", "");
        return Stream.concat(
                        looks(thing).stream(), inGraph ? Stream.of(new Cell("as a graph", start, "iri")) : Stream.of())
                .toList();
    }

    private List<Cell> looks(Node thing) {
        return desk.thing(thing.getURI())
                .filter(known -> desk.named(known).events() > 0)
                .flatMap(known -> known.facet().map(facet -> Selection.ALL.toggled(facet, known.key())))
                .map(selection -> List.of(
                        new Cell("Its events with quotes", selection.at(SearchPage.PATH, Map.of()), "iri"),
                        new Cell("in time", selection.at(ChronologyPage.PATH, Map.of()), "iri"),
                        new Cell(
                                "compared with another",
                                Selection.ALL.at(ComparePage.PATH, Map.of("a", Links.name(thing.getURI()))),
                                "iri")))
                .orElse(List.of());
    }

    private Optional<Reader> reader(Node thing, Described graph, List<Told> told) {
        return isArticle(thing)
                ? new ArticleReader(graph, thing, texts.of(thing, graph.graph()), told).view()
                : Optional.empty();
    }

    private static boolean isArticle(Node thing) {
        return thing.getURI().startsWith(Iris.article(""));
    }

    /// Return the name of the type somebody stated; what follows from it is broader.
    private String kind(Node thing, Described graph) {
        return Iter.asStream(store.dataset().findNG(Node.ANY, thing, RDF.type.asNode(), Node.ANY))
                .filter(quad -> !quad.getGraph().getURI().equals(Iris.INFERRED_GRAPH))
                .map(quad -> graph.label(quad.getObject()))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static Standing standing(Node thing, Described graph) {
        return new Standing(
                graph.first(thing, Muf.STANDING).map(Described::localName).orElse(""),
                graph.first(thing, Muf.STANDING)
                        .map(standing -> graph.text(standing, SKOS.definition.getURI()))
                        .orElse(""),
                graph.first(thing, Muf.STATUS).map(Described::localName).orElse(""),
                graph.text(thing, Muf.DECIDED_BY));
    }

    private static List<Row> facts(
            Node thing, Profile profile, Described graph, Accounts accounts, List<Dispute> disputes) {
        var rows = new ArrayList<Row>();
        accounts.when(thing)
                .map(days -> new Row(
                        "when", List.of(new Cell(days, "", "text")), mark(thing, Muf.BEGIN, "date", graph, disputes)))
                .ifPresent(rows::add);
        for (String property : profile.facts()) {
            row(thing, property, graph, disputes).ifPresent(rows::add);
        }
        return rows;
    }

    private static Optional<Row> row(Node thing, String property, Described graph, List<Dispute> disputes) {
        List<Cell> values = graph.objects(thing, property).stream()
                .map(graph::cell)
                .distinct()
                .sorted(comparing(Cell::text))
                .toList();
        Node term = Described.node(property);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(
                        Profile.title(property, graph),
                        values,
                        mark(thing, property, Described.localName(term), graph, disputes)));
    }

    private static String mark(Node thing, String property, String field, Described graph, List<Dispute> disputes) {
        if (disputes.stream().anyMatch(dispute -> dispute.field().equals(field))) {
            return "disputed";
        }
        return graph.says(thing, Described.node(Muf.UNVERIFIED), Described.node(property)) ? "unverified" : "";
    }

    private static List<Dispute> disputes(Node thing, Described graph) {
        return graph.objects(thing, Muf.CONFLICT_PROPERTY).stream()
                .map(conflict -> new Dispute(
                        graph.text(conflict, Muf.CONFLICTING_FIELD),
                        graph.objects(conflict, Muf.BETWEEN).stream()
                                .map(account -> new Cell(
                                        "account %s of %s"
                                                .formatted(
                                                        Descriptions.number(account),
                                                        graph.first(account, Muf.REPORTED_IN)
                                                                .map(graph::label)
                                                                .orElse("")),
                                        "#" + Accounts.id(account, thing),
                                        "iri"))
                                .toList()))
                .toList();
    }

    private static List<TableView> tables(Node thing, Profile profile, Described graph) {
        return profile.tables().stream()
                .map(table -> table(thing, table, graph))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static TableView table(Node thing, Profile.Table table, Described graph) {
        List<Node> rows = graph.subjects(table.property(), thing).stream()
                .filter(row -> !row.getURI().contains("#account-"))
                .filter(row -> isNamed(row, graph)
                        || graph.first(row, table.columns().getFirst()).isPresent())
                .sorted(comparing((Node row) -> graph.text(row, Muf.BEGIN)).thenComparing(graph::label))
                .toList();
        boolean named = rows.stream().anyMatch(row -> isNamed(row, graph));
        Stream<String> own = named ? Stream.of("name") : Stream.of();
        return new TableView(
                table.title(),
                Stream.concat(own, table.columns().stream().map(column -> Profile.title(column, graph)))
                        .toList(),
                rows.stream()
                        .limit(ROWS)
                        .map(row -> tableRow(row, named, table, graph))
                        .toList(),
                rows.size() > ROWS);
    }

    /// A thing has a name; what only ties things together, such as a membership, has none.
    private static boolean isNamed(Node row, Described graph) {
        return !row.getURI().contains("#")
                && graph.first(row, RDFS.label.getURI()).isPresent();
    }

    private static TableRow tableRow(Node row, boolean named, Profile.Table table, Described graph) {
        Stream<List<Cell>> own = named ? Stream.of(List.of(graph.cell(row))) : Stream.of();
        Stream<List<Cell>> columns = table.columns().stream()
                .map(column ->
                        graph.objects(row, column).stream().map(graph::cell).toList());
        boolean doubted = graph.text(row, Muf.VERIFIED).equals("false");
        return new TableRow(Stream.concat(own, columns).toList(), doubted ? "unverified" : "");
    }

    /// Return what the profile does not show.
    private static List<Row> others(Node thing, Profile profile, Described graph) {
        Set<String> shown = new HashSet<>(profile.facts());
        shown.addAll(List.of(Muf.HAS_ACCOUNT, Muf.CONFLICT_PROPERTY, RDFS.label.getURI(), Muf.BEGIN, Muf.END));
        shown.addAll(List.of(Muf.STANDING, Muf.STATUS, Muf.DECIDED_BY, Muf.DATE_PRECISION));
        return rows(graph.graph().find(thing, Node.ANY, Node.ANY).toList(), Triple::getObject, graph, shown);
    }

    /// Return what points to the thing on this page of the document. What has come before, in a table, comes again.
    private static List<Row> incoming(Description description, Described graph) {
        Graph document = description.graph();
        List<Triple> triples = document.find(Node.ANY, Node.ANY, description.thing()).toList().stream()
                .filter(triple -> !triple.predicateMatches(FOAF.primaryTopic.asNode()))
                .filter(triple -> !triple.getSubject().equals(description.thing()))
                .toList();
        return rows(triples, Triple::getSubject, graph, Set.of(Muf.ABOUT));
    }

    private static List<Row> rows(
            List<Triple> triples, Function<Triple, Node> value, Described graph, Set<String> without) {
        Map<String, List<Cell>> byProperty = new TreeMap<>();
        for (Triple triple : triples) {
            if (!without.contains(triple.getPredicate().getURI())) {
                byProperty
                        .computeIfAbsent(Profile.title(triple.getPredicate().getURI(), graph), _ -> new ArrayList<>())
                        .add(graph.cell(value.apply(triple)));
            }
        }
        return byProperty.entrySet().stream()
                .map(row -> new Row(
                        row.getKey(),
                        row.getValue().stream().sorted(comparing(Cell::text)).toList(),
                        ""))
                .toList();
    }

    private static Paging paging(Description description) {
        int page = description.page();
        return new Paging(
                page,
                description.pages(),
                page == 1 ? "" : page(description, page - 1),
                page == description.pages() ? "" : page(description, page + 1),
                description.capped());
    }

    private static String page(Description description, int page) {
        return description.path() + (page == 1 ? "" : "?page=" + page);
    }

    private static List<Download> forms(Description description) {
        return Syntax.ofTriples().stream()
                .map(syntax -> new Download(
                        syntax.title(),
                        DocumentPages.address(description, syntax, description.page()),
                        syntax.mediaType()))
                .toList();
    }
}
