package org.mufakat.intake;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the lines out of a PDF in the order in which they were written, which is that of reading.
///
/// Sorting by position, which PDFBox offers, would mix columns.
final class PdfLines extends PDFTextStripper {

    private static final int MOST_CHARACTERS = 4 * Draft.MOST_CHARACTERS;

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<TextPosition> positions = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int characters;

    private PdfLines() {
        setSuppressDuplicateOverlappingText(true);
    }

    static List<PdfLine> of(PDDocument pdf) throws IOException {
        var lines = new PdfLines();
        lines.writeText(pdf, Writer.nullWriter());
        return lines.lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> where) {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new Refusal("the PDF has too much text for an article", "give its parts one by one");
        }
        current.append(text);
        positions.addAll(where);
    }

    @Override
    protected void writeWordSeparator() {
        current.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String text = Words.line(current.toString());
        if (!text.isEmpty() && !positions.isEmpty()) {
            TextPosition first = positions.getFirst();
            TextPosition last = positions.getLast();
            lines.add(new PdfLine(
                    getCurrentPageNo() - 1,
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    (float) positions.stream()
                            .mapToDouble(TextPosition::getFontSizeInPt)
                            .average()
                            .orElse(0),
                    first.getPageHeight(),
                    text));
        }
        current.setLength(0);
        positions.clear();
    }
}
