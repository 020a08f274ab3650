package io.plimsoll.plan;

import io.plimsoll.typed.TypedScope;
import java.util.List;
import java.util.Optional;

/** A scope, compiled. */
public record PlanScope(
    TypedScope typed,
    List<PlanBinding> bindings,
    Optional<PlanExpr> where,
    List<Let> lets,
    List<PlanCheck> checks) {
  public PlanScope {
    bindings = List.copyOf(bindings);
    lets = List.copyOf(lets);
    checks = List.copyOf(checks);
  }

  /** A let: its value is put into the slot before the checks. */
  public record Let(int slot, PlanExpr value) {}
}
