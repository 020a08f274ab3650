package io.plimsoll.parse;

import static java.util.Map.entry;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Signs and words of other languages (E0001). */
final class ForeignSyntax {
  static final List<Mistake> MISTAKES =
      List.of(
          ForeignSyntax::quotedOrCommented,
          ForeignSyntax::sign,
          ForeignSyntax::nullTest,
          ForeignSyntax::infixWord,
          ForeignSyntax::bracesOfIf,
          ForeignSyntax::questionMark,
          ForeignSyntax::lambda,
          ForeignSyntax::generator,
          ForeignSyntax::calledQuantifier,
          ForeignSyntax::assignment);

  private static final Set<String> NOTHING = Set.of("null", "nil", "none", "undefined");

  /** What is said about a sign, and what replaces it where that is a mere replacement. */
  private record Advice(String help, String replacement) {
    Advice(String help) {
      this(help, "");
    }
  }

  private static final String BITS =
      "there are no bit operators: write `f.mode.other_readable`, or `f.mode.within(0o644)`";

  private static final Map<String, Advice> SIGNS =
      Map.ofEntries(
          entry("&&", new Advice("write `and`", "and")),
          entry("||", new Advice("write `or`", "or")),
          entry("!", new Advice("write `not`", "not ")),
          entry("===", new Advice("write `==`", "==")),
          entry("!==", new Advice("write `!=`", "!=")),
          entry(":=", new Advice("a name is made by `let name = …`; the test is `==`")),
          entry("<-", new Advice("a binding is written `x in xs`")),
          entry("=~", new Advice("write `x matches re\"…\"`, or `x.finds(re\"…\")` to search")),
          entry("!~", new Advice("write `not (x matches re\"…\")`")),
          entry("&", new Advice(BITS)),
          entry("|", new Advice(BITS)),
          entry("^", new Advice(BITS)),
          entry("$", new Advice("a name stands for itself: write it without `$`")),
          entry("@", new Advice("there are no annotations: metadata are lines of the rule")));

  private ForeignSyntax() {}

  private static Optional<Diagnostic> quotedOrCommented(Place place) {
    if (!place.is(PlimLexer.UNEXPECTED)) {
      return Optional.empty();
    }
    String text = place.text();
    if (text.startsWith("'")) {
      Diagnostic error =
          error(place, "strings have double quotes").help("write `\"text\"` with double quotes");
      boolean isClosed = text.length() > 1 && !text.contains("\"") && !text.contains("\\");
      return Optional.of(
          isClosed
              ? error.edit(place.span(), '"' + text.substring(1, text.length() - 1) + '"')
              : error);
    }
    return switch (text) {
      case "#" ->
          Optional.of(
              error(place, "comments begin with `//`")
                  .help("write `// …`; documentation of a declaration begins with `///`")
                  .edit(place.span(), "//"));
      case "/*" ->
          Optional.of(
              error(place, "there are no block comments")
                  .help("begin each line with `//`; documentation of a declaration with `///`"));
      case ";" ->
          Optional.of(
              error(place, "there is no `;`")
                  .help("leave it out: statements begin with a keyword")
                  .edit(place.span(), ""));
      default -> Optional.empty();
    };
  }

  private static Optional<Diagnostic> sign(Place place) {
    if (!place.is(PlimLexer.UNEXPECTED)) {
      return Optional.empty();
    }
    Advice advice = SIGNS.get(place.text());
    if (advice == null) {
      return Optional.of(error(place, "`" + place.text() + "` means nothing here"));
    }
    Diagnostic error =
        error(place, "`" + place.text() + "` is not an operator of this language")
            .help(advice.help());
    return Optional.of(
        advice.replacement().isEmpty() ? error : error.edit(place.span(), advice.replacement()));
  }

  private static Optional<Diagnostic> nullTest(Place place) {
    boolean is =
        place.type(-1) == PlimLexer.IS
            || (place.type(-1) == PlimLexer.NOT && place.type(-2) == PlimLexer.IS);
    return is && NOTHING.contains(place.text())
        ? Optional.of(noNull(place.tokens().span(place.index()), place.text()))
        : Optional.empty();
  }

  /** The error for a name that means "nothing" elsewhere. */
  static Diagnostic noNull(Span span, String name) {
    return Diagnostic.at(span, Code.E0001, "there is no `" + name + "`")
        .help("write `x is absent` or `x is present`");
  }

  /** Whether a name is one of those that mean "nothing" elsewhere. */
  static boolean isNull(String name) {
    return name.equals("null") || name.equals("nil");
  }

  private static Optional<Diagnostic> infixWord(Place place) {
    if (!place.isAfterOperand() || !place.isWord()) {
      return Optional.empty();
    }
    String help =
        switch (place.text()) {
          case "contains", "includes", "has" ->
              "for a list write `y in x`; for a text `x.contains(y)` or `x.finds(re\"…\")`";
          case "unless" ->
              "write `where not b` in the scope (the rule does not apply), or `require b or a` (it"
                  + " is allowed)";
          case "like" -> "write `x matches glob\"…\"`";
          case "between" -> "write `a <= x and x <= b`";
          case "startswith", "starts_with", "endswith", "ends_with" ->
              "it is a call: `x."
                  + (place.text().startsWith("s") ? "starts" : "ends")
                  + "_with(y)`";
          case "exists" -> "write `x is present`; for a list `any x in xs: …`";
          case "xor" -> "of two conditions write `a != b`";
          case "mod" -> "write `%`";
          default -> "";
        };
    return help.isEmpty()
        ? Optional.empty()
        : Optional.of(error(place, "there is no operator `" + place.text() + "`").help(help));
  }

  private static Optional<Diagnostic> bracesOfIf(Place place) {
    return place.is(PlimLexer.LBRACE) && place.expects(PlimLexer.THEN)
        ? Optional.of(
            error(place, "`if` is an expression and has no braces")
                .help("write `if c then a else b`"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> questionMark(Place place) {
    return place.is(PlimLexer.QM) && place.isAfterOperand()
        ? Optional.of(
            error(place, "there is no `? :`")
                .help("write `if c then a else b`; for an absent value `a ?? b`"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> lambda(Place place) {
    boolean isArrow = place.is(PlimLexer.FAT) || place.is(PlimLexer.ARROW);
    return isArrow && place.isAfterOperand() && !place.expects(place.type())
        ? Optional.of(
            error(place, "functions are no values")
                .help("write `any x in xs: x.b`, or `[x for x in xs where x.b]`"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> generator(Place place) {
    return place.is(PlimLexer.FOR) && place.isInside(PlimLexer.LPAR)
        ? Optional.of(
            error(place, "`for` stands in a list or a set")
                .help("write a list: `sum([f.size for f in fs where …])`"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> calledQuantifier(Place place) {
    return switch (place.type(-1)) {
      case PlimLexer.ANY, PlimLexer.ALL, PlimLexer.NO, PlimLexer.ONE ->
          place.is(PlimLexer.LPAR)
              ? Optional.of(
                  error(place, "`" + place.text(-1) + "` is not a function")
                      .help("write `" + place.text(-1) + " x in xs: condition`"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Diagnostic> assignment(Place place) {
    return place.is(PlimLexer.ASSIGN) && place.isAfterOperand()
        ? Optional.of(
            error(place, "`=` is not a test")
                .help("write `==`; a name is made by `let`")
                .edit(place.span(), "=="))
        : Optional.empty();
  }

  private static Diagnostic error(Place place, String message) {
    return Diagnostic.at(place.span(), Code.E0001, message);
  }
}
