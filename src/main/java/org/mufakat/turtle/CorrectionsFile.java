package org.mufakat.turtle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
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

    /// Add the correction of an account of a record. What the file says at its head stays; the blocks are sorted.
    ///
    /// @throws TurtleException if the record holds no such account, or the file is broken
    /// @return the IRI of the correction
    public static String add(Path file, Path record, String article, int account, Correction correction) {
        try {
            Model statements = correction.of(article, account, trigger(record, article, account));
            String before = Files.isRegularFile(file) ? Files.readString(file) : "";
            String head = before.lines()
                    .takeWhile(line -> line.startsWith("#"))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            Model all = TurtleFile.parse(before, file.toString());
            all.addAll(statements);
            TurtleFile.writeAtomically(file, (head.isEmpty() ? "" : head + "\n") + TurtleFile.write(sorted(all)));
            return statements.subjects().iterator().next().stringValue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Model sorted(Model all) {
        Model sorted = new LinkedHashModel();
        sorted.setNamespace("dcterms", DCTERMS.NAMESPACE);
        sorted.setNamespace("muf", Muf.NAMESPACE);
        sorted.setNamespace("rdfs", RDFS.NAMESPACE);
        sorted.setNamespace("status", Iris.STATUS);
        sorted.setNamespace("xsd", XSD.NAMESPACE);
        all.stream().sorted(Comparator.comparing(Object::toString)).forEach(sorted::add);
        return sorted;
    }

    /// Return the words for the act of an account of a record.
    ///
    /// @throws TurtleException if the record holds no such account
    private static String trigger(Path record, String article, int account) {
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
