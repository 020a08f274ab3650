package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.IsTest;
import io.plimsoll.syntax.Name;
import io.plimsoll.typed.TypedExpr;

/** What is legal and hardly meant. */
final class Warnings {
  private Warnings() {}

  /** {@code x is present} of something that always is. */
  static Diagnostic alwaysPresent(Expr.Is e, TypedExpr operand) {
    String text = e.value().span().text();
    boolean asksPresent = e.test() instanceof IsTest.OfState s && s.state() == IsTest.State.PRESENT;
    String always = asksPresent == !e.isNegated() ? "true" : "false";
    return Diagnostic.at(
            e.span(),
            Code.W0204,
            "this is always "
                + always
                + ": `"
                + Shown.source(e.value().span())
                + "` is never absent here",
            "type `" + operand.type() + "`")
        .help("leave the test out; whether a value was written is `is_written(" + text + ")`");
  }

  /** {@code x?.f} of something that is always there. */
  static Diagnostic needsNoChain(Expr.FieldAccess access, TypedExpr receiver) {
    String field = access.receiver().span().text() + "." + access.field().text();
    return Diagnostic.at(
            receiver.span(),
            Code.W0204,
            "`" + Shown.source(receiver.span()) + "` is never absent, so `?.` is not needed",
            "type `" + receiver.type() + "`")
        .help("write `" + field + "`")
        .edit(access.span(), field);
  }

  static Diagnostic neverAbsent(Expr.Binary e, TypedExpr left) {
    return Diagnostic.at(
            left.span(),
            Code.W0204,
            "the right side of `??` is never used: `"
                + e.left().span().text()
                + "` is never absent here",
            "type `" + left.type() + "`")
        .help("leave `?? " + e.right().span().text() + "` out");
  }

  static Diagnostic unused(Name name, String what) {
    return Diagnostic.at(name.span(), Code.W0402, what + " `" + name.text() + "` is never used")
        .help("leave it out, or begin its name with `_`");
  }

  static Diagnostic unusedImport(Name name) {
    return Diagnostic.at(name.span(), Code.W0402, "import `" + name.text() + "` is never used")
        .help("leave it out: rules and profiles need no import");
  }

  static Diagnostic unreachable(Expr.Arm arm) {
    return Diagnostic.at(
            arm.pattern().span(), Code.W0405, "the arms above take everything this one could")
        .help("leave it out, or move it up");
  }

  static Diagnostic almostAlwaysTrue(Expr.Quantified e, Expr.Binary body, boolean isLiteral) {
    String x = body.left().span().text();
    String y = body.right().span().text();
    String name = e.binding().variable().text();
    String source = e.binding().source().span().text();
    String where = e.binding().where().map(w -> " where " + w.span().text()).orElse("");
    String meant = "no " + name + " in " + source + where + ": " + x + " == " + y;
    return Diagnostic.at(
            e.span(),
            Code.W0401,
            "this is true for almost every list",
            "some element differs from " + (isLiteral ? x : y))
        .help("did you mean `" + meant + "`?")
        .edit(e.span(), meant);
  }

  static Diagnostic anchored(Span span, String left, String pattern) {
    return Diagnostic.at(
            span, Code.W0403, "`matches` compares the whole text, so it is anchored already")
        .help("to search, write `" + left + ".finds(" + pattern + ")`; else leave the anchors out");
  }

  static Diagnostic constantCondition(Span span, boolean value) {
    return Diagnostic.at(span, Code.W0404, "this is always " + value)
        .help("leave it out, or ask what was meant");
  }

  static Diagnostic outsideOfBody(Expr.Quantified e, Expr part, String variable, String inner) {
    return Diagnostic.at(
            part.span(),
            Code.W0406,
            "`"
                + Shown.source(part.span())
                + "` does not use `"
                + variable
                + "`, but stands in its body")
        .label(e.binding().variable().span(), "bound here")
        .help("a body takes everything to its right: `" + inner + "`");
  }

  static Diagnostic judgesKnowledge(Expr.Is e) {
    return Diagnostic.at(e.span(), Code.W0407, "this rule judges what we know")
        .help("leave it out: an unknown is reported by itself");
  }

  static Diagnostic trueForEmpty(Expr.Quantified e, String better, String why) {
    return Diagnostic.at(e.span(), Code.W0408, "this is true for an empty list" + why)
        .help("write `" + better + "`")
        .edit(e.span(), better);
  }
}
