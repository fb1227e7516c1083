package org.mufakat.turtle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// The file in which people correct what the reader found: `data/corrections.ttl`.
public final class CorrectionsFile {

    private CorrectionsFile() {}

    /// Add a correction. What the file says at its head stays; the blocks are sorted.
    ///
    /// @throws TurtleException if the file is broken
    public static void add(Path file, Model correction) {
        try {
            String before = Files.isRegularFile(file) ? Files.readString(file) : "";
            String head = before.lines()
                    .takeWhile(line -> line.startsWith("#"))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            Model all = TurtleFile.parse(before, file.toString());
            all.addAll(correction);
            TurtleFile.writeAtomically(file, (head.isEmpty() ? "" : head + "\n") + TurtleFile.write(sorted(all)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Model sorted(Model all) {
        Model sorted = new LinkedHashModel();
        prefixes().forEach((prefix, name) -> sorted.setNamespace(prefix, name));
        all.getNamespaces().forEach((Namespace namespace) -> sorted.setNamespace(namespace));
        var lines = new TreeMap<String, org.eclipse.rdf4j.model.Statement>();
        all.forEach(statement -> lines.put(statement.toString(), statement));
        sorted.addAll(lines.values());
        return sorted;
    }

    private static java.util.Map<String, String> prefixes() {
        return java.util.Map.of(
                "dcterms", DCTERMS.NAMESPACE,
                "muf", Muf.NAMESPACE,
                "rdfs", RDFS.NAMESPACE,
                "status", Iris.STATUS,
                "xsd", XSD.NAMESPACE);
    }

    /// Return the words for the act of an account of a record.
    ///
    /// @throws TurtleException if the record holds no such account
    public static String trigger(Path record, String article, int account) {
        return RecordDirectory.listed(record).stream()
                .filter(listed -> listed.id().equals(article))
                .flatMap(listed -> TurtleFile.read(listed.turtle())
                        .filter(
                                Values.iri(Iris.article(article) + "#account-" + account),
                                Values.iri(Muf.TRIGGER),
                                null)
                        .objects()
                        .stream())
                .findFirst()
                .orElseThrow(() -> new TurtleException(
                        "The record %s holds no account %d of an article '%s'".formatted(record, account, article)))
                .stringValue();
    }
}
