package org.mufakat.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.mufakat.account.Account;
import org.mufakat.account.Party;
import org.mufakat.intake.Arrival;
import org.mufakat.intake.Given;
import org.mufakat.intake.Intake;
import org.mufakat.intake.Web;
import org.mufakat.language.Sentence;
import org.mufakat.language.Token;
import org.mufakat.linking.Entity;
import org.mufakat.linking.Mention;
import org.mufakat.linking.Mentions;
import org.mufakat.pipeline.Reader;
import org.mufakat.source.Article;
import org.mufakat.source.Furniture;
import org.mufakat.source.SourceException;
import org.mufakat.vocabulary.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows how an article was read: parse, names, and for each event the lexicon's entry and the reason for its status.
@Command(
        name = "explain",
        description = "Show how an article is read: its parse, the names found, and why each event is what it is.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "WHAT", description = "A file or an address; of several articles in it all are shown.")
    private String given = "";

    @Option(names = "--event", paramLabel = "N", description = "Only the event of this number, and its sentence.")
    private int event;

    @Mixin
    private Fetching fetching = new Fetching();

    @Override
    public Integer call() {
        Reader reader = Reader.load(Home.ontology(), Home.data());
        try (Web web = fetching.web();
                Intake intake = Intake.of(web)) {
            Given.expand(List.of(given), ExplainCommand::refuse).stream()
                    .flatMap(intake::open)
                    .forEach(arrival -> explain(reader, arrival));
        }
        return 0;
    }

    private static void refuse(Arrival.Refused refused) {
        throw new SourceException(refused.message());
    }

    private void explain(Reader reader, Arrival arrival) {
        switch (arrival) {
            case Arrival.Refused refused -> refuse(refused);
            case Arrival.Ready ready -> explain(reader, ready.article());
        }
    }

    private void explain(Reader reader, Article article) {
        List<Account> accounts = reader.read(article);
        List<Sentence> sentences = reader.language().read(Furniture.masked(article));
        Mentions mentions = reader.linker().link(article, sentences);
        for (Sentence sentence : sentences) {
            List<Account> here = accounts.stream()
                    .filter(account -> account.sentence().equals(sentence.span()))
                    .filter(account -> event == 0 || account.number() == event)
                    .toList();
            if (event == 0 || !here.isEmpty()) {
                print(article, sentence, mentions, here);
            }
        }
    }

    private void print(Article article, Sentence sentence, Mentions mentions, List<Account> accounts) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%n# %s%n", sentence.span().in(article.text()).replaceAll("\\s+", " "));
        for (Token token : sentence.tokens()) {
            out.printf(
                    "%4d %-20s %-16s %-5s %4d %s%n",
                    token.index(), token.text(), token.lemma(), token.tag(), token.head(), token.relation());
        }
        for (Mention mention : mentions.of(sentence.index())) {
            out.printf(
                    "name  \"%s\" -> %s%n",
                    mention.text(), mention.entity().map(Entity::iri).orElse("unknown, or one of several"));
        }
        accounts.forEach(account -> print(article, account, out));
        out.flush();
    }

    private static void print(Article article, Account account, PrintWriter out) {
        out.printf(
                "event %d  %s, %s: \"%s\" (%s; %s)%n",
                account.number(),
                account.type().className(),
                account.status().code(),
                account.trigger().in(article.text()),
                account.entry(),
                account.reason());
        for (Role role : Role.values()) {
            for (Party party : account.of(role)) {
                out.printf("      %s: %s%n", role.code(), party.label());
            }
        }
        account.when()
                .ifPresent(when -> out.printf(
                        "      date: %s to %s, %s, from \"%s\"%n",
                        when.begin(),
                        when.end(),
                        when.basis().code(),
                        when.words().orElse("the article's date")));
        account.claimant().ifPresent(who -> out.printf("      asserted by: %s%n", who.label()));
    }
}
