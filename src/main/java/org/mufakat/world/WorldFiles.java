package org.mufakat.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.mufakat.turtle.RecordDirectory;
import org.mufakat.turtle.TurtleException;
import org.mufakat.turtle.TurtleFile;

/// Makes the world of the files of a record and a checkout.
public final class WorldFiles {

    private WorldFiles() {}

    /// Return the statements of the world.
    ///
    /// @param record directory of the record
    /// @param data directory with `reference/`; `identity.ttl`, `corrections.ttl` and `rules.ttl` may be there too
    /// @param broken hears of files of the record that cannot be read; they are left out
    /// @throws TurtleException if a file of `data/` is broken or decisions contradict each other
    public static Model read(Path record, Path data, Consumer<TurtleException> broken) {
        return World.of(
                readable(RecordDirectory.files(record), broken),
                all(turtleFiles(data.resolve("reference"))),
                all(Stream.of("identity.ttl", "corrections.ttl", "rules.ttl")
                        .map(data::resolve)
                        .filter(Files::isRegularFile)
                        .toList()));
    }

    private static List<Path> turtleFiles(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Model readable(List<Path> files, Consumer<TurtleException> broken) {
        Model model = new LinkedHashModel();
        for (Path file : files) {
            try {
                model.addAll(TurtleFile.read(file));
            } catch (TurtleException unreadable) {
                broken.accept(unreadable);
            }
        }
        return model;
    }

    private static Model all(List<Path> files) {
        Model model = new LinkedHashModel();
        files.forEach(file -> model.addAll(TurtleFile.read(file)));
        return model;
    }
}
