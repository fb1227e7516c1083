package org.mufakat.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mufakat.turtle.RecordDirectory;
import org.mufakat.turtle.TurtleException;
import org.mufakat.turtle.TurtleFile;
import org.mufakat.world.WorldFiles;

/// Checks ontology, data and a record from every side. A file that cannot be read is one finding, and the others are
/// checked without it.
final class Check {

    private final Path ontology;
    private final Path data;
    private final Path record;
    private final Runnable step;
    private final List<Finding> findings = new ArrayList<>();
    private final TurtleCheck turtle = new TurtleCheck(findings);

    /// @param step is run after each file
    Check(Path ontology, Path data, Path record, Runnable step) {
        this.ontology = ontology;
        this.data = data;
        this.record = record;
        this.step = step;
    }

    /// Return how many files there are to read.
    int files() {
        return turtleFiles(ontology).size()
                + turtleFiles(data).size()
                + RecordDirectory.files(record).size();
    }

    /// Return everything that is wrong, sorted by the order of the checks.
    List<Finding> run() {
        List<CheckedFile> files = new ArrayList<>(read(turtleFiles(ontology), ontology.resolveSibling(".")));
        files.addAll(read(turtleFiles(data), data.resolveSibling(".")));
        boolean isDataSound = findings.isEmpty();
        List<CheckedFile> articles = read(RecordDirectory.files(record), record);
        files.addAll(articles);
        articles.forEach(file -> findings.addAll(QuoteCheck.of(file)));
        findings.addAll(new ManifestCheck(record).findings());

        if (isDataSound) {
            together(files);
        }
        return findings;
    }

    /// Check what holds between the files. A file of ontology or data that cannot be read is told alone: without it,
    /// all that
    /// names its things would seem to lead nowhere.
    private void together(List<CheckedFile> files) {
        Graph all = GraphFactory.createDefaultGraph();
        files.forEach(file -> GraphUtil.addInto(all, file.graph()));
        world().ifPresent(world -> GraphUtil.addInto(all, world));
        findings.addAll(new LinksCheck(all)
                .of(files.stream().filter(file -> !isDecision(file)).toList()));
        files.stream()
                .filter(file -> file.path().equals(ontology.resolve("shapes.ttl")))
                .forEach(shapes -> findings.addAll(new ShapesCheck(shapes.graph()).of(all)));
    }

    private List<CheckedFile> read(List<Path> paths, Path from) {
        var parsed = new ArrayList<CheckedFile>();
        for (Path path : paths) {
            String name = from.normalize().relativize(path.normalize()).toString();
            turtle.read(path, name).ifPresent(parsed::add);
            step.run();
        }
        return parsed;
    }

    private Optional<Graph> world() {
        try {
            String triples = TurtleFile.nTriples(WorldFiles.read(record, data, _ -> {}));
            Graph world = GraphFactory.createDefaultGraph();
            RDFParser.fromString(triples, Lang.NTRIPLES).parse(world);
            return Optional.of(world);
        } catch (TurtleException contradiction) {
            findings.add(new Finding(
                    "data/identity.ttl", String.valueOf(contradiction.getMessage()), "decisions that agree"));
            return Optional.empty();
        }
    }

    /// Return whether a file holds what people decided on accounts, of this record or another.
    private boolean isDecision(CheckedFile file) {
        return file.path().equals(data.resolve("identity.ttl")) || file.path().equals(data.resolve("corrections.ttl"));
    }

    private static List<Path> turtleFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(file -> file.toString().endsWith(".ttl"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
