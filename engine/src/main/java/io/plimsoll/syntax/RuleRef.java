package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.Optional;

/** A rule by name, {@code std.privilege/run-as-non-root} or {@code run-as-non-root}. */
public record RuleRef(Optional<QualifiedName> packageName, Name rule, Span span) implements Node {
  /** As it was written, without white space. */
  public String text() {
    return packageName.map(p -> p.text() + "/").orElse("") + rule.text();
  }

  @Override
  public String toString() {
    return text();
  }
}
