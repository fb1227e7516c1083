package org.mufakat.intake;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Feeds: RSS in all its versions, and Atom. An entry whose text the feed carries is an article.
///
/// jsoup reads them, as it reads everything: a bare ampersand or a missing end does not cost the rest of a feed, and
/// it knows neither entities of one's own nor files from elsewhere. ROME refuses such feeds, and loses the day where
/// an article was published, as it keeps the moment alone.
final class FeedFormat implements Format {

    /// An entry may be a headline alone; the text of an article has at least some sentences.
    private static final int FEWEST_CHARACTERS = 200;

    static final int MOST_ENTRIES = 5_000;

    private static final Set<String> NAMES = Set.of("item", "entry");

    private static final Pattern SECTION = Pattern.compile(
            "\\s+[|»:–—-]\\s+(?i:rss.*|feed|news|world|latest.*|press releases?|all.*|home|asia)$|^(?i:rss|news|world|latest news|press releases?|asia)\\s+[|»–—-]\\s+");

    /// Return those of some entries that are articles.
    ///
    /// @throws Refusal if none is
    static List<Draft> articles(List<Draft> entries) {
        List<Draft> drafts = entries.stream().filter(FeedFormat::isArticle).toList();
        if (drafts.isEmpty()) {
            throw new Refusal(
                    "the feed carries no full text, only headlines and summaries",
                    "watch its address: `watch` fetches the pages of the articles; or give the pages");
        }
        return drafts;
    }

    static boolean isArticle(Draft entry) {
        return entry.length() >= FEWEST_CHARACTERS;
    }

    /// Return all entries, in the order of the feed, each under a name of its own.
    @Override
    public List<Draft> read(Original original) {
        Document feed = Jsoup.parse(original.text(), original.address().orElse(""), Parser.xmlParser());
        Optional<String> publisher = Stream.of("channel > title", "feed > title")
                .flatMap(where -> words(feed, where).stream())
                .map(name -> SECTION.matcher(name).replaceAll(""))
                .findFirst();
        Optional<String> language = words(feed, "channel > language")
                .or(() -> Optional.of(feed.select("feed").attr("xml:lang")).filter(said -> !said.isEmpty()));
        return feed.select("item, entry").stream()
                .filter(entry ->
                        entry.parent() != null && !NAMES.contains(entry.parent().normalName()))
                .limit(MOST_ENTRIES)
                .map(entry -> draft(entry, publisher, language))
                .toList();
    }

    private static Draft draft(Element entry, Optional<String> publisher, Optional<String> language) {
        Optional<String> none = Optional.empty();
        Draft draft = new Draft(
                none,
                first(entry, "title").map(FeedFormat::words).orElse(""),
                first(entry, "source > title", "source")
                        .map(FeedFormat::words)
                        .filter(name -> !name.isEmpty())
                        .or(() -> publisher),
                first(entry, "pubDate", "published", "issued", "dc|date", "date", "updated")
                        .flatMap(date -> Dates.in(date.text())),
                first(entry, "updated", "modified", "dcterms|modified").flatMap(date -> Dates.in(date.text())),
                first(entry, "dc|creator", "author > name", "author", "creator")
                        .map(FeedFormat::words)
                        .filter(name -> !name.isEmpty()),
                none,
                address(entry),
                language,
                paragraphs(entry));
        return Stems.named(Agency.complete(Top.complete(draft)));
    }

    /// Return the first child that one of the selectors finds. The parts of an entry's source are none of its own.
    private static Optional<Element> first(Element entry, String... selectors) {
        return Stream.of(selectors)
                .flatMap(selector -> entry.select("> " + selector).stream().limit(1))
                .findFirst();
    }

    private static Optional<String> words(Element element, String selector) {
        return Optional.ofNullable(element.selectFirst(selector))
                .map(FeedFormat::words)
                .filter(name -> !name.isEmpty());
    }

    /// Titles are HTML inside XML more often than not.
    private static String words(Element element) {
        return Words.line(Jsoup.parse(element.wholeText()).text());
    }

    /// Return the longest of the texts that an entry carries.
    private static List<String> paragraphs(Element entry) {
        return Stream.of("content|encoded", "content", "description", "summary", "body")
                .flatMap(name -> entry.select("> " + name).stream())
                .map(text -> text.attr("type").equals("xhtml") ? text.html() : text.wholeText())
                .map(html -> Blocks.of(Jsoup.parse(html).body()).stream()
                        .filter(block -> block.links() < 0.8)
                        .map(Blocks.Block::text)
                        .toList())
                .max(java.util.Comparator.comparingInt(
                        texts -> texts.stream().mapToInt(String::length).sum()))
                .orElse(List.of());
    }

    private static Optional<String> address(Element entry) {
        Stream<String> links = entry.select("> link").stream()
                .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.text());
        Stream<String> others = entry.select("> guid, > id").stream().map(Element::text);
        return Stream.concat(links, others)
                .map(String::strip)
                .map(link -> resolved(entry.baseUri(), link))
                .filter(PageFacts::isAddress)
                .findFirst();
    }

    private static String resolved(String base, String link) {
        try {
            return base.isEmpty() || !link.startsWith("/")
                    ? link
                    : URI.create(base).resolve(link).toString();
        } catch (IllegalArgumentException broken) {
            return link;
        }
    }
}
