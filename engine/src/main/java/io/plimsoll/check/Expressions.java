package io.plimsoll.check;

import io.plimsoll.model.Absent;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Text;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import java.util.Optional;

/** Gives every expression its type; the work is done by one class for each group of constructs. */
final class Expressions {
  private final Session session;
  private final Literals literals;
  private final Names names;
  private final Fields fields;
  private final Calls calls;
  private final Operators operators;
  private final Comparisons comparisons;
  private final Branches branches;
  private final Matches matches;
  private final Collections collections;
  private final Records records;
  final Bindings bindings;

  Expressions(Session session) {
    this.session = session;
    this.literals = new Literals(session);
    this.names = new Names(session);
    this.fields = new Fields(session);
    this.calls = new Calls(session);
    this.operators = new Operators(session);
    this.comparisons = new Comparisons(session);
    this.branches = new Branches(session);
    this.matches = new Matches(session);
    this.collections = new Collections(session);
    this.records = new Records(session);
    this.bindings = new Bindings(session);
  }

  /** Stands for what was reported; it fits everywhere. */
  static TypedExpr poison(Span span) {
    return new TypedExpr.Constant(Absent.ABSENT, Type.Poison.ERROR, span);
  }

  static boolean isPoison(TypedExpr expr) {
    return Types.isPoison(expr.type());
  }

  /** The expression by itself. */
  TypedExpr infer(Expr expr, Env env) {
    return hinted(expr, env, Optional.empty());
  }

  /** The expression by itself, which must not be optional. */
  TypedExpr required(Expr expr, Env env) {
    return required(hinted(expr, env.used(Env.Use.VALUE), Optional.empty()), expr, env);
  }

  /** The typed expression, which must not be optional. */
  TypedExpr required(TypedExpr typed, Expr expr, Env env) {
    if (typed.type().isOptional()) {
      session.report(AbsenceErrors.mayBeAbsent(typed, expr, env, session));
      return poison(typed.span());
    }
    return typed;
  }

  /** The expression as a value of a type. */
  TypedExpr wanted(Expr expr, Env env, Type wanted) {
    TypedExpr typed = hinted(expr, env, Optional.of(wanted));
    return fitting(typed, expr, env, wanted);
  }

  /** The typed expression, if it fits a type; else that is reported. */
  TypedExpr fitting(TypedExpr typed, Expr expr, Env env, Type wanted) {
    if (session.types.fits(typed.type(), wanted)) {
      return typed;
    }
    if (session.types.fits(typed.type().required(), wanted)) {
      session.report(AbsenceErrors.mayBeAbsent(typed, expr, env, session));
    } else {
      session.report(TypeErrors.mismatch(typed, expr, wanted, session));
    }
    return poison(typed.span());
  }

  /** A condition. */
  TypedExpr condition(Expr expr, Env env, Env.Goal.Kind kind) {
    return wanted(expr, env.goal(kind, expr.span()), Basic.BOOL);
  }

  /** The expression, with the type that its literals may take from where they stand. */
  TypedExpr hinted(Expr expr, Env env, Optional<Type> hint) {
    return switch (expr) {
      case Text t -> literals.text(t, env, hint);
      case Expr.Bool b -> literals.bool(b);
      case Expr.Int i -> literals.integer(i);
      case Expr.Decimal d -> literals.decimal(d);
      case Expr.Mode m -> literals.mode(m);
      case Expr.Bytes b -> literals.bytes(b);
      case Expr.DurationLiteral d -> literals.duration(d);
      case Expr.Date d -> literals.date(d, hint);
      case Expr.InstantLiteral i -> literals.instant(i);
      case Expr.Tagged t -> literals.tagged(t);
      case Expr.Absent a -> literals.absent(a, env, hint);
      case Expr.Unknown u -> literals.unknown(u, env, hint);
      case Expr.Ref r -> names.ref(r, env, hint);
      case Expr.EnumConstant c -> names.constant(c);
      case Expr.FieldAccess f -> fields.access(f, env);
      case Expr.Index i -> fields.index(i, env);
      case Expr.Call c -> calls.call(c, env, hint);
      case Expr.Unary u -> operators.unary(u, env, hint);
      case Expr.Binary b -> binary(b, env, hint);
      case Expr.Is i -> branches.is(i, env);
      case Expr.Conditional c -> branches.conditional(c, env, hint);
      case Expr.Match m -> matches.match(m, env, hint);
      case Expr.Quantified q -> bindings.quantified(q, env);
      case Expr.CountOf c -> bindings.countOf(c, env);
      case Expr.CountWhere c -> bindings.countWhere(c, env);
      case Expr.ListLiteral l -> collections.list(l, env, hint);
      case Expr.SetLiteral s -> collections.set(s, env, hint);
      case Expr.MapLiteral m -> collections.map(m, env, hint);
      case Expr.ListComprehension l -> collections.list(l, env, hint);
      case Expr.SetComprehension s -> collections.set(s, env, hint);
      case Expr.MapComprehension m -> collections.map(m, env, hint);
      case Expr.RecordLiteral r -> records.literal(r, env);
      case Expr.Invalid i -> poison(i.span());
    };
  }

  private TypedExpr binary(Expr.Binary b, Env env, Optional<Type> hint) {
    return switch (b.operator()) {
      case AND, OR, IMPLIES -> operators.logic(b, env);
      case EQUAL, NOT_EQUAL -> comparisons.equality(b, env);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> comparisons.order(b, env);
      case IN, NOT_IN -> comparisons.membership(b, env);
      case MATCHES -> comparisons.matching(b, env);
      case IF_ABSENT -> branches.ifAbsent(b, env, hint);
      case OTHERWISE -> branches.otherwise(b, env, hint);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> operators.arithmetic(b, env, hint);
    };
  }

  /** Whether an expression has no type of its own but takes that of where it stands. */
  boolean isFlexible(Expr expr, Env env) {
    return switch (expr) {
      case Text t -> t.literal().isPresent();
      case Expr.Date d -> true;
      case Expr.Absent a -> true;
      case Expr.Unknown u -> true;
      case Expr.Ref r -> !names.isKnown(r.name().text(), env);
      case Expr.ListLiteral l -> l.elements().stream().allMatch(e -> isFlexible(e, env));
      case Expr.SetLiteral s -> s.elements().stream().allMatch(e -> isFlexible(e, env));
      case Expr.MapLiteral m ->
          m.entries().stream()
              .allMatch(e -> isFlexible(e.key(), env) || isFlexible(e.value(), env));
      case Expr.Conditional c ->
          isFlexible(c.consequence(), env) && isFlexible(c.alternative(), env);
      case Expr.Call c -> calls.isFlexible(c);
      default -> false;
    };
  }
}
