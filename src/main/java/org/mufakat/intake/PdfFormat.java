package org.mufakat.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// PDFs with text in them.
final class PdfFormat implements Format {

    private static final int MOST_PAGES = 500;

    /// Fewer letters a page are a stamp on a picture, and no text.
    private static final int FEWEST_LETTERS = 40;

    @Override
    public List<Draft> read(Original original) {
        try (PDDocument pdf = Loader.loadPDF(original.bytes())) {
            int pages = pdf.getNumberOfPages();
            if (pages == 0 || pages > MOST_PAGES) {
                throw new Refusal(
                        "the PDF has %,d pages".formatted(pages), "give between 1 and %d".formatted(MOST_PAGES));
            }
            List<PdfLine> lines = PdfLines.of(pdf);
            if (letters(lines) < (long) FEWEST_LETTERS * pages) {
                throw new Refusal(
                        "the PDF is scanned: its pages are pictures without text",
                        "put text under them first, for example with `ocrmypdf`");
            }
            return List.of(draft(new PdfText(lines), said(pdf)));
        } catch (InvalidPasswordException locked) {
            throw new Refusal("the PDF is locked with a password", "save it without one");
        } catch (IOException broken) {
            throw new Refusal("the PDF is broken: " + Words.line(String.valueOf(broken.getMessage())), "save it again");
        }
    }

    private static long letters(List<PdfLine> lines) {
        return lines.stream()
                .mapToLong(
                        line -> line.text().chars().filter(Character::isLetter).count())
                .sum();
    }

    private static Draft said(PDDocument pdf) {
        Optional<String> none = Optional.empty();
        var information = pdf.getDocumentInformation();
        return new Draft(
                none,
                words(information.getTitle()).orElse(""),
                none,
                Optional.empty(),
                Optional.empty(),
                words(information.getAuthor()),
                none,
                none,
                none,
                List.of());
    }

    private static Optional<String> words(@org.jspecify.annotations.Nullable String said) {
        return Optional.ofNullable(said).map(Words::line).filter(text -> !text.isEmpty());
    }

    /// The title is what the PDF calls itself, if it is there on the page; else the lines in the largest letters.
    private static Draft draft(PdfText text, Draft said) {
        List<String> paragraphs = text.paragraphs();
        String title = paragraphs.stream()
                .limit(6)
                .filter(line -> Words.plain(line).equals(Words.plain(said.title())))
                .findFirst()
                .or(text::largest)
                .orElse(paragraphs.isEmpty() ? "" : paragraphs.getFirst());
        return Agency.complete(Top.complete(Draft.of(title, paragraphs))).or(said);
    }
}
