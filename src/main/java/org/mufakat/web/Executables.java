package org.mufakat.web;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.mufakat.store.NamedQuery;
import org.mufakat.store.Prefixes;
import org.mufakat.store.QueryLibrary;
import org.mufakat.vocabulary.Iris;

/// The example queries and the prefixes as programs look for them beside an endpoint: `sh:SPARQLExecutable` and
/// `sh:declare`.
final class Executables {

    private Executables() {}

    /// Return them in Turtle. The endpoint is `/sparql` of whatever host gives the text out.
    static String turtle(QueryLibrary library) {
        String head = """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix schema: <https://schema.org/> .

                """;
        return head
                + prefixes()
                + library.queries().stream().map(Executables::turtle).collect(joining());
    }

    private static String prefixes() {
        String declared = Prefixes.ALL.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(prefix -> "    sh:declare [ sh:prefix %s ; sh:namespace %s^^<%sanyURI> ]"
                        .formatted(text(prefix.getKey()), text(prefix.getValue()), Links.XSD))
                .collect(joining(" ;\n"));
        return "<%s>\n%s .%n".formatted(DataSet.IRI, declared);
    }

    private static String turtle(NamedQuery query) {
        String kind = kind(query.text());
        return """

                <%squery/%s> a sh:SPARQLExecutable , sh:SPARQL%sExecutable ;
                    rdfs:label %s ;
                    rdfs:comment %s ;
                    sh:prefixes <%s> ;
                    sh:%s %s ;
                    schema:target </sparql> .
                """.formatted(
                        Iris.BASE,
                        query.id(),
                        kind,
                        english(query.title()),
                        english(query.question()),
                        DataSet.IRI,
                        kind.toLowerCase(Locale.ROOT),
                        text(query.text()));
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
