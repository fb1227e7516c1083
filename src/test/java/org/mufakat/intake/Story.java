package org.mufakat.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.mufakat.source.Article;
import org.mufakat.source.PartialDate;
import org.mufakat.source.PlainText;

/// An article of our own, to be printed in the forms in which articles come.
record Story(String name, String title, String site, LocalDate date, List<String> paragraphs) {

    static final String AUTHOR = "Mary Tan";

    private static final Path BRIEFS = Path.of("data/articles");
    private static final Path OWN = Path.of("src/test/resources/intake/articles");

    /// Return six briefs of the project and one with lists, a table and rare characters.
    static List<Story> all() {
        var stories = new ArrayList<Story>();
        stories.add(read(OWN.resolve("working-group-lists-three-tasks.txt"), "Harbour Gazette"));
        for (String name : List.of(
                "accp-launched-at-first-amcc",
                "amcc-2018-subscribes-to-norms",
                "asean-ministers-on-korea-and-the-sea",
                "russia-opens-mission-to-asean",
                "singapore-names-unc3886",
                "vietnamese-airports-hacked")) {
            stories.add(read(BRIEFS.resolve(name + ".txt"), "Ministry of Harbours"));
        }
        return stories;
    }

    private static Story read(Path file, String site) {
        try {
            String name = String.valueOf(file.getFileName()).replace(".txt", "");
            Article article = new PlainText(name, Files.readAllBytes(file)).article(name, java.util.Optional.empty());
            String body = article.body().in(article.text());
            LocalDate date = article.published().map(PartialDate::first).orElseThrow();
            return new Story(
                    name, article.title(), site, date, List.of(body.strip().split("\n+", -1)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// Return the plain text that every form of it has to give.
    String text() {
        return "%s\n%s - %s\n\n%s\n".formatted(title, site, date, String.join("\n\n", paragraphs));
    }

    String host() {
        return site.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
    }

    String dayFirst() {
        return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    }

    String monthFirst() {
        return date.format(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH));
    }

    /// Return a page in the habits of a site, in the encoding that it declares or ought to.
    byte[] page(String template) {
        try {
            String page = Files.readString(Path.of("src/test/resources/intake/sites", template + ".html"));
            Charset charset = template.equals("old-table") || template.equals("saved")
                    ? Charset.forName("windows-1252")
                    : StandardCharsets.UTF_8;
            return filled(page).getBytes(charset);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private String filled(String page) {
        return page.replace("{{title}}", escaped(title))
                .replace("{{json-title}}", json(title))
                .replace("{{json-text}}", json(String.join("\n", paragraphs)))
                .replace("{{site}}", site)
                .replace("{{host}}", host())
                .replace("{{slug}}", name)
                .replace("{{author}}", AUTHOR)
                .replace("{{iso}}", date.toString())
                .replace("{{slashed}}", date.toString().replace('-', '/'))
                .replace("{{year}}", date.toString().substring(0, 4))
                .replace("{{month}}", date.toString().substring(5, 7))
                .replace("{{dmy}}", dayFirst())
                .replace("{{mdy}}", monthFirst())
                .replace("{{dmy-slashes}}", date.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ENGLISH)))
                .replace("{{paragraphs}}", html("<p>", "</p>\n", text -> text))
                .replace("{{div-paragraphs}}", html("<div class=\"p-x\"><span>", "</span></div>", text -> text))
                .replace("{{nbsp-paragraphs}}", html("<div>\u200B", "<br/></div>", Story::hardSpaces))
                .replace("{{paragraphs-with-links}}", linked())
                .replace("{{paragraphs-with-spans}}", html("<p>", "</p>", Story::spans))
                .replace("{{paragraphs-in-halves}}", halves())
                .replace("{{br-paragraphs}}", breaks());
    }

    private static String json(String text) {
        return new com.google.gson.Gson().toJson(text);
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }

    /// Return the paragraphs as HTML, with lists and tables marked up as such.
    String html(String open, String close, UnaryOperator<String> dressed) {
        return html(paragraphs, open, close, dressed);
    }

    private static String html(List<String> texts, String open, String close, UnaryOperator<String> dressed) {
        var html = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            String before = i == 0 ? "" : kind(texts.get(i - 1));
            String kind = kind(texts.get(i));
            String after = i + 1 == texts.size() ? "" : kind(texts.get(i + 1));
            html.append(!kind.isEmpty() && !kind.equals(before) ? "<" + kind + ">" : "");
            html.append(
                    switch (kind) {
                        case "ul" -> "<li>" + escaped(texts.get(i).substring(2)) + "</li>\n";
                        case "table" -> "<tr><td>" + escaped(texts.get(i)).replace(" | ", "</td><td>") + "</td></tr>\n";
                        default -> open + dressed.apply(escaped(texts.get(i))) + close;
                    });
            html.append(!kind.isEmpty() && !kind.equals(after) ? "</" + kind + ">" : "");
        }
        return html.toString();
    }

    private static String kind(String paragraph) {
        return paragraph.startsWith("- ") ? "ul" : paragraph.contains(" | ") ? "table" : "";
    }

    private static String hardSpaces(String text) {
        return text.replace(". ", ".&nbsp; ").replace("the ", "the\n      ");
    }

    private static String spans(String text) {
        return text.replaceAll("\\bASEAN\\b", "<span class=\"caps\">ASEAN</span>")
                .replace("ministers", "min&shy;isters");
    }

    private String linked() {
        return html(
                "<p>",
                "</p><p><a href=\"/more\">READ ALSO: another story</a></p>",
                text -> text.replace("Singapore", "<a href=\"/sg\">Singapore</a>"));
    }

    private String halves() {
        int half = paragraphs.size() / 2;
        return "<div class=\"half\">" + html(paragraphs.subList(0, half), "<p>", "</p>", text -> text)
                + "</div><div class=\"advert\"><p>Buy this now, or never be happy again, says our sponsor.</p></div><div class=\"half\">"
                + html(paragraphs.subList(half, paragraphs.size()), "<p>", "</p>", text -> text) + "</div>";
    }

    private String breaks() {
        return paragraphs.stream().map(Story::escaped).collect(Collectors.joining("<BR><BR>\n"));
    }
}
