package org.mufakat.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a Turtle file whole, so that a broken one leaves nothing behind.
final class TurtleReader {

    private static final Logger LOG = LoggerFactory.getLogger(TurtleReader.class);

    private TurtleReader() {}

    /// Return the triples of a file.
    ///
    /// @param digest is told the bytes
    static Set<Triple> read(GraphFile file, MessageDigest digest) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
            return read(file.path().toString(), file.base(), in);
        } catch (IOException failure) {
            throw new BrokenFileException(file.path().toString(), 0, 0, "cannot be read: " + failure.getMessage());
        }
    }

    static Set<Triple> read(GraphFile file) {
        return read(file, ContentHash.sha256());
    }

    /// Return the triples of a stream, in the order they stand there.
    ///
    /// @param name what an error calls the stream
    static Set<Triple> read(String name, String base, InputStream in) {
        var triples = new LinkedHashSet<Triple>();
        var sink = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.add(triple);
            }
        };
        try {
            RDFParser.source(in)
                    .forceLang(Lang.TURTLE)
                    .base(base)
                    .checking(true)
                    .errorHandler(new Faults(name))
                    .parse(sink);
        } catch (RiotException fault) {
            throw new BrokenFileException(name, 0, 0, firstLine(fault));
        }
        return triples;
    }

    private static String firstLine(Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        return message.lines().findFirst().orElse(message);
    }

    private record Faults(String name) implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {
            LOG.warn("{}:{}:{}: {}", name, line, column, message);
        }

        @Override
        public void error(String message, long line, long column) {
            throw new BrokenFileException(name, line, column, message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new BrokenFileException(name, line, column, message);
        }
    }
}
