package org.mufakat.intake;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jsoup.nodes.Entities;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfWriter;

/// Prints stories in forms that are made by programs.
final class Printers {

    private static final float SIZE = 11;
    private static final float TITLE_SIZE = 17;
    private static final float MARGIN = 72;
    private static final float INDENT = 12;

    private Printers() {}

    /// Return a PDF made by PDFBox: words divided at the ends of lines, a running head, numbers of pages. Where it has
    /// columns, first lines are indented.
    static byte[] pdf(Story story, int columns) {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            pdf.getDocumentInformation().setTitle("Microsoft Word - draft3.doc");
            new Typesetter(pdf, story, columns).print();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Sets a story in lines, page after page.
    private static final class Typesetter {

        private final PDDocument pdf;
        private final Story story;
        private final int columns;
        private final PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
        private final List<Line> lines = new ArrayList<>();

        private record Line(String text, float size, float before, float indent) {}

        Typesetter(PDDocument pdf, Story story, int columns) {
            this.pdf = pdf;
            this.story = story;
            this.columns = columns;
        }

        void print() throws IOException {
            set(story.title(), TITLE_SIZE, 0);
            set(story.site() + " - " + story.dayFirst(), SIZE, 14);
            for (String paragraph : story.paragraphs()) {
                set(paragraph, SIZE, 9);
            }
            pages();
        }

        private float width() {
            return (PDRectangle.A4.getWidth() - 2 * MARGIN - 20 * (columns - 1)) / columns;
        }

        private void set(String text, float size, float before) throws IOException {
            String current = "";
            float space = before;
            float indent = columns > 1 && size == SIZE ? INDENT : 0;
            for (String word : text.split(" ", -1)) {
                String longer = current.isEmpty() ? word : current + " " + word;
                if (width(longer, size) <= width() - indent) {
                    current = longer;
                    continue;
                }
                String half = word.substring(0, word.length() / 2) + "-";
                boolean divided = size == SIZE
                        && word.matches("\\p{Ll}{8,}")
                        && width(current + " " + half, size) <= width() - indent;
                lines.add(new Line(divided ? current + " " + half : current, size, space, indent));
                current = divided ? word.substring(word.length() / 2) : word;
                space = 0;
                indent = 0;
            }
            lines.add(new Line(current, size, space, indent));
        }

        private float width(String text, float size) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }

        private void pages() throws IOException {
            int next = 0;
            for (int page = 1; next < lines.size(); page++) {
                var sheet = new PDPage(PDRectangle.A4);
                pdf.addPage(sheet);
                try (var content = new PDPageContentStream(pdf, sheet)) {
                    write(content, story.site() + " | For the press", 9, MARGIN, 810);
                    for (int column = 0; column < columns && next < lines.size(); column++) {
                        next = column(content, MARGIN + column * (width() + 20), next);
                    }
                    write(content, "Page " + page + " of 9", 9, 280, 30);
                }
            }
        }

        private int column(PDPageContentStream content, float x, int from) throws IOException {
            float y = 760;
            int next = from;
            while (next < lines.size() && y > 420) {
                Line line = lines.get(next);
                y -= line.before();
                write(content, line.text(), line.size(), x + line.indent(), y);
                y -= line.size() * 1.25f;
                next++;
            }
            return next;
        }

        private void write(PDPageContentStream content, String text, float size, float x, float y) throws IOException {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, y);
            content.showText(text);
            content.endText();
        }
    }

    /// Return a PDF made by OpenPDF.
    static byte[] openPdf(Story story) {
        var out = new ByteArrayOutputStream();
        var pdf = new Document(PageSize.A5);
        PdfWriter.getInstance(pdf, out);
        pdf.addTitle(story.title());
        pdf.addAuthor(Story.AUTHOR);
        pdf.setFooter(new HeaderFooter(new Phrase(story.site() + " "), true));
        pdf.open();
        Font large = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 15, Color.BLACK);
        Font usual = FontFactory.getFont(FontFactory.HELVETICA, 10);
        pdf.add(new Paragraph(story.title(), large));
        pdf.add(new Paragraph(story.site() + " - " + story.monthFirst(), usual));
        for (String text : story.paragraphs()) {
            var paragraph = new Paragraph(text, usual);
            paragraph.setSpacingBefore(8);
            pdf.add(paragraph);
        }
        pdf.close();
        return out.toByteArray();
    }

    /// Return a ZIP of named files.
    static byte[] zip(Map<String, byte[]> files) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] docx(Story story) {
        var body = new StringBuilder(word("Title", story.title()))
                .append(word("", story.site() + " - " + story.dayFirst()));
        boolean table = false;
        for (String text : story.paragraphs()) {
            boolean row = text.contains(" | ");
            body.append(row && !table ? "<w:tbl>" : "").append(!row && table ? "</w:tbl>" : "");
            table = row;
            body.append(row ? row(text) : text.startsWith("- ") ? item(text) : word("", text));
        }
        String document =
                "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body + "</w:body></w:document>";
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "[Content_Types].xml",
                utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        files.put("word/document.xml", utf8(document));
        files.put(
                "docProps/core.xml",
                utf8("<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>" + Story.AUTHOR
                        + "</dc:creator></cp:coreProperties>"));
        return zip(files);
    }

    /// Word splits words into runs wherever it was once changed.
    private static String word(String style, String text) {
        int half = text.length() / 2;
        return "<w:p><w:pPr>" + (style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>") + "</w:pPr>"
                + run(text.substring(0, half)) + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
                + run(text.substring(half)) + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + Entities.escape(text, xml()) + "</w:t></w:r>";
    }

    private static org.jsoup.nodes.Document.OutputSettings xml() {
        return new org.jsoup.nodes.Document.OutputSettings().escapeMode(Entities.EscapeMode.xhtml);
    }

    private static String item(String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/></w:numPr></w:pPr>" + run(text.substring(2)) + "</w:p>";
    }

    private static String row(String text) {
        var row = new StringBuilder("<w:tr>");
        for (String cell : text.split(" \\| ", -1)) {
            row.append("<w:tc><w:p>").append(run(cell)).append("</w:p></w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    static byte[] odt(Story story) {
        var body = new StringBuilder(
                "<text:h text:outline-level=\"1\">" + Entities.escape(story.title(), xml()) + "</text:h>");
        body.append(paragraph(story.site() + " - " + story.dayFirst()));
        boolean table = false;
        for (String text : story.paragraphs()) {
            boolean row = text.contains(" | ");
            body.append(row && !table ? "<table:table>" : "").append(!row && table ? "</table:table>" : "");
            table = row;
            body.append(
                    row
                            ? "<table:table-row><table:table-cell>"
                                    + String.join(
                                            "</table:table-cell><table:table-cell>",
                                            List.of(text.split(" \\| ", -1)).stream()
                                                    .map(Printers::paragraph)
                                                    .toList())
                                    + "</table:table-cell></table:table-row>"
                            : text.startsWith("- ")
                                    ? "<text:list><text:list-item>" + paragraph(text.substring(2))
                                            + "</text:list-item></text:list>"
                                    : paragraph(text));
        }
        var files = new LinkedHashMap<String, byte[]>();
        files.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        files.put(
                "content.xml",
                utf8(
                        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"ta\"><office:body><office:text>"
                                + body + "</office:text></office:body></office:document-content>"));
        files.put(
                "meta.xml",
                utf8("<office:document-meta xmlns:office=\"o\" xmlns:meta=\"m\"><meta:initial-creator>" + Story.AUTHOR
                        + "</meta:initial-creator></office:document-meta>"));
        return stored(files);
    }

    private static String paragraph(String text) {
        return "<text:p>" + Entities.escape(text, xml()).replace(". ", ".<text:s/>") + "</text:p>";
    }

    /// The first file of an ODT is not packed, so that its type can be seen.
    private static byte[] stored(Map<String, byte[]> files) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    var entry = new ZipEntry(file.getKey());
                    if (file.getKey().equals("mimetype")) {
                        var crc = new java.util.zip.CRC32();
                        crc.update(file.getValue());
                        entry.setMethod(ZipEntry.STORED);
                        entry.setSize(file.getValue().length);
                        entry.setCrc(crc.getValue());
                    }
                    zip.putNextEntry(entry);
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
