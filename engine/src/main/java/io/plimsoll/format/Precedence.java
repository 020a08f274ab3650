package io.plimsoll.format;

import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Text;
import io.plimsoll.syntax.UnaryOperator;

/** How tight an expression binds, weakest first: the levels of the grammar. */
enum Precedence {
  /** {@code if}, {@code match}, {@code implies}, and what ends with a quantifier. */
  WHOLE,
  OR,
  AND,
  NOT,
  COMPARISON,
  DEFAULT,
  SUM,
  PRODUCT,
  SIGN,
  POSTFIX;

  /** The next tighter level. */
  Precedence tighter() {
    return switch (this) {
      case WHOLE -> OR;
      case OR -> AND;
      case AND -> NOT;
      case NOT -> COMPARISON;
      case COMPARISON -> DEFAULT;
      case DEFAULT -> SUM;
      case SUM -> PRODUCT;
      case PRODUCT -> SIGN;
      case SIGN, POSTFIX -> POSTFIX;
    };
  }

  static Precedence of(Expr expr) {
    return switch (expr) {
      case Expr.Conditional ignored -> WHOLE;
      case Expr.Match ignored -> WHOLE;
      case Expr.Quantified ignored -> WHOLE;
      case Expr.Binary binary -> endsWithQuantifier(binary) ? WHOLE : of(binary.operator());
      case Expr.Is ignored -> COMPARISON;
      case Expr.Unary unary ->
          switch (unary.operator()) {
            case NOT -> isQuantifier(unary) ? WHOLE : NOT;
            case NEGATE -> SIGN;
          };
      case Text ignored -> POSTFIX;
      case Expr.Bool ignored -> POSTFIX;
      case Expr.Int ignored -> POSTFIX;
      case Expr.Decimal ignored -> POSTFIX;
      case Expr.Mode ignored -> POSTFIX;
      case Expr.Bytes ignored -> POSTFIX;
      case Expr.DurationLiteral ignored -> POSTFIX;
      case Expr.Date ignored -> POSTFIX;
      case Expr.InstantLiteral ignored -> POSTFIX;
      case Expr.Tagged ignored -> POSTFIX;
      case Expr.Absent ignored -> POSTFIX;
      case Expr.Unknown ignored -> POSTFIX;
      case Expr.Ref ignored -> POSTFIX;
      case Expr.EnumConstant ignored -> POSTFIX;
      case Expr.FieldAccess ignored -> POSTFIX;
      case Expr.Call ignored -> POSTFIX;
      case Expr.Index ignored -> POSTFIX;
      case Expr.CountOf ignored -> POSTFIX;
      case Expr.CountWhere ignored -> POSTFIX;
      case Expr.ListLiteral ignored -> POSTFIX;
      case Expr.SetLiteral ignored -> POSTFIX;
      case Expr.MapLiteral ignored -> POSTFIX;
      case Expr.ListComprehension ignored -> POSTFIX;
      case Expr.SetComprehension ignored -> POSTFIX;
      case Expr.MapComprehension ignored -> POSTFIX;
      case Expr.RecordLiteral ignored -> POSTFIX;
      case Expr.Invalid ignored -> POSTFIX;
    };
  }

  static Precedence of(BinaryOperator operator) {
    return switch (operator.level()) {
      case IMPLIES -> WHOLE;
      case OR -> OR;
      case AND -> AND;
      case COMPARISON -> COMPARISON;
      case DEFAULT -> DEFAULT;
      case SUM -> SUM;
      case PRODUCT -> PRODUCT;
    };
  }

  /** Whether an expression is a quantifier, or the negation of one. */
  static boolean isQuantifier(Expr expr) {
    return switch (expr) {
      case Expr.Quantified ignored -> true;
      case Expr.Unary unary ->
          unary.operator() == UnaryOperator.NOT && isQuantifier(unary.operand());
      default -> false;
    };
  }

  /**
   * Whether the last operand of `and` or `or` is a quantifier, which takes no parentheses there.
   */
  static boolean endsWithQuantifier(Expr.Binary binary) {
    return switch (binary.operator().level()) {
      case OR, AND -> isQuantifier(binary.right());
      case IMPLIES, COMPARISON, DEFAULT, SUM, PRODUCT -> false;
    };
  }
}
