package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/** What is asked of a subject, with the clauses of the finding. */
public sealed interface Check extends Node {
  /** In the order they were written; no kind is there twice. */
  List<Clause> clauses();

  default Optional<Text> message() {
    return Clause.first(clauses(), Clause.Message.class).map(Clause.Message::text);
  }

  default Optional<Expr> at() {
    return Clause.first(clauses(), Clause.At.class).map(Clause.At::place);
  }

  default Optional<Text> note() {
    return Clause.first(clauses(), Clause.Note.class).map(Clause.Note::text);
  }

  default Optional<Name> severity() {
    return Clause.first(clauses(), Clause.Severity.class).map(Clause.Severity::level);
  }

  default Optional<Clause.Fix> fix() {
    return Clause.first(clauses(), Clause.Fix.class);
  }

  /** A finding when the condition is false. */
  record Require(Expr condition, List<Clause> clauses, Span span) implements Check {
    public Require {
      clauses = List.copyOf(clauses);
    }
  }

  /** A finding when the condition is true. */
  record DenyIf(Expr condition, List<Clause> clauses, Span span) implements Check {
    public DenyIf {
      clauses = List.copyOf(clauses);
    }
  }

  /** Every subject is a finding. */
  record Deny(List<Clause> clauses, Span span) implements Check {
    public Deny {
      clauses = List.copyOf(clauses);
    }
  }
}
