package org.mufakat.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/// The articles that paths on a command line mean: a file is itself, a directory all text files in and below it.
public final class ArticlePaths {

    private static final Comparator<ArticleFile> BY_NAME = Comparator.comparing(ArticleFile::stem)
            .thenComparing(file -> file.path().toString());

    private ArticlePaths() {}

    /// Return the article files behind the paths, sorted, so that the order of the paths does not matter.
    ///
    /// A README in a folder of articles is none.
    ///
    /// @throws SourceException if a path is missing or a directory holds no article
    public static List<ArticleFile> expand(List<Path> paths) {
        return expand(paths, failure -> {
            throw failure;
        });
    }

    /// Return the article files behind the paths that have any.
    ///
    /// @param failed hears of each path that is missing or holds no article
    public static List<ArticleFile> expand(List<Path> paths, Consumer<SourceException> failed) {
        var files = new ArrayList<ArticleFile>();
        for (Path path : paths) {
            try {
                files.addAll(Files.isDirectory(path) ? folder(path) : file(path));
            } catch (SourceException failure) {
                failed.accept(failure);
            }
        }
        return files.stream().distinct().sorted(BY_NAME).toList();
    }

    private static List<ArticleFile> file(Path path) {
        if (!Files.exists(path)) {
            throw new SourceException("%s is missing: give a text file or a directory of them".formatted(path));
        }
        return List.of(ArticleFile.at(path));
    }

    private static boolean isArticle(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".txt") && !name.equals("README.txt");
    }

    private static List<ArticleFile> folder(Path folder) {
        try (var walk = Files.walk(folder)) {
            var catalogues = new HashMap<Path, Catalogue>();
            List<ArticleFile> files = walk.filter(Files::isRegularFile)
                    .filter(ArticlePaths::isArticle)
                    .map(path -> new ArticleFile(
                            path, catalogues.computeIfAbsent(path.resolveSibling("."), Catalogue::beside)))
                    .toList();
            if (files.isEmpty()) {
                throw new SourceException("%s holds no articles: none of its files ends in .txt".formatted(folder));
            }
            return files;
        } catch (IOException unreadable) {
            throw new SourceException("%s cannot be read: %s".formatted(folder, unreadable.getMessage()));
        }
    }
}
