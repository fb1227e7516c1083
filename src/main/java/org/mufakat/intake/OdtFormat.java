package org.mufakat.intake;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Documents of LibreOffice and others: OpenDocument text.
final class OdtFormat implements Format {

    private static final OfficeParts PARTS = new OfficeParts("content.xml", "meta.xml", "initial-creator");
    private static final String OF_STYLE = "style-name";

    @Override
    public List<Draft> read(Original original) {
        return List.of(PARTS.draft(original, OdtFormat::paragraphs));
    }

    private static List<OfficeText.Paragraph> paragraphs(XMLStreamReader xml) throws XMLStreamException {
        var text = new OfficeText();
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth += open(xml, text);
                case XMLStreamReader.CHARACTERS -> {
                    if (depth > 0) {
                        text.write(xml.getText());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> depth -= close(xml, text);
                default -> {}
            }
        }
        return text.paragraphs();
    }

    /// Return how many paragraphs this opens.
    private static int open(XMLStreamReader xml, OfficeText text) {
        switch (xml.getLocalName()) {
            case "h", "p" -> {
                text.style(style(xml));
                return 1;
            }
            case "tab", "line-break", "s" -> text.write(" ");
            case "list-item" -> text.item();
            case "table-row" -> text.row();
            case "annotation", "tracked-changes", "note-citation" -> text.hidden();
            default -> {}
        }
        return 0;
    }

    private static int close(XMLStreamReader xml, OfficeText text) {
        switch (xml.getLocalName()) {
            case "h", "p" -> {
                text.endParagraph();
                return 1;
            }
            case "table-cell" -> text.endCell();
            case "table-row" -> text.endRow();
            case "annotation", "tracked-changes", "note-citation" -> text.shown();
            default -> {}
        }
        return 0;
    }

    private static String style(XMLStreamReader xml) {
        if (xml.getLocalName().equals("h")) {
            String level = attribute(xml, "outline-level");
            return "Heading" + level;
        }
        return attribute(xml, OF_STYLE);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
