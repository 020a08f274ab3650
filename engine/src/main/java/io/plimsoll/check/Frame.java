package io.plimsoll.check;

import io.plimsoll.source.Span;
import io.plimsoll.type.Type;
import io.plimsoll.typed.Variable;

/** Gives out the slots of one scope, function or value. */
final class Frame {
  private int next;

  Variable variable(String name, Type type, Span span) {
    return new Variable(name, next++, type, span);
  }

  int size() {
    return next;
  }
}
