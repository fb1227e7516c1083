package org.mufakat.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.mufakat.evaluation.Counts;
import org.mufakat.evaluation.Evaluation;
import org.mufakat.evaluation.Mistake;

/// Prints an evaluation for people: figures, tables, and the most frequent kinds of error with some of their sentences.
record EvaluationText(PrintWriter out) {

    private static final String WHERE_THERE = "_nonnull";
    private static final int KINDS = 12;
    private static final int SENTENCES = 3;

    void print(Evaluation evaluation) {
        out.printf("%d articles%n%n", evaluation.articles());
        out.printf(
                "%-26s %9s %7s %7s %6s %6s %7s%n", "events", "precision", "recall", "F1", "right", "extra", "missed");
        total("with the right type", evaluation.strict());
        total("of whatever type", evaluation.relaxed());
        out.printf("%nThe type is right for %.3f of those found.%n", evaluation.typeAccuracy());
        fields(evaluation);
        rows("type", evaluation.types());
        rows("status", evaluation.statuses());
        mistakes(evaluation.mistakes());
    }

    private void total(String name, Counts counts) {
        out.printf(
                "%-26s %9.3f %7.3f %7.3f %6d %6d %7d%n",
                name,
                counts.precision(),
                counts.recall(),
                counts.f1(),
                counts.right(),
                counts.extra(),
                counts.missed());
    }

    private void fields(Evaluation evaluation) {
        out.printf("%n%-26s %9s %7s %14s %7s%n", "field, on those found", "score", "events", "where it is", "events");
        evaluation.fields().forEach((field, score) -> {
            if (!field.endsWith(WHERE_THERE)) {
                Evaluation.Score there = evaluation.fields().get(field + WHERE_THERE);
                out.printf("%-26s %9.3f %7d", field, score.mean(), score.events());
                if (there != null) {
                    out.printf(" %14.3f %7d", there.mean(), there.events());
                }
                out.println();
            }
        });
    }

    private void rows(String heading, List<Evaluation.Row> rows) {
        out.printf(
                "%n%-26s %9s %7s %9s %9s %7s %7s%n",
                heading, "gold", "found", "predicted", "precision", "recall", "F1");
        for (Evaluation.Row row : rows) {
            Counts counts = row.counts();
            out.printf(
                    "%-26s %9d %7d %9d %9.3f %7.3f %7.3f%n",
                    row.name(),
                    row.gold(),
                    row.found(),
                    row.predicted(),
                    counts.precision(),
                    counts.recall(),
                    counts.f1());
        }
    }

    private void mistakes(List<Mistake> mistakes) {
        var kinds = mistakes.stream()
                .collect(Collectors.groupingBy(Mistake::kind, LinkedHashMap::new, Collectors.toList()));
        out.printf("%n%d errors of %d kinds, the most frequent first%n", mistakes.size(), kinds.size());
        kinds.entrySet().stream().limit(KINDS).forEach(kind -> {
            out.printf("%n%d x %s%n", kind.getValue().size(), kind.getKey());
            kind.getValue().stream().limit(SENTENCES).forEach(this::sentence);
        });
    }

    private void sentence(Mistake mistake) {
        out.printf(
                "   %s, \"%s\": %s%n",
                mistake.article(),
                mistake.event().trigger(),
                mistake.event().sentence().strip());
    }
}
