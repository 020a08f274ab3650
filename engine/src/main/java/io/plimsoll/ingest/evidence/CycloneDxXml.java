package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML form of CycloneDX, in the words of its JSON form: attributes and elements are fields,
 * elements that hold a list are lists.
 *
 * <p>DTDs and external entities are off: a report has no use for them, an attacker has.
 */
final class CycloneDxXml {
  /** Elements whose children are the members of a list. */
  private static final Set<String> LISTS =
      Set.of(
          "components",
          "licenses",
          "hashes",
          "properties",
          "vulnerabilities",
          "ratings",
          "affects",
          "authors",
          "references");

  private final Source source;
  private final Reading reading;
  private final Deque<Element> open = new ArrayDeque<>();
  private int nodes;

  /** An element that is not closed yet. */
  private static final class Element {
    final String name;
    final Span span;
    final Tree tree;
    final StringBuilder text = new StringBuilder();
    boolean hasFields;

    Element(String name, Span span) {
      this.name = name;
      this.span = span;
      this.tree = new Tree(span);
    }
  }

  private CycloneDxXml(Source source, Reading reading) {
    this.source = source;
    this.reading = reading;
  }

  /** The document; what is no well-formed XML is reported. */
  static Optional<DocumentNode> document(Source source, Reading reading) {
    return new CycloneDxXml(source, reading).read();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private Optional<DocumentNode> read() {
    int type = source.text().indexOf("<!DOCTYPE");
    if (type >= 0) {
      refuse(source.lineOf(type), "the document has a document type, which is not read");
      return Optional.empty();
    }
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(source.text()));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && !start(xml)) {
          return Optional.empty();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          Element closed = open.pop();
          if (open.isEmpty()) {
            return Optional.of(closed.tree.get());
          }
          attach(open.peek(), closed);
        } else if (event == XMLStreamConstants.CHARACTERS && !open.isEmpty()) {
          open.peek().text.append(xml.getText());
        }
      }
    } catch (XMLStreamException malformed) {
      refuse(malformed.getLocation().getLineNumber(), "this is not well-formed XML");
    } catch (MissingResourceException malformed) {
      // the parser of the JDK lacks the texts of some of its own messages
      refuse(1, "this is not well-formed XML");
    }
    return Optional.empty();
  }

  private void refuse(int at, String message) {
    int line = Math.min(Math.max(1, at), source.lineCount());
    reading.refuse(
        source.span(source.lineStart(line), source.lineEnd(line)),
        message,
        "let the tool write the document again, or use its JSON form");
  }

  private boolean start(XMLStreamReader xml) {
    Span span = here(xml);
    nodes++;
    InputLimits limits = reading.limits();
    if (open.size() >= limits.of(Limit.DOCUMENT_DEPTH)) {
      String message = "nested deeper than " + limits.shown(Limit.DOCUMENT_DEPTH) + " levels";
      reading.refuse(span, message, Limit.DOCUMENT_DEPTH.wayOut());
      return false;
    }
    if (nodes > limits.of(Limit.DOCUMENT_NODES)) {
      String message = "more than " + limits.shown(Limit.DOCUMENT_NODES) + " elements";
      reading.refuse(span, message, Limit.DOCUMENT_NODES.wayOut());
      return false;
    }
    Element element = new Element(xml.getLocalName(), span);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      element.hasFields = true;
      element.tree.put(xml.getAttributeLocalName(i), Tree.scalar(xml.getAttributeValue(i), span));
    }
    if (open.isEmpty()) {
      element.tree.put("bomFormat", Tree.scalar("CycloneDX", span));
      String namespace = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
      String version = namespace.substring(namespace.lastIndexOf('/') + 1);
      element.tree.put("specVersion", Tree.scalar(version, span));
    }
    open.push(element);
    return true;
  }

  /** The line of the element: its end is what the parser tells. */
  private Span here(XMLStreamReader xml) {
    int line = Math.min(Math.max(1, xml.getLocation().getLineNumber()), source.lineCount());
    String text = source.line(line);
    int from = source.lineStart(line) + text.length() - text.stripLeading().length();
    return source.span(from, source.lineEnd(line));
  }

  private static void attach(Element parent, Element child) {
    parent.hasFields = true;
    if (LISTS.contains(child.name)) {
      parent.tree.put(child.name, list(child));
    } else if (parent.name.equals("licenses") && child.name.equals("license")) {
      parent.tree.add("", new Tree(child.span).put("license", value(child)).get());
    } else if (parent.name.equals("licenses")) {
      parent.tree.add("", new Tree(child.span).put(child.name, value(child)).get());
    } else if (LISTS.contains(parent.name)) {
      parent.tree.add("", value(child));
    } else if (parent.name.equals("tools") && child.name.equals("tool")) {
      parent.tree.add("components", value(child));
    } else {
      parent.tree.put(child.name, value(child));
    }
  }

  private static DocumentNode list(Element element) {
    return element.tree.list("").get().get("").orElseThrow();
  }

  /** A text, unless it has attributes or elements: then the text is one field among them. */
  private static DocumentNode value(Element element) {
    String text = element.text.toString().strip();
    if (!element.hasFields) {
      return Tree.scalar(text, element.span);
    }
    if (!text.isEmpty()) {
      element.tree.put("content", Tree.scalar(text, element.span));
      element.tree.put("value", Tree.scalar(text, element.span));
    }
    return element.tree.get();
  }
}
