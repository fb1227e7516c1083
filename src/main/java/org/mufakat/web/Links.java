package org.mufakat.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.mufakat.store.Prefixes;
import org.mufakat.vocabulary.Iris;
import org.mufakat.web.Views.Cell;

/// Where things lead: ours to their page on this host, others to themselves.
final class Links {

    static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private static final String THINGS = Iris.BASE + "id/";

    private Links() {}

    /// Return where an IRI leads on this host; the empty text if it leads nowhere safe.
    static String to(String iri) {
        if (iri.startsWith(THINGS)) {
            return "/doc/" + iri.substring(THINGS.length());
        }
        if (iri.equals(Iris.BASE)) {
            return "/";
        }
        if (iri.startsWith(Iris.BASE)) {
            return Vocabulary.of(iri).map(_ -> here(iri)).orElse("");
        }
        // Other schemes may run scripts.
        return iri.startsWith("https://") || iri.startsWith("http://") ? iri : "";
    }

    /// Return the path on this host of an IRI of ours.
    static String here(String iri) {
        return "/" + iri.substring(Iris.BASE.length());
    }

    /// Return whether an IRI names something of ours.
    static boolean isOurs(String iri) {
        return iri.startsWith(Iris.BASE);
    }

    static String query(String text) {
        return "/query?query=" + encoded(text);
    }

    /// Return the address of an answer, in a form that the visitor chooses by `Accept`.
    static String ask(String text) {
        return "/sparql?query=" + encoded(text);
    }

    static String download(String text, String format) {
        return "/sparql?query=" + encoded(text) + "&format=" + format;
    }

    /// Return a term as a cell of a table.
    static Cell cell(@Nullable Node node) {
        if (node == null) {
            return new Cell("", "", "empty");
        }
        if (node.isLiteral()) {
            boolean number = node.getLiteralValue() instanceof Number;
            return new Cell(node.getLiteralLexicalForm(), "", number ? "number" : "text");
        }
        return node.isURI()
                ? new Cell(name(node.getURI()), to(node.getURI()), "iri")
                : new Cell("_:" + node.getBlankNodeLabel(), "", "text");
    }

    /// Return the short name of an IRI: `muf:Meeting`, `meeting/amcc-3`.
    static String name(String iri) {
        return iri.startsWith(THINGS) ? iri.substring(THINGS.length()) : Prefixes.shorten(iri);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
