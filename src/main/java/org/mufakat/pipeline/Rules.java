package org.mufakat.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mufakat.source.Article;

/// By what articles are read: words, reference entities, the program and its libraries.
public final class Rules {

    private Rules() {}

    /// Return a name for all of it, which is another as soon as something of it is another.
    public static String name(Path ontology, Path data) {
        String libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(library -> String.valueOf(Path.of(library).getFileName()))
                .collect(Collectors.joining(" "));
        return Article.sha256(libraries
                + Stream.of(ontology.resolve("lexicon.ttl"), data.resolve("reference"), program())
                        .map(Rules::hash)
                        .collect(Collectors.joining(" ")));
    }

    private static Path program() {
        try {
            return Path.of(Rules.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hash(Path place) {
        try (Stream<Path> walk = Files.walk(place)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            var hashes = new StringBuilder();
            for (Path file : files) {
                hashes.append(Article.sha256(Files.readAllBytes(file)));
            }
            return Article.sha256(hashes.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
