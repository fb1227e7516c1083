package org.mufakat.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Rows as CSV (RFC 4180).
public final class Sheet {

    private Sheet() {}

    /// Return rows as CSV, the first of them the names of the columns.
    public static String csv(List<? extends List<?>> rows) {
        var out = new StringBuilder();
        try (var table = new CSVPrinter(out, CSVFormat.RFC4180)) {
            table.printRecords(rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString();
    }
}
