package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.syntax.Binding;
import io.plimsoll.syntax.Expr;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import java.util.List;
import java.util.Optional;

/** Optional values where a value is needed (E0203), with what the author can decide. */
final class AbsenceErrors {
  private AbsenceErrors() {}

  private static Diagnostic at(TypedExpr typed, String message) {
    return Diagnostic.at(typed.span(), Code.E0203, message, "type `" + typed.type() + "`");
  }

  /** An optional value is read, called or given. */
  static Diagnostic mayBeAbsent(TypedExpr typed, Expr written, Env env, Session session) {
    String text = written.span().text();
    Diagnostic d = at(typed, "`" + Shown.source(written.span()) + "` may be absent here");
    if (PlaceKeys.of(typed).isEmpty()) {
      return d.help(
          "give it a name and decide: `let x = "
              + text
              + "`, then `x is present and …`; or a value: `"
              + text
              + " ?? …`");
    }
    return readings(d, text, List.of(text), env, inForce(written, typed, session));
  }

  /** The same value as it is in force, where what is declared may be absent. */
  private static String inForce(Expr written, TypedExpr typed, Session session) {
    if (written instanceof Expr.FieldAccess field
        && field.receiver() instanceof Expr.FieldAccess declared
        && declared.field().text().equals("declared")
        && typed instanceof TypedExpr.FieldOf f
        && f.receiver() instanceof TypedExpr.FieldOf d) {
      Type owner = d.receiver().type();
      boolean always =
          session
              .schema
              .field(owner, field.field().text())
              .map(x -> !x.type().isOptional())
              .orElse(false);
      if (always) {
        String name = declared.receiver().span().text() + "." + field.field().text();
        return "the value in force is `" + name + "`, never absent. For what is written, ";
      }
    }
    return "";
  }

  /** Both readings of the condition around a place, as help and as edits. */
  private static Diagnostic readings(
      Diagnostic d, String text, List<String> places, Env env, String before) {
    if (env.goal().isEmpty() || env.goal().get().span().text().contains("\n")) {
      return d.help(
          before
              + "decide what absence means: narrow with `"
              + text
              + " is present and …`, or give a value: `"
              + text
              + " ?? …`");
    }
    Env.Goal goal = env.goal().get();
    String condition = goal.span().text();
    String absent = String.join(" or ", places.stream().map(p -> p + " is absent").toList());
    String present = String.join(" and ", places.stream().map(p -> p + " is present").toList());
    String whenAbsent = absent + " or " + condition;
    String whenPresent = present + " and " + condition;
    String trueWord = word(goal.kind(), true);
    String falseWord = word(goal.kind(), false);
    Span span = goal.span();
    return d.help(
            before
                + "decide what absence means:\n  "
                + whenAbsent
                + "    "
                + trueWord
                + "\n  "
                + whenPresent
                + "    "
                + falseWord)
        .edit(span, whenAbsent)
        .edit(span, whenPresent);
  }

  private static String word(Env.Goal.Kind kind, boolean conditionHolds) {
    return switch (kind) {
      case REQUIRE -> conditionHolds ? "absence is fine" : "absence is a finding";
      case DENY -> conditionHolds ? "absence is a finding" : "absence is fine";
      case OTHER -> conditionHolds ? "absence counts as true" : "absence counts as false";
    };
  }

  /** An optional value is compared. */
  static Diagnostic compared(
      Expr.Binary e, TypedExpr left, TypedExpr right, Env env, Session session) {
    String a = e.left().span().text();
    String b = e.right().span().text();
    if (left.type().isOptional() && right.type().isOptional()) {
      Diagnostic both =
          at(
                  left,
                  "`"
                      + Shown.source(e.left().span())
                      + "` and `"
                      + Shown.source(e.right().span())
                      + "` may both be absent")
              .label(right.span(), "type `" + right.type() + "`");
      String test = "any x in " + a + ": any y in " + b + ": x " + e.operator().text() + " y";
      return e.operator() == BinaryOperator.EQUAL
          ? both.help("two absent values are not equal: `" + test + "`").edit(e.span(), test)
          : both.help("decide what absence means: `" + test + "`");
    }
    boolean isLeft = left.type().isOptional();
    TypedExpr optional = isLeft ? left : right;
    String text = isLeft ? a : b;
    Diagnostic d =
        at(
            optional,
            "`"
                + Shown.source(optional.span())
                + "` may be absent, and an optional is never compared");
    if (PlaceKeys.of(optional).isEmpty()) {
      String other = isLeft ? "x " + e.operator().text() + " " + b : a + e.operator().text() + " x";
      return d.help("bind it: `any x in " + text + ": " + other + "`");
    }
    Env here = env.goal().isPresent() ? env : env.goal(Env.Goal.Kind.OTHER, e.span());
    Diagnostic helped =
        readings(d, text, List.of(text), here, inForce(expr(e, isLeft), optional, session));
    String value = defaultFor(optional.type().required());
    return value.isEmpty()
        ? helped
        : helped.note("or give it a value: `(" + text + " ?? " + value + ")`");
  }

  private static Expr expr(Expr.Binary e, boolean left) {
    return left ? e.left() : e.right();
  }

  private static String defaultFor(Type type) {
    return switch (type) {
      case Basic b when b == Basic.STRING -> "\"\"";
      case Basic b when b == Basic.INT -> "0";
      case Basic b when b == Basic.DECIMAL -> "0.0";
      case Basic b when b == Basic.BYTES -> "0B";
      case Basic b when b == Basic.DURATION -> "0s";
      case Basic b when b == Basic.BOOL -> "false";
      default -> "";
    };
  }

  /** An optional part of a text that is a value. */
  static Diagnostic inText(TypedExpr typed, Expr written) {
    String text = written.span().text();
    String filled = text + " ?? \"none\"";
    return at(
            typed,
            "`" + Shown.source(typed.span()) + "` may be absent, and a text has no place for that")
        .help("say what stands there then: `{" + filled + "}`; in messages it prints `<none>`")
        .edit(written.span(), filled);
  }

  /** Optional elements of a list or set. */
  static Diagnostic inCollection(
      TypedExpr typed, Expr element, List<Binding> bindings, Span whole) {
    String text = element.span().text();
    String sources = String.join(", ", bindings.stream().map(b -> b.span().text()).toList());
    String all = whole.text();
    String open = all.isEmpty() ? "[" : all.substring(0, 1);
    String close = all.isEmpty() ? "]" : all.substring(all.length() - 1);
    String name = freshName(element, bindings);
    String bound = open + name + " for " + sources + ", " + name + " in " + text + close;
    return at(
            typed,
            "lists and sets hold no optionals, and `"
                + Shown.source(typed.span())
                + "` may be absent")
        .help("bind what is there: `" + bound + "`")
        .edit(whole, bound);
  }

  /** A name for the bound value: the first letter of the field, unless that is taken. */
  private static String freshName(Expr element, List<Binding> bindings) {
    String wanted = element instanceof Expr.FieldAccess f ? f.field().text().substring(0, 1) : "v";
    Optional<Binding> taken =
        bindings.stream().filter(b -> b.variable().text().equals(wanted)).findFirst();
    return taken.isPresent() ? wanted + wanted : wanted;
  }
}
