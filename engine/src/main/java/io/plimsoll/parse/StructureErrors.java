package io.plimsoll.parse;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Parts in the wrong order or place (E0010 to E0013), and what was expected (E0003). */
final class StructureErrors {
  static final List<Mistake> MISTAKES =
      List.of(
          StructureErrors::noCheck,
          StructureErrors::letAfterChecks,
          StructureErrors::headAfterScope,
          StructureErrors::bracesOfScope,
          StructureErrors::conditionWithoutWhere,
          StructureErrors::secondWhere,
          StructureErrors::checkWithIf,
          StructureErrors::chain,
          StructureErrors::closingSign,
          StructureErrors::pathsInRule,
          StructureErrors::armArrow,
          StructureErrors::resultType,
          StructureErrors::resultOfBody,
          StructureErrors::nothingToClose,
          StructureErrors::notClosed);

  private StructureErrors() {}

  private static Optional<Diagnostic> noCheck(Place place) {
    return place.isInRule() && place.is(PlimLexer.RBRACE) && place.isBeforeChecks()
        ? Optional.of(
            Diagnostic.at(place.span(), Code.E0010, "a rule needs a `require` or `deny`")
                .help("say what every subject must fulfil: `require …`"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> letAfterChecks(Place place) {
    return place.is(PlimLexer.LET) && place.isAfterCheck()
        ? misplaced(
            place,
            "`let` comes before the checks of its scope",
            "move it above the first `require` or `deny`; another `for` opens another scope")
        : Optional.empty();
  }

  private static Optional<Diagnostic> headAfterScope(Place place) {
    if (!place.isInRule() || !(place.isBeforeChecks() || place.isAfterCheck())) {
      return Optional.empty();
    }
    return switch (place.type()) {
      case PlimLexer.PARAM ->
          misplaced(
              place,
              "`param` comes before the scopes of a rule",
              "move it below the metadata; what is computed is a `let`");
      case PlimLexer.ALIASES,
          PlimLexer.REFS,
          PlimLexer.TAGS,
          PlimLexer.DEPRECATED,
          PlimLexer.UNKNOWN,
          PlimLexer.SEVERITY ->
          misplaced(
              place,
              "`" + place.text() + "` comes before the parameters and scopes of a rule",
              "the order is: metadata, `param`, then `for` or the first check");
      default -> Optional.empty();
    };
  }

  private static Optional<Diagnostic> bracesOfScope(Place place) {
    if (!place.is(PlimLexer.LBRACE) || !place.isInRule()) {
      return Optional.empty();
    }
    if (place.isBeforeChecks()) {
      return misplaced(place, "`for` has no braces", "its `let`s and checks follow it");
    }
    return place.isAfterCheck()
        ? misplaced(place, "a check has no braces", "its clauses follow it: `message`, `at`, …")
        : Optional.empty();
  }

  private static Optional<Diagnostic> conditionWithoutWhere(Place place) {
    return isBindingSource(place)
        ? switch (place.type()) {
          case PlimLexer.AND,
              PlimLexer.OR,
              PlimLexer.EQ,
              PlimLexer.NE,
              PlimLexer.LT,
              PlimLexer.LE,
              PlimLexer.GT,
              PlimLexer.GE,
              PlimLexer.IS,
              PlimLexer.IF ->
              misplaced(
                  place,
                  "`" + place.text() + "` does not fit behind the members of a binding",
                  "the condition is `where p`, as in `for x in xs where p`");
          default -> Optional.empty();
        }
        : Optional.empty();
  }

  private static boolean isBindingSource(Place place) {
    return place.expects(PlimLexer.WHERE) && !place.expects(PlimLexer.AND);
  }

  private static Optional<Diagnostic> secondWhere(Place place) {
    if (!place.is(PlimLexer.WHERE) || !place.isInRule()) {
      return Optional.empty();
    }
    if (place.isAfterCheck()) {
      return misplaced(
          place,
          "`where` comes before the checks of its scope",
          "restrict the subjects behind `for`, or judge it: `require not p or …`");
    }
    int scope = place.last(PlimLexer.FOR).orElse(place.start());
    boolean let = place.last(PlimLexer.LET).filter(i -> i > scope).isPresent();
    if (let) {
      return misplaced(
          place,
          "`where` stands before `let`",
          "repeat in the guard what the `let` is, or judge it in `require`");
    }
    return place.last(PlimLexer.WHERE).filter(i -> i > scope).isPresent()
        ? misplaced(place, "a binding has one `where`", "join two conditions with `and`")
        : Optional.empty();
  }

  private static Optional<Diagnostic> checkWithIf(Place place) {
    return place.is(PlimLexer.IF) && place.isAfterCheck()
        ? misplaced(
            place,
            "a check has no condition of its own",
            "write `where p` in the scope, `require p implies …`, or `deny if p and …`")
        : Optional.empty();
  }

  private static Optional<Diagnostic> chain(Place place) {
    boolean isNegated = place.is(PlimLexer.NOT) && isComparison(place.type(-1));
    if (isNegated) {
      return Optional.of(
          Diagnostic.at(place.span(), Code.E0012, "`not` binds weaker than a comparison")
              .help("write `a == (not b)`"));
    }
    return place.isAfterOperand() && isComparison(place.type()) && place.expects(PlimLexer.AND)
        ? Optional.of(
            Diagnostic.at(place.span(), Code.E0012, "comparisons do not chain")
                .help("write `a < b and b < c`"))
        : Optional.empty();
  }

  private static boolean isComparison(int type) {
    return switch (type) {
      case PlimLexer.EQ,
          PlimLexer.NE,
          PlimLexer.LT,
          PlimLexer.LE,
          PlimLexer.GT,
          PlimLexer.GE,
          PlimLexer.MATCHES,
          PlimLexer.IN,
          PlimLexer.IS ->
          true;
      default -> false;
    };
  }

  private static Optional<Diagnostic> closingSign(Place place) {
    return place.is(PlimLexer.GE) && place.expects(PlimLexer.GT) && !place.isAfterOperand()
        ? Optional.of(
            Diagnostic.at(place.span(), Code.E0013, "`>=` is read as one sign")
                .help("write a space: `> =`")
                .edit(place.span(), "> ="))
        : Optional.empty();
  }

  private static Optional<Diagnostic> pathsInRule(Place place) {
    if (!place.isInRule() || !place.expects(PlimLexer.REQUIRE)) {
      return Optional.empty();
    }
    return switch (place.text()) {
      case "files", "targets", "on", "paths", "path" ->
          Optional.of(
              Diagnostic.at(place.span(), Code.E0003, "a rule has no paths")
                  .help(
                      "say where it is asked for in the profile, `use x-y on \"services/**\"`, or"
                          + " in a guard, `where s.file matches glob\"services/**\"`"));
      default -> Optional.empty();
    };
  }

  private static Optional<Diagnostic> armArrow(Place place) {
    return place.expects(PlimLexer.ARROW)
            && (place.is(PlimLexer.FAT) || place.is(PlimLexer.COLON))
            && place.last(PlimLexer.MATCH).isPresent()
        ? Optional.of(
            unexpected(place, "an arm of `match` has `->`, not `" + place.text() + "`")
                .help("write `pattern -> value`")
                .edit(place.span(), "->"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> resultType(Place place) {
    return place.expects(PlimLexer.ARROW) && place.type(-1) == PlimLexer.RPAR && !place.isInRule()
        ? Optional.of(
            unexpected(place, "a function says what it gives")
                .help("write the type behind `->`, as in `fn f(a: Int) -> Bool = …`"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> resultOfBody(Place place) {
    return place.expects(PlimLexer.FAT) && place.expects(PlimLexer.LET)
        ? Optional.of(
            unexpected(place, "the result of a function stands behind `=>`")
                .help("write `{ let …  => result }`"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> nothingToClose(Place place) {
    return switch (place.type()) {
      case PlimLexer.RBRACE, PlimLexer.RPAR, PlimLexer.RBR ->
          place.openBracket().isEmpty()
              ? Optional.of(
                  unexpected(place, "`" + place.text() + "` closes nothing")
                      .help("leave it out, or look for a bracket that is closed too early"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Diagnostic> notClosed(Place place) {
    boolean isOver = place.is(Token.EOF) || place.tokens().startsDeclaration(place.index());
    Optional<Integer> open = isOver ? place.openBracket() : Optional.empty();
    return open.map(
        i ->
            unexpected(
                    place,
                    "`"
                        + place.tokens().text(i)
                        + "` of line "
                        + place.tokens().line(i)
                        + " is not closed before "
                        + Expectation.found(place))
                .label(place.tokens().span(i), "opened here"));
  }

  /** What fits none of the known mistakes. */
  static Diagnostic other(Place place) {
    String message =
        Expectation.of(place)
            .map(e -> "expected " + e + ", found " + Expectation.found(place))
            .orElse(Expectation.found(place) + " does not fit here");
    String question = Expectation.question(place);
    Diagnostic error = unexpected(place, message);
    return question.isEmpty() ? error : error.help(question);
  }

  /** The error for a line that belongs to the head of a file. */
  static Diagnostic headerTooLate(Span span, String word, String where) {
    return Diagnostic.at(span, Code.E0011, "`" + word + "` stands " + where)
        .help("move the line to the head of the file");
  }

  private static Optional<Diagnostic> misplaced(Place place, String message, String help) {
    return Optional.of(Diagnostic.at(place.span(), Code.E0011, message).help(help));
  }

  private static Diagnostic unexpected(Place place, String message) {
    return Diagnostic.at(place.span(), Code.E0003, message);
  }
}
