package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A type as it was written, such as {@code Set<Glob>?} or {@code Int(1..65535)}.
 *
 * @param isOptional whether {@code ?} follows
 */
public record TypeExpr(
    Name name,
    List<TypeExpr> arguments,
    Optional<Refinement> refinement,
    boolean isOptional,
    Span span)
    implements Node {

  public TypeExpr {
    arguments = List.copyOf(arguments);
  }

  /** What narrows the values of a parameter. */
  public sealed interface Refinement extends Node {}

  /** {@code (from..to)}, both included. */
  public record Range(Expr from, Expr to, Span span) implements Refinement {}

  /** {@code (re"…")}: the whole text matches. */
  public record Matching(Expr.Tagged pattern) implements Refinement {
    @Override
    public Span span() {
      return pattern.span();
    }
  }
}
