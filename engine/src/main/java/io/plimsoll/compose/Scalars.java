package io.plimsoll.compose;

import java.util.Locale;
import java.util.regex.Pattern;

/** Checks single values: what a variable leaves open is not checked. */
final class Scalars {
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,19}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)");

  /** The units of {@code docker/go-units}, in any case, or none. */
  private static final Pattern SIZE =
      Pattern.compile("-1|[0-9]+([.][0-9]+)? ?([kmgtp]i?b?|b)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern DURATION =
      Pattern.compile("[+-]?([0-9]+([.][0-9]*)?(ns|us|µs|ms|s|m|h|d|w|y))+|0");

  private final Problems problems;

  Scalars(Problems problems) {
    this.problems = problems;
  }

  Tree fit(Tree tree, Shape.Kind kind, Trail at) {
    if (!(tree instanceof Tree.Leaf leaf)) {
      return problems.wrongType(tree, at, wanted(kind));
    }
    if (!leaf.text().isKnown() || leaf.text().marked().isEmpty()) {
      return leaf;
    }
    String text = leaf.text().marked().strip();
    boolean fits =
        switch (kind) {
          case TEXT -> true;
          case BOOL -> isBool(text);
          case INTEGER -> INTEGER.matcher(text).matches();
          case NUMBER -> NUMBER.matcher(text).matches();
          case SIZE -> SIZE.matcher(text).matches();
          case DURATION -> DURATION.matcher(text).matches();
        };
    return fits ? leaf : problems.malformed(leaf, at, "is not " + wanted(kind));
  }

  /** The truth values of YAML 1.1, which Compose still takes, and the short ones. */
  private static boolean isBool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "false", "y", "n", "yes", "no", "on", "off", "t", "f", "1", "0" -> true;
      default -> false;
    };
  }

  private static String wanted(Shape.Kind kind) {
    return switch (kind) {
      case TEXT -> "a single value";
      case BOOL -> "`true` or `false`";
      case INTEGER -> "a whole number";
      case NUMBER -> "a number";
      case SIZE -> "a size such as `512m`";
      case DURATION -> "a duration such as `1m30s`";
    };
  }
}
