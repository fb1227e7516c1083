package org.mufakat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mufakat.pipeline.Reader;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;
import org.mufakat.source.Span;

/// The reading half over the project's own ontology and data, loaded once a JVM: the models take seconds.
public final class SharedReader {

    private static final class Loaded {
        static final Reader READER = Reader.load(Path.of("ontology"), Path.of("data"));
    }

    private SharedReader() {}

    /// Return everything from text to accounts. The first call takes seconds.
    public static Reader reader() {
        return Loaded.READER;
    }

    /// Return an article whose body is all of its text.
    ///
    /// @param published ISO date of publication
    public static Article article(String id, String publisher, String published, String text) {
        return article(id, publisher, published, text, "Title");
    }

    /// Return an article with a headline, whose body is all of its text.
    public static Article article(String id, String publisher, String published, String text, String title) {
        return new Article(
                id,
                title,
                Optional.of(publisher),
                PartialDate.parse(published),
                Optional.empty(),
                List.of(),
                Article.Rights.QUOTES_ONLY,
                text,
                new Span(0, text.length()));
    }
}
