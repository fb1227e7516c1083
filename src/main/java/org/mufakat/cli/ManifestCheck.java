package org.mufakat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mufakat.source.Article;
import org.mufakat.turtle.RecordDirectory;
import org.mufakat.turtle.RecordDirectory.Listed;
import org.mufakat.turtle.TurtleException;

/// Holds the manifest of a record against its files: each is listed, and has the hash that the manifest says.
record ManifestCheck(Path record) {

    private static final String AGAIN = "reading the article again with ./mufakat ingest";

    List<Finding> findings() {
        try {
            return findings(RecordDirectory.listed(record));
        } catch (TurtleException broken) {
            return List.of(
                    new Finding(record.resolve("manifest").toString(), String.valueOf(broken.getMessage()), AGAIN));
        }
    }

    private List<Finding> findings(List<Listed> listed) {
        var findings = new ArrayList<Finding>();
        Set<Path> known = new HashSet<>();
        for (Listed article : listed) {
            known.add(article.turtle());
            check(article.turtle(), article.turtleSha256(), findings);
            check(article.text(), article.textSha256(), findings);
        }
        RecordDirectory.files(record).stream()
                .filter(file -> !known.contains(file))
                .forEach(file -> findings.add(new Finding(name(file), "the manifest does not list it", AGAIN)));
        return findings;
    }

    private void check(Path file, String hash, List<Finding> findings) {
        try {
            String real = Article.sha256(Files.readString(file));
            if (!real.equals(hash)) {
                findings.add(new Finding(name(file), "it was changed: its SHA-256 is " + real, hash + ", or " + AGAIN));
            }
        } catch (IOException missing) {
            findings.add(new Finding(name(file), "the manifest lists it, and it cannot be read", AGAIN));
        }
    }

    private String name(Path file) {
        return record.relativize(file).toString();
    }
}
