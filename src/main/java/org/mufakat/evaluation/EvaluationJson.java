package org.mufakat.evaluation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mufakat.evaluation.Evaluation.Row;

/// An evaluation as JSON. The figures have the names that the scorer of the development set gives them.
public final class EvaluationJson {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private EvaluationJson() {}

    public static String of(Evaluation evaluation) {
        var json = new LinkedHashMap<String, Object>();
        json.put("articles", evaluation.articles());
        json.put("events_strict", counts(evaluation.strict()));
        json.put("events_relaxed", counts(evaluation.relaxed()));
        json.put("type_accuracy_on_matched", evaluation.typeAccuracy());
        var fields = new LinkedHashMap<String, Object>();
        evaluation
                .fields()
                .forEach((field, score) ->
                        fields.put(field, new TreeMap<>(Map.of("n", score.events(), "score", score.mean()))));
        json.put("fields", fields);
        json.put("by_type", rows(evaluation.types()));
        json.put("by_status", rows(evaluation.statuses()));
        json.put(
                "errors",
                evaluation.mistakes().stream().map(EvaluationJson::mistake).toList());
        return GSON.toJson(json);
    }

    private static Map<String, Object> counts(Counts counts) {
        var json = new LinkedHashMap<String, Object>();
        json.put("tp", counts.right());
        json.put("fp", counts.extra());
        json.put("fn", counts.missed());
        json.put("precision", counts.precision());
        json.put("recall", counts.recall());
        json.put("f1", counts.f1());
        return json;
    }

    private static Map<String, Object> rows(List<Row> rows) {
        var json = new LinkedHashMap<String, Object>();
        for (Row row : rows) {
            json.put(
                    row.name(),
                    new TreeMap<>(Map.of("gold", row.gold(), "found", row.found(), "predicted", row.predicted())));
        }
        return json;
    }

    private static Map<String, String> mistake(Mistake mistake) {
        var json = new LinkedHashMap<String, String>();
        json.put("article", mistake.article());
        json.put("error", mistake.kind());
        json.put("trigger", mistake.event().trigger());
        json.put("sentence", mistake.event().sentence());
        return json;
    }
}
