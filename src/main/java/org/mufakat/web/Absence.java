package org.mufakat.web;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.mufakat.service.Face.Page;
import org.mufakat.vocabulary.Iris;

/// Why there is no document of a thing, in whatever form a document would have had.
///
/// @param status an HTTP status other than 200
/// @param sentence what has become of the thing
public record Absence(int status, String iri, String sentence) {

    /// The vocabulary HTTP in RDF, a note of the W3C.
    private static final String HTTP = "http://www.w3.org/2011/http#";

    /// Return the page, in the form that a header `Accept` likes best, or as plain text.
    Page page(String accept) {
        return Syntax.accepted(accept)
                .map(syntax -> new Page(status, syntax.contentType(accept), body(syntax), Map.of("Vary", "Accept")))
                .orElseGet(() -> new Page(status, "text/plain", text(), Map.of("Vary", "Accept")));
    }

    private String body(Syntax syntax) {
        return syntax == Syntax.HTML ? Templates.render("missing", "absence", this) : syntax.write(graph());
    }

    private String text() {
        return "%s: %s%n".formatted(iri, sentence);
    }

    /// Return what the status means, in a few words.
    public String title() {
        return switch (status) {
            case 410 -> "This is gone";
            case 300, 301 -> "This has been replaced";
            default -> "Nothing is known of this";
        };
    }

    private Graph graph() {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Node answer = NodeFactory.createURI(Iris.BASE + Links.to(iri).substring(1));
        graph.add(answer, RDF.type.asNode(), NodeFactory.createURI(HTTP + "Response"));
        graph.add(
                answer,
                NodeFactory.createURI(HTTP + "statusCodeNumber"),
                NodeFactory.createLiteralDT(String.valueOf(status), XSDDatatype.XSDint));
        graph.add(answer, NodeFactory.createURI(HTTP + "reasonPhrase"), NodeFactory.createLiteralString(title()));
        graph.add(answer, DCTerms.description.asNode(), NodeFactory.createLiteralLang(sentence, "en"));
        return graph;
    }

    /// Return the answer to a header `Accept` that takes none of our forms.
    static Page notAcceptable(String address) {
        String forms = Stream.of(Syntax.values())
                .map(syntax -> "%s.%s  %s%n".formatted(address, syntax.extension(), syntax.mediaType()))
                .collect(joining());
        return new Page(
                406,
                "text/plain",
                "The header Accept takes none of the forms that there are:\n" + forms,
                Map.of("Vary", "Accept"));
    }
}
