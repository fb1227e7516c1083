package org.mufakat.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.mufakat.account.Account;
import org.mufakat.intake.Arrival;
import org.mufakat.intake.Original;
import org.mufakat.source.Article;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.OtherLanguageException;
import org.mufakat.turtle.ArticleGraph;
import org.mufakat.turtle.RecordDirectory;

/// The way of an article into the record. **Start reading here.**
///
/// ```
/// source → intake → language → linking → account → turtle ═ record/*.ttl ═
///          Article   Sentence    Mention    Account    one file an article
///
/// world → store → export → search → service → web
/// Event   Dataset  graphs   desk     HTTP     pages
/// ```
///
/// Each name is a package, and no package sees one to its right. [Reader] goes from the article to its accounts; this
/// class writes them down. The other half reads nothing but the files.
public final class Pipeline {

    private final Reader reader;
    private final RecordDirectory directory;
    private final Crew crew;
    private final Optional<String> rules;
    private final boolean again;

    /// Return a pipeline that reads with all processors.
    public Pipeline(Reader reader, RecordDirectory directory) {
        this(reader, directory, Crew.ofAll());
    }

    /// Return a pipeline that reads everything, read before or not.
    public Pipeline(Reader reader, RecordDirectory directory, Crew crew) {
        this(reader, directory, crew, Optional.empty(), true);
    }

    private Pipeline(Reader reader, RecordDirectory directory, Crew crew, Optional<String> rules, boolean again) {
        this.reader = reader;
        this.directory = directory;
        this.crew = crew;
        this.rules = rules;
        this.again = again;
    }

    /// Return this pipeline, leaving alone what was read before by the same rules.
    ///
    /// @param name of the rules, as [Rules] gives it
    public Pipeline by(String name) {
        return new Pipeline(reader, directory, crew, Optional.of(name), false);
    }

    /// Return this pipeline, reading all anew.
    public Pipeline again() {
        return new Pipeline(reader, directory, crew, rules, true);
    }

    /// Read text files into the record. One that fails is reported and does not stop the others.
    public Stream<Outcome> ingest(List<ArticleFile> files) {
        return ingest(files.stream().map(Arrival::of), Keeping.TEXTS);
    }

    /// Read what arrives into the record. What fails is reported and does not stop the rest.
    ///
    /// Names are given in the order of arrival, before the reading is spread over the processors: what is written
    /// depends on the articles and not on which is ready first.
    public Stream<Outcome> ingest(Stream<Arrival> arrivals, Keeping keeping) {
        return crew.each(arrivals.map(arrival -> open(arrival, keeping)), this::outcomeOf);
    }

    private int takeIn(Article article) {
        List<Account> accounts = reader.read(article);
        Model statements = ArticleGraph.of(article, accounts, reader.linker());
        directory.put(article, statements, rules.orElse(""));
        return accounts.size();
    }

    /// What is kept of articles beside their text.
    public enum Keeping {
        /// Nothing.
        TEXTS,
        /// The files that they were taken out of, as they came.
        ORIGINALS
    }

    /// An article under its name, or what became of it without being read.
    private sealed interface Opened {
        /// @param name what it was given as
        record Ready(String name, Article article) implements Opened {}

        /// @param name what it was given as
        record Settled(String name, Outcome outcome) implements Opened {}
    }

    private Opened open(Arrival arrival, Keeping keeping) {
        return switch (arrival) {
            case Arrival.Refused refused -> new Opened.Settled(refused.name(), Outcome.Failed.of(refused));
            case Arrival.Ready(String name, Article article, Optional<Original> original) -> {
                original.filter(_ -> keeping == Keeping.ORIGINALS).ifPresent(directory::keep);
                yield directory
                        .firstPrint(article)
                        .<Opened>map(first -> new Opened.Settled(name, new Outcome.Reprint(name, first)))
                        .orElseGet(() -> ready(name, directory.named(article)));
            }
        };
    }

    private Opened ready(String name, Article article) {
        return !again && rules.filter(each -> directory.isRead(article, each)).isPresent()
                ? new Opened.Settled(name, new Outcome.Known(article.id()))
                : new Opened.Ready(name, article);
    }

    private Outcome outcomeOf(Opened opened) {
        return switch (opened) {
            case Opened.Settled(String name, Outcome outcome) -> noted(name, outcome);
            case Opened.Ready(String name, Article article) -> noted(name, outcomeOf(article));
        };
    }

    /// Let the record remember what is no article of it, under the name it was given as.
    private Outcome noted(String name, Outcome outcome) {
        switch (outcome) {
            case Outcome.Failed each -> directory.refuse(name, "failed", each.reason(), each.help());
            case Outcome.SetAside each -> directory.refuse(name, "set aside", each.reason(), "");
            case Outcome.Read _, Outcome.Silent _, Outcome.Known _, Outcome.Reprint _ -> directory.settle(name);
        }
        return outcome;
    }

    private Outcome outcomeOf(Article article) {
        try {
            int events = takeIn(article);
            return events == 0 ? new Outcome.Silent(article.id()) : new Outcome.Read(article.id(), events);
        } catch (OtherLanguageException other) {
            return new Outcome.SetAside(article.id(), String.valueOf(other.getMessage()));
        } catch (RuntimeException failure) {
            return new Outcome.Failed(article.id(), Reader.reason(article.id(), failure));
        }
    }
}
