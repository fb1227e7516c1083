package org.mufakat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Something that was given to a record and is no article of it.
///
/// @param name of the file or the address
/// @param what became of it: `set aside` or `failed`
/// @param when it was looked at last
/// @param reason what is wrong
/// @param help what would be right; empty where the reason says it
public record LeftOut(String name, String what, Instant when, String reason, String help) {

    private static final int CELLS = 5;

    /// Return all of a record, from its files `refused/*.tsv`, the latest first.
    public static List<LeftOut> of(Path record) {
        Path directory = record.resolve("refused");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .flatMap(LeftOut::in)
                    .sorted(Comparator.comparing(LeftOut::when).reversed().thenComparing(LeftOut::name))
                    .toList();
        } catch (IOException failure) {
            throw new StoreException("'%s' cannot be read: %s".formatted(directory, failure.getMessage()), failure);
        }
    }

    private static Stream<LeftOut> in(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells.length == CELLS)
                    .map(cells -> new LeftOut(cells[0], cells[1], Instant.parse(cells[2]), cells[3], cells[4]));
        } catch (IOException failure) {
            throw new StoreException("'%s' cannot be read: %s".formatted(file, failure.getMessage()), failure);
        }
    }
}
