package io.plimsoll.typed;

import io.plimsoll.source.Span;
import io.plimsoll.type.Type;
import java.util.List;

/**
 * A function of a policy; never recursive.
 *
 * @param formals their slots come first in its frame
 * @param frameSize slots of formals, lets and everything bound inside
 */
public record Function(
    String packageName,
    String name,
    List<Variable> formals,
    Type result,
    List<TypedLet> lets,
    TypedExpr body,
    int frameSize,
    Span span) {
  public Function {
    formals = List.copyOf(formals);
    lets = List.copyOf(lets);
  }
}
