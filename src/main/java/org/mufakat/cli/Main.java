package org.mufakat.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `mufakat`.
@Command(
        name = "mufakat",
        description =
                "A knowledge graph of ASEAN diplomatic events: who did what with whom, how firmly, and who says so.",
        mixinStandardHelpOptions = true,
        version = "mufakat 0.1.0",
        subcommands = {
            ServeCommand.class,
            IngestCommand.class,
            WatchCommand.class,
            RetractCommand.class,
            CorrectCommand.class,
            ExtractCommand.class,
            ExplainCommand.class,
            EvaluateCommand.class,
            CheckCommand.class,
            QueryCommand.class,
            ExportCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:it could not be done; the message says why",
            "2:the command line is wrong; the message says where"
        })
public final class Main {

    private Main() {}

    /// Run a command and end with its exit code.
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /// Lucene says on every start that it would like other settings of the JVM; nobody can do anything about it.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static int run(String... args) {
        LUCENE.setLevel(Level.SEVERE);
        return commandLine().execute(args);
    }

    /// Return the command, so that a test may listen to it.
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
