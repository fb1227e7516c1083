package org.mufakat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mufakat.account.Account;
import org.mufakat.pipeline.JsonRecord;
import org.mufakat.pipeline.Reader;
import org.mufakat.source.Article;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.ArticlePaths;
import org.mufakat.source.SourceException;
import org.mufakat.turtle.ArticleGraph;
import org.mufakat.turtle.TurtleFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Text files, or directories of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            defaultValue = "turtle",
            description = "turtle, or jsonl: one JSON object a line and article (default: turtle).")
    private Format format = Format.turtle;

    @Override
    public Integer call() {
        var failures = new ArrayList<SourceException>();
        List<ArticleFile> files = ArticlePaths.expand(paths, failures::add);
        int printed = 0;
        if (!files.isEmpty()) {
            Reader reader = Reader.load(Home.ontology(), Home.data());
            for (ArticleFile file : files) {
                try {
                    print(reader, file.read());
                    printed++;
                } catch (SourceException failure) {
                    failures.add(failure);
                }
            }
        }
        failures.forEach(failure -> spec.commandLine().getErr().println("mufakat: " + failure.getMessage()));
        return printed == 0 ? 1 : 0;
    }

    private void print(Reader reader, Article article) {
        PrintWriter out = spec.commandLine().getOut();
        List<Account> accounts = reader.read(article);
        out.println(
                switch (format) {
                    case jsonl -> JsonRecord.line(article, accounts);
                    case turtle -> TurtleFile.write(ArticleGraph.of(article, accounts, reader.linker()));
                });
        out.flush();
    }
}
