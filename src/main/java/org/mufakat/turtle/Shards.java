package org.mufakat.turtle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mufakat.source.Article;

/// Lines of cells between tabs, the first of which is their key, in 256 small sorted files, by the first two digits of
/// the hash of the key.
///
/// With a million lines each file has about 4,000: adding one rewrites one of them.
record Shards(Path directory) {

    Optional<List<String>> get(String key) {
        return Optional.ofNullable(read(file(key)).get(key));
    }

    /// Return all lines, sorted by file and key.
    List<List<String>> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .flatMap(file -> read(file).values().stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @param cells the key first
    void put(List<String> cells) {
        Path file = file(cells.getFirst());
        Map<String, List<String>> lines = read(file);
        lines.put(cells.getFirst(), cells);
        write(file, lines);
    }

    /// Remove a line, if it is there. A file without any goes with it.
    void remove(String key) {
        Path file = file(key);
        Map<String, List<String>> lines = read(file);
        if (lines.remove(key) != null) {
            write(file, lines);
        }
    }

    private static void write(Path file, Map<String, List<String>> lines) {
        if (lines.isEmpty()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return;
        }
        TurtleFile.writeAtomically(
                file,
                lines.values().stream()
                        .map(cells -> String.join("\t", cells) + "\n")
                        .collect(Collectors.joining()));
    }

    private Path file(String key) {
        return directory.resolve(Article.sha256(key).substring(0, 2) + ".tsv");
    }

    private static Map<String, List<String>> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return new TreeMap<>();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> List.of(line.split("\t", -1)))
                    .collect(Collectors.toMap(List::getFirst, cells -> cells, (_, last) -> last, TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
