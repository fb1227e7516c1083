package org.mufakat.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.mufakat.turtle.RecordDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes articles back.
@Command(
        name = "retract",
        description = "Take an article back: it is as if it had never been read. Only the log remembers.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all were taken back",
            "1:the record does not hold one of them; those before it were taken back",
            "2:the command line is wrong"
        })
final class RetractCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "Ids of articles, as in their IRIs.")
    private List<String> articles = List.of();

    @Mixin
    private WhichRecord record = new WhichRecord();

    @Override
    public Integer call() {
        try (RecordDirectory directory = RecordDirectory.open(record.path(), Clock.systemUTC())) {
            for (String article : articles) {
                directory.retract(article);
                spec.commandLine().getErr().printf("%s: taken back%n", article);
            }
        }
        return 0;
    }
}
