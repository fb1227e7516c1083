package org.mufakat.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.mufakat.intake.Intake;
import org.mufakat.intake.Web;
import org.mufakat.pipeline.Crew;
import org.mufakat.pipeline.Outcome;
import org.mufakat.pipeline.Pipeline;
import org.mufakat.pipeline.Reader;
import org.mufakat.pipeline.Rules;
import org.mufakat.turtle.RecordDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Reads articles into the record.
@Command(
        name = "ingest",
        description = "Read articles into the record. One that is read again replaces its file.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:at least one article was read or set aside",
            "1:none could be read",
            "2:the command line is wrong"
        })
final class IngestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private What what = new What();

    @Mixin
    private WhichRecord record = new WhichRecord();

    @Option(names = "--again", description = "Read what was read before, too.")
    private boolean again;

    @Mixin
    private Taking taking = new Taking();

    enum Format {
        text,
        json
    }

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "The report: text on standard error, or json on standard output (default: text).")
    private Format format = Format.text;

    @Mixin
    private Fetching fetching = new Fetching();

    @Mixin
    private Jobs jobs = new Jobs();

    @Override
    public Integer call() {
        Crew crew = jobs.crew();
        List<Outcome> outcomes;
        try (Web web = fetching.web();
                Intake intake = Intake.of(web);
                RecordDirectory directory = RecordDirectory.open(record.path(), Clock.systemUTC())) {
            var left = new Pipeline(Reader.load(Home.ontology(), Home.data()), directory, crew)
                    .by(Rules.name(Home.ontology(), Home.data()));
            var pipeline = again ? left.again() : left;
            outcomes = new Ingestion(intake, pipeline, taking.keeping()).run(what.given());
        }
        switch (format) {
            case text -> IngestReport.print(outcomes, spec.commandLine().getErr());
            case json -> IngestReport.printJson(outcomes, spec.commandLine().getOut());
        }
        return IngestReport.isDone(outcomes) ? 0 : 1;
    }
}
