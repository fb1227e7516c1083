package org.mufakat.intake;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Documents of Word, from 2007 on.
final class DocxFormat implements Format {

    private static final OfficeParts PARTS = new OfficeParts("word/document.xml", "docProps/core.xml", "creator");

    @Override
    public List<Draft> read(Original original) {
        return List.of(PARTS.draft(original, DocxFormat::paragraphs));
    }

    private static List<OfficeText.Paragraph> paragraphs(XMLStreamReader xml) throws XMLStreamException {
        var text = new OfficeText();
        boolean inText = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    inText = xml.getLocalName().equals("t");
                    open(xml, text);
                }
                case XMLStreamReader.CHARACTERS -> {
                    if (inText) {
                        text.write(xml.getText());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    inText = false;
                    switch (xml.getLocalName()) {
                        case "p" -> text.endParagraph();
                        case "tc" -> text.endCell();
                        case "tr" -> text.endRow();
                        case "del" -> text.shown();
                        default -> {}
                    }
                }
                default -> {}
            }
        }
        return text.paragraphs();
    }

    private static void open(XMLStreamReader xml, OfficeText text) {
        switch (xml.getLocalName()) {
            case "tab", "br", "cr" -> text.write(" ");
            case "noBreakHyphen" -> text.write("-");
            case "numPr" -> text.item();
            case "tr" -> text.row();
            case "del" -> text.hidden();
            case "pStyle" ->
                text.style(Optional.ofNullable(attribute(xml, "val")).orElse(""));
            default -> {}
        }
    }

    private static @org.jspecify.annotations.Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
