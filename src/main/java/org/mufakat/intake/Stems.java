package org.mufakat.intake;

import java.net.URI;
import java.util.Optional;
import org.mufakat.source.ArticleFile;

/// Names for articles that come without a file of their own.
final class Stems {

    private static final int LONGEST = 80;

    private Stems() {}

    /// Return a draft with a name from its address, else from its title.
    static Draft named(Draft draft) {
        String stem = draft.address().flatMap(Stems::ofAddress).orElseGet(() -> cut(draft.title()));
        return new Draft(
                Optional.of(stem),
                draft.title(),
                draft.publisher(),
                draft.published(),
                draft.changed(),
                draft.author(),
                draft.agency(),
                draft.address(),
                draft.language(),
                draft.paragraphs());
    }

    /// Return the last part of an address that has letters, or its host.
    static Optional<String> ofAddress(String address) {
        try {
            URI uri = URI.create(address);
            String path = Optional.ofNullable(uri.getPath()).orElse("");
            String[] parts = path.split("/", -1);
            for (int i = parts.length - 1; i >= 0; i--) {
                if (parts[i].matches(".*\\p{L}{3}.*") && !parts[i].matches("(?i)(?:index|default)(?:\\.\\w+)?")) {
                    return Optional.of(cut(parts[i].replaceFirst("\\.(?i:html?|php|aspx?|jsp|pdf)$", "")));
                }
            }
            return Optional.ofNullable(uri.getHost()).map(host -> cut(host + " " + path));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static String cut(String words) {
        String id = ArticleFile.id(words);
        return id.length() <= LONGEST ? id : id.substring(0, LONGEST).replaceAll("[-.]+$", "");
    }
}
