package org.mufakat.cli;

import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Says what is wrong with ontology, data and record, and where.
@Command(
        name = "check",
        description = "Check that ontology, data and record can be read, keep the shapes, quote their articles"
                + " exactly, and that no link leads nowhere.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well, advice apart",
            "1:something is wrong; the findings say what and where",
            "2:the command line is wrong"
        })
final class CheckCommand implements Callable<Integer> {

    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WhichRecord record = new WhichRecord();

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text: a finding a line; json: one list of objects (default: text).")
    private Format format = Format.text;

    @Override
    public Integer call() {
        List<Finding> findings = findings();
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case text -> findings.forEach(out::println);
            case json ->
                out.println(new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(findings));
        }
        out.flush();
        long wrong = findings.stream().filter(finding -> !finding.isAdvice()).count();
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                "%d files checked: %d findings, %d pieces of advice%n",
                check(() -> {}).files(), wrong, findings.size() - wrong);
        err.flush();
        return wrong == 0 ? 0 : 1;
    }

    private List<Finding> findings() {
        return Progress.during(
                "Checking", check(() -> {}).files(), step -> check(step).run());
    }

    private Check check(Runnable step) {
        return new Check(
                Home.ontology(), Home.data(), record.path().toAbsolutePath().normalize(), step);
    }
}
