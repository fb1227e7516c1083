package org.mufakat.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Writes a part of a page as paragraphs of plain text.
///
/// Each block is a paragraph; an item of a list begins with a dash; a row of a table is its cells between bars. Two
/// line breaks in a row end a paragraph too, as old pages have it.
final class Blocks implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul");

    private static final String INNER = "p, div, table, ul, ol, h1, h2, h3, h4, blockquote, section, article";

    /// A paragraph, and how much of it leads elsewhere.
    record Block(String text, int linked, boolean isItem, boolean isHeading) {

        /// Return the part of the characters that are links, from 0 to 1.
        double links() {
            return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int linked;
    private int links;
    private int breaks;
    private boolean item;
    private boolean heading;

    private Blocks() {}

    /// Return the blocks below an element, in the order of reading.
    static List<Block> of(Element root) {
        var writer = new Blocks();
        root.traverse(writer);
        writer.end();
        return writer.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode text -> write(text.getWholeText());
            case Element element -> open(element);
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (name.equals("a")) {
            links--;
        }
        if (isBlock(element)) {
            end();
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (isBlock(element)) {
            end();
        } else if (isCell(name) && !current.toString().isBlank()) {
            current.append(" | ");
        }
        switch (name) {
            case "br" -> lineBreak();
            case "a" -> links++;
            case "li" -> item = true;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = true;
            default -> {}
        }
    }

    private static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }

    /// A cell with blocks inside lays out the page, and is no cell of a table.
    private static boolean isBlock(Element element) {
        String name = element.normalName();
        return BLOCKS.contains(name) || (isCell(name) && isLayout(element));
    }

    private static boolean isLayout(Element cell) {
        return cell.select("br").size() > 3
                || (cell.selectFirst(INNER) != null && cell.text().length() > 100);
    }

    private void write(String text) {
        if (!text.isBlank()) {
            breaks = 0;
        }
        current.append(text);
        if (links > 0) {
            linked += text.strip().length();
        }
    }

    private void lineBreak() {
        breaks++;
        if (breaks > 1) {
            end();
        } else {
            current.append(' ');
        }
    }

    private void end() {
        String text = Words.line(current.toString());
        if (!text.isEmpty()) {
            blocks.add(new Block(item ? "- " + text : text, linked, item, heading));
            item = false;
            heading = false;
        }
        current.setLength(0);
        linked = 0;
        breaks = 0;
    }
}
