package io.plimsoll.builtin;

import java.util.Locale;
import java.util.Set;

/** Whether a value is written out, and whether it is one that stands for another. */
final class LiteralValue {
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "changeit",
          "changeme",
          "default",
          "dummy",
          "example",
          "foo",
          "none",
          "null",
          "password",
          "passwd",
          "pass",
          "placeholder",
          "redacted",
          "secret",
          "test",
          "todo",
          "token",
          "true",
          "false",
          "user",
          "yes",
          "no",
          "xxx",
          "yourpassword",
          "yoursecret",
          "yourtoken");

  private LiteralValue() {}

  /** Not empty, and without a variable, substitution or template. */
  static boolean isLiteral(String value) {
    return !value.isEmpty()
        && value.indexOf('$') < 0
        && value.indexOf('`') < 0
        && !value.contains("{{")
        && !value.contains("<")
        && !value.startsWith("%");
  }

  /** A word that nobody takes for a secret, or one character many times. */
  static boolean isPlaceholder(String value) {
    String plain = value.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    return PLACEHOLDERS.contains(plain) || value.chars().distinct().count() < 3;
  }
}
