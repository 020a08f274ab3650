package io.plimsoll.check;

import io.plimsoll.syntax.Expr;
import io.plimsoll.type.Type;
import io.plimsoll.typed.TypedExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of one call, brought into the order of the parameters of one callee. */
final class Arguments {
  private final Callee callee;
  private final Optional<TypedExpr> receiver;
  private final Expr.Call call;
  private final Env env;
  private final Session session;
  private final Map<Expr, TypedExpr> typed;
  private final Unifier unifier;
  private final Map<Integer, List<Expr.Argument>> given = new HashMap<>();
  private boolean fine = true;

  /**
   * @param typed arguments that have a type of their own and were typed already
   */
  Arguments(
      Callee callee,
      Optional<TypedExpr> receiver,
      Expr.Call call,
      Env env,
      Session session,
      Map<Expr, TypedExpr> typed) {
    this.callee = callee;
    this.receiver = receiver;
    this.call = call;
    this.env = env.noGoal();
    this.session = session;
    this.typed = typed;
    this.unifier = new Unifier(session.types);
  }

  /** Types the arguments whose type does not depend on the callee. */
  static Map<Expr, TypedExpr> typedOnce(Expr.Call call, Env env, Session session) {
    IdentityHashMap<Expr, TypedExpr> typed = new IdentityHashMap<>();
    for (Expr.Argument argument : call.arguments()) {
      boolean late =
          session.expressions.isFlexible(argument.value(), env) && !branches(argument.value());
      if (!late) {
        typed.put(argument.value(), session.expressions.infer(argument.value(), env.noGoal()));
      }
    }
    return typed;
  }

  /**
   * Whether a literal holds an {@code if}: typed once for every form, and so on for the calls in
   * its condition, it would cost exponential time.
   */
  private static boolean branches(Expr literal) {
    return switch (literal) {
      case Expr.Conditional c -> true;
      case Expr.ListLiteral l -> l.elements().stream().anyMatch(Arguments::branches);
      case Expr.SetLiteral s -> s.elements().stream().anyMatch(Arguments::branches);
      case Expr.MapLiteral m -> true;
      default -> false;
    };
  }

  /** One expression for each parameter; nothing when something was reported. */
  Optional<List<TypedExpr>> bind() {
    assign();
    TypedExpr[] bound = new TypedExpr[callee.formals().size()];
    receiver.ifPresent(r -> bound[0] = receiver(r));
    for (boolean flexible : new boolean[] {false, true}) {
      for (int i = receiver.isPresent() ? 1 : 0; i < bound.length; i++) {
        bind(i, flexible, bound);
      }
    }
    List<TypedExpr> all = new ArrayList<>();
    for (TypedExpr one : bound) {
      fine &= one != null && !Expressions.isPoison(one);
      if (one != null) {
        all.add(one);
      }
    }
    return fine ? Optional.of(all) : Optional.empty();
  }

  private TypedExpr receiver(TypedExpr r) {
    if (!unifier.unify(callee.formals().getFirst().type(), r.type())) {
      fine = false;
    }
    return r;
  }

  /** The type of the call; nothing when a variable of it is open. */
  Optional<Type> result(Optional<Type> hint) {
    Optional<Type> result = unifier.resolve(callee.result());
    if (result.isEmpty() && hint.isPresent()) {
      unifier.unify(callee.result(), hint.get().required());
      return unifier.resolve(callee.result());
    }
    return result;
  }

  /** Which argument belongs to which parameter. */
  private void assign() {
    int next = receiver.isPresent() ? 1 : 0;
    boolean named = false;
    for (Expr.Argument argument : call.arguments()) {
      int index;
      if (argument.name().isPresent()) {
        named = true;
        index = indexOf(argument.name().get().text());
        if (index < 0) {
          wrong(CallErrors.unknownArgument(argument.name().get(), callee));
          continue;
        }
      } else {
        if (named) {
          wrong(CallErrors.positionalAfterNamed(argument));
          continue;
        }
        index = next;
        if (index >= callee.formals().size()) {
          wrong(CallErrors.tooMany(argument, callee));
          return;
        }
        next = callee.formals().get(index).repeats() ? next : next + 1;
      }
      List<Expr.Argument> at = given.computeIfAbsent(index, i -> new ArrayList<>());
      if (!at.isEmpty() && !callee.formals().get(index).repeats()) {
        wrong(CallErrors.givenTwice(argument, callee.formals().get(index).name()));
      } else {
        at.add(argument);
      }
    }
  }

  private void wrong(io.plimsoll.diagnostic.Diagnostic diagnostic) {
    fine = false;
    session.report(diagnostic);
  }

  private int indexOf(String name) {
    for (int i = receiver.isPresent() ? 1 : 0; i < callee.formals().size(); i++) {
      if (callee.formals().get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private void bind(int index, boolean flexible, TypedExpr[] bound) {
    Callee.Formal formal = callee.formals().get(index);
    List<Expr.Argument> arguments = given.getOrDefault(index, List.of());
    if (formal.repeats()) {
      if (flexible) {
        bound[index] = repeated(index, formal, arguments);
      }
    } else if (arguments.isEmpty()) {
      if (flexible) {
        leftOut(index, formal, bound);
      }
    } else {
      Expr value = arguments.getFirst().value();
      if (session.expressions.isFlexible(value, env) == flexible) {
        bound[index] = one(value, formal);
      }
    }
  }

  private void leftOut(int index, Callee.Formal formal, TypedExpr[] bound) {
    Optional<TypedExpr> standing =
        formal
            .defaultText()
            .flatMap(text -> Defaults.read(text, formal.type(), call.span().after(), session));
    if (standing.isEmpty() && !fine) {
      return; // the argument may be one of those that were reported
    }
    if (standing.isEmpty()) {
      wrong(CallErrors.leftOut(call, callee, formal));
    } else {
      bound[index] = standing.get();
    }
  }

  /** All arguments of a repeated parameter as one list; the first parameter needs one at least. */
  private TypedExpr repeated(int index, Callee.Formal formal, List<Expr.Argument> arguments) {
    int first = receiver.isPresent() ? 1 : 0;
    if (arguments.isEmpty() && index == first) {
      wrong(CallErrors.leftOut(call, callee, formal));
    }
    List<TypedExpr> all = new ArrayList<>();
    for (Expr.Argument argument : arguments) {
      TypedExpr value = one(argument.value(), formal);
      fine &= !Expressions.isPoison(value);
      all.add(value);
    }
    Type element = unifier.resolve(formal.type()).orElse(formal.type());
    return new TypedExpr.Collection(all, false, new Type.ListOf(element), call.span());
  }

  private TypedExpr one(Expr value, Callee.Formal formal) {
    TypedExpr ready = typed.get(value);
    Optional<Type> wanted = unifier.resolve(formal.type());
    TypedExpr argument = ready != null ? ready : session.expressions.hinted(value, env, wanted);
    if (Expressions.isPoison(argument)) {
      fine = false;
      return argument;
    }
    if (!unifier.unify(formal.type(), argument.type())) {
      fine = false;
      Type shown = unifier.resolve(formal.type()).orElse(formal.type());
      boolean onlyAbsence = unifier.copy().unify(formal.type(), argument.type().required());
      session.report(
          argument.type().isOptional() && onlyAbsence
              ? AbsenceErrors.mayBeAbsent(argument, value, env, session)
              : TypeErrors.argument(argument, value, shown, callee, formal.name(), session));
      return Expressions.poison(argument.span());
    }
    return argument;
  }
}
