package io.plimsoll.parse;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what is wrong where reading stopped.
 *
 * <p>A string that is not closed comes first, since it hides what follows it; then the table of
 * known mistakes; then a token that no grammar accepts, if one stands further on the same line;
 * then what was expected.
 */
final class SyntaxErrors {
  private static final List<Mistake> MISTAKES =
      Stream.of(
              LiteralErrors.MISTAKES,
              NameErrors.MISTAKES,
              ForeignSyntax.MISTAKES,
              StructureErrors.MISTAKES)
          .flatMap(List::stream)
          .toList();

  private SyntaxErrors() {}

  static Diagnostic explain(Place place) {
    if (place.tokens().isTooDeep(place.index())) {
      return tooDeep(place);
    }
    Optional<Integer> unclosed = unclosed(place);
    if (unclosed.isPresent()) {
      return notClosed(place, unclosed.get());
    }
    return known(place).or(() -> foreignToken(place)).orElseGet(() -> StructureErrors.other(place));
  }

  private static Optional<Diagnostic> known(Place place) {
    return MISTAKES.stream().flatMap(m -> m.explain(place).stream()).findFirst();
  }

  private static Optional<Diagnostic> foreignToken(Place place) {
    Tokens tokens = place.tokens();
    int line = tokens.line(place.index());
    for (int i = place.index() + 1; tokens.type(i) > 0 && tokens.line(i) == line; i++) {
      if (Place.isBad(tokens.type(i))) {
        return known(place.at(i));
      }
    }
    return Optional.empty();
  }

  private static Diagnostic tooDeep(Place place) {
    return Diagnostic.at(
            place.span(),
            Code.E0018,
            "this is nested too deeply: more than "
                + Nesting.BRACKETS
                + " levels of brackets or "
                + Nesting.OPERATORS
                + " operators around one place")
        .help("give a part of it a name with `let`, or write a list of values with `in`");
  }

  /** The end of an unclosed string in what was read, or on the line where reading stopped. */
  private static Optional<Integer> unclosed(Place place) {
    Tokens tokens = place.tokens();
    for (int i = place.start(); i <= place.index(); i++) {
      if (tokens.type(i) == PlimLexer.UNCLOSED) {
        return Optional.of(i);
      }
    }
    int line = tokens.line(place.index());
    for (int i = place.index(); tokens.type(i) > 0 && tokens.line(i) == line; i++) {
      if (tokens.type(i) == PlimLexer.UNCLOSED && firstQuote(tokens, i) <= place.index()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static Diagnostic notClosed(Place place, int unclosed) {
    Span quote = place.tokens().span(firstQuote(place.tokens(), unclosed));
    String text = quote.source().text();
    boolean isRaw = quote.start() >= 2 && text.startsWith("\"\"\"", quote.start() - 2);
    if (isRaw) {
      return Diagnostic.at(
              quote.source().span(quote.start() - 2, quote.end()),
              Code.E0005,
              "this raw text is not closed",
              "opened here")
          .help("raw text ends with `\"\"\"`");
    }
    return Diagnostic.at(quote, Code.E0005, "this string is not closed on its line", "opened here")
        .help(
            "close it with `\"`; a quote in it is written `\\\"`, text of several lines"
                + " `\"\"\"…\"\"\"`");
  }

  /** The quote that opened the outermost string that an UNCLOSED ends; strings end with lines. */
  private static int firstQuote(Tokens tokens, int unclosed) {
    int first = unclosed;
    while (first > 0
        && tokens.line(first - 1) == tokens.line(unclosed)
        && tokens.type(first - 1) != PlimLexer.UNCLOSED) {
      first--;
    }
    int quote = unclosed;
    boolean inString = false;
    int interpolations = 0;
    for (int i = first; i < unclosed; i++) {
      switch (tokens.type(i)) {
        case PlimLexer.QUOTE -> {
          if (interpolations == 0) {
            inString = !inString;
            quote = inString ? i : quote;
          }
        }
        case PlimLexer.INTERP_OPEN -> interpolations++;
        case PlimLexer.INTERP_CLOSE -> interpolations--;
        default -> {}
      }
    }
    return quote;
  }
}
