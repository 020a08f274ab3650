package io.plimsoll.document;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** JSON (RFC 8259), nothing more lenient. */
final class JsonTokens implements Tokens {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Source source;
  private final Code code;
  private final int base;
  private final JsonParser parser;
  private JsonToken token = JsonToken.NOT_AVAILABLE;
  private Span span;

  JsonTokens(Source source, Code code) {
    this.source = source;
    this.code = code;
    this.span = source.span(0, 0);
    String text = source.text();
    boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    this.base = isMarked ? 1 : 0;
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(constraints()).build();
    this.parser = factory.createParser(ObjectReadContext.empty(), text.substring(base));
  }

  /** Depth and size are limited by the builder of the tree, with better words. */
  static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(Integer.MAX_VALUE)
        .maxStringLength(Integer.MAX_VALUE)
        .maxNameLength(Integer.MAX_VALUE)
        .build();
  }

  @Override
  public boolean advance() throws Unreadable {
    try {
      JsonToken next = parser.nextToken();
      if (next == null) {
        return false;
      }
      token = next;
      int start = base + (int) parser.currentTokenLocation().getCharOffset();
      span = source.span(start, end(start));
      return true;
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  private int end(int start) {
    return switch (token) {
      case PROPERTY_NAME, VALUE_STRING -> afterString(start);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
          start + parser.getStringLength();
      case START_OBJECT, END_OBJECT, START_ARRAY, END_ARRAY -> start + 1;
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> start;
    };
  }

  private int afterString(int start) {
    String text = source.text();
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, text.length());
  }

  private Unreadable malformed(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    long reached = location == null ? -1 : location.getCharOffset();
    int at = reached < 0 ? span.end() : (int) Math.min(base + reached, source.text().length());
    return new Unreadable(JsonProblems.of(e.getOriginalMessage(), source, at, code));
  }

  @Override
  public JsonToken token() {
    return token;
  }

  @Override
  public String text() throws Unreadable {
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public Scalar.Style style() {
    return token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME
        ? Scalar.Style.DOUBLE_QUOTED
        : Scalar.Style.PLAIN;
  }

  @Override
  public Marks marks() {
    return Marks.NONE;
  }

  @Override
  public boolean isAlias() {
    return false;
  }

  @Override
  public boolean merges() {
    return false;
  }
}
