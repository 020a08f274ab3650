package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.Optional;

/** A pattern of a {@code match} arm. */
public sealed interface Pattern extends Node {
  /** {@code Run r} or {@code Run}: an arm of a variant. */
  record OfType(Name type, Optional<Name> binder, Span span) implements Pattern {}

  /** {@code present v}: an optional that is there. */
  record Present(Name binder, Span span) implements Pattern {}

  /** {@code absent}. */
  record Absent(Span span) implements Pattern {}

  /** A bare name: a constant of an enum, never a binder. */
  record EnumConstant(Name name) implements Pattern {
    @Override
    public Span span() {
      return name.span();
    }
  }

  /** {@code _}: the rest. */
  record Rest(Span span) implements Pattern {}

  /** A literal. */
  record Value(Expr literal) implements Pattern {
    @Override
    public Span span() {
      return literal.span();
    }
  }
}
