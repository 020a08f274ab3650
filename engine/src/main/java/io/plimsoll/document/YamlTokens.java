package io.plimsoll.document;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * YAML 1.2.
 *
 * <p>Of the parser's own answers on anchors those for scalars are missing or stale, so anchors are
 * read from the text that the parser says belongs to the token; so is the style of a scalar, which
 * it does not tell.
 */
final class YamlTokens implements Tokens {
  private static final int LEAST_BUFFER = 1 << 10;

  /** The parser copies all of an unfinished line for each buffer: small ones make it quadratic. */
  private static final int MOST_BUFFER = 1 << 20;

  private final Source source;
  private final CodePoints codePoints;
  private final YamlProblems problems;
  private final YAMLParser parser;
  private JsonToken token = JsonToken.NOT_AVAILABLE;
  private int start;
  private int content;
  private int end;
  private Marks marks = Marks.NONE;

  /**
   * A parser of a text.
   *
   * @param text of the source, or as long as it, with blanks in place of tabs
   */
  YamlTokens(Source source, String text, YamlProblems problems) {
    this.source = source;
    this.codePoints = new CodePoints(text);
    this.problems = problems;
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE) // ours is in Limits
            .setAllowDuplicateKeys(true) // the builder reports both places
            .setBufferSize(Math.clamp(text.length(), LEAST_BUFFER, MOST_BUFFER))
            .build();
    YAMLFactory factory =
        YAMLFactory.builder()
            .loadSettings(settings)
            .streamReadConstraints(JsonTokens.constraints())
            .build();
    this.parser = (YAMLParser) factory.createParser(ObjectReadContext.empty(), text);
  }

  @Override
  public boolean advance() throws Unreadable {
    try {
      JsonToken next = parser.nextToken();
      if (next == null) {
        return false;
      }
      token = next;
      start = codePoints.offset(parser.currentTokenLocation().getCharOffset());
      end = Math.max(start, codePoints.offset(parser.currentLocation().getCharOffset()));
      readProperties();
      return true;
    } catch (JacksonException e) {
      throw problems.of(e, codePoints, end);
    }
  }

  /** Anchor and tag before the content (YAML 1.2.2, 6.9). */
  private void readProperties() {
    content = start;
    marks = Marks.NONE;
    if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
      return;
    }
    String text = source.text();
    Optional<String> tag = Optional.empty();
    Optional<String> anchor = Optional.empty();
    while (content < end) {
      char c = text.charAt(content);
      if (c == '&') {
        int stop = endOfWord(content);
        anchor = Optional.of(text.substring(content + 1, stop));
        content = stop;
      } else if (c == '!') {
        tag = Optional.of(Optional.ofNullable(parser.getTypeId()).orElse(""));
        content = endOfTag(content);
      } else if (isBlank(c)) {
        content++;
      } else if (c == '#' && content > start) {
        content = endOfLine(content);
      } else {
        break;
      }
    }
    if (tag.isPresent() || anchor.isPresent()) {
      marks = new Marks(tag, anchor, Optional.empty());
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private int endOfWord(int from) {
    int at = from;
    while (at < end && !isBlank(source.text().charAt(at)) && !isFlow(source.text().charAt(at))) {
      at++;
    }
    return at;
  }

  private int endOfTag(int from) {
    if (source.text().startsWith("!<", from)) {
      int close = source.text().indexOf('>', from);
      return close < 0 ? end : Math.min(end, close + 1);
    }
    return endOfWord(from);
  }

  private int endOfLine(int from) {
    int at = from;
    while (at < end && source.text().charAt(at) != '\n' && source.text().charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static boolean isFlow(char c) {
    return ",[]{}".indexOf(c) >= 0;
  }

  @Override
  public JsonToken token() {
    return token;
  }

  @Override
  public String text() throws Unreadable {
    try {
      return Optional.ofNullable(parser.getString()).orElse("");
    } catch (JacksonException e) {
      throw problems.of(e, codePoints, end);
    }
  }

  @Override
  public Span span() {
    int last = end;
    boolean isScalar = token.isScalarValue() || token == JsonToken.PROPERTY_NAME;
    while (isScalar && last > content && isBlank(source.text().charAt(last - 1))) {
      last--; // a block scalar ends where the next line begins
    }
    return source.span(content, Math.max(content, last));
  }

  @Override
  public Scalar.Style style() {
    if (content >= end) {
      return Scalar.Style.PLAIN;
    }
    return switch (source.text().charAt(content)) {
      case '"' -> Scalar.Style.DOUBLE_QUOTED;
      case '\'' -> Scalar.Style.SINGLE_QUOTED;
      case '|' -> Scalar.Style.LITERAL;
      case '>' -> Scalar.Style.FOLDED;
      default -> Scalar.Style.PLAIN;
    };
  }

  @Override
  public Marks marks() {
    return marks;
  }

  @Override
  public boolean isAlias() {
    return token.isScalarValue()
        && parser.isCurrentAlias()
        && content < end
        && source.text().charAt(content) == '*';
  }

  @Override
  public boolean merges() {
    return true;
  }
}
