package org.mufakat.cli;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;

/// Holds the shapes of `ontology/shapes.ttl` against everything that is known.
///
/// Their messages say what is wrong and, after a colon, what would be right.
record ShapesCheck(Graph shapes) {

    List<Finding> of(Graph all) {
        return ShaclValidator.get().validate(Shapes.parse(shapes), all).getEntries().stream()
                .map(ShapesCheck::finding)
                .distinct()
                .toList();
    }

    private static Finding finding(ReportEntry entry) {
        String message = String.valueOf(entry.message());
        String value = entry.value() == null || entry.value().equals(entry.focusNode()) ? "" : text(entry.value());
        int colon = message.indexOf(": ");
        String what = colon < 0 ? "a value is wrong" : message.substring(0, colon);
        String right = colon < 0 ? message : message.substring(colon + 2);
        boolean isAdvice = !entry.severity().level().equals(SHACL.Violation);
        return new Finding(
                text(entry.focusNode()), value.isEmpty() ? what : what + " (" + value + ")", right, isAdvice);
    }

    private static String text(Node node) {
        return node.isLiteral() ? "\"" + node.getLiteralLexicalForm() + "\"" : node.toString();
    }
}
