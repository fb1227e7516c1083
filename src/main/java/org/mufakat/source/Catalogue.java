package org.mufakat.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// What is known about the articles of a folder beyond their texts: an `index.csv` beside them, or one folder above.
///
/// Columns read: `stem` (file name without ending), `publisher`, `date_published`, `url`. Others are left
/// alone. What it says goes before what is found in the text, since a person put it there.
public record Catalogue(Map<String, Catalogue.Entry> entries) {

    /// One article.
    public record Entry(Optional<String> publisher, Optional<PartialDate> published, Optional<String> address) {}

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();

    /// Read the catalogue that belongs to an article's file; without one the catalogue is empty.
    public static Catalogue beside(Path article) {
        return Stream.of("index.csv", "../index.csv")
                .map(article::resolveSibling)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Catalogue::read)
                .orElse(new Catalogue(Map.of()));
    }

    /// Return what is known of the article of that name.
    public Optional<Entry> entry(String stem) {
        return Optional.ofNullable(entries.get(stem));
    }

    private static Catalogue read(Path file) {
        try (var parser = FORMAT.parse(Files.newBufferedReader(file))) {
            if (!parser.getHeaderNames().contains("stem")) {
                return new Catalogue(Map.of());
            }
            var entries = new HashMap<String, Entry>();
            for (CSVRecord row : parser) {
                entries.put(row.get("stem"), entryOf(row));
            }
            return new Catalogue(Map.copyOf(entries));
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException broken) {
            throw new SourceException("%s is no readable catalogue: %s".formatted(file, broken.getMessage()));
        }
    }

    private static Entry entryOf(CSVRecord row) {
        return new Entry(
                cell(row, "publisher"), cell(row, "date_published").flatMap(PartialDate::parse), cell(row, "url"));
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) && !row.get(column).isBlank()
                ? Optional.of(row.get(column).strip())
                : Optional.empty();
    }
}
