package io.plimsoll.parse;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.grammar.PlimParser;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.syntax.Text;
import java.util.ArrayList;
import java.util.List;

/** Decodes strings. */
final class Texts {
  private static final String RAW_QUOTES = "\"\"\"";

  private final Builder builder;
  private final Expressions expressions;

  Texts(Builder builder, Expressions expressions) {
    this.builder = builder;
    this.expressions = expressions;
  }

  List<PlainText> plain(List<PlimParser.StringContext> contexts) {
    return contexts.stream().map(this::plain).toList();
  }

  /** A string at a place where nothing is interpolated. */
  PlainText plain(PlimParser.StringContext context) {
    Text text = text(context);
    StringBuilder value = new StringBuilder();
    for (Text.Part part : text.parts()) {
      switch (part) {
        case Text.Chars chars -> value.append(chars.value());
        case Text.Interpolation inserted ->
            builder.report(
                Diagnostic.at(inserted.span(), Code.E0020, "nothing is interpolated in this text")
                    .help(
                        "a literal brace is written `\\{`; `message`, `note` and the texts of a"
                            + " `fix` can have interpolations"));
      }
    }
    return new PlainText(value.toString(), text.isRaw(), text.span());
  }

  Text text(PlimParser.StringContext context) {
    Span span = builder.span(context);
    if (context.TEXT() != null) {
      String value = raw(span.text());
      return new Text(
          value.isEmpty() ? List.of() : List.of(new Text.Chars(value, span)), true, span);
    }
    List<Text.Part> parts = new ArrayList<>();
    for (PlimParser.PartContext part : context.part()) {
      if (part.expr() == null) {
        Span chars = builder.span(part);
        parts.add(new Text.Chars(unescaped(chars), chars));
      } else {
        parts.add(new Text.Interpolation(expressions.expression(part.expr()), builder.span(part)));
      }
    }
    return new Text(parts, false, span);
  }

  /**
   * The value of raw text: line breaks are {@code \n}. If it begins with a line break, this and the
   * indentation that all lines share are dropped; lines of white space only have no say in that,
   * and the last one, before the closing quotes, is empty then.
   */
  static String raw(String written) {
    String inner =
        written
            .substring(RAW_QUOTES.length(), written.length() - RAW_QUOTES.length())
            .replace("\r\n", "\n")
            .replace('\r', '\n');
    if (!inner.startsWith("\n")) {
      return inner;
    }
    List<String> lines = List.of(inner.substring(1).split("\n", -1));
    int common =
        lines.stream().filter(l -> !l.isBlank()).mapToInt(Texts::indentation).min().orElse(0);
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isEnd = i == lines.size() - 1 && line.isBlank();
      value.append(i == 0 ? "" : "\n");
      value.append(isEnd ? "" : line.substring(Math.min(common, line.length())));
    }
    return value.toString();
  }

  private static int indentation(String line) {
    int end = 0;
    while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
      end++;
    }
    return end;
  }

  private String unescaped(Span chars) {
    String written = chars.text();
    StringBuilder value = new StringBuilder();
    int index = 0;
    while (index < written.length()) {
      int next = written.indexOf('\\', index);
      if (next < 0 || next + 1 >= written.length()) {
        value.append(written, index, written.length());
        break;
      }
      value.append(written, index, next);
      index = escape(chars, written, next, value);
    }
    return value.toString();
  }

  /** Appends what an escape stands for and returns the index behind it. */
  private int escape(Span chars, String written, int start, StringBuilder value) {
    int end = start + 1 + Character.charCount(written.codePointAt(start + 1));
    switch (written.charAt(start + 1)) {
      case '"', '\\', '{', '}' -> value.append(written.charAt(start + 1));
      case 'n' -> value.append('\n');
      case 't' -> value.append('\t');
      case 'u' -> {
        if (written.startsWith("{", end)) {
          end = written.indexOf('}', end) + 1;
          codePoint(chars, written, start, end, value);
        } else {
          unknownEscape(chars, start, end);
        }
      }
      default -> unknownEscape(chars, start, end);
    }
    return end;
  }

  private void codePoint(Span chars, String written, int start, int end, StringBuilder value) {
    String digits = written.substring(start + "\\u{".length(), end - 1);
    boolean isShort = digits.length() <= 6;
    int point = isShort ? Integer.parseInt(digits, 16) : Integer.MAX_VALUE;
    boolean isCharacter =
        Character.isValidCodePoint(point)
            && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    if (isCharacter) {
      value.appendCodePoint(point);
    } else {
      builder.report(
          Diagnostic.at(part(chars, start, end), Code.E0016, "there is no character of this number")
              .help("characters are `\\u{0}` to `\\u{10FFFF}` without the surrogates"));
    }
  }

  private void unknownEscape(Span chars, int start, int end) {
    Span escape = part(chars, start, end);
    builder.report(
        Diagnostic.at(escape, Code.E0016, "there is no escape `" + escape.text() + "`")
            .help(
                "the escapes are `\\\"`, `\\\\`, `\\n"
                    + "`, `\\t`, `\\{`, `\\}` and `\\u{1F6A2}`; a pattern is written `re\"…\"`"
                    + " without escaping, source text `\"\"\"…\"\"\"`"));
  }

  private static Span part(Span chars, int start, int end) {
    return chars.source().span(chars.start() + start, chars.start() + end);
  }
}
