package org.mufakat.turtle;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.UnsupportedRDFormatException;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;

/// Reads and writes Turtle with RDF4J Rio.
public final class TurtleFile {

    /// Rio takes the stop after a missing object for a number: only a look at the values shows it.
    private static final ParserConfig STRICT = new ParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, true);

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private TurtleFile() {}

    /// Read a file.
    ///
    /// @throws TurtleException if it cannot be read; for a syntax error with line and column
    public static Model read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException unreadable) {
            throw new TurtleException("%s cannot be read: %s".formatted(file, unreadable.getMessage()));
        }
    }

    /// Parse Turtle.
    ///
    /// @param name what to call it in an error
    public static Model parse(String turtle, String name) {
        try (Reader reader = new StringReader(turtle)) {
            return Rio.parse(reader, "", RDFFormat.TURTLE, STRICT, VALUES, new ParseErrorCollector());
        } catch (RDFParseException broken) {
            throw new TurtleException("%s:%d:%d is no Turtle: %s"
                    .formatted(
                            name, line(broken, turtle), Math.max(broken.getColumnNumber(), 1L), broken.getMessage()));
        } catch (IOException | UnsupportedRDFormatException impossible) {
            throw new TurtleException("%s cannot be read: %s".formatted(name, impossible.getMessage()));
        }
    }

    /// Return a model as N-Triples, so that another parser can be compared with this one.
    public static String nTriples(Model model) {
        return model.stream()
                .map(triple -> "%s %s %s .%n"
                        .formatted(
                                NTriplesUtil.toNTriplesString(triple.getSubject()),
                                NTriplesUtil.toNTriplesString(triple.getPredicate()),
                                NTriplesUtil.toNTriplesString(triple.getObject())))
                .collect(Collectors.joining());
    }

    /// Rio does not say where a file ends too early.
    private static long line(RDFParseException broken, String turtle) {
        return broken.getLineNumber() > 0
                ? broken.getLineNumber()
                : turtle.lines().count();
    }

    /// Return a model as readable Turtle, in the order of its statements.
    public static String write(Model model) {
        var out = new StringWriter();
        var config = new WriterConfig()
                .set(BasicWriterSettings.PRETTY_PRINT, true)
                .set(BasicWriterSettings.XSD_STRING_TO_PLAIN_LITERAL, true);
        Rio.write(model, out, RDFFormat.TURTLE, config);
        return out.toString();
    }

    /// Write a text so that a reader sees the old file or the new one, whatever happens between: to a
    /// temporary file beside it, forced to the disk, then renamed.
    public static void writeAtomically(Path file, String text) {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
