package io.plimsoll.syntax;

import io.plimsoll.source.Span;

/** One edit of a fix. */
public sealed interface FixEdit extends Node {
  /** {@code replace target with text}. */
  record Replace(Expr target, Expr text, Span span) implements FixEdit {}

  /** {@code insert text before anchor}. */
  record InsertBefore(Expr text, Expr anchor, Span span) implements FixEdit {}

  /** {@code insert text after anchor}. */
  record InsertAfter(Expr text, Expr anchor, Span span) implements FixEdit {}

  /** {@code delete target}. */
  record Delete(Expr target, Span span) implements FixEdit {}
}
