package io.plimsoll.render;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON; the only place that names the generator. */
final class Json {
  private static final JsonFactory GENERATORS = JsonFactory.builder().build();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** Writes one document over several lines, and a line end. */
  static void indented(Appendable target, Consumer<Json> document) throws IOException {
    write(target, new Indented(), document);
    target.append("\n");
  }

  /** Writes one document in one line, and a line end. */
  static void line(Appendable target, Consumer<Json> document) throws IOException {
    write(target, ObjectWriteContext.empty(), document);
    target.append("\n");
  }

  private static void write(Appendable target, ObjectWriteContext context, Consumer<Json> document)
      throws IOException {
    try (JsonGenerator out = GENERATORS.createGenerator(context, new Characters(target))) {
      document.accept(new Json(out));
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** An object without a name: a document or an element. */
  void object(Runnable body) {
    out.writeStartObject();
    body.run();
    out.writeEndObject();
  }

  void object(String name, Runnable body) {
    out.writeName(name);
    object(body);
  }

  <T> void array(String name, Collection<T> elements, Consumer<T> element) {
    out.writeName(name);
    array(elements, element);
  }

  <T> void array(Collection<T> elements, Consumer<T> element) {
    out.writeStartArray();
    elements.forEach(element);
    out.writeEndArray();
  }

  void texts(String name, Collection<String> texts) {
    array(name, texts, out::writeString);
  }

  void text(String name, String text) {
    out.writeStringProperty(name, text);
  }

  void number(String name, int number) {
    out.writeNumberProperty(name, number);
  }

  void number(String name, long number) {
    out.writeNumberProperty(name, number);
  }

  /** A name whose value is written next. */
  void name(String name) {
    out.writeName(name);
  }

  void absent(String name) {
    out.writeNullProperty(name);
  }

  /** A text as an element of an array. */
  void element(String text) {
    out.writeString(text);
  }

  void bool(String name, boolean truth) {
    out.writeBooleanProperty(name, truth);
  }

  /** Two blanks, and line feeds on every system. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      return new DefaultPrettyPrinter(separators)
          .withArrayIndenter(indenter)
          .withObjectIndenter(indenter);
    }
  }

  /** An appendable as the generator wants it; closing it leaves the appendable open. */
  private static final class Characters extends Writer {
    private final Appendable target;

    Characters(Appendable target) {
      this.target = target;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      target.append(new String(characters, offset, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
