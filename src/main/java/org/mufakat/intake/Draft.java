package org.mufakat.intake;

import java.util.List;
import java.util.Optional;
import org.mufakat.source.Article;
import org.mufakat.source.Catalogue;
import org.mufakat.source.Origin;
import org.mufakat.source.PartialDate;
import org.mufakat.source.Span;

/// What a format finds of an article, before it has an id.
///
/// @param stem what to call it in IRIs, where the original holds several
/// @param language what the source says it is in, such as `en`
/// @param paragraphs its text, without title, publisher and date; none of them is blank
public record Draft(
        Optional<String> stem,
        String title,
        Optional<String> publisher,
        Optional<PartialDate> published,
        Optional<PartialDate> changed,
        Optional<String> author,
        Optional<String> agency,
        Optional<String> address,
        Optional<String> language,
        List<String> paragraphs) {

    /// The longest text that is read: four times the longest communiqués.
    static final int MOST_CHARACTERS = 1_000_000;

    private static final int LONGEST_TITLE = 500;

    public Draft {
        paragraphs =
                paragraphs.stream().filter(paragraph -> !paragraph.isBlank()).toList();
        title = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    /// Return a draft of which only title and text are known.
    static Draft of(String title, List<String> paragraphs) {
        Optional<String> none = Optional.empty();
        return new Draft(none, title, none, Optional.empty(), Optional.empty(), none, none, none, none, paragraphs);
    }

    Draft withParagraphs(List<String> others) {
        return new Draft(stem, title, publisher, published, changed, author, agency, address, language, others);
    }

    Draft at(String where) {
        return new Draft(
                stem, title, publisher, published, changed, author, agency, Optional.of(where), language, paragraphs);
    }

    /// Return this draft with what another knows where this one knows nothing. Title and text stay.
    Draft or(Draft other) {
        return new Draft(
                stem.or(other::stem),
                title,
                publisher.or(other::publisher),
                published.or(other::published),
                changed.or(other::changed),
                author.or(other::author),
                agency.or(other::agency),
                address.or(other::address),
                language.or(other::language),
                paragraphs);
    }

    /// Return how many characters the text has.
    int length() {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    /// Return the article: title, publisher and date in the lines where plain text has them, then the paragraphs.
    ///
    /// So the stored text, given as a text file, is the same article again.
    ///
    /// @param known what a person said of it, which goes before all else
    /// @throws Refusal if there is no text, or far too much
    Article article(String id, Optional<Catalogue.Entry> known, Origin.File file) {
        if (paragraphs.isEmpty()) {
            throw new Refusal("it has no text of an article", "give the page of the article itself, saved in full");
        }
        if (length() > MOST_CHARACTERS) {
            throw new Refusal(
                    "its text has more than %,d characters: too long for an article".formatted(MOST_CHARACTERS),
                    "give its parts one by one");
        }
        Optional<String> by = known.flatMap(Catalogue.Entry::publisher).or(() -> publisher);
        Optional<PartialDate> on = known.flatMap(Catalogue.Entry::published).or(() -> published);
        String head = title + "\n" + line(by, on) + "\n";
        String text = head + String.join("\n\n", paragraphs) + "\n";
        return new Article(
                        stem.orElse(id),
                        title,
                        by,
                        on,
                        known.flatMap(Catalogue.Entry::address).or(() -> address),
                        List.of(),
                        Article.Rights.QUOTES_ONLY,
                        text,
                        new Span(head.length(), text.length()))
                .from(new Origin(author, agency, changed, Optional.of(file)));
    }

    private static String line(Optional<String> publisher, Optional<PartialDate> published) {
        return published
                .map(date -> publisher.map(name -> name + " - ").orElse("") + date + "\n")
                .orElse("");
    }
}
