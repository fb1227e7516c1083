package org.mufakat.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A prediction that may mean an event, and how much speaks for it.
///
/// @param predicted index of the prediction
/// @param gold index of the event
/// @param repeats whether the prediction stands in a sentence that only mentions the event again
record Likeness(double weight, int predicted, int gold, boolean repeats) {

    /// From this overlap on two sentences are the same.
    private static final double SAME_SENTENCE = 0.6;

    /// A sentence with the event's trigger needs to share fewer words with the event's sentence.
    private static final double WORDS_AROUND_TRIGGER = 0.4;

    /// A sentence that mentions the event again counts less than its own.
    private static final double LESS_FOR_REPEATING = 0.3;

    /// Return the likeness of all pairs that can match, in the order of the predictions.
    static List<Likeness> all(List<JudgedEvent> predicted, List<JudgedEvent> gold, Names names) {
        var all = new ArrayList<Likeness>();
        for (int i = 0; i < predicted.size(); i++) {
            for (int j = 0; j < gold.size(); j++) {
                Place place = place(predicted.get(i), gold.get(j));
                if (place.weight() > 0) {
                    double weight = place.weight() + content(predicted.get(i), gold.get(j), names);
                    all.add(new Likeness(weight, i, j, place.repeats()));
                }
            }
        }
        return all;
    }

    /// How well a prediction's sentence fits, and whether it fits one that only mentions the event again.
    private record Place(double weight, boolean repeats) {}

    private static Place place(JudgedEvent predicted, JudgedEvent gold) {
        String sentence = Wording.passage(predicted.sentence());
        String main = Wording.passage(gold.sentence());
        double overlap = Overlap.of(sentence, main);
        double best = overlap >= SAME_SENTENCE ? overlap : aroundTrigger(sentence, main, gold) ? SAME_SENTENCE : 0;
        boolean repeats = false;
        for (String other : gold.list("coref_sentences")) {
            double again = Overlap.of(sentence, Wording.passage(other));
            if (again >= SAME_SENTENCE && again - LESS_FOR_REPEATING > best) {
                best = again - LESS_FOR_REPEATING;
                repeats = true;
            }
        }
        return new Place(best, repeats);
    }

    private static boolean aroundTrigger(String sentence, String main, JudgedEvent gold) {
        String trigger = Wording.passage(gold.trigger());
        if (trigger.isEmpty() || !sentence.contains(trigger)) {
            return false;
        }
        Set<String> words = Wording.split(main).collect(Collectors.toSet());
        return shared(sentence, main) >= WORDS_AROUND_TRIGGER * words.size();
    }

    private static long shared(String one, String other) {
        Set<String> words = Wording.split(one).collect(Collectors.toSet());
        return Wording.split(other).distinct().filter(words::contains).count();
    }

    /// Between events of one sentence decide type, then trigger, then who takes part, then date and instrument.
    private static double content(JudgedEvent predicted, JudgedEvent gold, Names names) {
        double type = predicted.type().equals(gold.type()) ? 3 : 0;
        double parties = names.agreement(predicted.participants(), gold.participants(), Names.Strictness.AFFILIATED);
        double date = predicted.text("date").equals(gold.text("date")) ? 0.5 : 0;
        return type
                + 2.5 * trigger(predicted, gold)
                + parties
                + date
                + 0.5 * FieldScores.words("instrument", predicted, gold);
    }

    private static double trigger(JudgedEvent predicted, JudgedEvent gold) {
        String one = Wording.passage(predicted.trigger());
        String other = Wording.passage(gold.trigger());
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        if (one.equals(other)) {
            return 1;
        }
        if (one.contains(other) || other.contains(one)) {
            return 0.8;
        }
        return shared(one, other) > 0 ? 0.4 : 0;
    }
}
