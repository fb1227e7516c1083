package org.mufakat.intake;

import java.util.Locale;
import java.util.Set;

/// Which files of a directory or an archive may hold articles. What they are is told by their content; their names
/// only say what is not looked at.
final class FolderRules {

    private static final Set<String> NEVER = Set.of(
            "css", "js", "mjs", "json", "map", "csv", "tsv", "png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "woff",
            "woff2", "ttf", "otf", "eot", "mp3", "mp4", "java", "py", "sh", "yml", "yaml", "toml", "ini", "lock", "log",
            "ttl", "nt", "sql", "class", "jar", "exe");

    private FolderRules() {}

    static boolean mayHoldArticles(String path) {
        String[] parts = path.replace('\\', '/').split("/");
        for (int i = 0; i < parts.length; i++) {
            boolean isFolder = i < parts.length - 1;
            if (parts[i].startsWith(".") && parts[i].length() > 2
                    || isFolder && (parts[i].endsWith("_files") || parts[i].equals("__MACOSX"))) {
                return false;
            }
        }
        String name = parts.length == 0 ? "" : parts[parts.length - 1].toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return !name.isEmpty() && !name.matches("(?:readme|licen[cs]e|robots|sitemap)\\b.*") && !NEVER.contains(ending);
    }
}
