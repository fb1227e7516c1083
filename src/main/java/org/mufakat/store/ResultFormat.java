package org.mufakat.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.jspecify.annotations.Nullable;
import org.mufakat.store.QueryProblem.Kind;

/// How an answer is written for the command line.
public enum ResultFormat {
    /// Aligned columns for people; IRIs with prefixes.
    TABLE,
    /// SPARQL 1.1 Query Results CSV.
    CSV,
    /// SPARQL 1.1 Query Results JSON.
    JSON,
    /// Turtle, for triples alone.
    TURTLE;

    /// Return the format of that name, such as `csv`.
    public static ResultFormat named(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new QueryProblem(Kind.REFUSED, "'%s' is none of table, csv, json, turtle.".formatted(name));
        }
    }

    /// Write an answer. Triples come as Turtle unless TABLE is asked for, rows and truths never do.
    public void write(QueryAnswer answer, OutputStream out) {
        switch (answer) {
            case QueryAnswer.Rows rows -> writeRows(rows, out);
            case QueryAnswer.Truth truth -> writeTruth(truth.value(), out);
            case QueryAnswer.Triples triples -> writeTriples(triples.graph(), out);
        }
    }

    private void writeRows(QueryAnswer.Rows answer, OutputStream out) {
        switch (this) {
            case TABLE -> print(out, aligned(answer.columns(), cells(answer)));
            case CSV -> writer(ResultSetLang.RS_CSV).write(out, answer.rows());
            case JSON -> writer(ResultSetLang.RS_JSON).write(out, answer.rows());
            case TURTLE ->
                throw new QueryProblem(
                        Kind.REFUSED,
                        "Turtle is for triples (CONSTRUCT, DESCRIBE); a SELECT gives rows: table, csv or json.");
        }
    }

    private void writeTruth(boolean truth, OutputStream out) {
        switch (this) {
            case TABLE -> print(out, truth ? "yes\n" : "no\n");
            case CSV -> writer(ResultSetLang.RS_CSV).write(out, truth);
            case JSON -> writer(ResultSetLang.RS_JSON).write(out, truth);
            case TURTLE -> throw new QueryProblem(Kind.REFUSED, "Turtle is for triples; an ASK gives yes or no.");
        }
    }

    private void writeTriples(Graph graph, OutputStream out) {
        switch (this) {
            case TABLE, TURTLE -> {
                Graph readable = GraphFactory.createDefaultGraph();
                readable.getPrefixMapping().setNsPrefixes(Prefixes.ALL);
                graph.find().forEachRemaining(readable::add);
                RDFWriter.source(readable).format(RDFFormat.TURTLE_PRETTY).output(out);
            }
            case JSON -> RDFWriter.source(graph).lang(Lang.JSONLD11).output(out);
            case CSV ->
                throw new QueryProblem(Kind.REFUSED, "CSV is for rows (SELECT); triples come as turtle or json.");
        }
    }

    private static ResultsWriter writer(Lang lang) {
        return ResultsWriter.create().lang(lang).build();
    }

    private static List<List<String>> cells(QueryAnswer.Rows answer) {
        var lines = new ArrayList<List<String>>();
        RowSet rows = answer.rows();
        rows.forEachRemaining(row -> lines.add(answer.columns().stream()
                .map(column -> cell(row.get(Var.alloc(column))))
                .toList()));
        return lines;
    }

    private static String cell(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().replaceAll("\\s+", " ");
        }
        return node.isURI() ? Prefixes.shorten(node.getURI()) : "_:" + node.getBlankNodeLabel();
    }

    private static String aligned(List<String> header, List<List<String>> lines) {
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(header.get(column));
            for (List<String> line : lines) {
                widths[column] = Math.max(widths[column], width(line.get(column)));
            }
        }
        var table = new StringBuilder();
        appendLine(table, header, widths);
        appendLine(table, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
        lines.forEach(line -> appendLine(table, line, widths));
        return table.append("%d %s%n".formatted(lines.size(), lines.size() == 1 ? "row" : "rows"))
                .toString();
    }

    private static void appendLine(StringBuilder table, List<String> line, int[] widths) {
        var text = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = line.get(column);
            text.append(cell).append(" ".repeat(widths[column] - width(cell) + 2));
        }
        table.append(text.toString().stripTrailing()).append('\n');
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void print(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
