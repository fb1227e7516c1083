package org.mufakat.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The XML inside a document of a word processor.
///
/// DOCX and ODT are zipped XML, and of it three elements matter: paragraph, text, row. So the Java library's own
/// stream reader does; Apache POI would bring twenty megabytes for it.
final class OfficeXml {

    private static final int MOST_BYTES = 50_000_000;
    private static final int MOST_ENTRIES = 5_000;

    private OfficeXml() {}

    /// Return the parts of a document that have these names.
    ///
    /// @throws Refusal if it is broken, or unpacks to more than a document may
    static Map<String, byte[]> parts(Original original, Set<String> names) {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(original.bytes()))) {
            var limited = new Unpacking(MOST_BYTES, MOST_ENTRIES, original.bytes().length);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                limited.entry();
                byte[] bytes = limited.read(zip);
                if (names.contains(entry.getName())) {
                    parts.putIfAbsent(entry.getName(), bytes);
                }
            }
            return parts;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refusal("the document is broken: " + broken.getMessage(), "save it again");
        }
    }

    /// Return a reader that takes no entities and fetches nothing.
    static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /// Return the words of each element, by its name without prefix; of several the first.
    static Map<String, String> properties(byte[] xml) {
        var found = new HashMap<String, String>();
        try {
            XMLStreamReader reader = reader(xml);
            String name = "";
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    name = reader.getLocalName();
                } else if (event == XMLStreamReader.CHARACTERS && !reader.isWhiteSpace()) {
                    found.putIfAbsent(name, Words.line(reader.getText()));
                }
            }
            return found;
        } catch (XMLStreamException broken) {
            return found;
        }
    }
}
