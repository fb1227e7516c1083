package org.mufakat.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mufakat.store.GraphStore;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// New and changed events as an Atom feed, newest first, a page of 50 at a time.
///
/// An event changes when an article that tells of it is read: its time is that of the newest of its articles.
public final class Feed {

    private static final int PAGE = 50;

    /// An event that articles tell of.
    ///
    /// @param updated when the newest of its articles was read
    public record Entry(String iri, String title, Instant updated, String status, List<String> articles) {}

    private final List<Entry> entries;

    /// Read every event once; the store never changes.
    public Feed(GraphStore store, ReadingLog log) {
        entries = store.reading(() -> entriesOf(store.dataset().getDefaultGraph(), log));
    }

    public List<Entry> entries() {
        return entries;
    }

    /// Return how many pages there are; an empty feed has one.
    public int pages() {
        return Math.max(1, (entries.size() + PAGE - 1) / PAGE);
    }

    /// Write a page, from 1.
    ///
    /// @param address of the server, ending in `/`: where the pages of this feed and of events lie
    public void write(int page, String address, OutputStream out) throws IOException {
        Xml.document(
                out,
                xml -> xml.element(
                        "feed",
                        new String[] {"xmlns", "http://www.w3.org/2005/Atom"},
                        feed -> page(feed, page, address)));
    }

    private void page(Xml feed, int page, String address) throws XMLStreamException {
        feed.text("id", Iris.BASE + "feed");
        feed.text("title", "Mufakat: new and changed events");
        feed.text("updated", updated().toString());
        feed.element("author", new String[0], author -> author.text("name", "Mufakat"));
        feed.empty("link", "rel", "self", "href", pageAddress(page, address));
        feed.empty("link", "rel", "first", "href", pageAddress(1, address));
        feed.empty("link", "rel", "last", "href", pageAddress(pages(), address));
        if (page > 1) {
            feed.empty("link", "rel", "previous", "href", pageAddress(page - 1, address));
        }
        if (page < pages()) {
            feed.empty("link", "rel", "next", "href", pageAddress(page + 1, address));
        }
        int start = Math.min((page - 1) * PAGE, entries.size());
        for (Entry entry : entries.subList(start, Math.min(start + PAGE, entries.size()))) {
            feed.element("entry", new String[0], inside -> entry(inside, entry, address));
        }
    }

    private static void entry(Xml xml, Entry entry, String address) throws XMLStreamException {
        String path = entry.iri().substring((Iris.BASE + "id/").length());
        xml.text("id", entry.iri());
        xml.text("title", entry.title());
        xml.text("updated", entry.updated().toString());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", address + "doc/" + path);
        for (String article : entry.articles()) {
            xml.empty("link", "rel", "via", "href", article);
        }
        if (!entry.status().isEmpty()) {
            xml.empty("category", "scheme", Iris.STATUS, "term", entry.status());
        }
        xml.text(
                "summary",
                "%s, told by %d."
                        .formatted(
                                entry.status().isEmpty() ? "no status" : entry.status(),
                                entry.articles().size()));
    }

    /// Return when the feed last changed: with its newest entry; the begin of time where it has none.
    public Instant updated() {
        return entries.isEmpty() ? Instant.EPOCH : entries.getFirst().updated();
    }

    private static String pageAddress(int page, String address) {
        return address + "feed.atom" + (page == 1 ? "" : "?page=" + page);
    }

    private static List<Entry> entriesOf(Graph graph, ReadingLog log) {
        var found = new ArrayList<Entry>();
        List<Node> events =
                graph.find(Node.ANY, node(Muf.HAS_ACCOUNT), Node.ANY).mapWith(Triple::getSubject).toList().stream()
                        .filter(Node::isURI)
                        .distinct()
                        .toList();
        Function<String, Instant> readAt = log.readAt();
        events.forEach(event -> found.add(entryOf(graph, event, readAt)));
        found.sort(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::iri));
        return List.copyOf(found);
    }

    private static Entry entryOf(Graph graph, Node event, Function<String, Instant> readAt) {
        List<String> articles = values(graph, event, Muf.HAS_ACCOUNT).stream()
                .map(account -> account.toString().replaceFirst("#.*", ""))
                .distinct()
                .sorted()
                .toList();
        Instant updated = articles.stream()
                .map(article -> readAt.apply(article.substring(Iris.article("").length())))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        String status = values(graph, event, Muf.STATUS).stream()
                .map(iri -> iri.toString().replaceFirst(".*#", ""))
                .sorted()
                .collect(Collectors.joining(", "));
        return new Entry(event.getURI(), title(graph, event), updated, status, articles);
    }

    private static String title(Graph graph, Node event) {
        Optional<Node> label = values(graph, event, SKOS.prefLabel.getURI()).stream()
                .findFirst()
                .or(() -> values(graph, event, RDFS.label.getURI()).stream().findFirst());
        return label.map(Node::getLiteralLexicalForm).orElse(event.getURI());
    }

    private static List<Node> values(Graph graph, Node subject, String property) {
        return graph.find(subject, node(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
