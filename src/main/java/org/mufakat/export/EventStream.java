package org.mufakat.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.mufakat.store.GraphStore;
import org.mufakat.vocabulary.Iris;

/// The articles' graphs as a Linked Data Event Stream: a member is an article's named graph, in the order in which
/// articles were read, a hundred on a page. Pages are TriG; all but the last never change while articles are only
/// added.
///
/// ```trig
/// <ldes> a ldes:EventStream ; ldes:timestampPath dcterms:modified ; tree:member <…/id/article/a17> .
/// <…/id/article/a17> dcterms:modified "2026-11-25T08:00:00Z"^^xsd:dateTime .
/// <…/graph/article/a17> { … }
/// ```
public final class EventStream {

    private static final String LDES = "https://w3id.org/ldes#";
    private static final String TREE = "https://w3id.org/tree#";
    private static final Node MODIFIED = DCTerms.modified.asNode();

    private final GraphStore store;
    private final ReadingLog log;
    private final int size;
    private final List<String> articles;

    /// @param size members on a page
    public EventStream(GraphStore store, ReadingLog log, int size) {
        this.store = store;
        this.log = log;
        this.size = size;
        String start = Iris.articleGraph("");
        articles = log.inOrder(store.statistics().triplesByGraph().keySet().stream()
                .filter(graph -> graph.startsWith(start))
                .map(graph -> graph.substring(start.length()))
                .toList());
    }

    /// Return how many pages there are; an empty stream has one.
    public int pages() {
        return Math.max(1, (articles.size() + size - 1) / size);
    }

    /// Return whether a page, from 1, is full and so will not change.
    public boolean isClosed(int page) {
        return page < pages();
    }

    /// Write the stream itself, which leads to its first page.
    ///
    /// @param address of the stream, such as `http://127.0.0.1:3030/ldes`
    public void writeRoot(String address, OutputStream out) {
        StreamRDF to = started(out);
        Node stream = iri(address);
        describe(to, stream);
        IntStream.rangeClosed(1, pages()).forEach(page -> {
            to.triple(Triple.create(stream, iri(TREE + "view"), iri(pageAddress(address, page))));
        });
        to.finish();
    }

    /// Write a page, from 1: its members, and the way to the next.
    public void writePage(int page, String address, OutputStream out) {
        store.reading(() -> {
            StreamRDF to = started(out);
            Node stream = iri(address);
            Node self = iri(pageAddress(address, page));
            describe(to, stream);
            to.triple(Triple.create(stream, iri(TREE + "view"), self));
            to.triple(Triple.create(self, RDF.type.asNode(), iri(TREE + "Node")));
            if (page < pages()) {
                relate(to, self, page + 1, address);
            }
            members(page).forEach(article -> member(to, stream, article));
            to.finish();
            return page;
        });
    }

    private List<String> members(int page) {
        int from = (page - 1) * size;
        return articles.subList(Math.min(from, articles.size()), Math.min(from + size, articles.size()));
    }

    private static StreamRDF started(OutputStream out) {
        StreamRDF to = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
        to.start();
        to.prefix("ldes", LDES);
        to.prefix("tree", TREE);
        to.prefix("dcterms", DCTerms.getURI());
        return to;
    }

    private static void describe(StreamRDF to, Node stream) {
        to.triple(Triple.create(stream, RDF.type.asNode(), iri(LDES + "EventStream")));
        to.triple(Triple.create(stream, iri(LDES + "timestampPath"), MODIFIED));
    }

    /// Later pages hold articles read at the same time or later.
    private void relate(StreamRDF to, Node self, int next, String address) {
        Node relation = iri(self.getURI() + "#next");
        to.triple(Triple.create(self, iri(TREE + "relation"), relation));
        to.triple(Triple.create(relation, RDF.type.asNode(), iri(TREE + "GreaterThanOrEqualToRelation")));
        to.triple(Triple.create(relation, iri(TREE + "path"), MODIFIED));
        to.triple(
                Triple.create(relation, iri(TREE + "value"), time(members(next).getFirst())));
        to.triple(Triple.create(relation, iri(TREE + "node"), iri(pageAddress(address, next))));
    }

    private void member(StreamRDF to, Node stream, String article) {
        Node self = iri(Iris.article(article));
        to.triple(Triple.create(stream, iri(TREE + "member"), self));
        to.triple(Triple.create(self, MODIFIED, time(article)));
        store.dataset()
                .find(iri(Iris.articleGraph(article)), Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> to.quad(Quad.create(quad.getGraph(), quad.asTriple())));
    }

    private Node time(String article) {
        return NodeFactory.createLiteralDT(log.readAt(article).toString(), XSDDatatype.XSDdateTime);
    }

    private static String pageAddress(String address, int page) {
        return address + "?page=" + page;
    }

    private static Node iri(String text) {
        return NodeFactory.createURI(text);
    }

    /// Read the number of a page from a parameter: nothing if there is no such page.
    public Optional<Integer> page(String text) {
        return text.matches("\\d{1,7}")
                ? Optional.of(Integer.parseInt(text)).filter(page -> page >= 1 && page <= pages())
                : Optional.empty();
    }
}
