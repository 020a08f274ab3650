package io.plimsoll.check;

import io.plimsoll.resolve.Member;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.type.Type;
import io.plimsoll.typed.Function;
import io.plimsoll.typed.TypedExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses among the forms of a built-in by the types of the arguments, and types the call. */
final class Overloads {
  private final Session session;

  Overloads(Session session) {
    this.session = session;
  }

  TypedExpr choose(
      List<Callee> candidates,
      Optional<TypedExpr> receiver,
      Name name,
      Expr.Call call,
      Env env,
      Optional<Type> hint) {
    if (candidates.size() == 1) {
      return only(candidates.getFirst(), receiver, call, env, hint);
    }
    Map<Expr, TypedExpr> typed = Arguments.typedOnce(call, env, session);
    List<Callee> fitting = new ArrayList<>();
    for (Callee candidate : candidates) {
      if (fits(candidate, receiver, call, env, typed)) {
        fitting.add(candidate);
      }
    }
    if (typed.values().stream().anyMatch(Expressions::isPoison)) {
      return Expressions.poison(call.span());
    }
    if (fitting.isEmpty()) {
      session.report(CallErrors.noForm(name, call, candidates, receiver, typed));
      return Expressions.poison(call.span());
    }
    return only(fitting.getFirst(), receiver, call, env, hint, typed);
  }

  /** Tries one form; what is said while trying is taken back. */
  private boolean fits(
      Callee candidate,
      Optional<TypedExpr> receiver,
      Expr.Call call,
      Env env,
      Map<Expr, TypedExpr> typed) {
    int mark = session.problems().mark();
    new Arguments(candidate, receiver, call, env, session, typed).bind();
    boolean fits = !session.problems().hasErrorsSince(mark);
    session.problems().takeBack(mark);
    return fits;
  }

  private TypedExpr only(
      Callee callee, Optional<TypedExpr> receiver, Expr.Call call, Env env, Optional<Type> hint) {
    return only(callee, receiver, call, env, hint, Map.of());
  }

  private TypedExpr only(
      Callee callee,
      Optional<TypedExpr> receiver,
      Expr.Call call,
      Env env,
      Optional<Type> hint,
      Map<Expr, TypedExpr> typed) {
    Arguments arguments = new Arguments(callee, receiver, call, env, session, typed);
    Optional<List<TypedExpr>> bound = arguments.bind();
    Optional<Type> result = arguments.result(hint);
    if (bound.isPresent() && result.isEmpty()) {
      session.report(CallErrors.untyped(call, callee));
    }
    if (callee instanceof Callee.OfFunction f) {
      session.use(f.member().name().span());
      use(f.member(), env);
    }
    if (bound.isEmpty() || result.isEmpty()) {
      return Expressions.poison(call.span());
    }
    return switch (callee) {
      case Callee.OfSignature s ->
          new TypedExpr.Builtin(s.signature(), bound.get(), result.get(), call.span());
      case Callee.OfFunction f -> {
        Optional<Function> function = session.members.function(f.member(), call.span());
        yield function
            .<TypedExpr>map(fn -> new TypedExpr.Call(fn, bound.get(), result.get(), call.span()))
            .orElseGet(() -> Expressions.poison(call.span()));
      }
    };
  }

  /** Notes that the import which brought the function is used. */
  private void use(Member.OfFn member, Env env) {
    if (member.file().home() != env.file().home()) {
      env.file().imported(member.name().text()).ifPresent(i -> session.use(i.name().span()));
    }
  }
}
