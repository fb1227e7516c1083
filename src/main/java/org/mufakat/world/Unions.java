package org.mufakat.world;

import java.util.HashMap;
import java.util.Map;

/// Sets of texts that belong together, each known by its lowest text: the order of joining does not matter.
final class Unions {

    private final Map<String, String> parents = new HashMap<>();

    /// Return the lowest text of the set that a text is in; itself where it was never joined.
    String of(String text) {
        String root = text;
        for (String up = parents.get(root); up != null; up = parents.get(root)) {
            root = up;
        }
        if (!root.equals(text)) {
            parents.put(text, root);
        }
        return root;
    }

    void join(String one, String other) {
        String first = of(one);
        String second = of(other);
        int order = first.compareTo(second);
        if (order != 0) {
            parents.put(order < 0 ? second : first, order < 0 ? first : second);
        }
    }
}
