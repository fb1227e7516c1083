package org.mufakat.web;

import java.util.Map;
import java.util.Optional;
import org.mufakat.service.Face.Page;
import org.mufakat.vocabulary.Iris;

/// What pages are drawn with. Files whose name holds a hash of them are kept by browsers for good; others are asked
/// for again each time, and mostly have not changed.
public final class Assets {

    static final String PATHS = "/assets/*";

    private static final String STYLE = Resources.read("style.css");
    private static final String STYLE_PATH = "/assets/style-%08x.css".formatted(STYLE.hashCode());
    private static final Map<String, String> FOR_GOOD = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript",
            "css", "text/css",
            "json", "application/json",
            "svg", "image/svg+xml",
            "md", "text/plain");

    private Assets() {}

    /// Return the address of the style sheet.
    public static String style() {
        return STYLE_PATH;
    }

    static Page page(String path) {
        if (path.equals(STYLE_PATH)) {
            return new Page(200, "text/css", STYLE, FOR_GOOD);
        }
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return Optional.ofNullable(TYPES.get(extension))
                .filter(type -> path.matches(Islands.PATH + "[\\w-]+\\.\\w+"))
                .flatMap(type -> Resources.find(path.substring("/assets/".length()))
                        .map(text -> new Page(200, type, text, kept(path))))
                .orElseGet(() -> new Absence(404, Iris.BASE + path.substring(1), "There is no such file.").page("*/*"));
    }

    private static Map<String, String> kept(String path) {
        return path.matches(".*-[\\w-]{8}\\.\\w+") ? FOR_GOOD : Map.of();
    }
}
