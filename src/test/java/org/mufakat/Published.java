package org.mufakat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;

/// The Turtle files of `ontology/` and `data/`.
public final class Published {

    private Published() {}

    public static List<Path> files() {
        try (Stream<Path> ontology = Files.walk(Path.of("ontology"));
                Stream<Path> data = Files.walk(Path.of("data"))) {
            return Stream.concat(ontology, data)
                    .filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Return all of it but the shapes: the ontology, its schemes, the lexicon, the reference data.
    public static Model everything() {
        return model(files().stream().filter(file -> !file.endsWith("shapes.ttl")));
    }

    /// Return the terms alone.
    public static Model ontology() {
        return model(Stream.of("mufakat", "alignments").map(name -> Path.of("ontology", name + ".ttl")));
    }

    private static Model model(Stream<Path> files) {
        Model model = ModelFactory.createDefaultModel();
        files.forEach(file -> RDFDataMgr.read(model, file.toString()));
        return model;
    }
}
