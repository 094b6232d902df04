package tutela.casefile.table;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tutela.kernel.AppFailure;

/**
 * Walks through a part, element by element, by local names. A spreadsheet declares no document
 * type: a part that does is refused, so that no entity is ever looked up.
 */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private final ByteArrayInputStream bytes;
  private final int length;
  private final XMLStreamReader reader;

  private Xml(byte[] part) throws XMLStreamException {
    this.bytes = new ByteArrayInputStream(part);
    this.length = part.length;
    this.reader = FACTORY.createXMLStreamReader(bytes);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  static Xml of(byte[] part) {
    try {
      return new Xml(part);
    } catch (XMLStreamException e) {
      throw broken();
    }
  }

  static AppFailure.Invalid broken() {
    return new AppFailure.Invalid("table.broken");
  }

  /** Goes on; false at the end. */
  boolean next() {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw broken();
      }
      return true;
    } catch (XMLStreamException e) {
      throw broken();
    }
  }

  boolean starts() {
    return reader.isStartElement();
  }

  boolean starts(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean ends() {
    return reader.isEndElement();
  }

  boolean ends(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  /** Where this is an element. */
  String name() {
    return reader.getLocalName();
  }

  /** Words between elements; empty where this is none. */
  String words() {
    return reader.isCharacters() ? reader.getText() : "";
  }

  /** The attribute; empty if there is none of this name, whatever its namespace. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The same of one namespace, told by a part of its name, where two share a name. */
  String attribute(String namespace, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String space = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals(name)
          && space != null
          && space.contains(namespace)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** A number of times; once where nothing is said. */
  int count(String name) {
    String said = attribute(name);
    return said.isEmpty() ? 1 : Math.max(1, number(said));
  }

  static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw broken();
    }
  }

  /** Passes over an element with all that is in it. */
  void skip() {
    int depth = 1;
    while (depth > 0 && next()) {
      depth += starts() ? 1 : ends() ? -1 : 0;
    }
  }

  /** Share of the part that was read. */
  double share() {
    return 1 - (double) bytes.available() / Math.max(1, length);
  }
}
