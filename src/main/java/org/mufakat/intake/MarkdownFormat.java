package org.mufakat.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/// Markdown, with or without front matter.
final class MarkdownFormat implements Format {

    private static final List<Extension> EXTENSIONS =
            List.of(YamlFrontMatterExtension.create(), TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    @Override
    public List<Draft> read(Original original) {
        Node tree = PARSER.parse(original.text());
        Map<String, String> front = frontMatter(tree);
        var paragraphs =
                new ArrayList<>(Blocks.of(Jsoup.parse(RENDERER.render(tree)).body()).stream()
                        .map(Blocks.Block::text)
                        .toList());
        String title = front.containsKey("title") || paragraphs.isEmpty()
                ? front.getOrDefault("title", "")
                : paragraphs.removeFirst();
        Draft said = new Draft(
                Optional.empty(),
                title,
                first(front, "publisher", "source", "site", "site_name", "organization"),
                first(front, "date", "published", "publishdate", "date_published")
                        .flatMap(Dates::in),
                first(front, "lastmod", "modified", "updated").flatMap(Dates::in),
                first(front, "author", "authors", "byline"),
                first(front, "agency"),
                first(front, "url", "link", "canonical", "canonical_url", "source_url")
                        .filter(PageFacts::isAddress),
                first(front, "lang", "language"),
                paragraphs);
        return List.of(Agency.complete(Top.complete(said)));
    }

    private static Map<String, String> frontMatter(Node tree) {
        var visitor = new YamlFrontMatterVisitor();
        tree.accept(visitor);
        var front = new TreeMap<String, String>();
        visitor.getData()
                .forEach((key, values) ->
                        front.put(key.toLowerCase(Locale.ROOT), Words.line(String.join(", ", values))));
        return front;
    }

    private static Optional<String> first(Map<String, String> front, String... keys) {
        return Stream.of(keys)
                .map(key -> front.getOrDefault(key, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
