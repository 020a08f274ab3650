package io.plimsoll.parse;

import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.grammar.PlimParser;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.UnaryOperator;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds chains of {@code not}, {@code and}, {@code or} and {@code implies}, which are flat. */
final class Logic {
  private final Builder builder;
  private final Expressions expressions;

  Logic(Builder builder, Expressions expressions) {
    this.builder = builder;
    this.expressions = expressions;
  }

  /** An expression with its tokens, which may include parentheses. */
  private record Operand(Expr expr, Token first, Token last) {}

  Expr chain(PlimParser.ChainContext context) {
    PlimParser.ChainContext link = context;
    Operand and = operand(link);
    Optional<Operand> or = Optional.empty();
    Optional<Token> orSign = Optional.empty();
    while (link.op != null) {
      Token sign = link.op;
      link = link.chain();
      Operand next = operand(link);
      if (sign.getType() == PlimLexer.AND) {
        and = binary(BinaryOperator.AND, and, next, sign);
      } else {
        or = Optional.of(either(or, orSign, and));
        orSign = Optional.of(sign);
        and = next;
      }
    }
    Operand all = either(or, orSign, and);
    if (link.IMPLIES() != null) {
      Operand right = new Operand(expressions.expression(link.expr()), all.first(), link.getStop());
      all = binary(BinaryOperator.IMPLIES, all, right, link.IMPLIES().getSymbol());
    }
    return all.expr();
  }

  private Operand either(Optional<Operand> left, Optional<Token> sign, Operand right) {
    return left.isPresent() && sign.isPresent()
        ? binary(BinaryOperator.OR, left.get(), right, sign.get())
        : right;
  }

  private Operand binary(BinaryOperator operator, Operand left, Operand right, Token sign) {
    Expr expr =
        new Expr.Binary(
            operator,
            left.expr(),
            right.expr(),
            builder.span(sign),
            builder.span(left.first(), right.last()));
    return new Operand(expr, left.first(), right.last());
  }

  /** The first operand of a chain with its negations. */
  private Operand operand(PlimParser.ChainContext context) {
    ParserRuleContext inner = context.quant() == null ? context.cmp() : context.quant();
    Expr expr = expressions.expression(inner);
    Token first = inner.getStart();
    List<TerminalNode> negations = context.NOT();
    for (int i = negations.size() - 1; i >= 0; i--) {
      first = negations.get(i).getSymbol();
      expr = new Expr.Unary(UnaryOperator.NOT, expr, builder.span(first, inner.getStop()));
    }
    return new Operand(expr, first, inner.getStop());
  }
}
