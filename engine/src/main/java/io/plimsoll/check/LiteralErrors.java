package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Expr;
import io.plimsoll.type.Type;

/** Literals that mean nothing, or nothing here. */
final class LiteralErrors {
  private LiteralErrors() {}

  static Diagnostic noAbsent(Span span) {
    return Diagnostic.at(span, Code.E0301, "`absent` is a value in tests and defaults only")
        .help("ask with `is absent`, or give a value with `??`");
  }

  static Diagnostic noUnknown(Span span) {
    return Diagnostic.at(span, Code.E0301, "`unknown` is a value in tests and defaults only")
        .help("what you cannot decide is `undetermined(\"why\")`");
  }

  static Diagnostic neverAbsent(Span span, Type type) {
    return Diagnostic.at(span, Code.E0301, "`" + type + "` is never absent")
        .help("only a value of a type such as `" + type + "?` can be absent");
  }

  static Diagnostic untyped(Span span) {
    return Diagnostic.at(span, Code.E0305, "of which type is this?")
        .help("nothing here says it: name a type");
  }

  static Diagnostic noUrl(Span span) {
    return Diagnostic.at(span, Code.E0019, "this is no URL")
        .help("a URL has a scheme: `\"https://example.com/\"`");
  }

  static Diagnostic invalid(Expr.Tagged literal, String help) {
    return Diagnostic.at(literal.span(), Code.E0019, "this is no valid " + name(literal))
        .help(help);
  }

  private static String name(Expr.Tagged literal) {
    return switch (literal.tag()) {
      case REGEX -> "regular expression";
      case GLOB -> "glob";
      case VERSION -> "version";
      case VERSION_RANGE -> "range of versions";
      case IMAGE -> "image reference";
      case CIDR -> "address range";
      case DIGEST -> "digest";
    };
  }

  /** A pattern that does not compile, pointed at where it goes wrong. */
  static Diagnostic pattern(Expr.Tagged literal, String message, String help, int offset) {
    Span place = place(literal.textSpan(), offset);
    Diagnostic d = Diagnostic.at(place, Code.E0017, "invalid " + name(literal) + ": " + message);
    return help.isEmpty() ? d : d.help(help);
  }

  /** The source character of a pattern's character: a quote has a backslash before it there. */
  private static Span place(Span text, int offset) {
    String written = text.text();
    int at = 0;
    for (int i = 0; i < offset && at < written.length(); i++) {
      at += written.startsWith("\\\"", at) ? 2 : 1;
    }
    int start = Math.min(text.start() + at, text.end());
    return text.source().span(start, Math.min(start + 1, text.end()));
  }
}
