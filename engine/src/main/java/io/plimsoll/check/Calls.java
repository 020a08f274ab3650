package io.plimsoll.check;

import io.plimsoll.resolve.Imported;
import io.plimsoll.resolve.Member;
import io.plimsoll.schema.Signature;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.type.Type;
import io.plimsoll.typed.TypedExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a call means, in either form: {@code f(x)} or {@code x.f()}. */
final class Calls {
  /** The one built-in whose type is wholly that of where it stands. */
  private static final String UNDETERMINED = "undetermined";

  private final Session session;
  private final Overloads overloads;

  Calls(Session session) {
    this.session = session;
    this.overloads = new Overloads(session);
  }

  boolean isFlexible(Expr.Call call) {
    return call.callee() instanceof Expr.Ref r && r.name().text().equals(UNDETERMINED);
  }

  TypedExpr call(Expr.Call call, Env outer, Optional<Type> hint) {
    Env env = outer.used(Env.Use.VALUE);
    if (env.mode().isConstant()) {
      session.report(CallErrors.notConstant(call));
      return Expressions.poison(call.span());
    }
    return switch (call.callee()) {
      case Expr.Ref r -> function(r.name(), call, env, hint);
      case Expr.FieldAccess f -> {
        Optional<Imported.OfPackage> home = Fields.packageOf(f.receiver(), env, session);
        yield home.isPresent()
            ? exported(home.get(), f.field(), call, env, hint)
            : method(f, call, env, hint);
      }
      default -> {
        session.report(CallErrors.notCallable(call.callee().span()));
        yield poison(call, env);
      }
    };
  }

  /** Arguments are typed all the same: what is wrong in them is said, what they use is used. */
  private TypedExpr poison(Expr.Call call, Env env) {
    for (Expr.Argument argument : call.arguments()) {
      if (!session.expressions.isFlexible(argument.value(), env)) {
        session.expressions.infer(argument.value(), env);
      }
    }
    return Expressions.poison(call.span());
  }

  private TypedExpr function(Name name, Expr.Call call, Env env, Optional<Type> hint) {
    Optional<Member> member = member(name, env);
    if (member.isPresent() && !(member.get() instanceof Member.OfFn)) {
      if (!(member.get() instanceof Member.Broken)) {
        session.use(member.get().name().span());
        session.report(CallErrors.notFunction(name));
      }
      return poison(call, env);
    }
    List<Callee> candidates = functions(name, env);
    if (candidates.isEmpty()) {
      boolean brokenImport = env.file().imported(name.text()).isPresent();
      if (!brokenImport) {
        session.report(CallErrors.unknownFunction(name, call, env, session));
      }
      return poison(call, env);
    }
    return overloads.choose(candidates, Optional.empty(), name, call, env, hint);
  }

  /** A member of the package or an imported one; its use is noted. */
  private Optional<Member> member(Name name, Env env) {
    Optional<Member> own = env.file().member(name.text());
    Optional<Member> found =
        own.or(
            () ->
                env.file()
                    .imported(name.text())
                    .filter(Imported.OfMember.class::isInstance)
                    .map(i -> ((Imported.OfMember) i).member()));
    return found;
  }

  /** The functions of a name: one of a policy, or the forms of a built-in. */
  private List<Callee> functions(Name name, Env env) {
    Optional<Member> member = member(name, env);
    if (member.isPresent()) {
      return member.get() instanceof Member.OfFn f ? List.of(session.members.callee(f)) : List.of();
    }
    List<Callee> all = new ArrayList<>();
    session.schema.functions(name.text()).forEach(s -> all.add(Callee.OfSignature.of(s)));
    return all;
  }

  private TypedExpr exported(
      Imported.OfPackage home, Name name, Expr.Call call, Env env, Optional<Type> hint) {
    Optional<Member> member = new Fields(session).exported(home, name, env);
    if (member.isEmpty() || member.get() instanceof Member.Broken) {
      return poison(call, env);
    }
    if (!(member.get() instanceof Member.OfFn f)) {
      session.report(CallErrors.notFunction(name));
      return poison(call, env);
    }
    List<Callee> candidates = List.of(session.members.callee(f));
    return overloads.choose(candidates, Optional.empty(), name, call, env, hint);
  }

  private TypedExpr method(Expr.FieldAccess access, Expr.Call call, Env env, Optional<Type> hint) {
    TypedExpr receiver = session.expressions.infer(access.receiver(), env);
    if (Expressions.isPoison(receiver)) {
      return poison(call, env);
    }
    if (access.isOptional()) {
      return Fields.chained(
          receiver, call.span(), env, session, bound -> on(bound, access, call, env, hint));
    }
    return on(receiver, access, call, env, hint);
  }

  private TypedExpr on(
      TypedExpr receiver, Expr.FieldAccess access, Expr.Call call, Env env, Optional<Type> hint) {
    Name name = access.field();
    List<Callee> methods = methods(name, receiver.type());
    List<Callee> functions = fitting(functions(name, env), receiver.type());
    if (methods.isEmpty() && functions.isEmpty()) {
      return none(receiver, access, call, env);
    }
    if (!methods.isEmpty() && !functions.isEmpty()) {
      session.report(CallErrors.methodAndFunction(name, receiver, call));
      return poison(call, env);
    }
    List<Callee> candidates = methods.isEmpty() ? functions : methods;
    return overloads.choose(candidates, Optional.of(receiver), name, call, env, hint);
  }

  private List<Callee> methods(Name name, Type receiver) {
    List<Callee> all = new ArrayList<>();
    for (Signature s : session.schema.methods(name.text())) {
      if (new Unifier(session.types).unify(s.receiver().orElseThrow(), receiver)) {
        all.add(Callee.OfSignature.of(s));
      }
    }
    return all;
  }

  private List<Callee> fitting(List<Callee> functions, Type receiver) {
    return functions.stream()
        .filter(f -> !f.formals().isEmpty())
        .filter(f -> new Unifier(session.types).unify(f.formals().getFirst().type(), receiver))
        .toList();
  }

  private TypedExpr none(TypedExpr receiver, Expr.FieldAccess access, Expr.Call call, Env env) {
    Type required = receiver.type().required();
    boolean whenPresent =
        receiver.type().isOptional()
            && (!methods(access.field(), required).isEmpty()
                || !fitting(functions(access.field(), env), required).isEmpty());
    if (whenPresent) {
      session.report(AbsenceErrors.mayBeAbsent(receiver, access.receiver(), env, session));
    } else {
      session.report(CallErrors.unknownMethod(receiver, access.field(), env, session));
    }
    return poison(call, env);
  }
}
