package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Text;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import java.util.Optional;

/** Operators whose operands do not go together. */
final class OperatorErrors {
  private OperatorErrors() {}

  static Diagnostic twoConstants(Expr.Binary e) {
    String a = e.left().span().text();
    String b = e.right().span().text();
    return Diagnostic.at(
            e.span(),
            Code.E0306,
            "`" + a + "` and `" + b + "` are both constants, or unknown names")
        .help("a constant takes the type of the other side: one side is a value");
  }

  static Diagnostic neverEqual(Expr.Binary e, TypedExpr left, TypedExpr right, Session session) {
    Optional<Diagnostic> constant = constant(e, left, right, session);
    if (constant.isPresent()) {
      return constant.get();
    }
    boolean equality =
        switch (e.operator()) {
          case EQUAL, NOT_EQUAL -> true;
          default -> false;
        };
    Diagnostic d =
        Diagnostic.at(
                left.span(),
                Code.E0302,
                "`"
                    + left.type()
                    + "` and `"
                    + right.type()
                    + "` are never "
                    + (equality ? "equal" : "compared"),
                "" + left.type())
            .label(right.span(), "" + right.type());
    Optional<String> user = user(e, left, right);
    return user.or(() -> TypeErrors.advice(right, e.right(), left.type(), session))
        .or(() -> TypeErrors.advice(left, e.left(), right.type(), session))
        .map(d::help)
        .orElse(d);
  }

  /** {@code severity == "high"}: a text where the other side has constants. */
  private static Optional<Diagnostic> constant(
      Expr.Binary e, TypedExpr left, TypedExpr right, Session session) {
    if (left.type() instanceof Type.EnumOf t && isQuoted(e.right())) {
      return Optional.of(TypeErrors.mismatch(right, e.right(), t, session));
    }
    if (right.type() instanceof Type.EnumOf t && isQuoted(e.left())) {
      return Optional.of(TypeErrors.mismatch(left, e.left(), t, session));
    }
    boolean named =
        (left.type() instanceof Type.EnumOf l
                && e.right() instanceof Expr.Ref r
                && session.types.constants(l).contains(r.name().text()))
            || (right.type() instanceof Type.EnumOf t
                && e.left() instanceof Expr.Ref q
                && session.types.constants(t).contains(q.name().text()));
    if (!named) {
      return Optional.empty();
    }
    return left.type() instanceof Type.EnumOf l
        ? Optional.of(TypeErrors.mismatch(right, e.right(), l, session))
        : Optional.of(TypeErrors.mismatch(left, e.left(), right.type(), session));
  }

  private static boolean isQuoted(Expr e) {
    return e instanceof Text t && t.literal().isPresent();
  }

  /** A user compared with a number or a name. */
  private static Optional<String> user(Expr.Binary e, TypedExpr left, TypedExpr right) {
    boolean isLeft = isUser(left.type());
    if (isLeft == isUser(right.type())) {
      return Optional.empty();
    }
    Type other = isLeft ? right.type() : left.type();
    String user = (isLeft ? e.left() : e.right()).span().text();
    String value = (isLeft ? e.right() : e.left()).span().text();
    if (other == Basic.INT) {
      return Optional.of(
          "compare the uid: `" + user + ".uid " + e.operator().text() + " " + value + "`");
    }
    return other == Basic.STRING
        ? Optional.of("compare the name, `" + user + ".name`, or ask `" + user + ".is_root`")
        : Optional.empty();
  }

  private static boolean isUser(Type type) {
    return type instanceof Type.Named n && n.name().equals("User");
  }

  static Diagnostic notOrdered(Expr.Binary e, Type type) {
    Diagnostic d =
        Diagnostic.at(
            e.operatorSpan(),
            Code.E0310,
            "`" + type + "` has no order, so `" + e.operator().text() + "` does not fit");
    if (type == Basic.MODE) {
      return d.help(
          "a limit is `" + e.left().span().text() + ".within(" + e.right().span().text() + ")`");
    }
    return type == Basic.STRING
        ? d.help("versions compare: `v\"1.2\"`, `to_version(…)`; numbers: `to_int(…)`")
        : d.help("numbers, sizes, times, versions and ordered enums have one");
  }

  static Diagnostic notIn(Expr.Binary e, TypedExpr left, TypedExpr right) {
    Diagnostic d =
        Diagnostic.at(
            right.span(),
            Code.E0312,
            "`" + right.type() + "` is no collection, so nothing is `in` it",
            "type `" + right.type() + "`");
    return right.type() == Basic.STRING && left.type() == Basic.STRING
        ? d.help(
            "a part of a text: `"
                + e.right().span().text()
                + ".contains("
                + e.left().span().text()
                + ")`")
        : d.help("`in` looks into lists, sets, the keys of maps and ranges of versions");
  }

  static Diagnostic neverIn(Expr.Binary e, TypedExpr left, Type member, Session session) {
    if (member instanceof Type.EnumOf t && isQuoted(e.left())) {
      return TypeErrors.mismatch(left, e.left(), t, session);
    }
    Diagnostic d =
        Diagnostic.at(
            left.span(),
            Code.E0302,
            "`" + left.type() + "` is never in a collection of `" + member + "`",
            "type `" + left.type() + "`");
    if (member == Basic.GLOB || member == Basic.REGEX) {
      return d.help(
          "patterns match: `"
              + e.left().span().text()
              + ".matches_any("
              + e.right().span().text()
              + ")`");
    }
    return TypeErrors.advice(left, e.left(), member, session).map(d::help).orElse(d);
  }

  static Diagnostic notMatched(Expr.Binary e, TypedExpr left, TypedExpr right) {
    Type pattern = right.type();
    if (pattern == Basic.STRING) {
      return Diagnostic.at(right.span(), Code.E0310, "`matches` wants a pattern", "type `String`")
          .help(
              isQuoted(e.right())
                  ? "give it a tag: `re"
                      + e.right().span().text()
                      + "` or `glob"
                      + e.right().span().text()
                      + "`"
                  : "a pattern is `re\"…\"` or `glob\"…\"`, or a parameter of such a type");
    }
    if (pattern == Basic.REGEX || pattern == Basic.GLOB) {
      Diagnostic d =
          Diagnostic.at(
              left.span(),
              Code.E0310,
              "`" + left.type() + "` does not match a `" + pattern + "`",
              "type `" + left.type() + "`");
      return left.type() == Basic.IMAGE_REF
          ? d.help("a reference matches a glob; its text is `" + e.left().span().text() + ".text`")
          : d.help("texts and paths match patterns, references match globs");
    }
    if (pattern instanceof Type.SetOf) {
      return Diagnostic.at(
              right.span(), Code.E0310, "`matches` wants one pattern", "type `" + pattern + "`")
          .help(
              "for several: `"
                  + e.left().span().text()
                  + ".matches_any("
                  + e.right().span().text()
                  + ")`");
    }
    return Diagnostic.at(
            right.span(), Code.E0310, "`matches` wants a pattern", "type `" + pattern + "`")
        .help("a pattern is `re\"…\"` or `glob\"…\"`");
  }

  static Diagnostic negative(TypedExpr operand) {
    return Diagnostic.at(
            operand.span(),
            Code.E0310,
            "`-` does not fit `" + operand.type() + "`",
            "type `" + operand.type() + "`")
        .help("numbers and durations have a sign");
  }

  static Diagnostic arithmetic(Expr.Binary e, TypedExpr left, TypedExpr right, Session session) {
    Span place = left.span();
    Diagnostic d =
        Diagnostic.at(
                place,
                Code.E0310,
                "`"
                    + e.operator().text()
                    + "` does not fit `"
                    + left.type()
                    + "` and `"
                    + right.type()
                    + "`",
                "" + left.type())
            .label(right.span(), "" + right.type());
    if (left.type() == Basic.DECIMAL && right.type() == Basic.DECIMAL) {
      return d.help("a `Decimal` is exact and has no `/`: multiply instead");
    }
    if (left.type() == Basic.STRING || right.type() == Basic.STRING) {
      return d.help(
          "put both into a text: `\"{"
              + e.left().span().text()
              + "}{"
              + e.right().span().text()
              + "}\"`");
    }
    return TypeErrors.advice(right, e.right(), left.type(), session)
        .or(() -> TypeErrors.advice(left, e.left(), right.type(), session))
        .map(d::help)
        .orElse(d.help("`" + left.type() + "` and `" + right.type() + "` do not add up"));
  }
}
