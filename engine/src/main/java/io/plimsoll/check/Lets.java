package io.plimsoll.check;

import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Name;
import io.plimsoll.type.Type;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedLet;
import io.plimsoll.typed.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lets of a scope or function, each visible below itself. */
final class Lets {
  /** Lets with what is visible behind them. */
  record Typed(List<TypedLet> lets, Env env) {}

  /** Collections inside of collections; no fact and no use of one has more than three. */
  private static final int DEEPEST = 20;

  private final Session session;

  Lets(Session session) {
    this.session = session;
  }

  /**
   * The type of a let, unless it is nested too deeply: each let can go one deeper than the one
   * before it, and types are walked by recursion.
   */
  static Type bounded(Type type, Name let, Session session) {
    if (Types.depth(type) <= DEEPEST) {
      return type;
    }
    session.report(DeclarationErrors.deepType(let));
    return Type.Poison.ERROR;
  }

  Typed typed(List<Declaration.Let> lets, Env env) {
    List<TypedLet> typed = new ArrayList<>();
    Env inner = env;
    for (int i = 0; i < lets.size(); i++) {
      Declaration.Let let = lets.get(i);
      Env here = inner.later(lets.subList(i, lets.size()));
      Optional<Type> type = let.type().map(t -> session.members.typeExprs().type(t));
      TypedExpr value =
          type.map(t -> session.expressions.wanted(let.value(), here, t))
              .orElseGet(() -> session.expressions.infer(let.value(), here));
      Variable variable =
          session.expressions.bindings.declare(
              let.name(), bounded(type.orElse(value.type()), let.name(), session), inner);
      typed.add(new TypedLet(variable, value));
      inner = inner.with(variable);
    }
    return new Typed(typed, inner.later(List.of()));
  }
}
