package org.mufakat.cli;

import java.io.PrintWriter;
import java.util.List;
import org.mufakat.pipeline.Outcome;
import org.mufakat.pipeline.Pipeline;
import org.mufakat.source.ArticleFile;

/// A run of the pipeline with its progress on a terminal and its report.
record Ingestion(Pipeline pipeline) {

    /// Read the files, showing how far it is.
    List<Outcome> run(List<ArticleFile> files) {
        return Progress.during(
                "Reading", files.size(), step -> pipeline.ingest(files, step).toList());
    }

    /// Say what became of the articles.
    static void report(List<Outcome> outcomes, PrintWriter err) {
        int events = 0;
        int silent = 0;
        int failed = 0;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Read read -> events += read.events();
                case Outcome.Silent none -> {
                    silent++;
                    err.printf("nothing found: %s%n", none.name());
                }
                case Outcome.Failed failure -> {
                    failed++;
                    err.printf("failed: %s%n", failure.reason());
                }
            }
        }
        int read = outcomes.size() - failed;
        err.printf(
                "%d %s read, %d accounts of events; nothing found in %d; %d failed%n",
                read, read == 1 ? "article" : "articles", events, silent, failed);
        err.flush();
    }
}
