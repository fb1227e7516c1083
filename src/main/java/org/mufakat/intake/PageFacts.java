package org.mufakat.intake;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.mufakat.source.PartialDate;

/// What a page says of its article: in JSON-LD, else OpenGraph, else other meta tags, else marks in the page, else its
/// address.
///
/// @param metas its meta tags
/// @param where the address from which the page was got
record PageFacts(Document page, Elements metas, Optional<NewsNode> node, Optional<String> where) {

    private static final List<String> TITLES = List.of(
            "og:title",
            "twitter:title",
            "dc.title",
            "dcterms.title",
            "citation_title",
            "parsely-title",
            "sailthru.title",
            "title");
    private static final List<String> PUBLISHERS = List.of(
            "og:site_name",
            "publisher",
            "dc.publisher",
            "dcterms.publisher",
            "article:publisher_name",
            "citation_publisher",
            "citation_journal_title",
            "application-name",
            "apple-mobile-web-app-title",
            "source",
            "copyright_holder");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:published_time",
            "og:article:published_time",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.date",
            "dcterms.created",
            "dc.date.created",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "published_date",
            "publication_date",
            "citation_publication_date",
            "citation_date",
            "citation_online_date",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "article.published",
            "created",
            "releasedate",
            "displaydate");
    private static final List<String> CHANGES = List.of(
            "article:modified_time",
            "og:updated_time",
            "last-modified",
            "dcterms.modified",
            "dc.date.modified",
            "lastmod");
    private static final List<String> AUTHORS = List.of(
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "parsely-author",
            "sailthru.author",
            "citation_author");

    private static final String DATE_MARKS =
            "[itemprop=datePublished], .dt-published, time[pubdate], .published, .entry-date, .post-date, .article-date, .article__date,"
                    + " .publish-date, .published-date, .pubdate, .field--name-field-date, .date-display-single, .news-date, .press-date,"
                    + " .release-date, .date, .datetime, .timestamp, .meta-date, .posted-on, .submitted";
    private static final String AUTHOR_MARKS =
            "[itemprop=author], [rel=author], .p-author, .byline, .author-name, .author";

    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—·»«›‹:-]|::)\\s+");
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern BY = Pattern.compile("(?i)^by:?\\s+");
    private static final int LONGEST_NAME = 100;

    static PageFacts of(Document page, Optional<String> where) {
        Optional<NewsNode> node = page.select("script[type^=application/ld+json]").stream()
                .flatMap(script -> NewsNode.all(script.data()).stream())
                .findFirst();
        return new PageFacts(page, page.select("meta[content]"), node, where.or(() -> savedFrom(page)));
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    private static Optional<String> savedFrom(Document page) {
        return page.childNodes().stream()
                .flatMap(child -> child instanceof Comment comment ? Stream.of(comment.getData()) : Stream.empty())
                .map(SAVED_FROM::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(PageFacts::isAddress)
                .findFirst();
    }

    private Optional<String> meta(List<String> names) {
        return names.stream().flatMap(name -> meta(name).stream()).findFirst();
    }

    private Optional<String> meta(String name) {
        return metas.stream()
                .filter(tag -> Stream.of("property", "name", "itemprop", "http-equiv")
                        .anyMatch(key -> tag.attr(key).strip().equalsIgnoreCase(name)))
                .map(tag -> Words.line(tag.attr("content")))
                .filter(content -> !content.isEmpty())
                .findFirst();
    }

    private Optional<String> first(String selector) {
        return page.select(selector).stream()
                .map(Element::text)
                .map(Words::line)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// Return the headline, without the name of the site that pages put behind or before it.
    String title() {
        String title = node.flatMap(NewsNode::title)
                .or(() -> meta(TITLES))
                .or(() -> first("[itemprop=headline], article h1"))
                .or(() -> only("h1"))
                .orElseGet(() -> Words.line(page.title()));
        return title.isEmpty() ? first("h1, h2").orElse("") : withoutSite(title);
    }

    private Optional<String> only(String selector) {
        return page.select(selector).size() == 1 ? first(selector) : Optional.empty();
    }

    private String withoutSite(String said) {
        String title = publisherSaid()
                .filter(site -> said.startsWith(site + ": "))
                .map(site -> said.substring(site.length() + 2))
                .orElse(said);
        String[] parts = SEPARATOR.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        Optional<String> heading = page.select("h1, h2").stream()
                .map(each -> Words.line(each.text()))
                .filter(text -> text.length() > 8 && Words.plain(title).contains(Words.plain(text)) && !isSite(text))
                .findFirst();
        if (heading.isPresent()) {
            return heading.get();
        }
        String last = parts[parts.length - 1];
        if (isSite(last)) {
            return title.substring(0, title.lastIndexOf(last)).replaceAll("[\\s|–—·»«›‹:-]+$", "");
        }
        return isSite(parts[0]) ? title.substring(parts[0].length()).replaceAll("^[\\s|–—·»«›‹:-]+", "") : title;
    }

    private boolean isSite(String part) {
        return publisherSaid().map(Words::plain).equals(Optional.of(Words.plain(part)));
    }

    private Optional<String> publisherSaid() {
        return node.flatMap(NewsNode::publisher)
                .or(() -> meta(PUBLISHERS).filter(name -> name.length() <= LONGEST_NAME && !isAddress(name)))
                .or(() -> first("[itemprop=publisher] [itemprop=name]"));
    }

    /// Return the publisher: the site's name, else what stands behind the title, else its host.
    Optional<String> publisher() {
        return publisherSaid().or(this::behindTitle).or(() -> address().flatMap(PageFacts::host));
    }

    private Optional<String> behindTitle() {
        String[] parts = SEPARATOR.split(Words.line(page.title()), -1);
        String last = parts[parts.length - 1];
        return parts.length > 1 && last.length() <= 60 && !last.matches(".*\\d{4}.*")
                ? Optional.of(last)
                : Optional.empty();
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost()).map(host -> host.replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    Optional<PartialDate> published() {
        return node.flatMap(NewsNode::published)
                .or(() -> DATES.stream()
                        .flatMap(name -> meta(name).flatMap(Dates::in).stream())
                        .findFirst())
                .or(() -> times("article time[datetime], time[pubdate][datetime]"))
                .or(() -> times("time[datetime]"))
                .or(() -> address().flatMap(Dates::inAddress).filter(date -> date.day() > 0))
                .or(() -> marked(DATE_MARKS))
                .or(() -> address().flatMap(Dates::inAddress));
    }

    private Optional<PartialDate> times(String selector) {
        return page.select(selector).stream()
                .flatMap(time -> Dates.in(time.attr("datetime")).stream())
                .findFirst();
    }

    private Optional<PartialDate> marked(String selector) {
        return page.select(selector).stream()
                .map(mark -> Stream.of("content", "datetime", "title")
                        .map(mark::attr)
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .orElseGet(mark::text))
                .filter(text -> text.length() < 150)
                .flatMap(text -> Dates.in(text).stream())
                .findFirst();
    }

    Optional<PartialDate> changed() {
        return node.flatMap(NewsNode::changed).or(() -> meta(CHANGES).flatMap(Dates::in));
    }

    Optional<String> author() {
        return node.flatMap(NewsNode::author)
                .or(() -> meta(AUTHORS))
                .or(() -> page.select(AUTHOR_MARKS).stream()
                        .map(Element::text)
                        .map(Words::line)
                        .filter(name -> !name.isEmpty())
                        .findFirst())
                .map(name -> BY.matcher(name).replaceFirst(""))
                .filter(name -> name.length() <= LONGEST_NAME && !isAddress(name) && !name.isBlank());
    }

    /// Return the address that the page gives itself, else that from which it was got.
    Optional<String> address() {
        return Stream.of(
                        page.select("link[rel=canonical]").attr("abs:href"),
                        page.select("link[rel=canonical]").attr("href"),
                        meta("og:url").orElse(""))
                .filter(PageFacts::isAddress)
                .findFirst()
                .or(() -> where)
                .or(() -> node.flatMap(NewsNode::address));
    }

    Optional<String> language() {
        return Optional.of(page.select("html").attr("lang"))
                .filter(language -> !language.isBlank())
                .or(() -> node.flatMap(NewsNode::language))
                .or(() -> meta("og:locale"))
                .or(() -> meta("content-language"));
    }

    /// Return all of this as a draft without text.
    Draft draft() {
        return new Draft(
                Optional.empty(),
                title(),
                publisher(),
                published(),
                changed(),
                author(),
                node.flatMap(NewsNode::agency),
                address(),
                language(),
                List.of());
    }
}
