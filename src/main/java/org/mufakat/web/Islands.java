package org.mufakat.web;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What pages do more where scripts run: the files that Vite made of `src/main/web`, see decision 0021.
///
/// A build without Node has none. Nothing else changes then: pages ask by name, and get a script only if it is there.
public final class Islands {

    static final String PATH = "/assets/islands/";

    /// Those of this build.
    static final Islands BUILT =
            Resources.find("islands/manifest.json").map(Islands::of).orElseGet(() -> new Islands(Map.of()));

    private static final String SOURCE = "src/islands/%s.ts";

    private final Map<String, Chunk> chunks;

    private Islands(Map<String, Chunk> chunks) {
        this.chunks = chunks;
    }

    /// A file of the build.
    ///
    /// @param imports keys of those that it cannot begin without
    private record Chunk(String file, List<String> imports) {}

    /// Read the manifest that Vite wrote.
    static Islands of(String manifest) {
        var chunks = new TreeMap<String, Chunk>();
        JsonParser.parseString(manifest).getAsJsonObject().asMap().forEach((key, value) -> {
            JsonObject chunk = value.getAsJsonObject();
            var imports = new ArrayList<String>();
            if (chunk.has("imports")) {
                chunk.getAsJsonArray("imports").forEach(one -> imports.add(one.getAsString()));
            }
            chunks.put(key, new Chunk(chunk.get("file").getAsString(), imports));
        });
        return new Islands(chunks);
    }

    /// Return the address of an island's script, of this build; nothing if there is none.
    public static Optional<String> script(String name) {
        return BUILT.address(name);
    }

    /// Return the addresses of what an island of this build cannot begin without, itself aside.
    public static List<String> imports(String name) {
        return BUILT.needs(name);
    }

    /// Return the address of the licences of what is in the scripts of this build; nothing if there are no scripts.
    public static Optional<String> licences() {
        return BUILT.chunks.isEmpty() ? Optional.empty() : Optional.of(PATH + "licences.md");
    }

    Optional<String> address(String name) {
        return Optional.ofNullable(chunks.get(SOURCE.formatted(name))).map(chunk -> PATH + chunk.file());
    }

    List<String> needs(String name) {
        var needed = new LinkedHashMap<String, Chunk>();
        collect(SOURCE.formatted(name), needed);
        return needed.values().stream()
                .skip(1)
                .map(chunk -> PATH + chunk.file())
                .toList();
    }

    private void collect(String key, Map<String, Chunk> needed) {
        Chunk chunk = chunks.get(key);
        if (chunk != null && needed.putIfAbsent(key, chunk) == null) {
            chunk.imports().forEach(one -> collect(one, needed));
        }
    }
}
