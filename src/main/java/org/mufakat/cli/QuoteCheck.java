package org.mufakat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.mufakat.source.Article;
import org.mufakat.turtle.RecordDirectory;
import org.mufakat.vocabulary.Muf;

/// Holds the quotes of an article's file against the article's text: each must be the text at its position, counted in
/// Unicode code points.
final class QuoteCheck {

    private static final String OA = "http://www.w3.org/ns/oa#";

    private final CheckedFile file;
    private final String text;
    private final int length;
    private final List<Finding> findings = new ArrayList<>();

    private QuoteCheck(CheckedFile file, String text) {
        this.file = file;
        this.text = text;
        this.length = text.codePointCount(0, text.length());
    }

    /// Return what is wrong with the quotes of a file of the record.
    static List<Finding> of(CheckedFile file) {
        Path beside = RecordDirectory.textOf(file.path());
        try {
            var check = new QuoteCheck(file, Files.readString(beside));
            check.all(Muf.ARTICLE).forEach(check::hash);
            check.all(Muf.EVIDENCE).forEach(check::quote);
            check.all(Muf.ACCOUNT).forEach(check::trigger);
            return check.findings;
        } catch (IOException unreadable) {
            return List.of(new Finding(
                    file.name(), "its text cannot be read", "the text of the article in " + beside.getFileName()));
        }
    }

    private void hash(Node article) {
        String hash = Article.sha256(text);
        one(article, Muf.TEXT_SHA256)
                .filter(stated -> !stated.equals(hash))
                .ifPresent(stated -> add(article, "muf:textSha256 is " + stated, hash));
    }

    private void quote(Node evidence) {
        Optional<String> exact = one(evidence, OA + "exact");
        Optional<Integer> start = position(evidence, OA + "start");
        Optional<Integer> end = position(evidence, OA + "end");
        if (exact.isEmpty() || start.isEmpty() || end.isEmpty()) {
            add(evidence, "it cannot be found in the text", "oa:exact with oa:start and oa:end as whole numbers");
        } else if (start.get() > end.get() || end.get() > length) {
            add(
                    evidence,
                    "it goes from %d to %d".formatted(start.get(), end.get()),
                    "positions in a text of %d code points".formatted(length));
        } else if (!exact.get().equals(cut(start.get(), end.get()))) {
            add(
                    evidence,
                    "the text has \"%s\" at %d to %d".formatted(cut(start.get(), end.get()), start.get(), end.get()),
                    right(exact.get()));
        }
    }

    /// Return where the words do stand.
    private String right(String exact) {
        int at = text.indexOf(exact);
        if (at < 0) {
            return "words of the text; \"%s\" are none".formatted(exact);
        }
        int start = text.codePointCount(0, at);
        return "oa:start %d and oa:end %d".formatted(start, start + exact.codePointCount(0, exact.length()));
    }

    private String cut(int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    private void trigger(Node account) {
        Optional<String> trigger = one(account, Muf.TRIGGER);
        boolean stands = file.graph().find(account, iri(Muf.EVIDENCE_PROPERTY), Node.ANY).toList().stream()
                .anyMatch(triple -> one(triple.getObject(), OA + "exact")
                        .filter(exact -> exact.contains(trigger.orElse("")))
                        .isPresent());
        if (trigger.isPresent() && !stands) {
            add(account, "none of its quotes has the words \"%s\"".formatted(trigger.get()), "a trigger from a quote");
        }
    }

    private List<Node> all(String type) {
        return file.graph()
                .find(Node.ANY, RDF.type.asNode(), iri(type))
                .mapWith(triple -> triple.getSubject())
                .toList();
    }

    private Optional<String> one(Node subject, String property) {
        return file.graph().find(subject, iri(property), Node.ANY).toList().stream()
                .map(triple -> triple.getObject())
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .findFirst();
    }

    private Optional<Integer> position(Node evidence, String property) {
        return one(evidence, property)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    private void add(Node subject, String what, String right) {
        findings.add(new Finding(file.name() + " " + subject, what, right));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
