package org.mufakat.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.Catalogue;

/// Something that a command was given to read, with directories opened.
public sealed interface Given {

    /// Return what to call it in messages.
    String name();

    /// A file.
    ///
    /// @param catalogue what a person says of the articles of its folder
    /// @param inFolder whether it was found in a directory, and not named itself
    record File(Path path, Catalogue catalogue, boolean inFolder) implements Given {

        @Override
        public String name() {
            return path.toString();
        }

        /// Return what an article in it is called.
        String stem() {
            return ArticleFile.stemOf(String.valueOf(path.getFileName()));
        }
    }

    /// An address on the web.
    record Address(String address) implements Given {

        @Override
        public String name() {
            return address;
        }
    }

    /// Return what files and addresses are meant: files sorted, so that their order does not matter, then addresses.
    ///
    /// A directory means all files in and below it that may hold articles: no hidden ones, no README, nothing
    /// that a saved page keeps beside it, and no links.
    ///
    /// @param refused hears of each path that is missing or holds no article
    static List<Given> expand(List<String> given, Consumer<Arrival.Refused> refused) {
        Map<Boolean, List<String>> byKind =
                given.stream().collect(java.util.stream.Collectors.partitioningBy(PageFacts::isAddress));
        var files = new ArrayList<File>();
        for (String path : byKind.getOrDefault(false, List.of())) {
            try {
                files.addAll(files(Path.of(path)));
            } catch (Refusal refusal) {
                refused.accept(Arrival.Refused.of(path, refusal));
            }
        }
        Comparator<File> byName = Comparator.comparing(File::stem).thenComparing(File::name);
        Stream<Given> sorted = files.stream().distinct().sorted(byName).map(file -> file);
        return Stream.concat(
                        sorted,
                        byKind.getOrDefault(true, List.of()).stream().distinct().map(Address::new))
                .toList();
    }

    private static List<File> files(Path path) {
        if (!Files.exists(path)) {
            throw new Refusal("there is no such file", "give a file, a directory or an address");
        }
        return Files.isDirectory(path) ? folder(path) : List.of(new File(path, Catalogue.beside(path), false));
    }

    /// Return how a file begins; one that cannot be read is taken, and refused by itself.
    private static Optional<byte[]> head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(FolderRules.HEAD));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static List<File> folder(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            var catalogues = new HashMap<Path, Catalogue>();
            List<File> files = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file ->
                            FolderRules.mayHoldArticles(folder.relativize(file).toString(), () -> head(file)))
                    .map(file -> new File(
                            file, catalogues.computeIfAbsent(file.resolveSibling("."), Catalogue::beside), true))
                    .toList();
            if (files.isEmpty()) {
                throw new Refusal("the directory holds no articles", "give one with texts, pages, PDFs or feeds in it");
            }
            return files;
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            throw new Refusal("the directory cannot be read: " + unreadable.getMessage(), "look at its permissions");
        }
    }
}
