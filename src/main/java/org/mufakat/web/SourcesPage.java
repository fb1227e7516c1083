package org.mufakat.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.mufakat.export.ReadingLog;
import org.mufakat.search.Desk;
import org.mufakat.search.Facet;
import org.mufakat.search.Happening;
import org.mufakat.search.Selection;
import org.mufakat.search.Telling;
import org.mufakat.store.GraphStore;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.web.SourcesViews.ArticleRow;
import org.mufakat.web.SourcesViews.Publisher;
import org.mufakat.web.SourcesViews.SourcesView;
import org.mufakat.web.Views.Cell;
import org.mufakat.web.Views.Count;

/// `/sources`: who published what, when it was read, what came of it, and what could not be read.
///
/// It is made once, as neither the store nor the record changes while it is served.
final class SourcesPage {

    static final String PATH = "/sources";

    private static final String NOBODY = "Publisher not known";
    private static final String NOT_KNOWN = "not known";

    private final String html;

    /// @param version of the data
    SourcesPage(GraphStore store, Desk desk, History history, String version) {
        html = store.reading(() -> Templates.render(
                "sources",
                "view",
                new Making(new Described(store.dataset().getDefaultGraph()), desk, history)
                        .view(store.statistics().skipped(), version)));
    }

    String html() {
        return html;
    }

    /// What is needed while the page is made.
    private static final class Making {

        private final Described graph;
        private final History history;
        private final Map<String, Instant> readAt;
        private final Map<String, Set<String>> accounts = new HashMap<>();
        private final Map<String, Set<String>> events = new HashMap<>();

        Making(Described graph, Desk desk, History history) {
            this.graph = graph;
            this.history = history;
            readAt = history.log().times();
            for (Happening event : desk.catalogue().events()) {
                for (Telling telling : event.tellings()) {
                    add(accounts, telling.article(), telling.account());
                    add(events, telling.article(), event.iri());
                }
            }
        }

        private static void add(Map<String, Set<String>> sets, String key, String value) {
            sets.computeIfAbsent(key, _ -> new HashSet<>()).add(value);
        }

        SourcesView view(List<String> skipped, String version) {
            List<Node> articles = graph.subjects(RDF.type.getURI(), Described.node(Muf.ARTICLE));
            Map<String, List<Node>> byPublisher = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (Node article : articles) {
                byPublisher
                        .computeIfAbsent(publisher(article), _ -> new java.util.ArrayList<>())
                        .add(article);
            }
            long silent = articles.stream().filter(this::isSilent).count();
            return new SourcesView(
                    List.of(
                            count("Publishers", byPublisher.size()),
                            count("Articles", articles.size()),
                            count("Accounts", all(accounts)),
                            count("Without any account", silent)),
                    byPublisher.entrySet().stream()
                            .map(publisher -> publisher(publisher.getKey(), publisher.getValue()))
                            .sorted(comparingInt((Publisher one) -> one.rows().size())
                                    .reversed()
                                    .thenComparing(one -> one.name().text(), String.CASE_INSENSITIVE_ORDER))
                            .toList(),
                    takenBack(),
                    skipped,
                    leftOut(),
                    rules(articles),
                    version,
                    history.log().entries().isEmpty());
        }

        private static long all(Map<String, Set<String>> sets) {
            return sets.values().stream().mapToLong(Set::size).sum();
        }

        private static Count count(String name, long number) {
            return new Count(name, Narrowing.number(number));
        }

        /// Return the name as the facet has it.
        private String publisher(Node article) {
            return graph.first(article, Muf.PUBLISHER)
                    .map(publisher -> graph.label(publisher).replace(",", ""))
                    .orElse(NOBODY);
        }

        private boolean isSilent(Node article) {
            return !accounts.containsKey(article.getURI());
        }

        private Publisher publisher(String name, List<Node> articles) {
            List<ArticleRow> rows = articles.stream()
                    .map(this::row)
                    .sorted(comparing(ArticleRow::published)
                            .reversed()
                            .thenComparing(row -> row.article().text()))
                    .toList();
            long told = articles.stream()
                    .flatMap(article -> events.getOrDefault(article.getURI(), Set.of()).stream())
                    .distinct()
                    .count();
            List<String> days = rows.stream()
                    .map(ArticleRow::published)
                    .filter(day -> !day.isEmpty())
                    .sorted()
                    .toList();
            String period = days.isEmpty()
                    ? ""
                    : Stream.of(days.getFirst(), days.getLast())
                            .distinct()
                            .collect(java.util.stream.Collectors.joining(" to "));
            return new Publisher(
                    new Cell(
                            name,
                            told == 0
                                    ? ""
                                    : Selection.ALL.toggled(Facet.SOURCE, name).at(SearchPage.PATH, Map.of()),
                            "iri"),
                    period,
                    Narrowing.number(told),
                    rows);
        }

        private ArticleRow row(Node article) {
            String id = article.getURI().substring(Iris.article("").length());
            Instant read = readAt.getOrDefault(id, Instant.EPOCH);
            return new ArticleRow(
                    new Cell(graph.label(article), Links.to(article.getURI()), "iri"),
                    graph.text(article, Muf.PUBLISHED_ON),
                    read.equals(Instant.EPOCH) ? "" : minute(read),
                    rules(article),
                    Narrowing.number(
                            accounts.getOrDefault(article.getURI(), Set.of()).size()),
                    rights(graph.text(article, Muf.RIGHTS)),
                    graph.objects(article, DCTerms.source.getURI()).stream()
                            .filter(Node::isURI)
                            .map(source -> new Cell(host(source.getURI()), Links.to(source.getURI()), "iri"))
                            .filter(source -> !source.link().isEmpty())
                            .distinct()
                            .toList());
        }

        private static String rights(String rights) {
            return rights.equals("quotes-only")
                    ? "quotes only"
                    : rights.toUpperCase(java.util.Locale.ROOT).replace('-', ' ');
        }

        private static String host(String address) {
            return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/.*", "");
        }

        private List<SourcesViews.Refused> leftOut() {
            return history.leftOut().stream()
                    .map(one -> new SourcesViews.Refused(
                            one.name(), one.what(), minute(one.when()), one.reason(), one.help()))
                    .toList();
        }

        /// Return by which version of the rules articles were read, and how many by each.
        private List<Count> rules(List<Node> articles) {
            Map<String, Integer> versions = new TreeMap<>();
            articles.forEach(article -> versions.merge(rules(article), 1, Integer::sum));
            return versions.entrySet().stream()
                    .map(version -> count(version.getKey(), version.getValue()))
                    .toList();
        }

        private String rules(Node article) {
            String version = graph.text(article, Muf.RULES_VERSION);
            return version.isEmpty() ? NOT_KNOWN : version;
        }

        private static String minute(Instant time) {
            return time.toString().replace('T', ' ').replaceFirst(":\\d\\d(\\.\\d+)?Z$", "");
        }

        private List<SourcesViews.TakenBack> takenBack() {
            return history.log().entries().stream()
                    .filter(entry -> entry.act() == ReadingLog.Act.TAKEN_BACK && !readAt.containsKey(entry.article()))
                    .map(entry -> new SourcesViews.TakenBack(
                            entry.article(), entry.time().toString().substring(0, "2018-09-19".length())))
                    .toList();
        }
    }
}
