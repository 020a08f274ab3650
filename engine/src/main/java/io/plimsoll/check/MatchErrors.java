package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.typed.TypedExpr;
import java.util.List;

/** Patterns that do not fit and cases that no arm takes. */
final class MatchErrors {
  private MatchErrors() {}

  static Diagnostic notExhaustive(Expr.Match match, List<String> open) {
    int most = 6;
    String shown = String.join(", ", open.subList(0, Math.min(most, open.size())));
    String more = open.size() > most ? ", …" : "";
    return Diagnostic.at(
            match.subject().span(), Code.E0309, "no arm takes " + shown + more, "not covered")
        .help("add an arm for each, or `_ -> …` for the rest");
  }

  static Diagnostic neverAbsent(Span span, TypedExpr subject) {
    return Diagnostic.at(
            span,
            Code.E0301,
            "`" + subject.type() + "` is never absent",
            "takes optional values apart")
        .help("leave the `match` out, or match its constants");
  }

  static Diagnostic noArm(Name type, TypedExpr subject) {
    return Diagnostic.at(
            type.span(), Code.E0301, "`" + subject.type() + "` is never `" + type.text() + "`")
        .help("`plimsoll schema " + subject.type().required() + "` prints what it can be");
  }
}
