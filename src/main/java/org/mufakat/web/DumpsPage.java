package org.mufakat.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.mufakat.export.Dumps.Dump;
import org.mufakat.export.Dumps.Listed;
import org.mufakat.service.DumpList;

/// The list of dumps as people see it.
public final class DumpsPage implements DumpList {

    /// What the template is given.
    ///
    /// @param articles how many dumps of single articles there are
    public record View(String changed, List<Row> rows, long articles) {}

    /// A dump.
    ///
    /// @param size with its unit; empty while it is being made
    public record Row(String name, String size, String sha256) {}

    @Override
    public String html(Instant changed, List<Listed> dumps, long articles) {
        return Templates.render(
                "dumps",
                "view",
                new View(
                        changed.truncatedTo(ChronoUnit.SECONDS).toString(),
                        dumps.stream().map(DumpsPage::row).toList(),
                        articles));
    }

    private static Row row(Listed dump) {
        return new Row(
                dump.name(),
                dump.made().map(Dump::size).map(DumpsPage::size).orElse(""),
                dump.made().map(Dump::sha256).orElse(""));
    }

    private static String size(long bytes) {
        return bytes < 1_000
                ? bytes + " B"
                : bytes < 1_000_000
                        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
