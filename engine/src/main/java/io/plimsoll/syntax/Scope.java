package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/** A part of a rule that selects subjects and judges them. */
public sealed interface Scope extends Node {
  List<Declaration.Let> lets();

  /** At least one. */
  List<Check> checks();

  /** A scope without {@code for}: its subject is the whole target. */
  record Target(Optional<Expr> where, List<Declaration.Let> lets, List<Check> checks, Span span)
      implements Scope {
    public Target {
      lets = List.copyOf(lets);
      checks = List.copyOf(checks);
    }
  }

  /**
   * A scope that judges every subject its bindings select.
   *
   * @param bindings at least one
   */
  record Each(List<Binding> bindings, List<Declaration.Let> lets, List<Check> checks, Span span)
      implements Scope {
    public Each {
      bindings = List.copyOf(bindings);
      lets = List.copyOf(lets);
      checks = List.copyOf(checks);
    }
  }
}
