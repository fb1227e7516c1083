package org.mufakat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mufakat.vocabulary.Iris;

/// The articles that were in a record once and have been taken back: their IRIs are gone and not unknown.
///
/// @param articles their IRIs
public record TakenBack(Set<String> articles) {

    public TakenBack {
        articles = Set.copyOf(articles);
    }

    /// Nothing has been taken back.
    public static TakenBack none() {
        return new TakenBack(Set.of());
    }

    /// Read `log.tsv` of a record: time, what happened, id. The last word on an article counts.
    public static TakenBack of(Path record) {
        Path log = record.resolve("log.tsv");
        if (!Files.isRegularFile(log)) {
            return none();
        }
        var articles = new TreeSet<String>();
        try (Stream<String> lines = Files.lines(log)) {
            lines.map(line -> line.split("\t", -1))
                    .filter(cells -> cells.length == 3)
                    .forEach(cells -> {
                        String article = Iris.article(cells[2]);
                        if (cells[1].equals("taken back")) {
                            articles.add(article);
                        } else {
                            articles.remove(article);
                        }
                    });
        } catch (IOException failure) {
            throw new StoreException("The log '%s' cannot be read: %s".formatted(log, failure.getMessage()), failure);
        }
        return new TakenBack(articles);
    }
}
