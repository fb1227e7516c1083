package org.mufakat.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.mufakat.store.StoreException;

/// A way to see the graph as nodes and edges: a query of `data/graphs`, asked once for each `?thing`.
///
/// Its rows are `?source ?target ?relation` and, where they apply, the `?event` that the row counts and `?begin` and
/// `?end` of the relation. Rows with the same source, target and relation are one edge.
///
/// @param name the file's name, such as `state-state`
/// @param weight what the weight of an edge says
/// @param things the class of those asked about, as a local name; `any` where the request names them
public record Projection(String name, String title, String weight, String things, Query query) {

    /// Read every projection of a directory, by name.
    public static Map<String, Projection> read(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            var projections = new TreeMap<String, Projection>();
            List<Path> queries =
                    files.filter(file -> file.toString().endsWith(".rq")).toList();
            for (Path file : queries) {
                Projection projection = parse(file.getFileName().toString(), Files.readString(file));
                projections.put(projection.name(), projection);
            }
            return projections;
        } catch (IOException failure) {
            throw new StoreException(
                    "The graphs in '%s' cannot be read: %s".formatted(directory, failure.getMessage()), failure);
        }
    }

    private static Projection parse(String file, String text) {
        return new Projection(
                file.replaceFirst("\\.rq$", ""),
                line(file, text, "title"),
                line(file, text, "weight"),
                line(file, text, "things"),
                QueryFactory.create(text));
    }

    private static String line(String file, String text, String name) {
        Matcher line = Pattern.compile("(?m)^# " + name + ": (.+)$").matcher(text);
        if (!line.find()) {
            throw new StoreException("The graph '%s' has no line '# %s: …' at its top".formatted(file, name));
        }
        return line.group(1).strip();
    }
}
