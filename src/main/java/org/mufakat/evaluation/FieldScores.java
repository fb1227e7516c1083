package org.mufakat.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mufakat.evaluation.Names.Strictness;

/// How right the fields of a prediction are that means an event: from 0 to 1 each, by the name of the field.
///
/// A field that is empty on both sides is right. `…_nonnull` is the same where the event has a value, which tells more.
final class FieldScores {

    /// Instruments are the same if at least this much of their words is.
    private static final double SAME_INSTRUMENT = 0.5;

    private static final int YEAR_AND_MONTH = "2018-09".length();

    private final JudgedEvent predicted;
    private final JudgedEvent gold;
    private final Names names;
    private final Map<String, Double> scores = new TreeMap<>();

    private FieldScores(JudgedEvent predicted, JudgedEvent gold, Names names) {
        this.predicted = predicted;
        this.gold = gold;
        this.names = names;
    }

    static Map<String, Double> of(JudgedEvent predicted, JudgedEvent gold, Names names) {
        var fields = new FieldScores(predicted, gold, names);
        fields.parties();
        fields.dates();
        fields.words();
        fields.incident();
        fields.valuesThatAreThere();
        return Map.copyOf(fields.scores);
    }

    /// Return how many words a field has in common on both sides, as the harmonic mean of the two shares.
    static double words(String field, JudgedEvent predicted, JudgedEvent gold) {
        Set<String> one = words(predicted, field);
        Set<String> other = words(gold, field);
        return one.isEmpty() && other.isEmpty() ? 1 : 2.0 * shared(one, other) / (one.size() + other.size());
    }

    private static Set<String> words(JudgedEvent event, String field) {
        return Set.copyOf(Wording.words(event.text(field).orElse("")));
    }

    private static long shared(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }

    private void parties() {
        List<String> agents = predicted.names("agents");
        List<String> goldAgents = gold.names("agents");
        scores.put("agents", names.agreement(agents, goldAgents, Strictness.SAME));
        scores.put("agents_affil", names.agreement(agents, goldAgents, Strictness.AFFILIATED));
        scores.put(
                "counterparts",
                names.agreement(predicted.names("counterparts"), gold.names("counterparts"), Strictness.SAME));
        scores.put(
                "participants", names.agreement(predicted.participants(), gold.participants(), Strictness.AFFILIATED));
        put("attribution", isAttributed());
    }

    private boolean isAttributed() {
        List<String> said = predicted.names("attributed_to");
        List<String> goldSaid = gold.names("attributed_to");
        return (said.isEmpty() && goldSaid.isEmpty())
                || said.stream()
                        .anyMatch(name ->
                                goldSaid.stream().anyMatch(other -> names.alike(name, other, Strictness.AFFILIATED)));
    }

    private void dates() {
        Optional<String> date = predicted.text("date");
        List<Optional<String>> right = Stream.concat(
                        Stream.of(gold.text("date")),
                        gold.list("date_alt").stream().map(Optional::of))
                .toList();
        put("date_exact", right.contains(date));
        put("date_ym", right.stream().map(FieldScores::month).toList().contains(month(date)));
        put(
                "date_basis",
                Optional.of(predicted.text("date_basis").orElse("none")).equals(gold.text("date_basis")));
    }

    private static Optional<String> month(Optional<String> date) {
        return date.map(day -> day.substring(0, Math.min(YEAR_AND_MONTH, day.length())));
    }

    private void words() {
        put("status", predicted.text("status").equals(gold.text("status")));
        put("instrument", words("instrument", predicted, gold) >= SAME_INSTRUMENT);
        put("place", touch("place"));
        put("topic_overlap", shared(words(predicted, "topic"), words(gold, "topic")) > 0);
    }

    private void incident() {
        if (gold.type().equals("CyberIncident")) {
            Stream.of("victim", "perpetrator", "records_affected")
                    .forEach(field -> put("cyber_" + field, touch(field)));
        }
    }

    /// Return whether a field is empty on both sides or has a word in common.
    private boolean touch(String field) {
        Set<String> one = words(predicted, field);
        Set<String> other = words(gold, field);
        return (one.isEmpty() && other.isEmpty()) || shared(one, other) > 0;
    }

    private void valuesThatAreThere() {
        alsoIfThere("counterparts", "counterparts");
        alsoIfThere("instrument", "instrument");
        alsoIfThere("place", "place");
        alsoIfThere("attribution", "attributed_to");
        alsoIfThere("date_exact", "date");
        alsoIfThere("date_ym", "date");
    }

    private void alsoIfThere(String score, String field) {
        if (!gold.list(field).isEmpty()) {
            scores.put(score + "_nonnull", scores.getOrDefault(score, 0.0));
        }
    }

    private void put(String field, boolean right) {
        scores.put(field, right ? 1.0 : 0.0);
    }
}
