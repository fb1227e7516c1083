package org.mufakat.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Knowledge;
import org.mufakat.source.PartialDate;
import org.mufakat.turtle.Correction;
import org.mufakat.turtle.CorrectionsFile;
import org.mufakat.turtle.ReferenceFiles;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes down what a person corrects in an account.
@Command(
        name = "correct",
        description = "Correct what the reader found. The correction wins; the reader's own reading stays visible.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is written", "1:there is no such account", "2:the command line is wrong"})
final class CorrectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "Id of the article, as in its IRI.")
    private String article = "";

    @Parameters(index = "1", paramLabel = "N", description = "Number of the account in it.")
    private int account;

    @Option(names = "--type", description = "The right class of the act, such as Meeting.")
    private @Nullable String type;

    @Option(names = "--status", description = "The right status, such as planned.")
    private @Nullable String status;

    @Option(names = "--agent", paramLabel = "THING", description = "Who acts, such as state/japan; may be repeated.")
    private List<String> agents = List.of();

    @Option(names = "--counterpart", paramLabel = "THING", description = "With or to whom; may be repeated.")
    private List<String> counterparts = List.of();

    @Option(names = "--instrument", paramLabel = "THING", description = "On what text; may be repeated.")
    private List<String> instruments = List.of();

    @Option(names = "--date", description = "The right date: a day, month or year, such as 2018-09.")
    private @Nullable String date;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who says so.")
    private String by = "";

    @Option(names = "--because", required = true, paramLabel = "TEXT", description = "Why.")
    private String because = "";

    @Mixin
    private WhichRecord record = new WhichRecord();

    @Option(
            names = "--corrections",
            paramLabel = "FILE",
            description = "Where to write it (default: data/corrections.ttl of the checkout).")
    private @Nullable Path corrections;

    @Override
    public Integer call() {
        Correction correction = correction();
        if (correction.isEmpty()) {
            throw wrong("Say what is right: --type, --status, --agent, --counterpart, --instrument or --date");
        }
        Path file = Optional.ofNullable(corrections).orElseGet(() -> Home.data().resolve("corrections.ttl"));
        String iri = CorrectionsFile.add(file, record.path(), article, account, correction);
        spec.commandLine().getErr().printf("%s: <%s>%n", file, iri);
        return 0;
    }

    private Correction correction() {
        Map<Role, List<String>> roles = new EnumMap<>(Role.class);
        roles.put(Role.AGENT, things(agents));
        roles.put(Role.COUNTERPART, things(counterparts));
        roles.put(Role.INSTRUMENT, things(instruments));
        roles.values().removeIf(List::isEmpty);
        return new Correction(
                Optional.ofNullable(type)
                        .map(name -> EventType.ofIri(Muf.NAMESPACE + name)
                                .orElseThrow(() -> wrong("'%s' is no type of event".formatted(name)))),
                Optional.ofNullable(status)
                        .map(name -> Status.ofIri(Iris.STATUS + name)
                                .orElseThrow(() -> wrong("'%s' is no status".formatted(name)))),
                roles,
                Optional.ofNullable(date)
                        .map(text -> PartialDate.parse(text)
                                .orElseThrow(() -> wrong(
                                        "'%s' is no date: a day, month or year, such as 2018-09".formatted(text)))),
                by,
                LocalDate.now(Clock.systemUTC()),
                because);
    }

    private List<String> things(List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        Knowledge known = ReferenceFiles.read(Home.data().resolve("reference"));
        return names.stream()
                .map(name -> known.entity(Iris.BASE + "id/" + name)
                        .map(Entity::iri)
                        .orElseThrow(() ->
                                wrong("'%s' is nothing that the graph knows: name it as in its IRI, such as state/japan"
                                        .formatted(name))))
                .toList();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
