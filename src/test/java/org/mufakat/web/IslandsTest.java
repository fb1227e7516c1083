package org.mufakat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IslandsTest {

    private static final Islands ISLANDS = Islands.of("""
            {
              "_lit-1.js": {"file": "lit-1.js"},
              "_draw-2.js": {"file": "draw-2.js", "imports": ["_lit-1.js"]},
              "src/graph.ts": {"file": "graph-3.js", "isDynamicEntry": true},
              "src/islands/query.ts": {
                "file": "query-4.js", "isEntry": true, "imports": ["_draw-2.js", "_lit-1.js"],
                "dynamicImports": ["src/graph.ts"]}
            }
            """);

    @Test
    void anIslandIsAskedForByName() {
        assertEquals(Optional.of("/assets/islands/query-4.js"), ISLANDS.address("query"));
    }

    @Test
    void whatItNeedsIsNamedOnceAndWhatItMayNeedLaterNot() {
        assertEquals(List.of("/assets/islands/draw-2.js", "/assets/islands/lit-1.js"), ISLANDS.needs("query"));
    }

    @Test
    void anIslandThatWasNotBuiltIsNotThere() {
        assertEquals(Optional.empty(), ISLANDS.address("graph"));
        assertEquals(List.of(), ISLANDS.needs("graph"));
    }
}
