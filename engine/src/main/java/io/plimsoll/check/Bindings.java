package io.plimsoll.check;

import io.plimsoll.resolve.Imported;
import io.plimsoll.resolve.Member;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Binding;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedBinding;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code x in xs where p} and what is made of it: quantifiers and counts. */
final class Bindings {
  /** Bindings with what is visible and known behind them. */
  record Bound(List<TypedBinding> bindings, Env env) {
    /** What is visible to the result of a quantifier or comprehension. */
    Env inside() {
      return env.inside(bindings.stream().map(TypedBinding::variable).toList());
    }
  }

  private final Session session;

  Bindings(Session session) {
    this.session = session;
  }

  Bound bind(List<Binding> bindings, Env env) {
    List<TypedBinding> typed = new ArrayList<>();
    Env inner = env;
    for (Binding binding : bindings) {
      Bound one = bind(binding, inner);
      typed.addAll(one.bindings());
      inner = one.env();
    }
    return new Bound(typed, inner);
  }

  private Bound bind(Binding binding, Env env) {
    Env plain = env.noGoal().used(Env.Use.VALUE);
    TypedExpr source = session.expressions.infer(binding.source(), plain);
    Type element =
        Types.element(source.type())
            .orElseGet(
                () -> {
                  session.report(CollectionErrors.notIterable(source, binding.source()));
                  return Type.Poison.ERROR;
                });
    Variable variable = declare(binding.variable(), element, env);
    Env inner = env.with(variable);
    Optional<TypedExpr> where =
        binding.where().map(w -> session.expressions.condition(w, inner, Env.Goal.Kind.OTHER));
    Env known = where.map(w -> inner.knowing(Flow.whenTrue(w, session.types))).orElse(inner);
    where.ifPresent(w -> Lints.guard(w, session));
    return new Bound(List.of(new TypedBinding(variable, source, where)), known);
  }

  /** Makes a variable, which may hide no other name. */
  Variable declare(Name name, Type type, Env env) {
    if (env.mode().isConstant()) {
      session.report(NameErrors.bindsNothing(name.span()));
    }
    hides(name, env);
    return env.frame().variable(name.text(), type, name.span());
  }

  /** Reports a name that hides another. */
  void hides(Name name, Env env) {
    hidden(name, env).ifPresent(h -> session.report(NameErrors.hides(name, h.what(), h.place())));
  }

  private record Hidden(String what, Optional<Span> place) {}

  private Optional<Hidden> hidden(Name name, Env env) {
    String text = name.text();
    Optional<Variable> local = env.locals().find(text);
    if (local.isPresent()) {
      return Optional.of(new Hidden("bound already", local.map(Variable::span)));
    }
    Parameter parameter = env.parameters().get(text);
    if (parameter != null) {
      return Optional.of(new Hidden("a parameter of the rule", Optional.of(parameter.span())));
    }
    Optional<Member> member = env.file().member(text);
    if (member.isPresent()) {
      return Optional.of(new Hidden("a name of this package", member.map(m -> m.name().span())));
    }
    Optional<Imported> imported = env.file().imported(text);
    if (imported.isPresent()) {
      return Optional.of(new Hidden("imported", imported.map(i -> i.name().span())));
    }
    return session.schema.view(text).isPresent()
        ? Optional.of(new Hidden("a view", Optional.empty()))
        : Optional.empty();
  }

  TypedExpr quantified(Expr.Quantified e, Env env) {
    Bound bound = bind(List.of(e.binding()), env);
    TypedExpr body = session.expressions.condition(e.body(), bound.inside(), Env.Goal.Kind.OTHER);
    TypedExpr typed =
        new TypedExpr.Quantified(
            e.quantifier(), bound.bindings().getFirst(), body, Basic.BOOL, e.span());
    unused(List.of(e.binding()));
    Lints.quantified(e, (TypedExpr.Quantified) typed, env, session);
    return typed;
  }

  /** Warns of bindings of an expression that nothing in it uses. */
  void unused(List<Binding> bindings) {
    for (Binding binding : bindings) {
      Name name = binding.variable();
      if (!session.isUsed(name.span()) && !name.text().startsWith("_")) {
        session.report(Warnings.unused(name, "binding"));
      }
    }
  }

  TypedExpr countOf(Expr.CountOf e, Env env) {
    Env plain = env.noGoal().used(Env.Use.VALUE);
    if (e.collection() instanceof Expr.Binary b
        && b.operator() == io.plimsoll.syntax.BinaryOperator.IN) {
      session.report(CollectionErrors.countsMembership(e, b));
      return Expressions.poison(e.span());
    }
    TypedExpr collection = session.expressions.required(e.collection(), plain);
    if (Expressions.isPoison(collection)) {
      return Expressions.poison(e.span());
    }
    if (!Types.isCollection(collection.type())) {
      session.report(CollectionErrors.notCounted(collection));
      return Expressions.poison(e.span());
    }
    return new TypedExpr.CountOf(collection, Basic.INT, e.span());
  }

  TypedExpr countWhere(Expr.CountWhere e, Env env) {
    Bound bound = bind(e.bindings(), env.noGoal());
    unused(e.bindings());
    return new TypedExpr.CountWhere(bound.bindings(), Basic.INT, e.span());
  }
}
