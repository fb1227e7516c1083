package org.mufakat.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Both tables in one archive: `nodes.csv` and `edges.csv`.
final class CsvZip implements GraphFormat {

    /// A fixed time, so that the same graph gives the same bytes.
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    @Override
    public String extension() {
        return "csv.zip";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public void write(Subgraph graph, OutputStream out) throws IOException {
        var archive = new ZipOutputStream(out);
        add(new NodeCsv(), graph, archive);
        add(new EdgeCsv(), graph, archive);
        archive.finish();
    }

    private static void add(GraphFormat table, Subgraph graph, ZipOutputStream archive) throws IOException {
        var entry = new ZipEntry(table.extension());
        entry.setTimeLocal(TIME);
        archive.putNextEntry(entry);
        table.write(graph, archive);
        archive.closeEntry();
    }
}
