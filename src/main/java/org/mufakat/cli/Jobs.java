package org.mufakat.cli;

import org.mufakat.pipeline.Crew;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The option of commands that read many articles: how many at once.
final class Jobs {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--jobs", paramLabel = "N", description = "Articles read at once (default: one a processor).")
    private int jobs = Crew.ofAll().jobs();

    /// Return those who read.
    Crew crew() {
        if (jobs < 1) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--jobs': %d is less than 1".formatted(jobs));
        }
        return new Crew(jobs);
    }
}
