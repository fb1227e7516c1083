package org.mufakat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mufakat.turtle.TurtleException;
import org.mufakat.turtle.TurtleFile;
import org.mufakat.vocabulary.Iris;

/// Reads Turtle with both parsers, Jena's and RDF4J's. They must agree on every file that we publish.
///
/// @param findings gets what is wrong; a warning of Jena's is a finding too
record TurtleCheck(List<Finding> findings) {

    private static final Pattern POSITION = Pattern.compile(":(\\d+:\\d+) is no Turtle: (.*)", Pattern.DOTALL);

    /// Return the file's triples, or nothing where a parser cannot read it.
    Optional<CheckedFile> read(Path file, String name) {
        try {
            return read(Files.readString(file), name).map(graph -> new CheckedFile(file, name, graph));
        } catch (IOException unreadable) {
            findings.add(new Finding(name, "it cannot be read", "a file in UTF-8 that may be read"));
            return Optional.empty();
        }
    }

    private Optional<Graph> read(String turtle, String name) {
        Optional<Graph> jena = jena(turtle, Lang.TURTLE, new Reports(name, findings));
        Optional<Graph> rio = jena.isEmpty() ? Optional.empty() : rio(turtle, name);
        rio.filter(graph -> !graph.isIsomorphicWith(jena.orElse(graph)))
                .ifPresent(_ -> findings.add(new Finding(
                        name, "the parsers of Jena and RDF4J read different triples", "Turtle that leaves no choice")));
        return rio.isEmpty() ? Optional.empty() : jena;
    }

    private Optional<Graph> rio(String turtle, String name) {
        try {
            String triples = TurtleFile.nTriples(TurtleFile.parse(turtle, name));
            return jena(triples, Lang.NTRIPLES, new Reports(name, findings));
        } catch (TurtleException broken) {
            String message = String.valueOf(broken.getMessage());
            Matcher position = POSITION.matcher(message);
            boolean isPlaced = position.find();
            findings.add(new Finding(
                    isPlaced ? name + ":" + position.group(1) : name,
                    "RDF4J cannot read it: " + oneLine(isPlaced ? position.group(2) : message),
                    "Turtle that both parsers read"));
            return Optional.empty();
        }
    }

    private static Optional<Graph> jena(String text, Lang language, ErrorHandler reports) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.fromString(text, language)
                    .base(Iris.BASE)
                    .strict(true)
                    .checking(language.equals(Lang.TURTLE))
                    .errorHandler(reports)
                    .parse(graph);
            return Optional.of(graph);
        } catch (RiotException reported) {
            return Optional.empty();
        }
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }

    /// Takes down what Jena says.
    private record Reports(String name, List<Finding> findings) implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {
            add(message, line, column, "a value or IRI that needs no warning");
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            add(message, line, column, "Turtle that both parsers read");
            throw new RiotException(message);
        }

        private void add(String message, long line, long column, String right) {
            String where = line > 0 ? "%s:%d:%d".formatted(name, line, column) : name;
            findings.add(new Finding(where, "Jena says: " + oneLine(message), right));
        }
    }
}
