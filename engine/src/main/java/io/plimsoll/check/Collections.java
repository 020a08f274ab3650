package io.plimsoll.check;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.Binding;
import io.plimsoll.syntax.Expr;
import io.plimsoll.type.Type;
import io.plimsoll.typed.TypedBinding;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Literals and comprehensions of lists, sets and maps. */
final class Collections {
  private final Session session;

  Collections(Session session) {
    this.session = session;
  }

  TypedExpr list(Expr.ListLiteral e, Env env, Optional<Type> hint) {
    if (e.isOpen() && env.mode() != Env.Mode.GIVEN) {
      session.report(CollectionErrors.openOutsideTest(e.span()));
      return Expressions.poison(e.span());
    }
    Optional<Type> element =
        hint.map(Type::required)
            .filter(Type.ListOf.class::isInstance)
            .map(t -> ((Type.ListOf) t).element());
    return literal(
        e.elements(), e.isOpen(), e.span(), env, element, Type.ListOf::new, "List", isPoison(hint));
  }

  TypedExpr set(Expr.SetLiteral e, Env env, Optional<Type> hint) {
    Optional<Type> wanted = hint.map(Type::required);
    if (e.elements().isEmpty() && wanted.orElse(null) instanceof Type.MapOf m) {
      return new TypedExpr.MapOf(List.of(), m, e.span());
    }
    Optional<Type> element =
        wanted.filter(Type.SetOf.class::isInstance).map(t -> ((Type.SetOf) t).element());
    TypedExpr typed =
        literal(
            e.elements(), false, e.span(), env, element, Type.SetOf::new, "Set", isPoison(hint));
    return member(typed);
  }

  /** Whether what is wanted was reported already. */
  private static boolean isPoison(Optional<Type> hint) {
    return hint.filter(Types::isPoison).isPresent();
  }

  /** A set whose members are lists or the like is reported. */
  private TypedExpr member(TypedExpr typed) {
    if (typed.type() instanceof Type.SetOf s && !Types.isMember(s.element())) {
      session.report(CollectionErrors.notMember(typed.span(), s.element(), "a set holds"));
      return Expressions.poison(typed.span());
    }
    return typed;
  }

  private TypedExpr literal(
      List<Expr> elements,
      boolean open,
      Span span,
      Env env,
      Optional<Type> wanted,
      Function<Type, Type> of,
      String kind,
      boolean poisoned) {
    if (elements.isEmpty() && wanted.isEmpty() && poisoned) {
      return Expressions.poison(span);
    }
    if (elements.isEmpty() && wanted.isEmpty()) {
      session.report(CollectionErrors.untyped(span, kind));
      return Expressions.poison(span);
    }
    List<TypedExpr> typed = new ArrayList<>();
    Optional<Type> element =
        wanted.isPresent() ? all(elements, env, wanted.get(), typed) : infer(elements, env, typed);
    return element
        .<TypedExpr>map(t -> new TypedExpr.Collection(typed, open, of.apply(t), span))
        .orElseGet(() -> Expressions.poison(span));
  }

  private Optional<Type> all(List<Expr> elements, Env env, Type wanted, List<TypedExpr> typed) {
    Env plain = env.noGoal().used(Env.Use.VALUE);
    boolean fine = true;
    for (Expr e : elements) {
      TypedExpr element = session.expressions.wanted(e, plain, wanted);
      fine &= !Expressions.isPoison(element);
      typed.add(element);
    }
    return fine ? Optional.of(wanted) : Optional.empty();
  }

  /** The elements by themselves: those that have a type of their own give it to the others. */
  private Optional<Type> infer(List<Expr> elements, Env env, List<TypedExpr> typed) {
    Env plain = env.noGoal().used(Env.Use.VALUE);
    int leader = 0;
    while (leader + 1 < elements.size()
        && session.expressions.isFlexible(elements.get(leader), env)) {
      leader++;
    }
    if (session.expressions.isFlexible(elements.get(leader), env)) {
      leader = 0;
    }
    TypedExpr first = session.expressions.required(elements.get(leader), plain);
    Optional<Type> type = Optional.of(first.type()).filter(t -> !Types.isPoison(t));
    for (int i = 0; i < elements.size(); i++) {
      Expr e = elements.get(i);
      TypedExpr element =
          i == leader
              ? first
              : session.expressions.required(session.expressions.hinted(e, plain, type), e, plain);
      typed.add(element);
      if (type.isPresent() && !Expressions.isPoison(element)) {
        Optional<Type> joined = session.types.join(type.get(), element.type());
        if (joined.isEmpty()) {
          session.report(CollectionErrors.elementsDiffer(first, element));
          return Optional.empty();
        }
        type = joined;
      } else {
        type = Optional.empty();
      }
    }
    return type;
  }

  TypedExpr map(Expr.MapLiteral e, Env env, Optional<Type> hint) {
    Env plain = env.noGoal().used(Env.Use.VALUE);
    Optional<Type.MapOf> wanted =
        hint.map(Type::required).filter(Type.MapOf.class::isInstance).map(Type.MapOf.class::cast);
    List<Expr> keys = e.entries().stream().map(Expr.Entry::key).toList();
    List<Expr> values = e.entries().stream().map(Expr.Entry::value).toList();
    List<TypedExpr> ks = new ArrayList<>();
    List<TypedExpr> vs = new ArrayList<>();
    Optional<Type> key =
        wanted.isPresent() ? all(keys, plain, wanted.get().key(), ks) : infer(keys, plain, ks);
    Optional<Type> value =
        wanted.isPresent()
            ? all(values, plain, wanted.get().value(), vs)
            : infer(values, plain, vs);
    if (key.isEmpty() || value.isEmpty()) {
      return Expressions.poison(e.span());
    }
    if (!Types.isMember(key.get())) {
      session.report(CollectionErrors.notMember(e.span(), key.get(), "the keys of a map are"));
      return Expressions.poison(e.span());
    }
    List<TypedExpr.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < ks.size(); i++) {
      pairs.add(new TypedExpr.Pair(ks.get(i), vs.get(i)));
    }
    return new TypedExpr.MapOf(pairs, new Type.MapOf(key.get(), value.get()), e.span());
  }

  TypedExpr list(Expr.ListComprehension e, Env env, Optional<Type> hint) {
    Optional<Type> wanted =
        hint.map(Type::required)
            .filter(Type.ListOf.class::isInstance)
            .map(t -> ((Type.ListOf) t).element());
    return comprehension(e.element(), e.bindings(), e.span(), env, wanted, Type.ListOf::new);
  }

  TypedExpr set(Expr.SetComprehension e, Env env, Optional<Type> hint) {
    Optional<Type> wanted =
        hint.map(Type::required)
            .filter(Type.SetOf.class::isInstance)
            .map(t -> ((Type.SetOf) t).element());
    return member(comprehension(e.element(), e.bindings(), e.span(), env, wanted, Type.SetOf::new));
  }

  private TypedExpr comprehension(
      Expr element,
      List<Binding> bindings,
      Span span,
      Env env,
      Optional<Type> wanted,
      Function<Type, Type> of) {
    Bindings.Bound bound =
        session.expressions.bindings.bind(bindings, env.noGoal().used(Env.Use.VALUE));
    TypedExpr value = session.expressions.hinted(element, bound.inside(), wanted);
    session.expressions.bindings.unused(bindings);
    if (value.type().isOptional() && env.use() == Env.Use.TEMPLATE) {
      return present(value, bound, span, env, of);
    }
    if (value.type().isOptional()) {
      session.report(AbsenceErrors.inCollection(value, element, bindings, span));
      return Expressions.poison(span);
    }
    if (Expressions.isPoison(value)) {
      return Expressions.poison(span);
    }
    return new TypedExpr.Comprehension(
        Optional.empty(), value, bound.bindings(), of.apply(value.type()), span);
  }

  /** In a text a list of optionals prints what is there. */
  private static TypedExpr present(
      TypedExpr value, Bindings.Bound bound, Span span, Env env, Function<Type, Type> of) {
    Type type = value.type().required();
    Variable there = env.frame().variable("", type, value.span());
    List<TypedBinding> bindings = new ArrayList<>(bound.bindings());
    bindings.add(new TypedBinding(there, value, Optional.empty()));
    TypedExpr element = new TypedExpr.Local(there, type, value.span());
    return new TypedExpr.Comprehension(Optional.empty(), element, bindings, of.apply(type), span);
  }

  TypedExpr map(Expr.MapComprehension e, Env env, Optional<Type> hint) {
    Optional<Type.MapOf> wanted =
        hint.map(Type::required).filter(Type.MapOf.class::isInstance).map(Type.MapOf.class::cast);
    Bindings.Bound bound =
        session.expressions.bindings.bind(e.bindings(), env.noGoal().used(Env.Use.VALUE));
    Env inner = bound.inside();
    TypedExpr key =
        session.expressions.required(
            session.expressions.hinted(e.key(), inner, wanted.map(Type.MapOf::key)),
            e.key(),
            inner);
    TypedExpr value =
        session.expressions.required(
            session.expressions.hinted(e.value(), inner, wanted.map(Type.MapOf::value)),
            e.value(),
            inner);
    session.expressions.bindings.unused(e.bindings());
    if (Expressions.isPoison(key) || Expressions.isPoison(value)) {
      return Expressions.poison(e.span());
    }
    if (!Types.isMember(key.type())) {
      session.report(CollectionErrors.notMember(e.span(), key.type(), "the keys of a map are"));
      return Expressions.poison(e.span());
    }
    return new TypedExpr.Comprehension(
        Optional.of(key),
        value,
        bound.bindings(),
        new Type.MapOf(key.type(), value.type()),
        e.span());
  }
}
