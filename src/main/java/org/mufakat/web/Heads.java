package org.mufakat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mufakat.web.Views.Cell;
import org.mufakat.web.Views.Fact;
import org.mufakat.web.VocabularyViews.Citation;

/// What vocabularies say of themselves as a whole. What a scheme leaves out, such as its version, it has from the
/// ontology it belongs to.
final class Heads {

    private final Described files;

    Heads(Described files) {
        this.files = files;
    }

    String title(Vocabulary vocabulary) {
        return files.label(Described.node(vocabulary.iri()));
    }

    String description(Vocabulary vocabulary) {
        Node head = Described.node(vocabulary.iri());
        return Stream.of(DCTerms.description.getURI(), SKOS.definition.getURI())
                .flatMap(property -> files.texts(head, property).stream())
                .findFirst()
                .orElse("");
    }

    List<String> notes(Vocabulary vocabulary) {
        return files.texts(Described.node(vocabulary.iri()), RDFS.comment.getURI());
    }

    /// Return the licence; empty if none is named.
    String licence(Vocabulary vocabulary) {
        return values(vocabulary, DCTerms.license.getURI()).stream()
                .map(Node::toString)
                .findFirst()
                .orElse("");
    }

    /// Return the IRI of this very version; empty if the vocabulary has no versions of its own.
    String versionIri(Vocabulary vocabulary) {
        return files.first(Described.node(vocabulary.iri()), OWL2.versionIRI.getURI())
                .map(Node::toString)
                .orElse("");
    }

    List<Fact> about(Vocabulary vocabulary) {
        var facts = new ArrayList<Fact>();
        add(facts, "Version", cells(vocabulary, OWL2.versionInfo.getURI()));
        add(
                facts,
                "This version",
                values(vocabulary, OWL2.versionIRI.getURI()).stream()
                        .map(version -> new Cell(version.getURI(), Links.here(version.getURI()), "iri"))
                        .toList());
        add(facts, "Changes", cells(vocabulary, SKOS.changeNote.getURI()));
        add(facts, "Authors", cells(vocabulary, DCTerms.creator.getURI()));
        add(facts, "Made", cells(vocabulary, DCTerms.created.getURI()));
        add(facts, "Changed", cells(vocabulary, DCTerms.modified.getURI()));
        add(facts, "Licence", cells(vocabulary, DCTerms.license.getURI()));
        if (!vocabulary.prefix().isEmpty()) {
            add(facts, "Prefix", List.of(new Cell(vocabulary.prefix(), "", "text")));
            add(facts, "Namespace", List.of(new Cell(vocabulary.namespace(), "", "text")));
        }
        add(
                facts,
                "Sources",
                files.objects(Described.node(vocabulary.iri()), DCTerms.source.getURI()).stream()
                        .map(files::cell)
                        .toList());
        return facts;
    }

    private static void add(List<Fact> facts, String name, List<Cell> values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(name, values));
        }
    }

    private List<Cell> cells(Vocabulary vocabulary, String property) {
        return values(vocabulary, property).stream().map(files::cell).toList();
    }

    private List<Node> values(Vocabulary vocabulary, String property) {
        List<Node> own = files.objects(Described.node(vocabulary.iri()), property);
        return own.isEmpty() ? files.objects(Described.node(Vocabulary.ONTOLOGY.iri()), property) : own;
    }

    Citation citation(Vocabulary vocabulary) {
        String author = values(vocabulary, DCTerms.creator.getURI()).stream()
                .map(files::label)
                .findFirst()
                .orElse("");
        String version = literal(vocabulary, OWL2.versionInfo.getURI());
        String year = literal(vocabulary, DCTerms.created.getURI()).replaceFirst("-.*", "");
        String own = files.text(Described.node(vocabulary.iri()), DCTerms.bibliographicCitation.getURI());
        String sentence = own.isEmpty()
                ? "%s (%s). %s, version %s. %s".formatted(author, year, title(vocabulary), version, vocabulary.iri())
                : own;
        return new Citation(sentence, """
                @misc{mufakat-%s,
                  author  = {{%s}},
                  title   = {{%s}},
                  year    = {%s},
                  version = {%s},
                  url     = {%s}
                }""".formatted(
                vocabulary.name().replace('/', '-'), author, title(vocabulary), year, version, vocabulary.iri()));
    }

    private String literal(Vocabulary vocabulary, String property) {
        return values(vocabulary, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }
}
