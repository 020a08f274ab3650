package io.plimsoll.parse;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Name;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names that are none: of rules (E0002), of values (E0008), reserved words (E0015). */
final class NameErrors {
  static final List<Mistake> MISTAKES =
      List.of(
          NameErrors::ruleName,
          NameErrors::title,
          NameErrors::quotedRule,
          NameErrors::ruleReference,
          NameErrors::joinedName,
          NameErrors::upperCaseName,
          NameErrors::keyword);

  /** Kept free, so that a later edition of the language can use them. */
  private static final Set<String> RESERVED =
      Set.of(
          "unless",
          "while",
          "return",
          "var",
          "null",
          "nil",
          "type",
          "enum",
          "schema",
          "view",
          "node",
          "variant",
          "extern",
          "exists",
          "every",
          "some",
          "contains",
          "between",
          "like",
          "assert",
          "warn");

  private NameErrors() {}

  /** The error for a declared name that is reserved. */
  static Optional<Diagnostic> reserved(Name name) {
    return RESERVED.contains(name.text())
        ? Optional.of(
            Diagnostic.at(
                    name.span(),
                    Code.E0015,
                    "`" + name.text() + "` is reserved for later editions of the language")
                .help("choose another name; as a field it may be used"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> ruleName(Place place) {
    if (place.type(-1) != PlimLexer.RULE || !place.expects(PlimLexer.RULE_NAME)) {
      return Optional.empty();
    }
    if (place.is(PlimLexer.QUOTE) || place.is(PlimLexer.TEXT)) {
      return Optional.of(
          ruleError(place.span(), "a rule has a name before its title")
              .help("write `rule run-as-non-root \"The image must not run as root\"`"));
    }
    return Optional.of(
        ruleError(
                place.span(), "a rule name has at least two words, in lower case and joined by `-`")
            .help(suggestion(place)));
  }

  private static String suggestion(Place place) {
    String kebab = place.isWord() ? kebab(place.text()) : "";
    return kebab.contains("-")
        ? "write `" + kebab + "`"
        : "say what is required, as in `run-as-non-root`";
  }

  private static Optional<Diagnostic> title(Place place) {
    return place.type(-1) == PlimLexer.RULE_NAME
            && place.type(-2) == PlimLexer.RULE
            && place.expects(PlimLexer.QUOTE)
        ? Optional.of(
            ruleError(place.span(-1), "a rule needs a title")
                .help("write `rule " + place.text(-1) + " \"Sentence a reviewer would say\"`"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> quotedRule(Place place) {
    return place.is(PlimLexer.QUOTE) && place.expects(PlimLexer.RULE_NAME)
        ? Optional.of(
            ruleError(place.span(), "a rule name has no quotes")
                .help("write the name itself, as in `" + example(place) + "`"))
        : Optional.empty();
  }

  private static String example(Place place) {
    String word = place.text(-1);
    String name = place.text(1);
    boolean isName = !name.isEmpty() && name.equals(kebab(name)) && name.contains("-");
    return word + " " + (isName ? name : "run-as-non-root");
  }

  /** A rule is named by a single word or in another style. */
  private static Optional<Diagnostic> ruleReference(Place place) {
    boolean here =
        place.expects(PlimLexer.RULE_NAME)
            && (place.is(PlimLexer.BAD_NAME) || place.is(PlimLexer.TYPE_ID));
    if (here) {
      return Optional.of(
          ruleError(place.span(), "`" + place.text() + "` is no rule name")
              .help(suggestion(place)));
    }
    boolean before =
        place.expects(PlimLexer.SLASH)
            && place.expects(PlimLexer.DOT)
            && !place.isAfterOperand()
            && place.type(-1) == PlimLexer.ID
            && (place.type(-2) == PlimLexer.WAIVE || place.type(-2) == PlimLexer.TEST);
    return before
        ? Optional.of(
            ruleError(place.span(-1), "`" + place.text(-1) + "` is no rule name")
                .help("a rule name has at least two words, as in `run-as-non-root`"))
        : Optional.empty();
  }

  /** {@code n-1}, {@code max_age-1} and names in another style. */
  private static Optional<Diagnostic> joinedName(Place place) {
    boolean isKebab = place.is(PlimLexer.RULE_NAME);
    if (!isKebab && !place.is(PlimLexer.BAD_NAME)) {
      return Optional.empty();
    }
    String text = place.text();
    String snake = kebab(text).replace('-', '_');
    if (text.indexOf('-') < 0 || isDeclared(place)) {
      return Optional.of(
          nameError(place.span(), "`" + text + "` is no name: names are lower case with `_`")
              .help("write `" + snake + "`")
              .edit(place.span(), snake));
    }
    String spaced = text.replace("-", " - ");
    return Optional.of(
        nameError(place.span(), "`" + text + "` is read as one name")
            .help("a subtraction has spaces, `" + spaced + "`; a name has `_`, `" + snake + "`")
            .edit(place.span(), spaced));
  }

  private static boolean isDeclared(Place place) {
    return switch (place.type(-1)) {
      case PlimLexer.LET, PlimLexer.PARAM, PlimLexer.FN, PlimLexer.PROFILE, PlimLexer.FOR -> true;
      default -> false;
    };
  }

  private static Optional<Diagnostic> upperCaseName(Place place) {
    if (!place.is(PlimLexer.TYPE_ID)
        || !place.expects(PlimLexer.ID)
        || place.expects(PlimLexer.TYPE_ID)) {
      return Optional.empty();
    }
    String snake = kebab(place.text()).replace('-', '_');
    return Optional.of(
        nameError(place.span(), "`" + place.text() + "` is a type: names are lower case with `_`")
            .help("write `" + snake + "`"));
  }

  private static Optional<Diagnostic> keyword(Place place) {
    if (!place.expects(PlimLexer.ID) || !place.isWord() || !isWordToken(place.type())) {
      return Optional.empty();
    }
    boolean declares = isDeclared(place) || (place.isAtOperand() && isOperandWord(place));
    return declares
        ? Optional.of(
            Diagnostic.at(
                    place.span(), Code.E0015, "`" + place.text() + "` is a word of the language")
                .help("choose another name; as a field, behind a dot, it may be used"))
        : Optional.empty();
  }

  private static boolean isWordToken(int type) {
    return type >= PlimLexer.EDITION && type <= PlimLexer.TARGETS;
  }

  /** Words that nobody writes at the place of an operand except as a name. */
  private static boolean isOperandWord(Place place) {
    return switch (place.type()) {
      case PlimLexer.PACKAGE, PlimLexer.PROFILE, PlimLexer.TEST, PlimLexer.EXTENDS, PlimLexer.AS ->
          !place.tokens().startsDeclaration(place.index());
      default -> false;
    };
  }

  /** {@code runAsRoot} and {@code run_as_root} as {@code run-as-root}. */
  private static String kebab(String name) {
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isUpper = Character.isUpperCase(c);
      boolean wasLower = i > 0 && !Character.isUpperCase(name.charAt(i - 1));
      if (isUpper && wasLower && name.charAt(i - 1) != '-' && name.charAt(i - 1) != '_') {
        kebab.append('-');
      }
      kebab.append(c == '_' ? '-' : c);
    }
    return kebab.toString().toLowerCase(Locale.ROOT);
  }

  private static Diagnostic ruleError(Span span, String message) {
    return Diagnostic.at(span, Code.E0002, message);
  }

  private static Diagnostic nameError(Span span, String message) {
    return Diagnostic.at(span, Code.E0008, message);
  }
}
