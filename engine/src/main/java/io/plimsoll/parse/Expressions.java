package io.plimsoll.parse;

import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.grammar.PlimParser;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.syntax.Binding;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.IsTest;
import io.plimsoll.syntax.Quantifier;
import io.plimsoll.syntax.UnaryOperator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds expressions down to unary operators. */
final class Expressions {
  private final Builder builder;
  private final Primaries primaries;
  private final Patterns patterns;

  Expressions(Builder builder) {
    this.builder = builder;
    this.primaries = new Primaries(builder, this);
    this.patterns = new Patterns(builder, primaries);
  }

  Primaries primaries() {
    return primaries;
  }

  Texts texts() {
    return primaries.texts();
  }

  List<Expr> expressions(List<PlimParser.ExprContext> contexts) {
    return contexts.stream().map(this::expression).toList();
  }

  Expr expression(PlimParser.ExprContext context) {
    return switch (context) {
      case PlimParser.ConditionalContext c ->
          new Expr.Conditional(
              expression(c.expr(0)), expression(c.expr(1)), expression(c.expr(2)), builder.span(c));
      case PlimParser.MatchExprContext c ->
          new Expr.Match(
              expression(c.expr()), c.arm().stream().map(this::arm).toList(), builder.span(c));
      case PlimParser.ImplicationContext c ->
          new Expr.Binary(
              BinaryOperator.IMPLIES,
              or(c.orExpr()),
              expression(c.expr()),
              builder.span(c.IMPLIES()),
              builder.span(c));
      case PlimParser.QuantifiedContext c -> quantified(c);
      case PlimParser.PlainContext c -> or(c.orExpr());
      default -> throw new IllegalStateException("no such expression: " + context.getClass());
    };
  }

  private Expr.Arm arm(PlimParser.ArmContext context) {
    boolean hasGuard = context.IF() != null;
    return new Expr.Arm(
        patterns.pattern(context.pattern()),
        hasGuard ? Optional.of(expression(context.expr(0))) : Optional.empty(),
        expression(context.expr(hasGuard ? 1 : 0)),
        builder.span(context));
  }

  private Expr quantified(PlimParser.QuantifiedContext context) {
    Expr result = quantifier(context.quant());
    if (context.AND() != null) {
      result =
          new Expr.Binary(
              BinaryOperator.AND,
              and(context.andExpr()),
              result,
              builder.span(context.AND()),
              builder.span(context.andExpr(), context));
    }
    if (context.OR() != null) {
      result =
          new Expr.Binary(
              BinaryOperator.OR,
              or(context.orExpr()),
              result,
              builder.span(context.OR()),
              builder.span(context));
    }
    return result;
  }

  private Expr quantifier(PlimParser.QuantContext context) {
    return switch (context) {
      case PlimParser.QuantNotContext c ->
          new Expr.Unary(UnaryOperator.NOT, quantifier(c.quant()), builder.span(c));
      case PlimParser.QuantBodyContext c ->
          new Expr.Quantified(
              switch (c.kind.getType()) {
                case PlimLexer.ANY -> Quantifier.ANY;
                case PlimLexer.ALL -> Quantifier.ALL;
                case PlimLexer.NO -> Quantifier.NO;
                default -> Quantifier.ONE;
              },
              binding(c.binding()),
              expression(c.expr()),
              builder.span(c));
      default -> throw new IllegalStateException("no such quantifier: " + context.getClass());
    };
  }

  List<Binding> bindings(List<PlimParser.BindingContext> contexts) {
    return contexts.stream().map(this::binding).toList();
  }

  private Binding binding(PlimParser.BindingContext context) {
    return new Binding(
        builder.declared(context.name()),
        defaulted(context.coal()),
        Optional.ofNullable(context.expr()).map(this::expression),
        builder.span(context));
  }

  /** A chain of operators of one level, which associates to the left. */
  private <C extends ParserRuleContext> Expr chain(
      ParserRuleContext whole, List<C> operands, Function<C, Expr> operand) {
    Expr left = operand.apply(operands.getFirst());
    for (int i = 1; i < operands.size(); i++) {
      // operands and operators alternate among the children
      Token operator = ((TerminalNode) whole.getChild(2 * i - 1)).getSymbol();
      left =
          new Expr.Binary(
              operator(operator),
              left,
              operand.apply(operands.get(i)),
              builder.span(operator),
              builder.span(whole, operands.get(i)));
    }
    return left;
  }

  private static BinaryOperator operator(Token token) {
    for (BinaryOperator operator : BinaryOperator.values()) {
      if (operator.text().equals(token.getText())) {
        return operator;
      }
    }
    throw new IllegalStateException("no such operator: " + token.getText());
  }

  private Expr or(PlimParser.OrExprContext context) {
    return chain(context, context.andExpr(), this::and);
  }

  private Expr and(PlimParser.AndExprContext context) {
    return chain(context, context.notExpr(), this::not);
  }

  private Expr not(PlimParser.NotExprContext context) {
    return context.NOT() == null
        ? comparison(context.cmp())
        : new Expr.Unary(UnaryOperator.NOT, not(context.notExpr()), builder.span(context));
  }

  private Expr comparison(PlimParser.CmpContext context) {
    Expr left = defaulted(context.coal(0));
    if (context.comparison() != null) {
      PlimParser.ComparisonContext sign = context.comparison();
      BinaryOperator operator =
          sign.NOT() != null ? BinaryOperator.NOT_IN : operator(sign.getStart());
      return new Expr.Binary(
          operator, left, defaulted(context.coal(1)), builder.span(sign), builder.span(context));
    }
    return context.IS() == null
        ? left
        : new Expr.Is(left, context.NOT() != null, test(context.test()), builder.span(context));
  }

  private IsTest test(PlimParser.TestContext context) {
    Span span = builder.span(context);
    return switch (context.getStart().getType()) {
      case PlimLexer.PRESENT -> new IsTest.OfState(IsTest.State.PRESENT, span);
      case PlimLexer.ABSENT -> new IsTest.OfState(IsTest.State.ABSENT, span);
      case PlimLexer.KNOWN -> new IsTest.OfState(IsTest.State.KNOWN, span);
      case PlimLexer.UNKNOWN -> new IsTest.OfState(IsTest.State.UNKNOWN, span);
      default -> new IsTest.OfType(builder.name(context.TYPE_ID()));
    };
  }

  /** An expression of the level of {@code ??}, the source of a binding. */
  Expr defaulted(PlimParser.CoalContext context) {
    return chain(context, context.add(), this::sum);
  }

  private Expr sum(PlimParser.AddContext context) {
    return chain(context, context.mul(), this::product);
  }

  private Expr product(PlimParser.MulContext context) {
    return chain(context, context.unary(), this::unary);
  }

  private Expr unary(PlimParser.UnaryContext context) {
    return context.MINUS() == null
        ? primaries.postfix(context.postfix())
        : new Expr.Unary(UnaryOperator.NEGATE, unary(context.unary()), builder.span(context));
  }
}
