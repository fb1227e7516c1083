package org.mufakat.turtle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mufakat.source.Address;
import org.mufakat.source.Article;
import org.mufakat.source.Shingles;

/// Finds articles that may be the same text, or lie at the same address.
///
/// An article is known by its address, its words and the least hashes of its shingles, so that it need not be compared
/// with all others: texts that share four fifths of their shingles share one of six least hashes but once in ten
/// thousand times (Broder 1997). What is found has to be compared with the text. A file that is lost costs a
/// repetition, and no article.
final class Prints {

    private static final int LEAST = 6;
    private static final int MOST_CANDIDATES = 20;
    private static final int DIGITS_OF_KEYS = 16;
    private static final int DIGITS_OF_FILES = 3;

    private final Path directory;

    /// Ids by key, given since the record was opened: their articles may be still unwritten.
    private final Map<String, Set<String>> fresh = new LinkedHashMap<>();

    Prints(Path directory) {
        this.directory = directory;
    }

    /// Return the body of an article, which is what counts of its text.
    static String body(Article article) {
        return article.body().in(article.text());
    }

    /// Return articles that may lie where this one lies.
    Set<String> atAddressOf(Article article) {
        return candidates(article.address().stream().map(Prints::addressKey));
    }

    /// Return articles whose text may be the one of this.
    Set<String> withTextOf(Article article) {
        return candidates(textKeys(article));
    }

    private Set<String> candidates(Stream<String> keys) {
        var ids = new LinkedHashSet<String>();
        keys.forEach(key -> {
            ids.addAll(fresh.getOrDefault(key, Set.of()));
            ids.addAll(written(key));
        });
        return ids.stream()
                .limit(MOST_CANDIDATES)
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    /// Know an article that is not written yet.
    void give(Article article) {
        keys(article)
                .forEach(key ->
                        fresh.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(article.id()));
    }

    /// Know an article for good.
    void write(Article article) {
        keys(article).forEach(key -> {
            change(file(key), lines -> lines.add(line(key, article.id())));
            fresh.remove(key);
        });
    }

    /// Forget an article. It is seldom done, so all files are looked at.
    void remove(String id) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".tsv")).toList()) {
                change(file, lines -> lines.removeIf(line -> line.endsWith("\t" + id)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String line(String key, String id) {
        return key + "\t" + id;
    }

    private static Stream<String> keys(Article article) {
        return Stream.concat(article.address().stream().map(Prints::addressKey), textKeys(article));
    }

    private static String addressKey(String address) {
        return key("at " + Address.plain(address));
    }

    private static Stream<String> textKeys(Article article) {
        String body = body(article);
        Stream<String> least =
                Shingles.of(body).stream().map(Prints::key).sorted().limit(LEAST);
        return Stream.concat(Stream.of(key("is " + Shingles.plain(body))), least);
    }

    private static String key(String words) {
        return Article.sha256(words).substring(0, DIGITS_OF_KEYS);
    }

    private Path file(String key) {
        return directory.resolve(key.substring(0, DIGITS_OF_FILES) + ".tsv");
    }

    private List<String> written(String key) {
        return lines(file(key)).stream()
                .filter(line -> line.startsWith(key + "\t"))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }

    private static SortedSet<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? new TreeSet<>(Files.readAllLines(file)) : new TreeSet<>();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void change(Path file, Predicate<SortedSet<String>> change) {
        SortedSet<String> lines = lines(file);
        if (!change.test(lines)) {
            return;
        }
        try {
            if (lines.isEmpty()) {
                Files.delete(file);
            } else {
                AtomicFile.writeSoon(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
