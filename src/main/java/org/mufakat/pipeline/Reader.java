package org.mufakat.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mufakat.account.Account;
import org.mufakat.account.AccountReader;
import org.mufakat.account.Lexicon;
import org.mufakat.intake.Arrival;
import org.mufakat.language.CoreNlpReader;
import org.mufakat.language.EnglishCheck;
import org.mufakat.language.LanguageReader;
import org.mufakat.language.Sentence;
import org.mufakat.linking.Knowledge;
import org.mufakat.linking.Linker;
import org.mufakat.linking.Mentions;
import org.mufakat.source.Article;
import org.mufakat.source.ArticleFile;
import org.mufakat.source.Furniture;
import org.mufakat.source.OtherLanguageException;
import org.mufakat.turtle.LexiconFile;
import org.mufakat.turtle.ReferenceFiles;

/// The reading half put together: from an article to its accounts.
///
/// @param linker says which entity a name means
public record Reader(EnglishCheck english, LanguageReader language, Linker linker, AccountReader accounts) {

    /// Load the parser's models and what is known from `ontology/` and `data/`. Takes seconds; one is enough.
    public static Reader load(Path ontology, Path data) {
        Lexicon lexicon = LexiconFile.read(ontology.resolve("lexicon.ttl"));
        Knowledge knowledge = ReferenceFiles.read(data.resolve("reference"));
        var linker = new Linker(knowledge);
        var language = new CoreNlpReader(word -> lexicon.startingWith(word).stream()
                .anyMatch(entry -> entry.type().isPresent()));
        return new Reader(new EnglishCheck(), language, linker, new AccountReader(lexicon, knowledge, linker));
    }

    /// Return what the article says of acts.
    ///
    /// @throws OtherLanguageException if the article is in another language
    public List<Account> read(Article article) {
        String masked = Furniture.masked(article);
        Optional<String> other = english.otherLanguage(masked);
        if (other.isPresent()) {
            throw new OtherLanguageException(article.id(), other.get());
        }
        List<Sentence> sentences = language.read(masked);
        Mentions mentions = linker.link(article, sentences);
        return accounts.read(article, sentences, mentions);
    }

    /// Read text files and store nothing. One that fails is reported in its place and does not stop the others.
    ///
    /// @param step is run after each file, as soon as it is done
    public Stream<Reading> readAll(List<ArticleFile> files, Crew crew, Runnable step) {
        return crew.each(files.stream(), file -> {
            Reading reading = reading(Arrival.of(file));
            step.run();
            return reading;
        });
    }

    /// Read what arrives and store nothing, in the same way.
    public Stream<Reading> readAll(Stream<Arrival> arrivals, Crew crew) {
        return crew.each(arrivals, this::reading);
    }

    private Reading reading(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Refused refused -> new Reading.Failed(refused.name(), refused.message());
            case Arrival.Ready(String name, Article article, var _) -> {
                try {
                    yield new Reading.Done(name, article, read(article));
                } catch (RuntimeException failure) {
                    yield new Reading.Failed(name, reason(name, failure));
                }
            }
        };
    }

    /// Return why an article could not be read. A fault of the program may have no message of its own.
    static String reason(String name, RuntimeException failure) {
        String message = failure.getMessage();
        return message == null ? "%s: %s".formatted(name, failure) : message;
    }
}
