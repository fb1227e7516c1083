package org.mufakat.web;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.mufakat.web.VocabularyViews.Rule;

/// Which rules of the shapes speak of which class or property.
final class Rules {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Node PATH = Described.node(SH + "path");

    private final Described files;
    private final List<Rooted> rules = new ArrayList<>();

    /// A rule, with the IRIs of the terms it is about.
    private record Rooted(Rule rule, Set<String> terms) {}

    Rules(Described files) {
        this.files = files;
        files.subjects(RDF.type.getURI(), Described.node(SH + "NodeShape")).forEach(this::collect);
    }

    /// Return the rules on a class, a property or a shape.
    List<Rule> on(Node term) {
        return rules.stream()
                .filter(rooted -> rooted.terms().contains(term.getURI()))
                .map(Rooted::rule)
                .sorted(comparing(Rule::message))
                .toList();
    }

    private void collect(Node shape) {
        var targets = new HashSet<>(Set.of(shape.getURI()));
        for (String target : List.of("targetClass", "targetSubjectsOf", "targetObjectsOf")) {
            files.objects(shape, SH + target).forEach(node -> targets.add(node.getURI()));
        }
        add(shape, shape, targets);
        files.objects(shape, SH + "property").forEach(constraint -> add(shape, constraint, targets));
    }

    private void add(Node shape, Node constraint, Set<String> targets) {
        boolean advice = files.says(constraint, Described.node(SH + "severity"), Described.node(SH + "Warning"));
        var terms = new HashSet<>(targets);
        terms.addAll(paths(constraint));
        for (String message : files.texts(constraint, SH + "message")) {
            rules.add(new Rooted(new Rule(files.cell(shape), message, advice), terms));
        }
    }

    /// Return the properties a constraint follows, or those of its alternatives where it has no path.
    private Set<String> paths(Node constraint) {
        var properties = new HashSet<String>();
        List<Node> roots = files.objects(constraint, PATH.getURI());
        if (roots.isEmpty()) {
            roots = Stream.of("or", "xone", "and", "not")
                    .flatMap(kind -> files.objects(constraint, SH + kind).stream())
                    .flatMap(list -> files.hangingOn(list).stream())
                    .flatMap(node -> files.objects(node, PATH.getURI()).stream())
                    .toList();
        }
        roots.stream()
                .flatMap(root -> files.hangingOn(root).stream())
                .filter(Node::isURI)
                .forEach(node -> properties.add(node.getURI()));
        return properties;
    }
}
