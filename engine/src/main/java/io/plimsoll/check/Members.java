package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.resolve.Member;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Docs;
import io.plimsoll.syntax.Name;
import io.plimsoll.type.Type;
import io.plimsoll.typed.Function;
import io.plimsoll.typed.PackageLet;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Parameters, lets and functions of packages, each checked once, when it is first needed. */
final class Members {
  /**
   * Functions and lets that wait for each other; the order of {@link CallOrder} keeps this low
   * unless they call each other in a circle.
   */
  private static final int DEEPEST = 100;

  private final Session session;
  private final TypeExprs typeExprs;
  private final IdentityHashMap<Declaration, Parameter> parameters = new IdentityHashMap<>();
  private final IdentityHashMap<Declaration, Optional<PackageLet>> lets = new IdentityHashMap<>();
  private final IdentityHashMap<Declaration, Optional<Function>> functions =
      new IdentityHashMap<>();
  private final IdentityHashMap<Declaration, Callee.OfFunction> callees = new IdentityHashMap<>();
  private final List<Member> open = new ArrayList<>();
  private final Heights heights = new Heights();

  Members(Session session) {
    this.session = session;
    this.typeExprs = new TypeExprs(session);
  }

  TypeExprs typeExprs() {
    return typeExprs;
  }

  Parameter parameter(Member.OfParam member) {
    Parameter known = parameters.get(member.declaration());
    if (known != null) {
      return known;
    }
    Parameter made =
        session.apart(
            () -> Parameters.typed(member.file(), Optional.empty(), member.declaration(), session));
    parameters.put(member.declaration(), made);
    return made;
  }

  /** A let with its value; nothing when it has none that is right, which is reported. */
  Optional<PackageLet> let(Member.OfLet member) {
    Optional<PackageLet> known = lets.get(member.declaration());
    if (known != null) {
      return known;
    }
    if (isCircular(member, member.name().span())) {
      return Optional.empty();
    }
    open.add(member);
    Optional<PackageLet> made = session.apart(() -> typed(member));
    open.removeLast();
    lets.put(member.declaration(), made);
    return made;
  }

  private Optional<PackageLet> typed(Member.OfLet member) {
    Declaration.Let let = member.declaration();
    Env env = Env.of(member.file(), Env.Mode.RULE);
    Optional<Type> type = let.type().map(t -> typeExprs.type(t));
    if (let.isPublic() && type.isEmpty()) {
      session.report(DeclarationErrors.untypedExport(let));
    }
    TypedExpr value =
        type.map(t -> session.expressions.wanted(let.value(), env, t))
            .orElseGet(() -> session.expressions.infer(let.value(), env));
    Type known = Lets.bounded(type.orElse(value.type()), let.name(), session);
    if (Expressions.isPoison(value) || Types.holdsPoison(known)) {
      return Optional.empty();
    }
    PackageLet made =
        new PackageLet(
            member.packageName(),
            let.name().text(),
            known,
            value,
            env.frame().size(),
            let.name().span());
    return isTooDeep(heights.of(made), let.name()) ? Optional.empty() : Optional.of(made);
  }

  /** What a call of a function looks like, known without its body. */
  Callee.OfFunction callee(Member.OfFn member) {
    Callee.OfFunction known = callees.get(member.declaration());
    if (known != null) {
      return known;
    }
    Callee.OfFunction made = session.apart(() -> signature(member));
    callees.put(member.declaration(), made);
    return made;
  }

  private Callee.OfFunction signature(Member.OfFn member) {
    List<Callee.Formal> formals = new ArrayList<>();
    for (Declaration.Formal f : member.declaration().formals()) {
      formals.add(
          new Callee.Formal(f.name().text(), typeExprs.type(f.type()), Optional.empty(), false));
    }
    return new Callee.OfFunction(member, formals, typeExprs.type(member.declaration().result()));
  }

  /** A function with its body; nothing when that is not right, which is reported. */
  Optional<Function> function(Member.OfFn member, Span call) {
    Optional<Function> known = functions.get(member.declaration());
    if (known != null) {
      return known;
    }
    if (isCircular(member, call)) {
      return Optional.empty();
    }
    Callee.OfFunction callee = callee(member);
    open.add(member);
    Optional<Function> made = session.apart(() -> typed(member, callee));
    open.removeLast();
    functions.put(member.declaration(), made);
    return made;
  }

  private Optional<Function> typed(Member.OfFn member, Callee.OfFunction callee) {
    Declaration.Fn fn = member.declaration();
    Env env = Env.of(member.file(), Env.Mode.RULE);
    List<Variable> formals = new ArrayList<>();
    for (int i = 0; i < fn.formals().size(); i++) {
      Type type = callee.formals().get(i).type();
      Variable v = session.expressions.bindings.declare(fn.formals().get(i).name(), type, env);
      formals.add(v);
      env = env.with(v);
    }
    Lets.Typed lets = new Lets(session).typed(fn.lets(), env);
    TypedExpr body = session.expressions.wanted(fn.body(), lets.env(), callee.result());
    fn.formals().forEach(f -> Lints.unused(f.name(), "parameter", session));
    fn.lets().forEach(l -> Lints.unused(l.name(), "let", session));
    boolean broken =
        Expressions.isPoison(body)
            || Types.holdsPoison(callee.result())
            || lets.lets().stream().anyMatch(l -> Types.holdsPoison(l.variable().type()))
            || formals.stream().anyMatch(f -> Types.holdsPoison(f.type()));
    if (broken) {
      return Optional.empty();
    }
    Function made =
        new Function(
            member.packageName(),
            fn.name().text(),
            formals,
            callee.result(),
            lets.lets(),
            body,
            env.frame().size(),
            fn.name().span());
    return isTooDeep(heights.of(made), fn.name()) ? Optional.empty() : Optional.of(made);
  }

  private boolean isTooDeep(int height, Name name) {
    if (height > Heights.MOST) {
      session.report(DeclarationErrors.deepCalls(name));
    }
    return height > Heights.MOST;
  }

  private boolean isCircular(Member member, Span call) {
    int at = indexOfOpen(member);
    if (at < 0 && open.size() < DEEPEST) {
      return false;
    }
    List<String> circle =
        open.subList(Math.max(at, 0), open.size()).stream().map(m -> m.name().text()).toList();
    session.apart(
        () -> {
          session.report(DeclarationErrors.recursive(Code.E0311, member.name(), circle, call));
          return member;
        });
    return true;
  }

  private int indexOfOpen(Member member) {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).name().equals(member.name())) {
        return i;
      }
    }
    return -1;
  }

  static String docs(Optional<Docs> docs) {
    return docs.map(Docs::text).orElse("");
  }
}
