package io.plimsoll.check;

import io.plimsoll.model.Value;
import io.plimsoll.resolve.Imported;
import io.plimsoll.resolve.Member;
import io.plimsoll.schema.EnumType;
import io.plimsoll.schema.View;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.type.Type;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.Variable;
import java.util.Optional;

/** Bare names, looked up from the innermost binding to the constant that is wanted. */
final class Names {
  private final Session session;

  Names(Session session) {
    this.session = session;
  }

  /** Whether a name means something without a wanted type. */
  boolean isKnown(String name, Env env) {
    return env.locals().find(name).isPresent()
        || env.parameters().containsKey(name)
        || env.file().member(name).isPresent()
        || env.file().imported(name).isPresent()
        || session.schema.view(name).isPresent()
        || env.later().containsKey(name);
  }

  TypedExpr ref(Expr.Ref ref, Env env, Optional<Type> hint) {
    Name name = ref.name();
    Optional<Variable> local = env.locals().find(name.text());
    if (local.isPresent()) {
      session.use(local.get().span());
      return Narrowing.apply(
          new TypedExpr.Local(local.get(), local.get().type(), ref.span()), env, session);
    }
    if (env.mode().isConstant()) {
      Optional<TypedExpr> constant = constantOf(name, hint);
      return constant.orElseGet(() -> unresolved(ref, env, hint));
    }
    Parameter parameter = env.parameters().get(name.text());
    if (parameter != null) {
      session.use(parameter.span());
      return narrowed(new TypedExpr.OfParameter(parameter, parameter.type(), ref.span()), env);
    }
    Optional<Member> member = env.file().member(name.text());
    if (member.isPresent()) {
      return member(member.get(), name, env);
    }
    Optional<Imported> imported = env.file().imported(name.text());
    if (imported.isPresent()) {
      session.use(imported.get().name().span());
      return switch (imported.get()) {
        case Imported.OfMember m -> member(m.member(), name, env);
        case Imported.OfPackage p -> {
          session.report(NameErrors.packageAsValue(name, p.target().name()));
          yield Expressions.poison(ref.span());
        }
        case Imported.Broken b -> Expressions.poison(ref.span());
      };
    }
    Optional<View> view = session.schema.view(name.text());
    if (view.isPresent()) {
      return narrowed(new TypedExpr.OfView(view.get(), view.get().type(), ref.span()), env);
    }
    Declaration.Let later = env.later().get(name.text());
    if (later != null) {
      session.use(later.name().span());
      session.report(NameErrors.usedBefore(name, later));
      return Expressions.poison(ref.span());
    }
    return constantOf(name, hint).orElseGet(() -> unresolved(ref, env, hint));
  }

  private TypedExpr narrowed(TypedExpr typed, Env env) {
    return Narrowing.apply(typed, env, session);
  }

  /** A member of this package or of an imported one as a value. */
  TypedExpr member(Member member, Name name, Env env) {
    session.use(member.name().span());
    return switch (member) {
      case Member.OfParam p -> {
        Parameter parameter = session.members.parameter(p);
        yield narrowed(new TypedExpr.OfParameter(parameter, parameter.type(), name.span()), env);
      }
      case Member.OfLet l ->
          session
              .members
              .let(l)
              .map(let -> narrowed(new TypedExpr.OfLet(let, let.type(), name.span()), env))
              .orElseGet(() -> Expressions.poison(name.span()));
      case Member.OfFn f -> {
        session.report(NameErrors.functionAsValue(name));
        yield Expressions.poison(name.span());
      }
      case Member.Broken b -> Expressions.poison(name.span());
    };
  }

  private Optional<TypedExpr> constantOf(Name name, Optional<Type> hint) {
    return hint.map(Type::required)
        .filter(Type.EnumOf.class::isInstance)
        .flatMap(t -> session.schema.enumeration(((Type.EnumOf) t).name()))
        .filter(e -> e.constants().contains(name.text()))
        .map(
            e ->
                new TypedExpr.Constant(
                    Value.Constant.of(e, name.text()), new Type.EnumOf(e.name()), name.span()));
  }

  private TypedExpr unresolved(Expr.Ref ref, Env env, Optional<Type> hint) {
    if (env.mode().isConstant() && isKnown(ref.name().text(), env)) {
      session.report(NameErrors.notConstant(ref.name()));
    } else if (hint.map(Type::required).orElse(null) instanceof Type.EnumOf e) {
      session.report(NameErrors.unknownConstant(ref.name(), e, session));
    } else if (!hint.map(Types::holdsPoison).orElse(false)) {
      session.report(NameErrors.unknownName(ref.name(), env, session));
    }
    return Expressions.poison(ref.span());
  }

  /** {@code Severity.high}. */
  TypedExpr constant(Expr.EnumConstant c) {
    Optional<EnumType> type = session.schema.enumeration(c.type().text());
    if (type.isEmpty()) {
      session.report(NameErrors.unknownEnum(c.type(), session));
      return Expressions.poison(c.span());
    }
    Type.EnumOf named = new Type.EnumOf(type.get().name());
    if (!type.get().constants().contains(c.constant().text())) {
      session.report(NameErrors.unknownConstant(c.constant(), named, session));
      return Expressions.poison(c.span());
    }
    return new TypedExpr.Constant(
        Value.Constant.of(type.get(), c.constant().text()), named, c.span());
  }
}
