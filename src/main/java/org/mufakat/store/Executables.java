package org.mufakat.store;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.mufakat.vocabulary.Iris;

/// The example queries and the prefixes as programs look for them beside an endpoint: `sh:SPARQLExecutable` and
/// `sh:declare`. They are in the graph too, as programs ask the endpoint for them.
public final class Executables {

    private static final String DATASET = Iris.BASE + "dataset";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /// The endpoint, whichever host it is on.
    public static final String ENDPOINT = Iris.BASE + "sparql";

    private Executables() {}

    /// Return them in Turtle, without blank nodes.
    ///
    /// @param endpoint where the queries are to be asked, as an IRI, perhaps a relative one
    public static String turtle(QueryLibrary library, String endpoint) {
        String head = """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix schema: <https://schema.org/> .

                """;
        return head
                + prefixes()
                + library.queries().stream()
                        .map(query -> turtle(query, endpoint))
                        .collect(joining());
    }

    private static String prefixes() {
        String declared = Prefixes.ALL.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(prefix -> """
                        <%1$s> sh:declare <%1$s#prefix-%2$s> .
                        <%1$s#prefix-%2$s> a sh:PrefixDeclaration ; sh:prefix "%2$s" ; sh:namespace %3$s^^<%4$sanyURI> .
                        """.formatted(DATASET, prefix.getKey(), text(prefix.getValue()), XSD))
                .collect(joining());
        return declared;
    }

    private static String turtle(NamedQuery query, String endpoint) {
        String kind = kind(query.text());
        return """

                <%squery/%s> a sh:SPARQLExecutable , sh:SPARQL%sExecutable ;
                    rdfs:label %s ;
                    rdfs:comment %s ;
                    sh:prefixes <%s> ;
                    sh:%s %s ;
                    schema:target <%s> .
                """.formatted(
                        Iris.BASE,
                        query.id(),
                        kind,
                        english(query.title()),
                        english(query.question()),
                        DATASET,
                        kind.toLowerCase(Locale.ROOT),
                        text(query.text()),
                        endpoint);
    }

    /// SHACL knows no DESCRIBE; the vocabulary of examples that does is not ours to extend, so it counts as CONSTRUCT.
    private static String kind(String text) {
        Query query = QueryFactory.create(prefixed(text));
        return query.isSelectType() ? "Select" : query.isAskType() ? "Ask" : "Construct";
    }

    /// The prefixes of the project need not be declared in a query.
    private static String prefixed(String text) {
        return Prefixes.ALL.entrySet().stream()
                        .map(prefix -> "PREFIX %s: <%s>%n".formatted(prefix.getKey(), prefix.getValue()))
                        .collect(joining())
                + text;
    }

    private static String text(String text) {
        return turtle(NodeFactory.createLiteralString(text));
    }

    private static String english(String text) {
        return turtle(NodeFactory.createLiteralLang(text, "en"));
    }

    private static String turtle(Node literal) {
        return NodeFmtLib.strNT(literal);
    }
}
