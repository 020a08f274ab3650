package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.resolve.Member;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.type.Type;
import io.plimsoll.typed.TypedExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls of nothing, of two things, or with wrong arguments. */
final class CallErrors {
  private static final Set<String> SIZES = Set.of("len", "size", "length");

  private CallErrors() {}

  static Diagnostic unknownFunction(Name name, Expr.Call call, Env env, Session session) {
    if (SIZES.contains(name.text())) {
      return CollectionErrors.sizeCall(name, call);
    }
    Diagnostic d =
        Diagnostic.at(name.span(), Code.E0108, "there is no function `" + name.text() + "`");
    if (!session.schema.methods(name.text()).isEmpty()) {
      String first = call.arguments().isEmpty() ? "x" : call.arguments().getFirst().span().text();
      return d.help("it is a method, called with a dot: `" + first + "." + name.text() + "(…)`");
    }
    return nearest(d, name, functions(env, session));
  }

  private static List<String> functions(Env env, Session session) {
    List<String> all = new ArrayList<>();
    env.file()
        .home()
        .members()
        .values()
        .forEach(
            m -> {
              if (m instanceof Member.OfFn) {
                all.add(m.name().text());
              }
            });
    all.addAll(session.schema.functions().keySet());
    return all;
  }

  private static Diagnostic nearest(Diagnostic d, Name name, List<String> candidates) {
    return Nearest.of(name.text(), candidates)
        .map(n -> d.help("did you mean `" + n + "`?").edit(name.span(), n))
        .orElseGet(() -> d.help("`plimsoll schema` prints all functions and methods"));
  }

  static Diagnostic unknownMethod(TypedExpr receiver, Name name, Env env, Session session) {
    Type type = receiver.type().required();
    String text = receiver.span().text();
    if (Types.isCollection(type)
        && Set.of("length", "size", "count", "len").contains(name.text())) {
      return CollectionErrors.sizeField(receiver, name);
    }
    Diagnostic d =
        Diagnostic.at(
            name.span(),
            Code.E0108,
            "`"
                + type
                + "` has no method `"
                + name.text()
                + "`, and no function of that name takes it");
    if (session.schema.field(type, name.text()).isPresent()) {
      return d.help("it is a field: `" + text + "." + name.text() + "`");
    }
    List<String> names = new ArrayList<>();
    session
        .schema
        .methods()
        .forEach(
            (n, forms) -> {
              boolean takes =
                  forms.stream()
                      .anyMatch(
                          s ->
                              s.receiver()
                                  .filter(r -> new Unifier(session.types).unify(r, type))
                                  .isPresent());
              if (takes) {
                names.add(n);
              }
            });
    List<String> fields = session.schema.fields(type).stream().map(f -> f.name()).toList();
    Optional<String> field = Nearest.of(name.text(), fields);
    if (field.isPresent() && Nearest.of(name.text(), names).isEmpty()) {
      return d.help("did you mean the field `" + text + "." + field.get() + "`?");
    }
    names.addAll(functions(env, session));
    return nearest(d, name, names);
  }

  static Diagnostic notCallable(Span span) {
    return Diagnostic.at(span, Code.E0108, "this is no function")
        .help("only functions and methods are called, by their name");
  }

  static Diagnostic notFunction(Name name) {
    return Diagnostic.at(
            name.span(), Code.E0108, "`" + name.text() + "` is a value, not a function")
        .help("read it without brackets");
  }

  static Diagnostic notConstant(Expr.Call call) {
    return Diagnostic.at(call.span(), Code.E0103, "a constant calls nothing", "call")
        .help("this value is a constant: it reads no fact, parameter or function");
  }

  static Diagnostic methodAndFunction(Name name, TypedExpr receiver, Expr.Call call) {
    StringBuilder as = new StringBuilder(name.text()).append('(').append(receiver.span().text());
    call.arguments().forEach(a -> as.append(", ").append(a.span().text()));
    as.append(')');
    return Diagnostic.at(
            name.span(),
            Code.E0107,
            "`"
                + name.text()
                + "` is a method of `"
                + receiver.type()
                + "` and a function that takes it")
        .help("for the function write `" + as + "`")
        .edit(call.span(), as.toString());
  }

  static Diagnostic unknownArgument(Name name, Callee callee) {
    List<String> names =
        callee.formals().stream().map(Callee.Formal::name).filter(n -> !n.isEmpty()).toList();
    Diagnostic d =
        Diagnostic.at(
                name.span(),
                Code.E0303,
                "`" + callee.name() + "` has no parameter `" + name.text() + "`")
            .note("`" + callee.text() + "`");
    return Nearest.of(name.text(), names)
        .map(n -> d.help("did you mean `" + n + "`?").edit(name.span(), n))
        .orElse(d);
  }

  static Diagnostic positionalAfterNamed(Expr.Argument argument) {
    return Diagnostic.at(
            argument.span(), Code.E0303, "arguments without a name come before those with one")
        .help("give this one a name too, or move it to the front");
  }

  static Diagnostic tooMany(Expr.Argument argument, Callee callee) {
    return Diagnostic.at(
            argument.span(), Code.E0303, "`" + callee.name() + "` takes fewer arguments")
        .help("`" + callee.text() + "`");
  }

  static Diagnostic givenTwice(Expr.Argument argument, String parameter) {
    return Diagnostic.at(argument.span(), Code.E0303, "`" + parameter + "` is given twice")
        .help("leave one of them out");
  }

  static Diagnostic leftOut(Expr.Call call, Callee callee, Callee.Formal formal) {
    return Diagnostic.at(
            call.span(), Code.E0303, "`" + callee.name() + "` needs `" + formal.name() + "`")
        .help("`" + callee.text() + "`");
  }

  static Diagnostic noForm(
      Name name,
      Expr.Call call,
      List<Callee> candidates,
      Optional<TypedExpr> receiver,
      Map<Expr, TypedExpr> typed) {
    List<String> given = new ArrayList<>();
    receiver.ifPresent(r -> given.add("`" + r.type() + "`"));
    for (Expr.Argument argument : call.arguments()) {
      Optional<TypedExpr> known = Optional.ofNullable(typed.get(argument.value()));
      given.add(
          "`" + known.map(t -> t.type().toString()).orElse(argument.value().span().text()) + "`");
    }
    Diagnostic d =
        Diagnostic.at(
            name.span(),
            Code.E0303,
            "no form of `" + name.text() + "` takes " + String.join(", ", given));
    int most = 6;
    String forms =
        candidates.stream()
            .limit(most)
            .map(c -> "`" + c.text() + "`")
            .collect(Collectors.joining("\n  "));
    String more =
        candidates.size() > most ? "\n  … and " + (candidates.size() - most) + " more" : "";
    return d.help("it has these:\n  " + forms + more);
  }

  static Diagnostic untyped(Expr.Call call, Callee callee) {
    return Diagnostic.at(
            call.span(), Code.E0305, "what type does `" + callee.name() + "` have here?")
        .help("nothing here says it: use it beside a value, such as `x ?? undetermined(\"why\")`");
  }
}
