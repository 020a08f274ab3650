package io.plimsoll.document;

import io.plimsoll.source.Span;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A text, number, truth value or nothing, as text.
 *
 * @param text decoded: without quotes, escapes and folding; empty where nothing is written
 */
public record Scalar(String text, Style style, Span span, Marks marks) implements DocumentNode {
  private static final int SHOWN = 40; // characters in a message
  private static final int LONGEST_NUMBER = 19; // digits of a 64-bit number, and a sign

  /** How it is written. */
  public enum Style {
    /** Without quotes; in JSON a number, {@code true}, {@code false} or {@code null}. */
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /** {@code |}. */
    LITERAL,
    /** {@code >}. */
    FOLDED
  }

  /** Whether it is a text whatever its characters are. */
  public boolean isQuoted() {
    return style != Style.PLAIN;
  }

  /** Its text as messages show it. */
  String shortened() {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  /** Nothing written, {@code ~} or {@code null} (YAML 1.2.2, 10.3.2; JSON). */
  public boolean isNull() {
    return !isQuoted()
        && tag().isEmpty()
        && switch (text) {
          case "", "~", "null", "Null", "NULL" -> true;
          default -> false;
        };
  }

  /** Its truth value in the core schema of YAML 1.2, which JSON shares. */
  public Optional<Boolean> bool() {
    if (isQuoted()) {
      return Optional.empty();
    }
    return switch (text) {
      case "true", "True", "TRUE" -> Optional.of(true);
      case "false", "False", "FALSE" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Its value as a decimal number of 64 bits; quoted ones are texts. */
  public OptionalLong number() {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    boolean isNumber =
        !isQuoted()
            && !digits.isEmpty()
            && digits.length() <= LONGEST_NUMBER
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    try {
      return isNumber ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    } catch (NumberFormatException beyond64Bits) {
      return OptionalLong.empty();
    }
  }
}
