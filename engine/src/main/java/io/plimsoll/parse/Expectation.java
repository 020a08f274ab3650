package io.plimsoll.parse;

import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.grammar.PlimLexer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;

/** Puts what would have fitted into words. */
final class Expectation {
  /** More alternatives than this help nobody. */
  private static final int MOST = 8;

  /** What people write for a word of ours; beside near misses, which are found by distance. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("msg", "message"),
          Map.entry("text", "message"),
          Map.entry("location", "at"),
          Map.entry("hint", "note"),
          Map.entry("remediation", "fix"),
          Map.entry("assert", "require"),
          Map.entry("ensure", "require"),
          Map.entry("allow", "require"),
          Map.entry("forbid", "deny"),
          Map.entry("violation", "deny"),
          Map.entry("warn", "severity"),
          Map.entry("level", "severity"),
          Map.entry("alias", "aliases"),
          Map.entry("ids", "aliases"),
          Map.entry("links", "refs"),
          Map.entry("urls", "refs"),
          Map.entry("labels", "tags"),
          Map.entry("def", "fn"),
          Map.entry("func", "fn"),
          Map.entry("function", "fn"),
          Map.entry("var", "let"),
          Map.entry("val", "let"),
          Map.entry("const", "let"),
          Map.entry("policy", "rule"),
          Map.entry("exempt", "waive"),
          Map.entry("ignore", "waive"),
          Map.entry("skip", "waive"),
          Map.entry("until", "expires"),
          Map.entry("expiry", "expires"),
          Map.entry("why", "reason"),
          Map.entry("enable", "use"),
          Map.entry("include", "use"),
          Map.entry("disable", "drop"),
          Map.entry("exclude", "drop"));

  private static final Set<Integer> EXPRESSION =
      Set.of(PlimLexer.IF, PlimLexer.MATCH, PlimLexer.NOT, PlimLexer.COUNT, PlimLexer.LPAR);

  private static final Set<Integer> OTHER_LITERALS =
      Set.of(
          PlimLexer.INT,
          PlimLexer.DATE,
          PlimLexer.TAGGED,
          PlimLexer.TRUE,
          PlimLexer.FALSE,
          PlimLexer.QUOTE,
          PlimLexer.TEXT);

  private static final Set<Integer> DECLARATION =
      Set.of(
          PlimLexer.PUB,
          PlimLexer.PARAM,
          PlimLexer.LET,
          PlimLexer.FN,
          PlimLexer.RULE,
          PlimLexer.PROFILE,
          PlimLexer.WAIVE,
          PlimLexer.TEST);

  private Expectation() {}

  /** What would have fitted, as a list in words; nothing where that is unknown. */
  static Optional<String> of(Place place) {
    Set<Integer> types = new HashSet<>(place.expected());
    List<String> words = new ArrayList<>();
    group(types, DECLARATION, "a declaration (`rule`, `param`, `let`, `fn`, …)", words);
    if (types.containsAll(EXPRESSION)) {
      words.add("an expression");
      types.removeIf(t -> t == PlimLexer.LBR || startsOperand(t));
    }
    if (types.removeIf(Expectation::isLiteral)) { // of a pattern
      words.add("a literal");
      types.removeAll(OTHER_LITERALS);
    }
    if (place.isAfterCheck()) {
      words.add("another check");
      types.remove(PlimLexer.REQUIRE);
      types.remove(PlimLexer.DENY);
      types.remove(PlimLexer.FOR);
    }
    if (types.contains(PlimLexer.ID)) {
      words.add("a name");
      types.removeIf(t -> isSoftWord(t) || t == PlimLexer.ID);
      types.removeIf(t -> types.contains(PlimLexer.ANY) && isWord(t)); // a field: every word
    }
    if (types.remove(PlimLexer.QUOTE)) {
      types.remove(PlimLexer.TEXT);
      words.add("a string");
    }
    Set<Integer> operators = new HashSet<>(types);
    operators.removeIf(t -> !isOperator(t));
    if (types.size() > operators.size() || !words.isEmpty()) {
      types.removeAll(operators); // an operator could follow any operand
    } else if (operators.size() > MOST) {
      types.clear();
      words.add("an operator");
    }
    Set<String> texts = new TreeSet<>();
    types.stream().flatMap(t -> describe(t).stream()).forEach(texts::add);
    texts.addAll(words);
    return texts.isEmpty() || texts.size() > 2 * MOST
        ? Optional.empty()
        : Optional.of(joined(List.copyOf(new TreeSet<>(texts))));
  }

  private static void group(
      Set<Integer> types, Set<Integer> group, String words, List<String> into) {
    if (types.containsAll(group)) {
      types.removeAll(group);
      into.add(words);
    }
  }

  private static String joined(List<String> texts) {
    List<String> shown = texts.subList(0, Math.min(MOST, texts.size()));
    if (shown.size() == 1) {
      return shown.getFirst();
    }
    String head = String.join(", ", shown.subList(0, shown.size() - 1));
    return texts.size() > MOST
        ? head + ", " + shown.getLast() + ", …"
        : head + " or " + shown.getLast();
  }

  /** The token at a place, in words. */
  static String found(Place place) {
    return switch (place.type()) {
      case Token.EOF -> "the end of the file";
      case PlimLexer.QUOTE, PlimLexer.TEXT -> "a string";
      default -> "`" + place.text() + "`";
    };
  }

  /** A question for the word that was probably meant, or the empty text. */
  static String question(Place place) {
    if (!place.isWord()) {
      return "";
    }
    List<String> words =
        place.expected().stream()
            .filter(Expectation::isWord)
            .flatMap(t -> spelling(t).stream())
            .sorted()
            .toList();
    String meant = MEANT.get(place.text());
    return meant != null && words.contains(meant)
        ? "did you mean `" + meant + "`?"
        : Nearest.question(place.text(), words);
  }

  /** A type of token in words; nothing for the end and for what is only found inside of strings. */
  private static Optional<String> describe(int type) {
    return switch (type) {
      case PlimLexer.TYPE_ID -> Optional.of("a type");
      case PlimLexer.RULE_NAME -> Optional.of("a rule name");
      case PlimLexer.INT -> Optional.of("a number");
      case PlimLexer.DATE -> Optional.of("a date");
      case PlimLexer.TAGGED -> Optional.of("a pattern");
      default -> spelling(type).map(s -> "`" + s + "`");
    };
  }

  private static Optional<String> spelling(int type) {
    if (type == PlimLexer.RBRACE) {
      return Optional.of("}"); // closes interpolations too, so the vocabulary has no text for it
    }
    return Optional.ofNullable(PlimLexer.VOCABULARY.getLiteralName(type))
        .map(literal -> literal.substring(1, literal.length() - 1));
  }

  /** Literals that are expected only where any of them is. */
  private static boolean isLiteral(int type) {
    return switch (type) {
      case PlimLexer.DECIMAL,
          PlimLexer.MODE,
          PlimLexer.BYTES,
          PlimLexer.DURATION,
          PlimLexer.INSTANT ->
          true;
      default -> false;
    };
  }

  private static boolean isWord(int type) {
    return type >= PlimLexer.EDITION && type <= PlimLexer.TARGETS;
  }

  private static boolean isSoftWord(int type) {
    return type == PlimLexer.EDITION || (type >= PlimLexer.SEVERITY && type <= PlimLexer.TARGETS);
  }

  private static boolean startsOperand(int type) {
    return switch (type) {
      case PlimLexer.IF,
          PlimLexer.MATCH,
          PlimLexer.NOT,
          PlimLexer.COUNT,
          PlimLexer.LPAR,
          PlimLexer.LBRACE,
          PlimLexer.MINUS,
          PlimLexer.ANY,
          PlimLexer.ALL,
          PlimLexer.NO,
          PlimLexer.ONE,
          PlimLexer.TRUE,
          PlimLexer.FALSE,
          PlimLexer.ABSENT,
          PlimLexer.UNKNOWN,
          PlimLexer.QUOTE,
          PlimLexer.TEXT,
          PlimLexer.TYPE_ID,
          PlimLexer.ID ->
          true;
      default ->
          isSoftWord(type)
              || (type >= PlimLexer.INSTANT && type <= PlimLexer.INT)
              || type == PlimLexer.TAGGED;
    };
  }

  private static boolean isOperator(int type) {
    return switch (type) {
      case PlimLexer.OR,
          PlimLexer.AND,
          PlimLexer.NOT,
          PlimLexer.IMPLIES,
          PlimLexer.IN,
          PlimLexer.IS,
          PlimLexer.MATCHES,
          PlimLexer.OTHERWISE,
          PlimLexer.LBR,
          PlimLexer.LPAR,
          PlimLexer.DOT ->
          true;
      default -> (type >= PlimLexer.LT && type <= PlimLexer.NE) || isSign(type);
    };
  }

  private static boolean isSign(int type) {
    return switch (type) {
      case PlimLexer.QDOT,
          PlimLexer.QQ,
          PlimLexer.STAR,
          PlimLexer.SLASH,
          PlimLexer.PERCENT,
          PlimLexer.PLUS,
          PlimLexer.MINUS ->
          true;
      default -> false;
    };
  }
}
