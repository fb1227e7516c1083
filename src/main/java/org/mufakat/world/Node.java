package org.mufakat.world;

import java.util.ArrayList;
import java.util.List;

/// An account among the others: those that fit it, and those that would if a third one named the parties of both.
///
/// There is one for each account, so two are the same only if they are one object. What is asked of many lies here and
/// not further away, as with many accounts each step through memory costs more than the work at its end.
final class Node {

    /// The days of what has none: it begins on no day.
    private static final long NEVER = Long.MAX_VALUE;

    final Mark mark;

    /// First and last day, counted from 1970.
    final long begin;

    final long end;

    final List<Node> fitting = new ArrayList<>(4);
    final List<Node> open = new ArrayList<>(0);

    Node(Mark mark) {
        this.mark = mark;
        this.begin = mark.days().map(days -> days.begin().toEpochDay()).orElse(NEVER);
        this.end = mark.days().map(days -> days.end().toEpochDay()).orElse(NEVER);
    }

    boolean isDated() {
        return begin != NEVER;
    }

    boolean overlaps(Node other) {
        return begin <= other.end && other.begin <= end;
    }
}
