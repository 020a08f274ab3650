package io.plimsoll.model;

import io.plimsoll.type.Type;
import java.time.Duration;
import java.util.Optional;

/** Reads the defaults that the schema writes for plain types. */
final class Defaults {
  private Defaults() {}

  static Optional<Value> basic(Type.Basic type, String text) {
    String plain = text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    return switch (type) {
      case BOOL ->
          plain.equals("true") || plain.equals("false")
              ? Optional.of(Value.Bool.of(plain.equals("true")))
              : Optional.empty();
      case INT ->
          isNumber(plain) ? Optional.of(Value.Int.of(Long.parseLong(plain))) : Optional.empty();
      case STRING -> text.startsWith("\"") ? Optional.of(Text.of(plain)) : Optional.empty();
      case PATH -> Optional.of(FilePath.of(plain));
      case DURATION ->
          plain.endsWith("s") && isNumber(plain.substring(0, plain.length() - 1))
              ? Optional.of(
                  Value.Span.of(
                      Duration.ofSeconds(Long.parseLong(plain.substring(0, plain.length() - 1)))))
              : Optional.empty();
      case DECIMAL,
          BYTES,
          INSTANT,
          DATE,
          VERSION,
          VERSION_RANGE,
          REGEX,
          GLOB,
          CIDR,
          DIGEST,
          IMAGE_REF,
          URL,
          MODE ->
          Optional.empty();
    };
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() < 18
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
