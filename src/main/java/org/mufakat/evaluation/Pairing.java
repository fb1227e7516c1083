package org.mufakat.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which prediction of an article means which event, one to one.
///
/// The likest pairs are taken first; then pairs are exchanged until no more events can be found.
final class Pairing {

    private static final Comparator<Likeness> LIKEST_FIRST = Comparator.comparingDouble(Likeness::weight)
            .reversed()
            .thenComparingInt(Likeness::predicted)
            .thenComparingInt(Likeness::gold);

    private final List<Likeness> pairs;
    private final Map<Integer, List<Integer>> candidates = new TreeMap<>();
    private final Map<Integer, Integer> goldOf = new TreeMap<>();
    private final Map<Integer, Integer> predictedOf = new HashMap<>();

    private Pairing(List<Likeness> pairs) {
        this.pairs = pairs.stream().sorted(LIKEST_FIRST).toList();
    }

    static Pairing of(List<Likeness> pairs) {
        var pairing = new Pairing(pairs);
        pairing.takeLikest();
        pairing.exchange();
        return pairing;
    }

    /// Return the index of the event that each prediction means, by the index of the prediction.
    Map<Integer, Integer> goldOf() {
        return Map.copyOf(goldOf);
    }

    /// Return the predictions that only mention again an event which another one found: neither right nor extra.
    Set<Integer> repetitions() {
        var repetitions = new HashSet<Integer>();
        for (Likeness pair : pairs) {
            if (pair.repeats() && !goldOf.containsKey(pair.predicted()) && predictedOf.containsKey(pair.gold())) {
                repetitions.add(pair.predicted());
            }
        }
        return repetitions;
    }

    private void takeLikest() {
        for (Likeness pair : pairs) {
            candidates.computeIfAbsent(pair.predicted(), _ -> new ArrayList<>()).add(pair.gold());
            if (!goldOf.containsKey(pair.predicted()) && !predictedOf.containsKey(pair.gold())) {
                join(pair.predicted(), pair.gold());
            }
        }
    }

    private void exchange() {
        for (int predicted : candidates.keySet()) {
            if (!goldOf.containsKey(predicted)) {
                place(predicted, new HashSet<>());
            }
        }
    }

    /// Give a prediction an event, moving others to their next one where that is possible.
    private boolean place(int predicted, Set<Integer> tried) {
        for (int gold : candidates.getOrDefault(predicted, List.of())) {
            if (tried.add(gold)) {
                Integer holder = predictedOf.get(gold);
                if (holder == null || place(holder, tried)) {
                    join(predicted, gold);
                    return true;
                }
            }
        }
        return false;
    }

    private void join(int predicted, int gold) {
        goldOf.put(predicted, gold);
        predictedOf.put(gold, predicted);
    }
}
