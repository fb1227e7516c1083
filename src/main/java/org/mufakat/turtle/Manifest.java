package org.mufakat.turtle;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;

/// What articles a record holds.
final class Manifest {

    private final Shards lines;

    Manifest(Path directory) {
        this.lines = new Shards(directory);
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

        private List<String> cells() {
            return List.of(id, path, head, text, turtle, made);
        }

        private static Entry parse(List<String> cells) {
            if (cells.size() != 5 && cells.size() != 6) {
                throw new TurtleException(
                        "The manifest has the line \"%s\": need six cells".formatted(String.join("\t", cells)));
            }
            String made = cells.size() == 6 ? cells.get(5) : "";
            return new Entry(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), made);
        }
    }

    Optional<Entry> entry(String id) {
        return lines.get(id).map(Entry::parse);
    }

    /// Return all entries, sorted by file and id.
    List<Entry> all() {
        return lines.all().stream().map(Entry::parse).toList();
    }

    void put(Entry entry) {
        lines.put(entry.cells());
    }

    /// Forget an article.
    void remove(String id) {
        lines.remove(id);
    }
}
