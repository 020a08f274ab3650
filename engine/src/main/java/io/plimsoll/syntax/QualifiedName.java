package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A dotted name such as {@code std.base.trusted}.
 *
 * @param parts at least one
 */
public record QualifiedName(List<Name> parts, Span span) implements Node {
  public QualifiedName {
    parts = List.copyOf(parts);
  }

  /** The parts joined by dots. */
  public String text() {
    return parts.stream().map(Name::text).collect(Collectors.joining("."));
  }

  public Name last() {
    return parts.getLast();
  }

  /** All parts but the last, joined by dots; empty for a single name. */
  public String qualifier() {
    return parts.subList(0, parts.size() - 1).stream()
        .map(Name::text)
        .collect(Collectors.joining("."));
  }

  @Override
  public String toString() {
    return text();
  }
}
