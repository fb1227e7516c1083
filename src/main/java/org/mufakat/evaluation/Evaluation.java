package org.mufakat.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mufakat.evaluation.ArticleComparison.Pair;

/// How well events were read, over all articles: counts and scores are summed, so that each event weighs the same.
///
/// @param articles number of articles with events found by people
/// @param strict events found with their type
/// @param relaxed events found, of whatever type
/// @param typeAccuracy share of the events found that got their type
/// @param fields how right each field is on the events found, of whatever type
/// @param types events by type: found are those with the right one
/// @param statuses events by status: found are those with the right one, of whatever type
/// @param mistakes what went wrong, the most frequent kind first
public record Evaluation(
        int articles,
        Counts strict,
        Counts relaxed,
        double typeAccuracy,
        SortedMap<String, Score> fields,
        List<Row> types,
        List<Row> statuses,
        List<Mistake> mistakes) {

    /// The mean over some events.
    ///
    /// @param events how many they are
    /// @param mean from 0 to 1
    public record Score(int events, double mean) {}

    /// Events that share a type or a status.
    ///
    /// @param gold how many people found
    /// @param found how many of these were predicted as such
    /// @param predicted how many were predicted as such
    public record Row(String name, int gold, int found, int predicted) {

        /// Return the counts, where a repeated mention counts as extra.
        public Counts counts() {
            return new Counts(found, predicted - found, gold - found);
        }
    }

    public Evaluation {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        types = List.copyOf(types);
        statuses = List.copyOf(statuses);
        mistakes = List.copyOf(mistakes);
    }

    /// Compare predictions with what people found, article by article.
    ///
    /// @param predicted events by article; an article that is missing has none, one that `gold` lacks is left out
    public static Evaluation of(
            Map<String, List<JudgedEvent>> predicted, SortedMap<String, List<JudgedEvent>> gold, Names names) {
        List<ArticleComparison> articles = gold.entrySet().stream()
                .map(article -> ArticleComparison.of(
                        article.getKey(),
                        predicted.getOrDefault(article.getKey(), List.of()),
                        article.getValue(),
                        names))
                .toList();
        List<Pair> pairs = articles.stream().flatMap(ArticleComparison::pairs).toList();
        return new Evaluation(
                articles.size(),
                sum(articles, article -> article.counts(article.strict())),
                sum(articles, article -> article.counts(article.relaxed())),
                mean(pairs.stream().map(pair -> pair.hasRightType() ? 1.0 : 0.0).toList()),
                fields(pairs, names),
                rows(articles, "type", articles.stream().flatMap(ArticleComparison::found)),
                rows(
                        articles,
                        "status",
                        pairs.stream()
                                .filter(pair -> pair.predicted()
                                        .text("status")
                                        .equals(pair.gold().text("status")))
                                .map(Pair::gold)),
                worstFirst(articles.stream()
                        .flatMap(article -> article.mistakes().stream())
                        .toList()));
    }

    private static Counts sum(List<ArticleComparison> articles, Function<ArticleComparison, Counts> counts) {
        return articles.stream().map(counts).reduce(Counts.NONE, Counts::plus);
    }

    private static double mean(List<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static SortedMap<String, Score> fields(List<Pair> pairs, Names names) {
        var scores = new HashMap<String, List<Double>>();
        for (Pair pair : pairs) {
            FieldScores.of(pair.predicted(), pair.gold(), names)
                    .forEach((field, score) -> scores.computeIfAbsent(field, _ -> new ArrayList<>())
                            .add(score));
        }
        var fields = new TreeMap<String, Score>();
        scores.forEach((field, all) -> fields.put(field, new Score(all.size(), mean(all))));
        return fields;
    }

    /// Count events by a field, the most frequent value first.
    private static List<Row> rows(List<ArticleComparison> articles, String field, Stream<JudgedEvent> right) {
        Map<String, Integer> gold = count(articles.stream().flatMap(article -> article.gold().stream()), field);
        Map<String, Integer> predicted =
                count(articles.stream().flatMap(article -> article.predicted().stream()), field);
        Map<String, Integer> found = count(right, field);
        return Stream.concat(gold.keySet().stream(), predicted.keySet().stream())
                .distinct()
                .map(name -> new Row(
                        name, gold.getOrDefault(name, 0), found.getOrDefault(name, 0), predicted.getOrDefault(name, 0)))
                .sorted(Comparator.comparingInt((Row row) -> -row.gold()).thenComparing(Row::name))
                .toList();
    }

    private static Map<String, Integer> count(Stream<JudgedEvent> events, String field) {
        return events.map(event -> event.text(field).orElse("(none)"))
                .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum));
    }

    private static List<Mistake> worstFirst(List<Mistake> mistakes) {
        Map<String, Long> frequency =
                mistakes.stream().collect(Collectors.groupingBy(Mistake::kind, Collectors.counting()));
        return mistakes.stream()
                .sorted(Comparator.comparingLong((Mistake mistake) -> -frequency.getOrDefault(mistake.kind(), 0L))
                        .thenComparing(Mistake::kind))
                .toList();
    }
}
