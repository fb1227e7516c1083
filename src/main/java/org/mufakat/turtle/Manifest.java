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
import org.mufakat.source.PartialDate;

/// What articles a record holds, in 256 small sorted files, by the first two digits of the hash of the id.
///
/// With a million articles each file has about 4,000 lines: adding an article rewrites one of them.
final class Manifest {

    private final Path directory;

    Manifest(Path directory) {
        this.directory = directory;
    }

    /// An article of the record.
    ///
    /// @param path of its Turtle file, from the record's directory
    /// @param head SHA-256 of title, publisher and date: the same for a corrected text
    /// @param text SHA-256 of its text
    /// @param turtle SHA-256 of its Turtle file
    /// @param made SHA-256 of what it was made from: the article and the rules it was read by; empty if not known
    record Entry(String id, String path, String head, String text, String turtle, String made) {

        static Entry of(Article article, String path, String turtle, String made) {
            return new Entry(article.id(), path, head(article), article.sha256(), turtle, made);
        }

        Entry withTurtle(String other) {
            return new Entry(id, path, head, text, other, made);
        }

        boolean isSameArticle(Article article) {
            return text.equals(article.sha256()) || head.equals(head(article));
        }

        private static String head(Article article) {
            return Article.sha256(String.join(
                    "\n",
                    article.title(),
                    article.publisher().orElse(""),
                    article.published().map(PartialDate::toString).orElse("")));
        }

        private String line() {
            return String.join("\t", id, path, head, text, turtle, made);
        }

        private static Entry parse(String line) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 5 && cells.length != 6) {
                throw new TurtleException("The manifest has the line \"%s\": need six cells".formatted(line));
            }
            String made = cells.length == 6 ? cells[5] : "";
            return new Entry(cells[0], cells[1], cells[2], cells[3], cells[4], made);
        }
    }

    Optional<Entry> entry(String id) {
        return Optional.ofNullable(read(file(id)).get(id));
    }

    /// Return all entries, sorted by file and id.
    List<Entry> all() {
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

    void put(Entry entry) {
        Map<String, Entry> entries = read(file(entry.id()));
        entries.put(entry.id(), entry);
        write(file(entry.id()), entries);
    }

    /// Forget an article. A file that lists no other goes with it.
    void remove(String id) {
        Map<String, Entry> entries = read(file(id));
        entries.remove(id);
        write(file(id), entries);
    }

    private static void write(Path file, Map<String, Entry> entries) {
        if (entries.isEmpty()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return;
        }
        String lines = entries.values().stream().map(each -> each.line() + "\n").collect(Collectors.joining());
        TurtleFile.writeAtomically(file, lines);
    }

    private Path file(String id) {
        return directory.resolve(Article.sha256(id).substring(0, 2) + ".tsv");
    }

    private static Map<String, Entry> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return new TreeMap<>();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .map(Entry::parse)
                    .collect(Collectors.toMap(Entry::id, entry -> entry, (_, last) -> last, TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
