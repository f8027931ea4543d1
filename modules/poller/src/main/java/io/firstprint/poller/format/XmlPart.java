/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part of a workbook, read element by element; it can neither declare nor fetch anything. */
final class XmlPart implements AutoCloseable {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String NONE = "";

    private final XMLStreamReader reader;

    private XmlPart(XMLStreamReader reader) {
        this.reader = reader;
    }

    static XmlPart open(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new XmlPart(factory.createXMLStreamReader(new StringReader(text(content))));
    }

    /** Of bytes that are no text the parser itself would write to standard error. */
    private static String text(byte[] content) throws XMLStreamException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new XMLStreamException("not UTF-8", e);
        }
    }

    /** Goes to the next begin or end of an element and returns whether there is one. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
            if (reader.isStartElement() || reader.isEndElement()) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** Returns an attribute without a namespace, empty when it is not there. */
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? NONE : value;
    }

    /** Returns the id by which an element names another part. */
    String relationship() {
        String value = reader.getAttributeValue(RELATIONSHIPS, "id");
        return value == null ? NONE : value;
    }

    /** Returns the text of the element that has just begun, and goes to its end. */
    String text() throws XMLStreamException {
        return reader.getElementText();
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
