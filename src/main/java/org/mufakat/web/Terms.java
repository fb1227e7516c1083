package org.mufakat.web;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mufakat.store.Prefixes;
import org.mufakat.vocabulary.Muf;
import org.mufakat.web.Views.Cell;
import org.mufakat.web.Views.Fact;
import org.mufakat.web.VocabularyViews.Section;
import org.mufakat.web.VocabularyViews.Term;

/// The terms of a vocabulary, by their kinds.
final class Terms {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";

    /// The kinds, in the order of the page; what is of none is an individual.
    private static final List<Kind> KINDS = List.of(
            new Kind("classes", "Classes", OWL2.Class.getURI()),
            new Kind("event-types", "Event types", ""),
            new Kind("object-properties", "Object properties", OWL2.ObjectProperty.getURI()),
            new Kind("data-properties", "Data properties", OWL2.DatatypeProperty.getURI()),
            new Kind("annotation-properties", "Annotation properties", OWL2.AnnotationProperty.getURI()),
            new Kind("concepts", "Concepts", SKOS.Concept.getURI()),
            new Kind("shapes", "Shapes", SH + "NodeShape"),
            new Kind("frames", "Frames", Muf.FRAME),
            new Kind("words", "Words", ONTOLEX + "Word"),
            new Kind("expressions", "Expressions of several words", ONTOLEX + "MultiWordExpression"),
            new Kind("individuals", "Individuals", ""));

    /// What is told of a term beside its texts. A term has a row where the property says something of it; a row that
    /// is turned tells whose value it is.
    private static final List<Row> ROWS = List.of(
            row("Sub-class of", RDFS.subClassOf.getURI()),
            turned("Sub-classes", RDFS.subClassOf.getURI()),
            row("Sub-property of", RDFS.subPropertyOf.getURI()),
            turned("Sub-properties", RDFS.subPropertyOf.getURI()),
            row("Domain", RDFS.domain.getURI()),
            row("Range", RDFS.range.getURI()),
            row("Inverse of", OWL2.inverseOf.getURI()),
            row("Never together with", OWL2.propertyDisjointWith.getURI()),
            row("Broader", SKOS.broader.getURI()),
            row("Narrower", SKOS.narrower.getURI()),
            row("Related", SKOS.related.getURI()),
            row("In order", SKOS.memberList.getURI()),
            row("Other names", SKOS.altLabel.getURI()),
            row("Notation", SKOS.notation.getURI()),
            row("Part of speech", "http://www.lexinfo.net/ontology/3.0/lexinfo#partOfSpeech"),
            row("Evokes", Muf.EVOKES),
            row("Word class", Muf.WORD_CLASS),
            row("Outcome", Muf.OUTCOME),
            row("Frame", Muf.FRAME_PROPERTY),
            row("Arguments", Muf.ARGUMENT),
            turned("Words with it", Muf.FRAME_PROPERTY),
            row("Checks things of", SH + "targetClass"),
            row("Checks what has", SH + "targetSubjectsOf"),
            row("Source", "http://purl.org/dc/terms/source"),
            row("See also", RDFS.seeAlso.getURI()));

    private final Described files;
    private final Mappings mappings;
    private final Rules rules;
    private final Layers layers;
    private final Map<Node, List<Node>> fromClass;
    private final Map<Node, List<Node>> intoClass;

    /// @param type the class of the terms; empty where more than the type decides
    private record Kind(String id, String title, String type) {}

    private record Row(String title, String property, boolean turned) {}

    private static Row row(String title, String property) {
        return new Row(title, property, false);
    }

    private static Row turned(String title, String property) {
        return new Row(title, property, true);
    }

    Terms(Described files) {
        this.files = files;
        this.mappings = new Mappings(files);
        this.rules = new Rules(files);
        this.layers = new Layers(files);
        this.fromClass = byClass(RDFS.domain.asNode());
        this.intoClass = byClass(RDFS.range.asNode());
    }

    /// Return the kinds of terms a vocabulary has, each with its terms in the order of their labels.
    List<Section> of(Vocabulary vocabulary) {
        Map<String, List<Term>> byKind = new LinkedHashMap<>();
        KINDS.forEach(kind -> byKind.put(kind.id(), new ArrayList<>()));
        for (Node term : declared(vocabulary)) {
            byKind.getOrDefault(kind(term), new ArrayList<>()).add(term(term));
        }
        return KINDS.stream()
                .map(kind -> new Section(
                        "section-" + kind.id(), kind.title(), "", byKind.getOrDefault(kind.id(), List.of())))
                .filter(section -> !section.terms().isEmpty())
                .toList();
    }

    private List<Node> declared(Vocabulary vocabulary) {
        return files.graph().find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().stream()
                .map(Triple::getSubject)
                .filter(node -> node.isURI() && node.getURI().startsWith(vocabulary.namespace()))
                .distinct()
                .sorted(comparing((Node node) -> files.label(node), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Node::getURI))
                .toList();
    }

    private String kind(Node term) {
        if (files.says(term, RDFS.subClassOf.asNode(), Described.node(Muf.EVENT))) {
            return "event-types";
        }
        return KINDS.stream()
                .filter(kind -> files.says(term, RDF.type.asNode(), Described.node(kind.type())))
                .map(Kind::id)
                .findFirst()
                .orElse("individuals");
    }

    private Term term(Node term) {
        return new Term(
                Described.localName(term),
                files.label(term),
                Prefixes.shorten(term.getURI()),
                term.getURI(),
                files.texts(term, SKOS.definition.getURI()),
                files.texts(term, SKOS.example.getURI()),
                Stream.of(SKOS.scopeNote.getURI(), SKOS.note.getURI(), RDFS.comment.getURI())
                        .flatMap(property -> files.texts(term, property).stream())
                        .toList(),
                facts(term),
                mappings.of(term),
                rules.on(term));
    }

    private List<Fact> facts(Node term) {
        var facts = new ArrayList<Fact>();
        add(facts, "Layer", layers.of(term).stream().toList());
        add(facts, "Classes", layers.classesIn(term));
        for (Row row : ROWS) {
            add(facts, row.title(), row.turned() ? files.subjects(row.property(), term) : values(term, row.property()));
        }
        add(facts, "Its properties", fromClass.getOrDefault(term, List.of()));
        add(facts, "Properties that lead to it", intoClass.getOrDefault(term, List.of()));
        List<Cell> traits = files.objects(term, RDF.type.getURI()).stream()
                .map(Described::localName)
                .filter(type -> type.matches("(Transitive|Symmetric|Asymmetric|Functional|InverseFunctional|Reflexive"
                        + "|Irreflexive)Property"))
                .map(type -> new Cell(type.replaceFirst("Property$", ""), "", "text"))
                .toList();
        if (!traits.isEmpty()) {
            facts.add(new Fact("Characteristics", traits));
        }
        return facts;
    }

    /// Return the values, with unions and lists taken apart.
    private List<Node> values(Node term, String property) {
        return files.objects(term, property).stream()
                .flatMap(value -> value.isBlank() && !files.list(value).isEmpty()
                        ? files.list(value).stream()
                        : value.isBlank() ? files.alternatives(value).stream() : Stream.of(value))
                .toList();
    }

    private void add(List<Fact> facts, String title, List<Node> values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(title, values.stream().map(files::cell).toList()));
        }
    }

    /// Return for each class the properties whose domain or range takes it, alone or in a union.
    private Map<Node, List<Node>> byClass(Node end) {
        var properties = new HashMap<Node, List<Node>>();
        files.graph().find(Node.ANY, end, Node.ANY).toList().stream()
                .sorted(comparing(triple -> files.label(triple.getSubject())))
                .forEach(triple -> files.alternatives(triple.getObject())
                        .forEach(type -> properties
                                .computeIfAbsent(type, _ -> new ArrayList<>())
                                .add(triple.getSubject())));
        return properties;
    }
}
