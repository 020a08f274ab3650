package io.plimsoll.syntax;

import io.plimsoll.source.Span;

/** Anything in the syntax tree. */
public interface Node {
  /** The text of this node, without the comments around it. */
  Span span();
}
