package io.plimsoll.settle;

import io.plimsoll.source.Span;
import io.plimsoll.typed.TypedRule;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A waiver, wherever it was written.
 *
 * @param rules that it is for: several where an alias names several, none where the rule is not
 *     active
 * @param owner empty for a pragma of another tool
 * @param expires last day, UTC, on which it holds; empty where it holds for good
 */
record Waiver(
    Set<TypedRule> rules,
    Optional<String> owner,
    String reason,
    Optional<LocalDate> expires,
    Reach reach,
    Span span) {
  Waiver {
    rules = Set.copyOf(rules);
  }

  /** Whether it is a pragma of another tool. */
  boolean isForeign() {
    return owner.isEmpty();
  }

  /** As a note names it. */
  String named() {
    return "waiver of "
        + owner.orElse("another tool")
        + " ("
        + span.source().name()
        + ":"
        + span.line()
        + ")";
  }
}
