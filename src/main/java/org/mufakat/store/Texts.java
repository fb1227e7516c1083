package org.mufakat.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;

/// The full texts of articles, which lie beside their Turtle files in a record, as far as they may be shown.
///
/// @param record the record; without one there are no texts
/// @param all whether to show texts whatever their rights: for the reader's own machine alone
public record Texts(Optional<Path> record, boolean all) {

    /// Licences under which a whole text may be given out, with attribution. What forbids commerce is not among them,
    /// as nobody knows who runs the service.
    private static final Pattern OPEN = Pattern.compile("cc0(-.*)?|cc-by(-sa)?(-\\d.*)?|public-domain");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    /// Return no texts.
    public static Texts none() {
        return new Texts(Optional.empty(), false);
    }

    /// Return the texts of a record that their rights let be shown.
    public static Texts of(Path record) {
        return new Texts(Optional.of(record), false);
    }

    /// Return the text of an article; nothing if it may not be shown, or is not the one that was read, as positions
    /// would not fit it.
    public Optional<String> of(Node article, Graph graph) {
        String start = Iris.article("");
        boolean allowed = all
                || text(graph, article, Muf.RIGHTS)
                        .filter(OPEN.asMatchPredicate())
                        .isPresent();
        if (!allowed || !article.isURI() || !article.getURI().startsWith(start)) {
            return Optional.empty();
        }
        String name = article.getURI().substring(start.length());
        return record.filter(_ -> NAME.matcher(name).matches())
                .map(directory -> directory.resolve(
                        "articles/%s/%s.txt".formatted(shard(text(graph, article, Muf.PUBLISHED_ON)), name)))
                .filter(Files::isRegularFile)
                .map(Texts::read)
                .filter(text -> text(graph, article, Muf.TEXT_SHA256)
                        .filter(sha256(text)::equals)
                        .isPresent());
    }

    /// The folder goes by the month of publication, as decision 0004 has it: `2018/09`, `2018/undated`, `undated`.
    private static String shard(Optional<String> published) {
        return published
                .map(date -> date.length() < "2018-09".length()
                        ? date.substring(0, 4) + "/undated"
                        : date.substring(0, 7).replace('-', '/'))
                .orElse("undated");
    }

    private static Optional<String> text(Graph graph, Node article, String property) {
        return graph
                .find(article, NodeFactory.createURI(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toList()
                .stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new StoreException("The text '%s' cannot be read: %s".formatted(file, failure.getMessage()), failure);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }
}
