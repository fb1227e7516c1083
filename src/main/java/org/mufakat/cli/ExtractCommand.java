package org.mufakat.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mufakat.intake.Given;
import org.mufakat.intake.Intake;
import org.mufakat.intake.Web;
import org.mufakat.pipeline.Crew;
import org.mufakat.pipeline.JsonRecord;
import org.mufakat.pipeline.Reader;
import org.mufakat.pipeline.Reading;
import org.mufakat.turtle.ArticleGraph;
import org.mufakat.turtle.TurtleFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Shows what articles say, and stores nothing.
@Command(
        name = "extract",
        description = "Read articles and print what they say of events. Nothing is stored.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    enum Format {
        turtle,
        jsonl
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private What what = new What();

    @Option(
            names = "--format",
            defaultValue = "turtle",
            description = "turtle, or jsonl: one JSON object a line and article (default: turtle).")
    private Format format = Format.turtle;

    @Mixin
    private Fetching fetching = new Fetching();

    @Mixin
    private Jobs jobs = new Jobs();

    @Override
    public Integer call() {
        Crew crew = jobs.crew();
        var failures = new ArrayList<String>();
        List<Given> found = Given.expand(what.given(), refused -> failures.add(refused.message()));
        int printed = 0;
        if (!found.isEmpty()) {
            Reader reader = Reader.load(Home.ontology(), Home.data());
            try (Web web = fetching.web();
                    Intake intake = Intake.of(web)) {
                printed = reader.readAll(found.stream().flatMap(intake::open), crew)
                        .mapToInt(reading -> print(reader, reading, failures))
                        .sum();
            }
        }
        failures.forEach(failure -> spec.commandLine().getErr().println("mufakat: " + failure));
        return printed == 0 ? 1 : 0;
    }

    /// Print what was read and return how many articles that are: one, or none where it failed.
    private int print(Reader reader, Reading reading, List<String> failures) {
        return switch (reading) {
            case Reading.Failed failed -> {
                failures.add(failed.reason());
                yield 0;
            }
            case Reading.Done done -> {
                PrintWriter out = spec.commandLine().getOut();
                out.println(
                        switch (format) {
                            case jsonl -> JsonRecord.line(done.article(), done.accounts());
                            case turtle ->
                                TurtleFile.write(ArticleGraph.of(done.article(), done.accounts(), reader.linker()));
                        });
                out.flush();
                yield 1;
            }
        };
    }
}
