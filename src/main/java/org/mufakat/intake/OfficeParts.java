package org.mufakat.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Where a document of a word processor keeps what makes an article.
///
/// @param text the part that holds the paragraphs
/// @param properties the part that says title and author
/// @param author what the author is called there
record OfficeParts(String text, String properties, String author) {

    /// Takes the paragraphs out of the XML of one kind of document.
    interface Paragraphs {
        List<OfficeText.Paragraph> of(XMLStreamReader xml) throws XMLStreamException;
    }

    /// @throws Refusal if the document holds no text, or is broken
    Draft draft(Original original, Paragraphs paragraphs) {
        Map<String, byte[]> parts = OfficeXml.parts(original, Set.of(text, properties));
        byte[] xml = Optional.ofNullable(parts.get(text))
                .orElseThrow(() -> new Refusal("the document has no text", "save it again"));
        try {
            List<OfficeText.Paragraph> read = paragraphs.of(OfficeXml.reader(xml));
            Map<String, String> said = Optional.ofNullable(parts.get(properties))
                    .map(OfficeXml::properties)
                    .orElse(Map.of());
            return OfficeText.draft(read, said.getOrDefault("title", ""), said.getOrDefault(author, ""));
        } catch (XMLStreamException broken) {
            throw new Refusal(
                    "the document is broken: " + Words.line(String.valueOf(broken.getMessage())), "save it again");
        }
    }
}
