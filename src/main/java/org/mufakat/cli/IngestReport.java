package org.mufakat.cli;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mufakat.pipeline.Outcome;

/// Says what became of articles.
final class IngestReport {

    private static final Gson GSON = new Gson();

    private int read;
    private int events;
    private int silent;
    private int aside;
    private int known;
    private int reprints;
    private int failed;

    private IngestReport() {}

    /// Say it in words: a line for each article that needs one, then the numbers.
    static void print(List<Outcome> outcomes, PrintWriter err) {
        var report = new IngestReport();
        outcomes.forEach(outcome -> report.tell(outcome, err));
        err.printf(
                "%d %s read, %d accounts of events; nothing found in %d; %s%s%s%d failed%n",
                report.read,
                report.read == 1 ? "article" : "articles",
                report.events,
                report.silent,
                report.known == 0 ? "" : "%d read before; ".formatted(report.known),
                report.reprints == 0 ? "" : "%d printed elsewhere too; ".formatted(report.reprints),
                report.aside == 0 ? "" : "%d set aside; ".formatted(report.aside),
                report.failed);
        err.flush();
    }

    /// Say it to a program: a JSON object with a list for each thing that can become of an article.
    static void printJson(List<Outcome> outcomes, PrintWriter out) {
        var report = new JsonObject();
        Stream.of("read", "setAside", "known", "reprints", "failed").forEach(key -> report.add(key, new JsonArray()));
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Read each -> add(report, "read", each, Map.of("accounts", each.events()));
                case Outcome.Silent each -> add(report, "read", each, Map.of("accounts", 0));
                case Outcome.SetAside each -> add(report, "setAside", each, Map.of("reason", each.reason()));
                case Outcome.Known each -> add(report, "known", each, Map.of());
                case Outcome.Reprint each -> add(report, "reprints", each, Map.of("of", each.first()));
                case Outcome.Failed each ->
                    add(report, "failed", each, new TreeMap<>(Map.of("help", each.help(), "reason", each.reason())));
            }
        }
        out.println(report);
        out.flush();
    }

    private static void add(JsonObject report, String key, Outcome outcome, Map<String, ?> facts) {
        var object = new JsonObject();
        object.addProperty("name", outcome.name());
        facts.forEach((name, value) -> object.add(name, GSON.toJsonTree(value)));
        report.getAsJsonArray(key).add(object);
    }

    /// Return whether something was done: an article was read, now or before, or set aside.
    static boolean isDone(List<Outcome> outcomes) {
        return outcomes.stream().anyMatch(outcome -> switch (outcome) {
            case Outcome.Read _, Outcome.Silent _, Outcome.Known _, Outcome.Reprint _, Outcome.SetAside _ -> true;
            case Outcome.Failed _ -> false;
        });
    }

    private void tell(Outcome outcome, PrintWriter err) {
        switch (outcome) {
            case Outcome.Read each -> {
                read++;
                events += each.events();
            }
            case Outcome.Silent each -> {
                read++;
                silent++;
                err.printf("nothing found: %s%n", each.name());
            }
            case Outcome.SetAside each -> {
                aside++;
                err.printf("set aside: %s%n", each.reason());
            }
            case Outcome.Known _ -> known++;
            case Outcome.Reprint each -> {
                reprints++;
                err.printf("printed elsewhere too: %s is %s%n", each.name(), each.first());
            }
            case Outcome.Failed each -> {
                failed++;
                err.printf("failed: %s%n", each.message());
            }
        }
    }
}
