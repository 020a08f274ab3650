package io.plimsoll.typed;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a rule: what it selects and what it asks.
 *
 * @param bindings empty for the scope of the whole target
 * @param where guard of the scope of the whole target
 * @param lets seen by the checks, in order
 * @param skipViews the views whose absence skips the scope (reference, "Missing view"); empty when
 *     it is never skipped
 * @param views all views it reads
 * @param frameSize slots of everything bound inside
 */
public record TypedScope(
    List<TypedBinding> bindings,
    Optional<TypedExpr> where,
    List<TypedLet> lets,
    List<TypedCheck> checks,
    Set<String> skipViews,
    Set<String> views,
    int frameSize,
    Span span) {
  public TypedScope {
    bindings = List.copyOf(bindings);
    lets = List.copyOf(lets);
    checks = List.copyOf(checks);
    skipViews = Set.copyOf(skipViews);
    views = Set.copyOf(views);
  }
}
