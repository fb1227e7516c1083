package org.mufakat.cli;

import java.util.ArrayList;
import java.util.List;
import org.mufakat.intake.Given;
import org.mufakat.intake.Intake;
import org.mufakat.pipeline.Outcome;
import org.mufakat.pipeline.Pipeline;
import org.mufakat.pipeline.Pipeline.Keeping;

/// A run of the pipeline, with its progress on a terminal.
record Ingestion(Intake intake, Pipeline pipeline, Keeping keeping) {

    /// Read what is given, showing how far it is.
    List<Outcome> run(List<String> given) {
        var outcomes = new ArrayList<Outcome>();
        List<Given> found = Given.expand(given, refused -> outcomes.add(Outcome.Failed.of(refused)));
        outcomes.addAll(Progress.during(
                "Reading",
                found.size(),
                step -> pipeline.ingest(
                                found.stream().flatMap(each -> intake.open(each).onClose(step)), keeping)
                        .toList()));
        return outcomes;
    }
}
