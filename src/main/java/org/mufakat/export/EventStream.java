package org.mufakat.export;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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
import org.mufakat.export.ReadingLog.Act;
import org.mufakat.export.ReadingLog.Entry;
import org.mufakat.store.GraphStore;
import org.mufakat.vocabulary.Iris;

/// The articles' graphs as a Linked Data Event Stream. Each line of the record's log is a member: a version of an
/// article's named graph, in the order in which things happened.
///
/// ```trig
/// <ldes> a ldes:EventStream ; ldes:timestampPath dcterms:modified ; ldes:sequencePath schema:position ;
///     ldes:versionOfPath dcterms:isVersionOf .
/// <ldes> tree:member <…/id/article/a17#version-3> .
/// <…/id/article/a17#version-3> a as:Update ; dcterms:isVersionOf <…/graph/article/a17> ; dcterms:modified "…" .
/// <…/graph/article/a17> { … }
/// ```
///
/// A consumer that goes through the members in order, and for each puts the graph it is a version of in the place of
/// what it had, holds what the data set holds. A version that a later one has replaced comes without its quads, as the
/// record keeps the newest alone: a page that was kept stays right, but is not the same byte for byte.
public final class EventStream {

    private static final String LDES = "https://w3id.org/ldes#";
    private static final String TREE = "https://w3id.org/tree#";
    private static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final Node MODIFIED = DCTerms.modified.asNode();
    private static final Node POSITION = iri("https://schema.org/position");
    private static final Node VERSION_OF = DCTerms.isVersionOf.asNode();

    /// A version of an article's graph.
    ///
    /// @param position in the log, from 1
    /// @param number counts the versions of this article from 1
    /// @param current whether no later one has replaced it
    private record Version(Entry entry, int position, int number, boolean current) {

        Node node() {
            return iri(Iris.article(entry.article()) + "#version-" + number);
        }
    }

    private final GraphStore store;
    private final int size;
    private final List<Version> members;

    /// @param size members on a page
    public EventStream(GraphStore store, ReadingLog log, int size) {
        this.store = store;
        this.size = size;
        this.members = members(store, log);
    }

    /// Articles of which the log says nothing come first, at the begin of time.
    private static List<Version> members(GraphStore store, ReadingLog log) {
        String start = Iris.articleGraph("");
        var untold = new TreeSet<>(store.statistics().triplesByGraph().keySet().stream()
                .filter(graph -> graph.startsWith(start))
                .map(graph -> graph.substring(start.length()))
                .toList());
        log.entries().forEach(entry -> untold.remove(entry.article()));
        var entries = new ArrayList<Entry>();
        untold.forEach(article -> entries.add(new Entry(Instant.EPOCH, Act.READ, article)));
        entries.addAll(log.entries());
        var last = new HashMap<String, Integer>();
        IntStream.range(0, entries.size())
                .forEach(at -> last.put(entries.get(at).article(), at));
        var versions = new HashMap<String, Integer>();
        return IntStream.range(0, entries.size())
                .mapToObj(at -> new Version(
                        entries.get(at),
                        at + 1,
                        versions.merge(entries.get(at).article(), 1, Integer::sum),
                        last.getOrDefault(entries.get(at).article(), at) == at))
                .toList();
    }

    /// Return how many pages there are; an empty stream has one.
    public int pages() {
        return Math.max(1, (members.size() + size - 1) / size);
    }

    /// Write the stream itself, which leads to its first page.
    ///
    /// @param address of the stream, such as `http://127.0.0.1:3030/ldes`
    public void writeRoot(String address, OutputStream out) {
        StreamRDF to = started(out);
        Node stream = iri(address);
        describe(to, stream);
        to.triple(Triple.create(stream, iri(TREE + "view"), iri(pageAddress(address, 1))));
        to.finish();
    }

    /// Write a page, from 1: its members, and the way to the next.
    public void writePage(int page, String address, OutputStream out) {
        store.reading(() -> {
            StreamRDF to = started(out);
            Node stream = iri(address);
            Node self = iri(pageAddress(address, page));
            describe(to, stream);
            to.triple(Triple.create(stream, iri(TREE + "view"), iri(pageAddress(address, 1))));
            to.triple(Triple.create(self, RDF.type.asNode(), iri(TREE + "Node")));
            if (page < pages()) {
                relate(to, self, page + 1, address);
            }
            members(page).forEach(version -> member(to, stream, version));
            to.finish();
            return page;
        });
    }

    private List<Version> members(int page) {
        int from = (page - 1) * size;
        return members.subList(Math.min(from, members.size()), Math.min(from + size, members.size()));
    }

    private static StreamRDF started(OutputStream out) {
        StreamRDF to = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
        to.start();
        Map.of("ldes", LDES, "tree", TREE, "as", AS, "dcterms", DCTerms.getURI())
                .forEach(to::prefix);
        return to;
    }

    private static void describe(StreamRDF to, Node stream) {
        to.triple(Triple.create(stream, RDF.type.asNode(), iri(LDES + "EventStream")));
        to.triple(Triple.create(stream, iri(LDES + "timestampPath"), MODIFIED));
        to.triple(Triple.create(stream, iri(LDES + "sequencePath"), POSITION));
        to.triple(Triple.create(stream, iri(LDES + "versionOfPath"), VERSION_OF));
        for (String act : List.of("Create", "Update", "Delete")) {
            to.triple(Triple.create(stream, iri(LDES + "version" + act + "Path"), RDF.type.asNode()));
            to.triple(Triple.create(stream, iri(LDES + "version" + act + "Object"), iri(AS + act)));
        }
    }

    /// Later pages hold what happened at the same time or later, also where a clock was once put back.
    private void relate(StreamRDF to, Node self, int next, String address) {
        Node relation = iri(self.getURI() + "#next");
        Instant least = members.subList((next - 1) * size, members.size()).stream()
                .map(version -> version.entry().time())
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        to.triple(Triple.create(self, iri(TREE + "relation"), relation));
        to.triple(Triple.create(relation, RDF.type.asNode(), iri(TREE + "GreaterThanOrEqualToRelation")));
        to.triple(Triple.create(relation, iri(TREE + "path"), MODIFIED));
        to.triple(Triple.create(relation, iri(TREE + "value"), time(least)));
        to.triple(Triple.create(relation, iri(TREE + "node"), iri(pageAddress(address, next))));
    }

    private void member(StreamRDF to, Node stream, Version version) {
        Node graph = iri(Iris.articleGraph(version.entry().article()));
        to.triple(Triple.create(stream, iri(TREE + "member"), version.node()));
        to.triple(Triple.create(version.node(), RDF.type.asNode(), iri(AS + act(version))));
        to.triple(Triple.create(version.node(), VERSION_OF, graph));
        to.triple(Triple.create(
                version.node(),
                POSITION,
                NodeFactory.createLiteralDT(String.valueOf(version.position()), XSDDatatype.XSDinteger)));
        to.triple(Triple.create(version.node(), MODIFIED, time(version.entry().time())));
        if (version.current() && version.entry().act() != Act.TAKEN_BACK) {
            store.dataset()
                    .find(graph, Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> to.quad(Quad.create(quad.getGraph(), quad.asTriple())));
        }
    }

    private static String act(Version version) {
        return switch (version.entry().act()) {
            case READ -> "Create";
            case REPLACED -> "Update";
            case TAKEN_BACK -> "Delete";
        };
    }

    private static Node time(Instant time) {
        return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
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
