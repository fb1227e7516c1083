package org.mufakat.web;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.mufakat.web.Views.Cell;
import org.mufakat.web.VocabularyViews.Mapping;

/// How terms stand to those of others, with the note of what each mapping loses.
final class Mappings {

    private static final List<Node> RELATIONS = List.of(
            SKOS.exactMatch.asNode(),
            SKOS.closeMatch.asNode(),
            SKOS.broadMatch.asNode(),
            SKOS.narrowMatch.asNode(),
            SKOS.relatedMatch.asNode());

    private final Described files;

    Mappings(Described files) {
        this.files = files;
    }

    /// Return the mappings from a term, and those that lead to it when it is a code of others.
    List<Mapping> of(Node term) {
        return RELATIONS.stream()
                .flatMap(relation -> Stream.concat(from(term, relation), to(term, relation)))
                .sorted(comparing(mapping -> mapping.target().text()))
                .toList();
    }

    private Stream<Mapping> from(Node term, Node relation) {
        return files.objects(term, relation.getURI()).stream()
                .map(target -> new Mapping(kind(relation), named(target), loss(term, relation, target)));
    }

    private Stream<Mapping> to(Node code, Node relation) {
        return files.subjects(relation.getURI(), code).stream()
                .map(term -> new Mapping(kind(relation) + " for", files.cell(term), loss(term, relation, code)));
    }

    private static String kind(Node relation) {
        return Described.localName(relation).replace("Match", "");
    }

    /// Codes of others are known by scheme and number, their names come after.
    private Cell named(Node target) {
        Cell cell = files.cell(target);
        return files.texts(target, SKOS.notation.getURI()).stream()
                .findFirst()
                .flatMap(_ -> files.texts(target, "http://www.w3.org/2000/01/rdf-schema#label").stream()
                        .findFirst())
                .map(code -> new Cell(code + ": " + cell.text(), cell.link(), cell.kind()))
                .orElse(cell);
    }

    private String loss(Node term, Node relation, Node target) {
        return files.graph().find(Node.ANY, OWL2.annotatedSource.asNode(), term).toList().stream()
                .map(triple -> triple.getSubject())
                .filter(axiom -> files.says(axiom, OWL2.annotatedProperty.asNode(), relation)
                        && files.says(axiom, OWL2.annotatedTarget.asNode(), target))
                .flatMap(axiom -> Stream.of(files.text(axiom, SKOS.scopeNote.getURI())))
                .findFirst()
                .orElse("");
    }
}
