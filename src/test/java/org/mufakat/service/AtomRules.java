package org.mufakat.service;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What Atom (RFC 4287) asks of a feed, in our own words: which elements, how many of each, and what is in them.
final class AtomRules {

    static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final Set<String> OF_FEED = Set.of(
            "author",
            "category",
            "contributor",
            "generator",
            "icon",
            "id",
            "link",
            "logo",
            "rights",
            "subtitle",
            "title",
            "updated",
            "entry");
    private static final Set<String> OF_ENTRY = Set.of(
            "author",
            "category",
            "content",
            "contributor",
            "id",
            "link",
            "published",
            "rights",
            "source",
            "summary",
            "title",
            "updated");
    private static final Set<String> ONCE_AT_MOST =
            Set.of("generator", "icon", "logo", "rights", "subtitle", "published", "source", "summary", "content");

    private final List<String> broken = new ArrayList<>();

    private AtomRules() {}

    /// Return the rules that a feed breaks, each in a few words.
    static List<String> broken(Element feed) {
        var rules = new AtomRules();
        rules.need(feed.getLocalName().equals("feed") && ATOM.equals(feed.getNamespaceURI()), "the root is atom:feed");
        rules.container(feed, OF_FEED);
        List<Element> entries = children(feed, "entry");
        entries.forEach(entry -> rules.entry(entry, feed));
        rules.need(new HashSet<>(texts(entries, "id")).size() == entries.size(), "no two entries have one id (4.1.1)");
        rules.need(
                children(feed, "link").stream()
                        .anyMatch(link -> link.getAttribute("rel").equals("self")),
                "a feed links to itself (4.1.1)");
        return rules.broken;
    }

    private void entry(Element entry, Element feed) {
        container(entry, OF_ENTRY);
        need(
                !children(entry, "author").isEmpty()
                        || !children(feed, "author").isEmpty(),
                "an entry, or its feed, has an author (4.1.2)");
        need(
                !children(entry, "content").isEmpty()
                        || children(entry, "link").stream()
                                .anyMatch(link -> link.getAttribute("rel").equals("alternate")),
                "an entry without content has an alternate link (4.1.2)");
    }

    private void container(Element element, Set<String> allowed) {
        for (String name : List.of("id", "title", "updated")) {
            need(children(element, name).size() == 1, "one " + name);
        }
        ONCE_AT_MOST.forEach(name -> need(children(element, name).size() <= 1, "one " + name + " at most"));
        all(element).forEach(child -> {
            need(ATOM.equals(child.getNamespaceURI()) && allowed.contains(child.getLocalName()), child.getTagName());
            child(child);
        });
    }

    private void child(Element child) {
        switch (child.getLocalName()) {
            case "id" -> need(isAbsolute(child.getTextContent()), "an id is an absolute IRI (4.2.6)");
            case "updated", "published" -> need(isTime(child.getTextContent()), "a time is one of RFC 3339 (3.3)");
            case "link" -> link(child);
            case "author", "contributor" -> need(children(child, "name").size() == 1, "a person has one name (3.2)");
            case "category" -> need(!child.getAttribute("term").isEmpty(), "a category has a term (4.2.2.1)");
            case "title", "summary", "subtitle", "rights" ->
                need(
                        Set.of("", "text", "html", "xhtml").contains(child.getAttribute("type")),
                        "the type of a text is text, html or xhtml (3.1.1)");
            default -> {}
        }
    }

    private void link(Element link) {
        need(isAbsolute(link.getAttribute("href")), "a link has an absolute address (4.2.7.1)");
        need(link.getTextContent().isEmpty(), "a link is empty");
        need(
                link.getAttribute("type").isEmpty() || link.getAttribute("type").matches("[^/\\s]+/[^/\\s]+"),
                "the type of a link is a media type (4.2.7.3)");
    }

    private void need(boolean holds, String rule) {
        if (!holds) {
            broken.add(rule);
        }
    }

    private static boolean isAbsolute(String iri) {
        return URI.create(iri.strip()).isAbsolute() && iri.equals(iri.strip());
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private static List<String> texts(List<Element> of, String name) {
        return of.stream()
                .flatMap(element -> children(element, name).stream())
                .map(Node::getTextContent)
                .toList();
    }

    private static List<Element> children(Element of, String name) {
        return all(of).filter(child -> name.equals(child.getLocalName())).toList();
    }

    private static Stream<Element> all(Element of) {
        return IntStream.range(0, of.getChildNodes().getLength())
                .mapToObj(of.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
