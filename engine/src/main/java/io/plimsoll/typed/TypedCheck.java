package io.plimsoll.typed;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One question asked of each subject of a scope.
 *
 * @param number from 1, through all scopes of the rule
 * @param condition empty for {@code deny} alone
 * @param severity lower than the rule's, when the check has its own
 */
public record TypedCheck(
    int number,
    Kind kind,
    Optional<TypedExpr> condition,
    Optional<TypedExpr.TextOf> message,
    Optional<TypedExpr> at,
    Optional<TypedExpr.TextOf> note,
    Optional<Severity> severity,
    Optional<Fix> fix,
    Span span) {

  /** Which truth of the condition is a finding. */
  public enum Kind {
    /** A finding when the condition is false. */
    REQUIRE,
    /** A finding when the condition is true. */
    DENY_IF,
    /** Every subject is a finding. */
    DENY
  }

  /**
   * How a finding is mended.
   *
   * @param suggestion whether a person has to decide
   */
  public record Fix(boolean suggestion, List<Edit> edits) {
    public Fix {
      edits = List.copyOf(edits);
    }
  }

  /** An edit of the text that a value was read from. */
  public sealed interface Edit {
    record Replace(TypedExpr target, TypedExpr text) implements Edit {}

    record Insert(TypedExpr text, TypedExpr anchor, boolean before) implements Edit {}

    record Delete(TypedExpr target) implements Edit {}
  }
}
