package org.mufakat.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.mufakat.service.MediaChoice;

/// The forms in which a description is given out: HTML for people first, then those for programs.
enum Syntax {
    HTML("html", "text/html", "HTML"),
    TURTLE("ttl", "text/turtle", "Turtle"),
    JSON_LD("jsonld", "application/ld+json", "JSON-LD"),
    N_TRIPLES("nt", "application/n-triples", "N-Triples"),
    RDF_XML("rdf", "application/rdf+xml", "RDF/XML");

    private static final String JSON = "application/json";

    private final String extension;
    private final String mediaType;
    private final String title;

    Syntax(String extension, String mediaType, String title) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.title = title;
    }

    /// Return the forms for programs.
    static List<Syntax> ofTriples() {
        return Arrays.stream(values()).filter(syntax -> syntax != HTML).toList();
    }

    /// Return the form that the header `Accept` likes best; nothing if it takes none. Who asks for any JSON gets
    /// JSON-LD.
    static Optional<Syntax> accepted(String accept) {
        List<String> offers = Stream.concat(Arrays.stream(values()).map(Syntax::mediaType), Stream.of(JSON))
                .toList();
        return MediaChoice.of(accept, offers)
                .map(type -> Arrays.stream(values())
                        .filter(syntax -> syntax.mediaType.equals(type))
                        .findFirst()
                        .orElse(JSON_LD));
    }

    /// Return under which media type an answer to that header goes out in this form.
    String contentType(String accept) {
        return this == JSON_LD && MediaChoice.of(accept, List.of(mediaType)).isEmpty() ? JSON : mediaType;
    }

    /// Return what the address of this form ends in, without the dot.
    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /// Return what people call it.
    String title() {
        return title;
    }

    /// Return the form that an address ends in, by what stands after the dot.
    static Optional<Syntax> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.extension.equals(extension))
                .findFirst();
    }

    /// Return the triples in this form; HTML is made by templates and not here.
    String write(Graph graph) {
        var out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format()).output(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private RDFFormat format() {
        return switch (this) {
            case HTML -> throw new IllegalArgumentException("HTML is made by templates, not from a graph");
            case TURTLE -> RDFFormat.TURTLE_PRETTY;
            case JSON_LD -> RDFFormat.JSONLD11_PRETTY;
            case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
            case RDF_XML -> RDFFormat.RDFXML_PLAIN;
        };
    }
}
