package org.mufakat.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The predictions for one article beside the events that people found in it.
///
/// @param article the name of its file without ending
/// @param strict which prediction means which event, if both have one type
/// @param relaxed the same without regard to type
record ArticleComparison(
        String article, List<JudgedEvent> predicted, List<JudgedEvent> gold, Pairing strict, Pairing relaxed) {

    static ArticleComparison of(String article, List<JudgedEvent> predicted, List<JudgedEvent> gold, Names names) {
        List<Likeness> all = Likeness.all(predicted, gold, names);
        List<Likeness> sameType = all.stream()
                .filter(pair -> predicted
                        .get(pair.predicted())
                        .type()
                        .equals(gold.get(pair.gold()).type()))
                .toList();
        return new ArticleComparison(article, predicted, gold, Pairing.of(sameType), Pairing.of(all));
    }

    Counts counts(Pairing pairing) {
        int right = pairing.goldOf().size();
        return new Counts(
                right, predicted.size() - right - pairing.repetitions().size(), gold.size() - right);
    }

    /// A prediction and the event that it means.
    record Pair(JudgedEvent predicted, JudgedEvent gold) {

        boolean hasRightType() {
            return predicted.type().equals(gold.type());
        }
    }

    /// Return the pairs without regard to type, in the order of the predictions.
    Stream<Pair> pairs() {
        return relaxed.goldOf().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pair -> new Pair(predicted.get(pair.getKey()), gold.get(pair.getValue())));
    }

    /// Return the events that were found with their type.
    Stream<JudgedEvent> found() {
        return strict.goldOf().values().stream().map(gold::get);
    }

    List<Mistake> mistakes() {
        var mistakes = new ArrayList<Mistake>();
        Set<Integer> found = Set.copyOf(relaxed.goldOf().values());
        for (int j = 0; j < gold.size(); j++) {
            if (!found.contains(j)) {
                mistakes.add(new Mistake.Missed(article, gold.get(j)));
            }
        }
        Set<Integer> accepted = new HashSet<>(relaxed.goldOf().keySet());
        accepted.addAll(relaxed.repetitions());
        for (int i = 0; i < predicted.size(); i++) {
            if (!accepted.contains(i)) {
                mistakes.add(new Mistake.Extra(article, predicted.get(i)));
            }
        }
        pairs().filter(pair -> !pair.hasRightType())
                .forEach(pair -> mistakes.add(new Mistake.WrongType(article, pair.gold(), pair.predicted())));
        return mistakes;
    }
}
