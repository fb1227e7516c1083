package org.mufakat.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.mufakat.account.Account;
import org.mufakat.source.Article;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.SourceException;
import org.mufakat.turtle.ArticleGraph;
import org.mufakat.turtle.RecordDirectory;

/// The way of an article into the record. **Start reading here.**
///
/// ```
/// source → language → linking → account → turtle ═ record/*.ttl ═ world → store → service → web
/// Article   Sentence    Mention    Account    one file an article     Event   Dataset   HTTP     pages
/// ```
///
/// Each name is a package, and no package sees one to its right. [Reader] goes from the article to its accounts; this
/// class writes them down. The other half reads nothing but the files.
public final class Pipeline {

    private final Reader reader;
    private final RecordDirectory directory;
    private final Crew crew;

    /// Return a pipeline that reads with all processors.
    public Pipeline(Reader reader, RecordDirectory directory) {
        this(reader, directory, Crew.ofAll());
    }

    public Pipeline(Reader reader, RecordDirectory directory, Crew crew) {
        this.reader = reader;
        this.directory = directory;
        this.crew = crew;
    }

    /// Read articles into the record. One that fails is reported and does not stop the others.
    ///
    /// Names are given in the order of the files, before the reading is spread over the processors: what is written
    /// depends on the articles and not on which is ready first.
    public Stream<Outcome> ingest(List<ArticleFile> files) {
        return ingest(files, () -> {});
    }

    /// Do the same.
    ///
    /// @param step is run after each article, as soon as it is done
    public Stream<Outcome> ingest(List<ArticleFile> files, Runnable step) {
        return crew.each(files.stream().map(this::open), opened -> {
            Outcome outcome = outcomeOf(opened);
            step.run();
            return outcome;
        });
    }

    private int takeIn(Article article) {
        List<Account> accounts = reader.read(article);
        Model statements = ArticleGraph.of(article, accounts, reader.linker());
        directory.put(article, statements);
        return accounts.size();
    }

    /// An article opened, or the reason why it could not be.
    private sealed interface Opened {
        record Ready(Article article) implements Opened {}

        record Broken(Outcome.Failed failure) implements Opened {}
    }

    private Opened open(ArticleFile file) {
        try {
            return new Opened.Ready(directory.named(file.read()));
        } catch (SourceException failure) {
            return new Opened.Broken(failed(file.path().toString(), failure));
        }
    }

    private Outcome outcomeOf(Opened opened) {
        return switch (opened) {
            case Opened.Broken(Outcome.Failed failure) -> failure;
            case Opened.Ready(Article article) -> {
                try {
                    int events = takeIn(article);
                    yield events == 0 ? new Outcome.Silent(article.id()) : new Outcome.Read(article.id(), events);
                } catch (RuntimeException failure) {
                    yield failed(article.id(), failure);
                }
            }
        };
    }

    private static Outcome.Failed failed(String name, RuntimeException failure) {
        return new Outcome.Failed(name, Reader.reason(name, failure));
    }
}
