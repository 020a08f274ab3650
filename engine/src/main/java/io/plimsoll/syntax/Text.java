package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A text literal with its interpolations.
 *
 * @param parts in order; adjacent characters are one part, an empty text has none
 * @param isRaw whether it was written {@code """…"""}
 */
public record Text(List<Part> parts, boolean isRaw, Span span) implements Expr {
  public Text {
    parts = List.copyOf(parts);
  }

  /** The value, if nothing is interpolated. */
  public Optional<String> literal() {
    StringBuilder all = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Chars chars -> all.append(chars.value());
        case Interpolation ignored -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(all.toString());
  }

  /** A piece of a text. */
  public sealed interface Part extends Node {}

  /** Characters, escapes resolved. */
  public record Chars(String value, Span span) implements Part {}

  /** {@code {value}}; the span includes the braces. */
  public record Interpolation(Expr value, Span span) implements Part {}
}
