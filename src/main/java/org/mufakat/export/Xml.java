package org.mufakat.export;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML as it comes, without a tree.
final class Xml {

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /// What is written between the start and the end of a document or element.
    @FunctionalInterface
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    /// A fault inside a callback that may throw none of its kind.
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Broken(Exception cause) {
            super(cause);
        }
    }

    static void document(OutputStream out, Content content) throws IOException {
        try {
            XMLStreamWriter writer = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeCharacters("\n");
            content.write(new Xml(writer));
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException | Broken fault) {
            throw new IOException(fault);
        }
    }

    /// Write an element with content.
    ///
    /// @param attributes names and values
    void element(String name, String[] attributes, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        attributes(attributes);
        content.write(this);
        writer.writeEndElement();
        writer.writeCharacters("\n");
    }

    void text(String name, String text, String... attributes) throws XMLStreamException {
        writer.writeStartElement(name);
        attributes(attributes);
        writer.writeCharacters(legal(text));
        writer.writeEndElement();
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        attributes(attributes);
    }

    /// Write an element from a callback that may not throw.
    void quietly(Content content) {
        try {
            content.write(this);
        } catch (XMLStreamException fault) {
            throw new Broken(fault);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    /// Leave out what XML 1.0 cannot hold at all, not even escaped.
    private static String legal(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
