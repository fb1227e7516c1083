package org.mufakat.cli;

import java.io.PrintWriter;
import java.util.List;
import org.mufakat.pipeline.Outcome;

/// Says what became of articles.
final class IngestReport {

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
                err.printf("failed: %s%n", each.reason());
            }
        }
    }
}
