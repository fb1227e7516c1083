package org.mufakat.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mufakat.source.Address;
import org.mufakat.source.Article;
import org.mufakat.source.Catalogue;
import org.mufakat.source.Origin;
import org.mufakat.source.PlainText;
import org.mufakat.source.SourceException;

/// Makes articles of whatever is given. **Start reading the package here.**
///
/// ```
/// Given → Original → Kind → Draft → Article
/// ```
///
/// Archives, feeds and lists give several; each is handed on as soon as it is there, so that no archive is ever held
/// as a whole. What is bad is told of in its place and stops nothing.
public final class Intake implements AutoCloseable {

    /// The largest file that is looked at as a whole. Archives may be larger: they are read part by part.
    static final int MOST_BYTES = 60_000_000;

    private static final int HEAD = 65_536;
    private static final int DEEPEST = 3;

    /// An entry of a feed that has so many characters is the article itself, and no summary of it.
    private static final int LONG_ENTRY = 1_000;

    private final Workshop workshop;
    private final Function<String, Original> fetch;

    /// @param fetch gets what lies at an address; throws [Refusal] where it may not or cannot
    public Intake(Workshop workshop, Function<String, Original> fetch) {
        this.workshop = workshop;
        this.fetch = fetch;
    }

    /// Return an intake that reads all files, and fetches nothing.
    public static Intake ofFiles() {
        return new Intake(new Workshop(), _ -> {
            throw new Refusal("addresses are not fetched here", "give the saved page");
        });
    }

    /// Return an intake that reads all files, and fetches addresses.
    public static Intake of(Web web) {
        return new Intake(new Workshop(), web::fetch);
    }

    /// Return what comes of something given, in its order.
    public Stream<Arrival> open(Given given) {
        return Stream.of(given).mapMulti((each, sink) -> {
            switch (each) {
                case Given.File file -> guarded(file.name(), sink, () -> open(file, sink));
                case Given.Address address -> fetched(address.address(), 0, sink);
            }
        });
    }

    /// Return what comes of an original.
    public Stream<Arrival> open(Original original) {
        return Stream.of(original)
                .mapMulti((each, sink) -> guarded(each.name(), sink, () -> open(each, Optional.empty(), 0, sink)));
    }

    private static void guarded(String name, Consumer<Arrival> sink, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            sink.accept(Arrival.Refused.of(name, refusal));
        } catch (SourceException failure) {
            sink.accept(Arrival.Refused.of(name, failure));
        }
    }

    private void open(Given.File file, Consumer<Arrival> sink) {
        try {
            Kind kind = headKind(file);
            if (kind == Kind.OTHER && file.inFolder()) {
                return;
            }
            if (Archives.isOpenedInParts(kind)) {
                Archives.each(kind, file, part -> part(part, Optional.empty(), 1, sink));
                return;
            }
            if (Files.size(file.path()) > MOST_BYTES) {
                throw new Refusal("it has more than %,d bytes".formatted(MOST_BYTES), "give its parts");
            }
            Original original = Original.of(file.name(), file.stem(), Files.readAllBytes(file.path()));
            open(original, file.catalogue().entry(file.stem()), 0, sink);
        } catch (IOException unreadable) {
            throw new Refusal("it cannot be read: " + unreadable.getMessage(), "look at its permissions");
        }
    }

    private static Kind headKind(Given.File file) throws IOException {
        if (!Files.isRegularFile(file.path())) {
            throw new Refusal("it is no file", "give a file, a directory or an address");
        }
        try (var in = Files.newInputStream(file.path())) {
            return Detector.kind(in.readNBytes(HEAD));
        }
    }

    private void part(Original part, Optional<Catalogue.Entry> entry, int depth, Consumer<Arrival> sink) {
        guarded(part.name(), sink, () -> open(part, entry, depth, sink));
    }

    private void open(Original original, Optional<Catalogue.Entry> entry, int depth, Consumer<Arrival> sink) {
        if (depth > DEEPEST) {
            throw new Refusal("archives lie in it more than %d deep".formatted(DEEPEST), "unpack the outer ones");
        }
        Kind kind = Detector.kind(original.bytes());
        switch (kind) {
            case ZIP, WARC, GZIP ->
                Archives.each(kind, original, part -> part(part, Optional.empty(), depth + 1, sink));
            case ADDRESSES -> addresses(original, depth, sink);
            case TEXT -> sink.accept(text(original, entry));
            case OTHER -> {
                if (depth == 0) {
                    throw new Refusal(
                            "it is of no kind that holds articles",
                            "give text, Markdown, HTML, PDF, DOCX, ODT, RSS, Atom, JSON-LD, .eml, WARC or ZIP");
                }
            }
            case RSS, ATOM, MARKDOWN, HTML, PDF, DOCX, ODT, JSON_LD, MAIL -> {
                var file = new Origin.File(original.sha256(), kind.type());
                List<Draft> drafts = workshop.read(kind, original);
                (isFeed(kind) ? FeedFormat.articles(drafts) : drafts)
                        .forEach(draft ->
                                guarded(original.name(), sink, () -> sink.accept(ready(draft, original, entry, file))));
            }
        }
    }

    private static boolean isFeed(Kind kind) {
        return kind == Kind.RSS || kind == Kind.ATOM;
    }

    /// Return the entries of a feed, in its order, not yet opened.
    ///
    /// @throws Refusal if it is no feed
    public List<Entry> entries(Original feed) {
        Kind kind = Detector.kind(feed.bytes());
        if (!isFeed(kind)) {
            throw new Refusal("it is no feed but " + kind.type(), "give the address of the feed itself, RSS or Atom");
        }
        var file = new Origin.File(feed.sha256(), kind.type());
        return workshop.read(kind, feed).stream()
                .map(draft -> new Entry(draft, feed, file))
                .toList();
    }

    /// An entry of a feed.
    public record Entry(Draft draft, Original feed, Origin.File file) {

        /// Return whether the feed carries a text that may stand for the article, and no mere summary.
        public boolean isArticle() {
            return FeedFormat.isArticle(draft);
        }

        /// Return what the entry is told by from others: its address, else its title and day.
        public String key() {
            return draft.address()
                    .map(Address::plain)
                    .orElseGet(() -> draft.title() + " "
                            + draft.published().map(Object::toString).orElse(""));
        }
    }

    /// Return the article of an entry: from its page, else from the text that the feed carries.
    ///
    /// Where its page may still come, the refusal says so.
    public Stream<Arrival> open(Entry entry) {
        return entry.draft()
                .address()
                .filter(_ -> entry.draft().length() < LONG_ENTRY)
                .map(where -> page(entry, where))
                .orElseGet(() -> carried(entry));
    }

    private Stream<Arrival> page(Entry entry, String address) {
        List<Arrival> page = open(new Given.Address(address)).toList();
        boolean isThere = page.stream().anyMatch(Arrival.Ready.class::isInstance);
        boolean mayCome = page.stream().anyMatch(Arrival::mayCome);
        return isThere || mayCome || !entry.isArticle() ? page.stream() : carried(entry);
    }

    /// Return the article of an entry from the text that the feed carries.
    public Stream<Arrival> carried(Entry entry) {
        String name = entry.draft().address().orElse(entry.feed().name() + " " + entry.key());
        return Stream.of(entry)
                .mapMulti((each, sink) -> guarded(
                        name,
                        sink,
                        () -> sink.accept(ready(each.draft(), each.feed(), Optional.empty(), each.file()))));
    }

    private static Arrival ready(Draft draft, Original original, Optional<Catalogue.Entry> entry, Origin.File file) {
        Draft found = original.address()
                .map(where -> draft.or(Draft.of("", List.of()).at(where)))
                .orElse(draft);
        return new Arrival.Ready(original.name(), found.article(original.stem(), entry, file), Optional.of(original));
    }

    /// A text stays as it is, to the letter: it is its own original.
    private static Arrival text(Original original, Optional<Catalogue.Entry> entry) {
        Article article = new PlainText(original.name(), original.bytes()).article(original.stem(), entry);
        return new Arrival.Ready(original.name(), article, Optional.of(original));
    }

    private void addresses(Original list, int depth, Consumer<Arrival> sink) {
        list.text()
                .lines()
                .map(String::strip)
                .filter(PageFacts::isAddress)
                .distinct()
                .forEach(address -> fetched(address, depth + 1, sink));
    }

    private void fetched(String address, int depth, Consumer<Arrival> sink) {
        guarded(address, sink, () -> open(fetch.apply(address), Optional.empty(), depth, sink));
    }

    @Override
    public void close() {
        workshop.close();
    }
}
