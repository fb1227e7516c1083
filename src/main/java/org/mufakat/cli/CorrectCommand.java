package org.mufakat.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.mufakat.linking.Knowledge;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;
import org.mufakat.turtle.CorrectionsFile;
import org.mufakat.turtle.ReferenceFiles;
import org.mufakat.vocabulary.EventType;
import org.mufakat.vocabulary.Iris;
import org.mufakat.vocabulary.Muf;
import org.mufakat.vocabulary.Role;
import org.mufakat.vocabulary.Status;
import picocli.CommandLine.Command;
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

    @Option(names = "--record", paramLabel = "DIR", description = "The record (default: in your data directory).")
    private Path record = Home.defaultRecord();

    @Option(
            names = "--corrections",
            paramLabel = "FILE",
            description = "Where to write it (default: data/corrections.ttl of the checkout).")
    private @Nullable Path corrections;

    @Override
    public Integer call() {
        Model right = right();
        if (right.isEmpty()) {
            throw wrong("Say what is right: --type, --status, --agent, --counterpart, --instrument or --date");
        }
        String words = CorrectionsFile.trigger(record, article, account);
        IRI self = Values.iri(Iris.thing(
                "correction",
                "%s-%d-%s"
                        .formatted(
                                article,
                                account,
                                Article.sha256(right + by + because).substring(0, 8))));
        Model correction = new LinkedHashModel();
        right.forEach(stated -> correction.add(self, stated.getPredicate(), stated.getObject()));
        correction.add(self, RDF.TYPE, Values.iri(Muf.CORRECTION));
        correction.add(self, RDFS.LABEL, Values.literal(words));
        correction.add(self, Values.iri(Muf.CORRECTS), Values.iri(Iris.article(article) + "#account-" + account));
        correction.add(self, DCTERMS.CREATOR, Values.literal(by));
        correction.add(
                self,
                DCTERMS.DATE,
                Values.literal(LocalDate.now(Clock.systemUTC()).toString(), XSD.DATE));
        correction.add(self, DCTERMS.DESCRIPTION, Values.literal(because));
        Path file = Optional.ofNullable(corrections).orElseGet(() -> Home.data().resolve("corrections.ttl"));
        CorrectionsFile.add(file, correction);
        spec.commandLine().getErr().printf("%s: <%s>%n", file, self);
        return 0;
    }

    /// Return what is right, as statements on nothing in particular.
    private Model right() {
        Model right = new LinkedHashModel();
        IRI any = Values.iri(Muf.CORRECTION);
        Optional.ofNullable(type)
                .ifPresent(name -> right.add(
                        any,
                        Values.iri(Muf.EVENT_TYPE),
                        Values.iri(EventType.ofIri(Muf.NAMESPACE + name)
                                .orElseThrow(() -> wrong("'%s' is no type of event".formatted(name)))
                                .iri())));
        Optional.ofNullable(status)
                .ifPresent(name -> right.add(
                        any,
                        Values.iri(Muf.STATUS),
                        Values.iri(Status.ofIri(Iris.STATUS + name)
                                .orElseThrow(() -> wrong("'%s' is no status".formatted(name)))
                                .iri())));
        things(agents).forEach(iri -> right.add(any, Values.iri(Role.AGENT.iri()), iri));
        things(counterparts).forEach(iri -> right.add(any, Values.iri(Role.COUNTERPART.iri()), iri));
        things(instruments).forEach(iri -> right.add(any, Values.iri(Role.INSTRUMENT.iri()), iri));
        Optional.ofNullable(date).ifPresent(text -> {
            PartialDate when = PartialDate.parse(text)
                    .orElseThrow(() -> wrong("'%s' is no date: a day, month or year, such as 2018-09".formatted(text)));
            right.add(any, Values.iri(Muf.BEGIN), Values.literal(when.first().toString(), XSD.DATE));
            right.add(any, Values.iri(Muf.END), Values.literal(when.last().toString(), XSD.DATE));
            String precision = when.precision().name().toLowerCase(java.util.Locale.ROOT);
            right.add(any, Values.iri(Muf.DATE_PRECISION), Values.literal(precision));
        });
        return right;
    }

    private List<IRI> things(List<String> names) {
        var things = new ArrayList<IRI>();
        if (!names.isEmpty()) {
            Knowledge known = ReferenceFiles.read(Home.data().resolve("reference"));
            for (String name : names) {
                String iri = Iris.BASE + "id/" + name;
                if (!known.entities().containsKey(iri)) {
                    throw wrong("'%s' is nothing that the graph knows: name it as in its IRI, such as state/japan"
                            .formatted(name));
                }
                things.add(Values.iri(iri));
            }
        }
        return things;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
