package org.mufakat.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Which files of a directory or an archive may hold articles. What they are is told by their content; their names
/// only say what is not looked at.
final class FolderRules {

    /// In bytes.
    static final int HEAD = 1 << 14;

    private static final Set<String> NEVER = Set.of(
            "css", "js", "mjs", "map", "csv", "tsv", "png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "woff", "woff2",
            "ttf", "otf", "eot", "mp3", "mp4", "java", "py", "sh", "yml", "yaml", "toml", "ini", "lock", "log", "ttl",
            "nt", "sql", "class", "jar", "exe");

    private FolderRules() {}

    /// @param content or its beginning: no more than [#HEAD] bytes are looked at, and only where the name does not
    /// decide; empty where it cannot be read, which is told when the file itself is
    static boolean mayHoldArticles(String path, Supplier<Optional<byte[]>> content) {
        List<String> parts = List.of(path.replace('\\', '/').split("/", -1));
        List<String> folders = parts.subList(0, parts.size() - 1);
        if (parts.stream().anyMatch(FolderRules::isHidden) || folders.stream().anyMatch(FolderRules::isBeside)) {
            return false;
        }
        String name = parts.getLast().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean named = !name.isEmpty()
                && !name.matches("(?:readme|licen[cs]e|robots|sitemap)\\b.*")
                && !NEVER.contains(ending);
        return named
                && (!ending.equals("json")
                        || content.get().map(FolderRules::isOfSchemaOrg).orElse(true));
    }

    /// Most JSON beside articles is data or settings; an article in JSON-LD names its vocabulary first.
    private static boolean isOfSchemaOrg(byte[] content) {
        int end = Math.min(content.length, HEAD);
        return new String(content, 0, end, StandardCharsets.ISO_8859_1).contains("schema.org");
    }

    private static boolean isHidden(String part) {
        return part.startsWith(".") && part.length() > 2;
    }

    /// Browsers keep pictures and scripts of a saved page in such a folder.
    private static boolean isBeside(String folder) {
        return folder.endsWith("_files") || folder.equals("__MACOSX");
    }
}
