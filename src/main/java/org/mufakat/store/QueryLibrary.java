package org.mufakat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The example queries, in the order of their file names.
public record QueryLibrary(List<NamedQuery> queries) {

    public QueryLibrary {
        queries = List.copyOf(queries);
    }

    /// Read every `*.rq` of a directory. A directory that is not there holds no query.
    public static QueryLibrary read(Path directory) {
        if (!Files.isDirectory(directory)) {
            return new QueryLibrary(List.of());
        }
        try (Stream<Path> files = Files.list(directory)) {
            return new QueryLibrary(files.filter(file -> file.toString().endsWith(".rq"))
                    .sorted()
                    .map(QueryLibrary::readFile)
                    .toList());
        } catch (IOException failure) {
            throw new StoreException(
                    "The queries in '%s' cannot be read: %s".formatted(directory, failure.getMessage()), failure);
        }
    }

    /// Find a query by its id, such as `q01`.
    public Optional<NamedQuery> find(String id) {
        return queries.stream().filter(query -> query.id().equals(id)).findFirst();
    }

    private static NamedQuery readFile(Path file) {
        try {
            return NamedQuery.parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new StoreException(
                    "Query file '%s' cannot be read: %s".formatted(file, failure.getMessage()), failure);
        }
    }
}
