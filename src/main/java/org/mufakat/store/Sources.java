package org.mufakat.store;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mufakat.store.GraphFile.Origin;
import org.mufakat.vocabulary.Iris;

/// What a store is an index over: three directories of Turtle, and the world computed from them.
///
/// @param ontology the directory of `mufakat.ttl` and its companions
/// @param data the directory with `reference/*.ttl`, and perhaps `identity.ttl` and `corrections.ttl`
/// @param record the directory with `articles/**/*.ttl`, if there is one
/// @param world the joined events, if they have been computed
/// @param worldRules the version of the rules that compute the world: another version, another store
public record Sources(Path ontology, Path data, Optional<Path> record, Optional<WorldGraph> world, String worldRules) {

    public static Sources of(Path ontology, Path data) {
        return new Sources(ontology, data, Optional.empty(), Optional.empty(), "");
    }

    public Sources withRecord(Path directory) {
        return new Sources(ontology, data, Optional.of(directory), world, worldRules);
    }

    public Sources withWorld(String rules, WorldGraph graph) {
        return new Sources(ontology, data, record, Optional.of(graph), rules);
    }

    /// Return every file to load: ontology first, then data, then the record, each part sorted by path.
    public List<GraphFile> files() {
        var files = new ArrayList<GraphFile>();
        files.addAll(turtleIn(ontology, 1, Origin.ONTOLOGY, Iris::ontologyGraph));
        if (files.isEmpty()) {
            throw new StoreException("No ontology: '%s' holds no .ttl file".formatted(ontology));
        }
        files.addAll(turtleIn(data.resolve("reference"), 1, Origin.DATA, Iris::referenceGraph));
        for (String decisions : List.of("identity", "corrections", "rules")) {
            Path file = data.resolve(decisions + ".ttl");
            if (Files.exists(file)) {
                String graph = Iris.BASE + "graph/" + decisions;
                files.add(new GraphFile(file, graph, graph, Origin.DATA));
            }
        }
        record.ifPresent(directory -> files.addAll(
                turtleIn(directory.resolve("articles"), Integer.MAX_VALUE, Origin.RECORD, Iris::articleGraph)));
        return files;
    }

    /// Return the example queries of the data.
    QueryLibrary queries() {
        return QueryLibrary.read(data.resolve("queries"));
    }

    /// Return a short text that changes whenever one of the files does: by name, length or time of change.
    ///
    /// The world is a function of the files and of `worldRules`, so it is not read for this.
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(worldRules.getBytes(StandardCharsets.UTF_8));
            queries().queries().forEach(query -> digest.update(query.text().getBytes(StandardCharsets.UTF_8)));
            for (GraphFile file : files()) {
                String line = "\n%s %d %s"
                        .formatted(
                                file.path().toAbsolutePath(),
                                Files.size(file.path()),
                                Files.getLastModifiedTime(file.path()));
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException failure) {
            throw new StoreException("A source cannot be looked at: " + failure.getMessage(), failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Return when the newest of the files was changed, or something happened to the record.
    public Instant changed() {
        return Stream.concat(
                        files().stream().map(GraphFile::path),
                        record.map(directory -> directory.resolve("log.tsv")).filter(Files::exists).stream())
                .map(Sources::changed)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException failure) {
            throw new StoreException("A source cannot be looked at: " + failure.getMessage(), failure);
        }
    }

    private static List<GraphFile> turtleIn(Path directory, int depth, Origin origin, Function<String, String> graph) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(directory, depth, FileVisitOption.FOLLOW_LINKS)) {
            return paths.filter(path -> path.toString().endsWith(".ttl"))
                    .sorted(comparing(Path::toString))
                    .map(path -> graphFile(path, origin, graph))
                    .toList();
        } catch (IOException failure) {
            throw new StoreException("'%s' cannot be listed: %s".formatted(directory, failure.getMessage()), failure);
        }
    }

    private static GraphFile graphFile(Path path, Origin origin, Function<String, String> graph) {
        String name = path.getFileName().toString().replaceFirst("\\.ttl$", "");
        String iri = graph.apply(name);
        return new GraphFile(path, iri, origin == Origin.RECORD ? Iris.article(name) : iri, origin);
    }
}
