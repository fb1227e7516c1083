package org.mufakat.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Accounts that share something, those with days in the order of their first days: so accounts whose days lie apart
/// never meet, however many there are.
final class Shelf {

    private final List<Node> dated = new ArrayList<>(2);
    private final List<Node> always = new ArrayList<>(0);

    /// The most days that one of them has spanned.
    private long longest;

    /// Put an account where it is found by its days.
    void put(Node node) {
        if (node.isDated()) {
            dated.add(firstAfter(node.begin), node);
            longest = Math.max(longest, node.end - node.begin);
        } else {
            putForAllDays(node);
        }
    }

    /// Put an account where it is found whatever the days are.
    void putForAllDays(Node node) {
        always.add(node);
    }

    void take(Node node) {
        if (!always.remove(node)) {
            dated.remove(node);
        }
    }

    boolean isEmpty() {
        return dated.isEmpty() && always.isEmpty();
    }

    /// Add to `near` those that may be of one time with an account.
    void near(Node node, Set<Node> near) {
        near.addAll(always);
        if (!node.isDated()) {
            near.addAll(dated);
            return;
        }
        for (Node other : dated.subList(firstAfter(node.begin - longest - 1), firstAfter(node.end))) {
            if (other.overlaps(node)) {
                near.add(other);
            }
        }
    }

    /// Return the place of the first account that begins after a day.
    private int firstAfter(long day) {
        int low = 0;
        int high = dated.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dated.get(middle).begin > day) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
