package io.plimsoll.check;

import io.plimsoll.resolve.Imported;
import io.plimsoll.resolve.Member;
import io.plimsoll.schema.Field;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.Variable;
import java.util.Optional;
import java.util.function.Function;

/** {@code x.f}, {@code x?.f}, {@code x[i]} and members of imported packages. */
final class Fields {
  private final Session session;

  Fields(Session session) {
    this.session = session;
  }

  TypedExpr access(Expr.FieldAccess access, Env env) {
    Optional<Imported.OfPackage> home = packageOf(access.receiver(), env, session);
    if (home.isPresent()) {
      return exported(home.get(), access.field(), env)
          .map(m -> new Names(session).member(m, access.field(), env))
          .orElseGet(() -> Expressions.poison(access.span()));
    }
    TypedExpr receiver = session.expressions.infer(access.receiver(), env.used(Env.Use.VALUE));
    if (Expressions.isPoison(receiver)) {
      return Expressions.poison(access.span());
    }
    if (access.isOptional()) {
      if (!receiver.type().isOptional() && !mayBeAbsent(receiver)) {
        session.report(Warnings.needsNoChain(access, receiver));
      }
      return chained(receiver, access.span(), env, session, bound -> field(bound, access, env));
    }
    TypedExpr present = session.expressions.required(receiver, access.receiver(), env);
    return Expressions.isPoison(present)
        ? Expressions.poison(access.span())
        : field(present, access, env);
  }

  /** Whether a value is declared as optional, though it was narrowed here. */
  private static boolean mayBeAbsent(TypedExpr receiver) {
    return switch (receiver) {
      case TypedExpr.FieldOf f -> f.field().type().isOptional();
      case TypedExpr.Local l -> l.variable().type().isOptional();
      case TypedExpr.Index i -> true;
      case TypedExpr.IfPresent i -> true;
      case TypedExpr.OfParameter p -> p.parameter().type().isOptional();
      case TypedExpr.OfLet l -> l.let().type().isOptional();
      default -> false;
    };
  }

  /** {@code x?.…}: what follows is done with the value if there is one. */
  static TypedExpr chained(
      TypedExpr receiver,
      io.plimsoll.source.Span span,
      Env env,
      Session session,
      Function<TypedExpr, TypedExpr> then) {
    if (!receiver.type().isOptional()) {
      return then.apply(receiver);
    }
    if (env.mode().isConstant()) {
      session.report(NameErrors.bindsNothing(span));
    }
    Variable bound = env.frame().variable("", receiver.type().required(), receiver.span());
    TypedExpr result = then.apply(new TypedExpr.Local(bound, bound.type(), receiver.span()));
    if (Expressions.isPoison(result)) {
      return result;
    }
    TypedExpr whole =
        new TypedExpr.IfPresent(receiver, bound, result, result.type().optional(), span);
    return Narrowing.apply(whole, env, session);
  }

  private TypedExpr field(TypedExpr receiver, Expr.FieldAccess access, Env env) {
    Optional<Field> field = session.schema.field(receiver.type(), access.field().text());
    if (field.isEmpty()) {
      session.report(FieldErrors.unknown(receiver, access.field(), session));
      return Expressions.poison(access.span());
    }
    return Narrowing.apply(
        new TypedExpr.FieldOf(receiver, field.get(), field.get().type(), access.span()),
        env,
        session);
  }

  /** The imported package that a receiver names, unless something nearer has that name. */
  static Optional<Imported.OfPackage> packageOf(Expr receiver, Env env, Session session) {
    if (!(receiver instanceof Expr.Ref ref)
        || env.locals().find(ref.name().text()).isPresent()
        || env.parameters().containsKey(ref.name().text())
        || env.file().member(ref.name().text()).isPresent()) {
      return Optional.empty();
    }
    Optional<Imported> imported = env.file().imported(ref.name().text());
    imported.ifPresent(i -> session.use(i.name().span()));
    return imported
        .filter(Imported.OfPackage.class::isInstance)
        .map(Imported.OfPackage.class::cast);
  }

  /** A member that a package exports; what is wrong is reported. */
  Optional<Member> exported(Imported.OfPackage home, Name name, Env env) {
    Optional<Member> member = Optional.ofNullable(home.target().members().get(name.text()));
    if (member.isEmpty() || !member.get().isPublic()) {
      session.report(NameErrors.notExported(name, home.target(), member));
      return Optional.empty();
    }
    if (env.mode().isConstant()) {
      session.report(NameErrors.notConstant(name));
      return Optional.empty();
    }
    return member;
  }

  TypedExpr index(Expr.Index index, Env env) {
    TypedExpr receiver = session.expressions.required(index.receiver(), env.used(Env.Use.VALUE));
    if (Expressions.isPoison(receiver)) {
      session.expressions.infer(index.index(), env.used(Env.Use.VALUE));
      return Expressions.poison(index.span());
    }
    return switch (receiver.type()) {
      case Type.MapOf m -> index(receiver, index, m.key(), m.value(), env);
      case Type.ListOf l -> index(receiver, index, Basic.INT, l.element(), env);
      default -> {
        session.report(CollectionErrors.notIndexed(receiver));
        yield Expressions.poison(index.span());
      }
    };
  }

  private TypedExpr index(TypedExpr receiver, Expr.Index index, Type key, Type value, Env env) {
    TypedExpr at = session.expressions.wanted(index.index(), env.used(Env.Use.VALUE), key);
    if (Expressions.isPoison(at)) {
      return Expressions.poison(index.span());
    }
    return Narrowing.apply(
        new TypedExpr.Index(receiver, at, value.optional(), index.span()), env, session);
  }
}
