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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds expressions down to unary operators. */
final class Expressions {
  private final Builder builder;
  private final Primaries primaries;
  private final Patterns patterns;
  private final Logic logic;

  Expressions(Builder builder) {
    this.builder = builder;
    this.primaries = new Primaries(builder, this);
    this.patterns = new Patterns(builder, primaries);
    this.logic = new Logic(builder, this);
  }

  Primaries primaries() {
    return primaries;
  }

  Texts texts() {
    return primaries.texts();
  }

  List<Expr> expressions(List<PlimParser.ExprContext> contexts) {
    List<Expr> all = new ArrayList<>();
    for (PlimParser.ExprContext context : contexts) {
      all.add(expression(context));
    }
    return all;
  }

  /**
   * Any expression. Levels of the grammar that only hand through what is below them are skipped, so
   * that a level of brackets costs a few frames.
   */
  Expr expression(ParserRuleContext context) {
    ParserRuleContext inner = context;
    while (!(inner instanceof PlimParser.PostfixContext)
        && inner.getChildCount() == 1
        && inner.getChild(0) instanceof ParserRuleContext child) {
      inner = child;
    }
    return switch (inner) {
      case PlimParser.PostfixContext c -> primaries.postfix(c);
      case PlimParser.ConditionalContext c ->
          new Expr.Conditional(
              expression(c.expr(0)), expression(c.expr(1)), expression(c.expr(2)), builder.span(c));
      case PlimParser.MatchExprContext c -> match(c);
      case PlimParser.ChainContext c -> logic.chain(c);
      case PlimParser.QuantContext c -> quantifier(c);
      case PlimParser.CmpContext c -> comparison(c);
      case PlimParser.CoalContext c -> chain(c, c.add());
      case PlimParser.AddContext c -> chain(c, c.mul());
      case PlimParser.MulContext c -> chain(c, c.unary());
      case PlimParser.UnaryContext c ->
          new Expr.Unary(UnaryOperator.NEGATE, expression(c.unary()), builder.span(c));
      default -> throw new IllegalStateException("no such expression: " + inner.getClass());
    };
  }

  private Expr match(PlimParser.MatchExprContext context) {
    List<Expr.Arm> arms = new ArrayList<>();
    for (PlimParser.ArmContext arm : context.arm()) {
      arms.add(arm(arm));
    }
    return new Expr.Match(expression(context.expr()), arms, builder.span(context));
  }

  private Expr.Arm arm(PlimParser.ArmContext context) {
    boolean hasGuard = context.IF() != null;
    return new Expr.Arm(
        patterns.pattern(context.pattern()),
        hasGuard ? Optional.of(expression(context.expr(0))) : Optional.empty(),
        expression(context.expr(hasGuard ? 1 : 0)),
        builder.span(context));
  }

  private Expr quantifier(PlimParser.QuantContext context) {
    Quantifier quantifier =
        switch (context.kind.getType()) {
          case PlimLexer.ANY -> Quantifier.ANY;
          case PlimLexer.ALL -> Quantifier.ALL;
          case PlimLexer.NO -> Quantifier.NO;
          default -> Quantifier.ONE;
        };
    return new Expr.Quantified(
        quantifier, binding(context.binding()), expression(context.expr()), builder.span(context));
  }

  List<Binding> bindings(List<PlimParser.BindingContext> contexts) {
    List<Binding> all = new ArrayList<>();
    for (PlimParser.BindingContext context : contexts) {
      all.add(binding(context));
    }
    return all;
  }

  private Binding binding(PlimParser.BindingContext context) {
    return new Binding(
        builder.declared(context.name()),
        expression(context.coal()),
        context.expr() == null ? Optional.empty() : Optional.of(expression(context.expr())),
        builder.span(context));
  }

  /** A chain of operators of one level, which associates to the left. */
  private Expr chain(ParserRuleContext whole, List<? extends ParserRuleContext> operands) {
    Expr left = expression(operands.getFirst());
    for (int i = 1; i < operands.size(); i++) {
      // operands and operators alternate among the children
      Token operator = ((TerminalNode) whole.getChild(2 * i - 1)).getSymbol();
      left =
          new Expr.Binary(
              operator(operator),
              left,
              expression(operands.get(i)),
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

  private Expr comparison(PlimParser.CmpContext context) {
    Expr left = expression(context.coal(0));
    if (context.IS() != null) {
      return new Expr.Is(left, context.NOT() != null, test(context.test()), builder.span(context));
    }
    PlimParser.ComparisonContext sign = context.comparison();
    return new Expr.Binary(
        sign.NOT() == null ? operator(sign.getStart()) : BinaryOperator.NOT_IN,
        left,
        expression(context.coal(1)),
        builder.span(sign),
        builder.span(context));
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
}
