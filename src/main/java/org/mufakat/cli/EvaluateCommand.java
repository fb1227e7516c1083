package org.mufakat.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.mufakat.account.Account;
import org.mufakat.evaluation.Evaluation;
import org.mufakat.evaluation.EvaluationException;
import org.mufakat.evaluation.EvaluationJson;
import org.mufakat.evaluation.EventFiles;
import org.mufakat.evaluation.JudgedEvent;
import org.mufakat.evaluation.Names;
import org.mufakat.pipeline.Crew;
import org.mufakat.pipeline.JsonRecord;
import org.mufakat.pipeline.Reader;
import org.mufakat.pipeline.Reading;
import org.mufakat.source.Article;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.ArticlePaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says how well events are read, where people have found them.
@Command(
        name = "evaluate",
        description = "Compare events that were read with those that people found in the same articles.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "GOLD_DIR", description = "The events people found: a JSON file an article.")
    private Path gold = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PRED_DIR",
            description = "The events that were read, under the same file names. Without it the articles are read now.")
    private Optional<Path> predicted = Optional.empty();

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            description = "The articles to read (default: the folder articles beside GOLD_DIR).")
    private Optional<Path> articles = Optional.empty();

    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description = "Names that mean the same (default: the file aliases.json beside GOLD_DIR, if it is there).")
    private Optional<Path> aliases = Optional.empty();

    @Option(names = "--format", defaultValue = "text", description = "text, or json with all errors (default: text).")
    private Format format = Format.text;

    @Mixin
    private Jobs jobs = new Jobs();

    @Override
    public Integer call() {
        Crew crew = jobs.crew();
        if (predicted.isPresent() && articles.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "Give PRED_DIR or --articles: events that were read, or articles to read now");
        }
        SortedMap<String, List<JudgedEvent>> found = EventFiles.read(gold);
        Names names = names();
        Map<String, List<JudgedEvent>> read = predicted.isPresent()
                ? EventFiles.read(predicted.get())
                : read(articles.orElse(beside("articles")), found.keySet(), crew);
        tellDifference("nothing was read for", found.keySet(), read.keySet());
        tellDifference("left out, as people found nothing for", read.keySet(), found.keySet());
        print(Evaluation.of(read, found, names));
        return 0;
    }

    private Path beside(String name) {
        return gold.toAbsolutePath().normalize().resolveSibling(name);
    }

    private Names names() {
        Path file = aliases.orElse(beside("aliases.json"));
        return aliases.isPresent() || Files.exists(file) ? Names.read(file) : Names.plain();
    }

    /// Read the articles with these names. One that cannot be read is reported, and nothing was found in it.
    private Map<String, List<JudgedEvent>> read(Path folder, Set<String> wanted, Crew crew) {
        List<ArticleFile> files = ArticlePaths.expand(List.of(folder)).stream()
                .filter(file -> wanted.contains(file.stem()))
                .toList();
        if (files.isEmpty()) {
            throw new EvaluationException("%s holds none of the %d articles of %s: name their folder with --articles"
                    .formatted(folder, wanted.size(), gold));
        }
        Reader reader = Reader.load(Home.ontology(), Home.data());
        List<Reading> readings = Progress.during(
                "Reading",
                files.size(),
                step -> reader.readAll(files, crew, step).toList());
        var events = new TreeMap<String, List<JudgedEvent>>();
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Failed failed -> tell("failed: " + failed.reason());
                case Reading.Done(String name, Article article, List<Account> accounts) ->
                    events.put(article.id(), EventFiles.events(JsonRecord.line(article, accounts), name));
            }
        }
        return events;
    }

    private void tellDifference(String what, Set<String> some, Set<String> others) {
        Set<String> alone = new TreeSet<>(some);
        alone.removeAll(others);
        if (!alone.isEmpty()) {
            tell("%s: %s".formatted(what, String.join(", ", alone)));
        }
    }

    private void tell(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
    }

    private void print(Evaluation evaluation) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case text -> new EvaluationText(out).print(evaluation);
            case json -> out.println(EvaluationJson.of(evaluation));
        }
        out.flush();
    }
}
