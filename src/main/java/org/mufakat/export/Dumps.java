package org.mufakat.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.mufakat.store.GraphStore;
import org.mufakat.store.Prefixes;
import org.mufakat.store.Statistics;
import org.mufakat.vocabulary.Iris;

/// The whole data set as files, each made once, from a store that never changes: the main ones when the data have been
/// loaded, those of single articles at their first request.
///
/// | name | holds |
/// |---|---|
/// | `mufakat.nq.gz` | every named graph, as N-Quads |
/// | `mufakat.trig.gz` | the same, as TriG: Turtle with named graphs |
/// | `graph/{end of the graph's IRI}.ttl.gz` | one graph, as Turtle |
///
/// The default graph is left out: it is the union of the named ones.
public final class Dumps {

    /// A file that has been made.
    ///
    /// @param name its name under `/dumps/`
    /// @param size in bytes, packed
    /// @param sha256 of the packed bytes, in hexadecimal
    public record Dump(String name, Path file, long size, String sha256, String mediaType) {}

    /// A dump as a list has it.
    ///
    /// @param graph the IRI of the graph in it; nothing for dumps of the whole
    /// @param made the file, if there is one already
    public record Listed(String name, Optional<String> graph, Optional<Dump> made) {}

    private static final String QUADS = "mufakat.nq.gz";
    private static final String TRIG = "mufakat.trig.gz";
    private static final String GRAPH = "graph/";
    private static final String TURTLE = ".ttl.gz";

    private final GraphStore store;
    private final Path directory;
    private final Instant made;
    private final Map<String, Dump> dumps = new ConcurrentHashMap<>();

    /// @param directory where the files lie; it is the caller's to remove
    /// @param made when the data last changed
    public Dumps(GraphStore store, Path directory, Instant made) {
        this.store = store;
        this.directory = directory;
        this.made = made;
    }

    /// Return when the data last changed, which is not when a file was made.
    public Instant made() {
        return made;
    }

    /// Return all dumps: the whole ones first, then the graphs as they were loaded.
    public List<Listed> all() {
        return listed(graphs().stream());
    }

    /// Return the dumps that are not of a single article, of which there may be very many.
    public List<Listed> main() {
        return listed(graphs().stream().filter(graph -> !graph.startsWith(Iris.articleGraph(""))));
    }

    private List<Listed> listed(Stream<String> graphs) {
        return Stream.concat(Stream.of(QUADS, TRIG), graphs.map(Dumps::nameOf))
                .map(name -> new Listed(name, graphOf(name), Optional.ofNullable(dumps.get(name))))
                .toList();
    }

    /// Make the dumps that are not of a single article, so that nobody has to wait for them.
    public void makeMain() {
        main().forEach(dump -> find(dump.name()));
    }

    /// Return the dump of that name. The first who asks waits until it is made.
    public Optional<Dump> find(String name) {
        if (!isKnown(name)) {
            return Optional.empty();
        }
        return Optional.of(dumps.computeIfAbsent(name, this::make));
    }

    /// Return the IRI of the graph in a dump; nothing for dumps of the whole.
    private static Optional<String> graphOf(String name) {
        return name.startsWith(GRAPH) && name.endsWith(TURTLE)
                ? Optional.of(Iris.BASE + name.substring(0, name.length() - TURTLE.length()))
                : Optional.empty();
    }

    private static String nameOf(String graph) {
        return graph.substring(Iris.BASE.length()) + TURTLE;
    }

    private boolean isKnown(String name) {
        Statistics statistics = store.statistics();
        return name.equals(QUADS)
                || name.equals(TRIG)
                || graphOf(name)
                        .filter(statistics.triplesByGraph()::containsKey)
                        .isPresent();
    }

    private List<String> graphs() {
        return store.statistics().triplesByGraph().keySet().stream()
                .filter(graph -> graph.startsWith(Iris.BASE + GRAPH))
                .toList();
    }

    private Dump make(String name) {
        try {
            Files.createDirectories(directory);
            Path file = Files.createTempFile(directory, "dump", ".gz");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new GZIPOutputStream(
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest))) {
                store.reading(() -> {
                    write(name, out);
                    return name;
                });
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            return new Dump(name, file, Files.size(file), sha256, mediaType(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(String name, OutputStream out) {
        Optional<String> graph = graphOf(name);
        RDFFormat format = graph.isPresent()
                ? RDFFormat.TURTLE_BLOCKS
                : name.equals(TRIG) ? RDFFormat.TRIG_BLOCKS : RDFFormat.NQUADS;
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
        stream.start();
        if (!format.equals(RDFFormat.NQUADS)) {
            Prefixes.ALL.forEach(stream::prefix);
        }
        graph.ifPresentOrElse(
                one -> quads(one, quad -> stream.triple(quad.asTriple())),
                () -> graphs().forEach(each -> quads(each, stream::quad)));
        stream.finish();
    }

    private void quads(String graph, Consumer<Quad> to) {
        store.dataset()
                .find(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(to);
    }

    private static String mediaType(String name) {
        Lang lang = name.equals(QUADS) ? Lang.NQUADS : name.equals(TRIG) ? Lang.TRIG : Lang.TURTLE;
        return lang.getHeaderString();
    }
}
