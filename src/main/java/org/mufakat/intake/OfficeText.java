package org.mufakat.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// Collects the paragraphs of a document of a word processor.
final class OfficeText {

    /// A paragraph.
    ///
    /// @param style the name of its style, such as `Title` or `Heading1`
    record Paragraph(String text, String style) {

        boolean isTitle() {
            return style.equalsIgnoreCase("title") || style.matches("(?i)heading[ _]?(?:20_)?1");
        }
    }

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private String style = "";
    private boolean item;
    private int rows;
    private int hidden;
    private StringJoiner cells = new StringJoiner(" | ").setEmptyValue("");

    void write(String text) {
        if (hidden == 0) {
            current.append(text);
        }
    }

    void style(String name) {
        style = name;
    }

    void item() {
        item = true;
    }

    /// From here on follows what was deleted.
    void hidden() {
        hidden++;
    }

    void shown() {
        hidden--;
    }

    void row() {
        rows++;
    }

    void endParagraph() {
        if (rows > 0) {
            current.append(' ');
            return;
        }
        add((item ? "- " : "") + Words.line(current.toString()));
        current.setLength(0);
    }

    void endCell() {
        String cell = Words.line(current.toString());
        if (!cell.isEmpty()) {
            cells.add(cell);
        }
        current.setLength(0);
    }

    void endRow() {
        rows--;
        if (rows == 0) {
            add(cells.toString());
            cells = new StringJoiner(" | ").setEmptyValue("");
        }
    }

    private void add(String text) {
        if (!text.isBlank() && !text.equals("- ")) {
            paragraphs.add(new Paragraph(text, style));
        }
        style = "";
        item = false;
    }

    List<Paragraph> paragraphs() {
        return List.copyOf(paragraphs);
    }

    /// Return the article: its title is the paragraph marked so, else the document's own, if it is there; else the
    /// first.
    static Draft draft(List<Paragraph> paragraphs, String saidTitle, String author) {
        List<String> texts = paragraphs.stream().map(Paragraph::text).toList();
        Optional<String> title = paragraphs.stream()
                .limit(10)
                .filter(Paragraph::isTitle)
                .map(Paragraph::text)
                .findFirst()
                .or(() -> texts.stream()
                        .limit(10)
                        .filter(text -> Words.plain(text).equals(Words.plain(saidTitle)))
                        .findFirst());
        Draft draft = title.map(words -> Top.complete(Draft.of(words, texts))).orElseGet(() -> Top.draft(texts));
        Optional<String> none = Optional.empty();
        Draft said = new Draft(
                none,
                "",
                none,
                Optional.empty(),
                Optional.empty(),
                Optional.of(author).filter(name -> !name.isBlank()),
                none,
                none,
                none,
                List.of());
        return Agency.complete(draft.or(said));
    }
}
