package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.type.Type;
import io.plimsoll.typed.TypedExpr;

/** Collections: what is none, what they cannot hold, how they are counted. */
final class CollectionErrors {
  private CollectionErrors() {}

  static Diagnostic notIterable(TypedExpr source, Expr written) {
    Diagnostic d =
        Diagnostic.at(
            source.span(),
            Code.E0312,
            "`" + source.type() + "` is no collection",
            "type `" + source.type() + "`");
    return d.help(
        "`in` takes a list, a set, a map or an optional value; for one thing write `let x = "
            + written.span().text()
            + "`");
  }

  static Diagnostic notIndexed(TypedExpr receiver) {
    return Diagnostic.at(
            receiver.span(),
            Code.E0312,
            "`" + receiver.type() + "` has no elements by `[…]`",
            "type `" + receiver.type() + "`")
        .help("lists have `xs[0]`, maps have `m[\"key\"]`");
  }

  static Diagnostic untyped(Span span, String kind) {
    boolean set = kind.equals("Set");
    return Diagnostic.at(span, Code.E0305, set ? "set or map of what?" : "list of what?", "empty")
        .help(set ? "say it: `let x: Set<String> = {}`" : "say it: `let x: List<String> = []`");
  }

  static Diagnostic elementsDiffer(TypedExpr first, TypedExpr other) {
    return Diagnostic.at(
            other.span(),
            Code.E0301,
            "the elements have different types, `" + first.type() + "` and `" + other.type() + "`",
            "type `" + other.type() + "`")
        .label(first.span(), "type `" + first.type() + "`")
        .help("a collection holds values of one type");
  }

  static Diagnostic notMember(Span span, Type type, String what) {
    return Diagnostic.at(span, Code.E0301, what + " single values, no `" + type + "`")
        .help("scalars, constants, value types and nodes; use a list of them");
  }

  static Diagnostic openOutsideTest(Span span) {
    return Diagnostic.at(span, Code.E0301, "`..unknown` is for tests only")
        .help("leave it out: a policy writes closed lists");
  }

  /** {@code xs.length}. */
  static Diagnostic sizeField(TypedExpr receiver, Name field) {
    String text = receiver.span().text();
    String count = "count(" + text + ")";
    Diagnostic d =
        Diagnostic.at(
            field.span(), Code.E0307, "`" + receiver.type() + "` has no `" + field.text() + "`");
    return d.help("the number of elements is `" + count + "`")
        .edit(receiver.span().to(field.span()), count);
  }

  /** {@code length(xs)}. */
  static Diagnostic sizeOf(TypedExpr collection) {
    String count = "count(" + collection.span().text() + ")";
    return Diagnostic.at(
            collection.span(),
            Code.E0307,
            "`length` counts the characters of a text",
            "type `" + collection.type() + "`")
        .help("the number of elements is `" + count + "`");
  }

  /** {@code len(xs)}. */
  static Diagnostic sizeCall(Name function, Expr.Call call) {
    String inner = call.arguments().size() == 1 ? call.arguments().getFirst().span().text() : "xs";
    String count = "count(" + inner + ")";
    return Diagnostic.at(
            function.span(), Code.E0307, "there is no function `" + function.text() + "`")
        .help("the number of elements is `" + count + "`")
        .edit(call.span(), count);
  }

  /** {@code count(x in xs)}. */
  static Diagnostic countsMembership(Expr.CountOf e, Expr.Binary in) {
    String xs = in.right().span().text();
    return Diagnostic.at(
            e.span(), Code.E0307, "without a condition this asks whether one value is in a list")
        .help(
            "the number of elements is `count("
                + xs
                + ")`; with a condition: `count("
                + in.left().span().text()
                + " in "
                + xs
                + " where …)`")
        .edit(e.span(), "count(" + xs + ")");
  }

  static Diagnostic notCounted(TypedExpr value) {
    Diagnostic d =
        Diagnostic.at(
            value.span(),
            Code.E0307,
            "`" + value.type() + "` has no elements to count",
            "type `" + value.type() + "`");
    return value.type() == Type.Basic.STRING
        ? d.help("the number of characters is `length(" + value.span().text() + ")`")
        : d.help("`count` takes a list, a set or a map: `count(xs)`, `count(x in xs where …)`");
  }
}
