package io.plimsoll.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replaces variables in one text: {@code $V}, <code>${V}</code> and the operators {@code :- - :? ?
 * :+ +}; {@code $$} is a dollar sign.
 *
 * <p>A variable that is not given is not known to be unset either: its default holds where it has
 * one, and is marked as assumed; else there is a hole (docs/decisions/0020).
 */
final class Interpolation {
  private final Variables variables;
  private final Complaints complaints;
  private final List<Part> parts = new ArrayList<>();
  private int grown;

  /** Takes what is wrong with a text. */
  interface Complaints {
    void malformed(String written);

    void required(String variable, String message);
  }

  private Interpolation(Variables variables, Complaints complaints) {
    this.variables = variables;
    this.complaints = complaints;
  }

  static ComposeText of(String text, Variables variables, Complaints complaints) {
    if (text.indexOf('$') < 0) {
      return ComposeText.of(text);
    }
    Interpolation run = new Interpolation(variables, complaints);
    run.expand(text, 0, Optional.empty(), false);
    return ComposeText.of(run.parts);
  }

  private void expand(String text, int depth, Optional<String> variable, boolean assumed) {
    int from = 0;
    for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', from)) {
      literal(text.substring(from, at), variable, assumed);
      from = reference(text, at, depth, variable, assumed);
    }
    literal(text.substring(from), variable, assumed);
  }

  /** Reads what follows a dollar sign and gives the index behind it. */
  private int reference(
      String text, int dollar, int depth, Optional<String> variable, boolean assumed) {
    char next = dollar + 1 < text.length() ? text.charAt(dollar + 1) : ' ';
    if (next == '$') {
      literal("$", variable, assumed);
      return dollar + 2;
    }
    if (next == '{') {
      int close = closing(text, dollar + 1);
      int end = close < 0 ? text.length() : close + 1;
      String written = text.substring(dollar, end);
      if (close < 0 || !braced(text.substring(dollar + 2, close), written, depth)) {
        complaints.malformed(written);
        parts.add(new Part.Hole(written, written, Part.Why.MALFORMED));
      }
      return end;
    }
    int end = nameEnd(text, dollar + 1);
    if (end == dollar + 1) {
      literal("$", variable, assumed);
      return dollar + 1;
    }
    plain(text.substring(dollar + 1, end), text.substring(dollar, end));
    return end;
  }

  /** The brace that closes one; braces of defaults, as of JSON, are counted. */
  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean braced(String inside, String written, int depth) {
    int end = nameEnd(inside, 0);
    if (end == 0) {
      return false;
    }
    String name = inside.substring(0, end);
    if (end == inside.length()) {
      plain(name, written);
      return true;
    }
    boolean colon = inside.charAt(end) == ':';
    int operator = colon ? end + 1 : end;
    if (operator == inside.length() || "-?+".indexOf(inside.charAt(operator)) < 0) {
      return false;
    }
    if (depth > Limits.NESTED_DEFAULTS) {
      parts.add(new Part.Hole(name, written, Part.Why.LIMIT));
      return true;
    }
    String argument = inside.substring(operator + 1);
    Optional<String> value = variables.value(name);
    boolean holds = value.filter(v -> !colon || !v.isEmpty()).isPresent();
    boolean open = value.isEmpty() && !variables.assumeUnsetEmpty();
    switch (inside.charAt(operator)) {
      case '-' -> {
        if (holds) {
          plain(name, written);
        } else {
          expand(argument, depth + 1, Optional.of(name), open);
        }
      }
      case '?' -> {
        if (holds || open) {
          plain(name, written);
        } else {
          complaints.required(name, argument);
          parts.add(new Part.Hole(name, written, Part.Why.MALFORMED));
        }
      }
      default -> {
        if (open) {
          parts.add(new Part.Hole(name, written, Part.Why.NOT_GIVEN));
        } else if (holds) {
          expand(argument, depth + 1, Optional.of(name), false);
        }
      }
    }
    return true;
  }

  private void plain(String name, String written) {
    Optional<String> value = variables.value(name);
    if (value.isPresent()) {
      grown += value.get().length();
      if (grown > Limits.EXPANSION) {
        parts.add(new Part.Hole(name, written, Part.Why.LIMIT));
      } else {
        literal(value.get(), Optional.of(name), false);
      }
    } else if (!variables.assumeUnsetEmpty()) {
      parts.add(new Part.Hole(name, written, Part.Why.NOT_GIVEN));
    }
  }

  private void literal(String text, Optional<String> variable, boolean assumed) {
    if (!text.isEmpty()) {
      parts.add(new Part.Literal(text, variable, assumed));
    }
  }

  private static int nameEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isName(text.charAt(at), at == from)) {
      at++;
    }
    return at;
  }

  private static boolean isName(char c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (!first && c >= '0' && c <= '9');
  }
}
