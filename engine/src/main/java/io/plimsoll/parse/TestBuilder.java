package io.plimsoll.parse;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.grammar.PlimParser;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.syntax.TestItem;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds tests. */
final class TestBuilder {
  private final Builder builder;
  private final Expressions expressions;
  private final References references;

  TestBuilder(Builder builder, Expressions expressions, References references) {
    this.builder = builder;
    this.expressions = expressions;
    this.references = references;
  }

  Declaration.Test test(PlimParser.TestDeclContext context) {
    return new Declaration.Test(
        references.rule(context.ruleRef()),
        Optional.ofNullable(context.string()).map(expressions.texts()::plain),
        context.testItem().stream().map(this::item).toList(),
        builder.span(context));
  }

  private TestItem item(PlimParser.TestItemContext context) {
    Span span = builder.span(context);
    return switch (context) {
      case PlimParser.TestGivenContext c -> given(c, span);
      case PlimParser.TestSetContext c ->
          new TestItem.SetParam(
              references.param(c.paramRef()), expressions.expression(c.expr()), span);
      case PlimParser.TestExpectContext c -> expect(c, span);
      default -> throw new IllegalStateException("no such item: " + context.getClass());
    };
  }

  private TestItem given(PlimParser.TestGivenContext context, Span span) {
    boolean hasPath = context.AT() != null;
    return new TestItem.Given(
        builder.name(context.name()),
        Optional.ofNullable(context.ID()).map(builder::name),
        hasPath ? Optional.of(expressions.texts().plain(context.string(0))) : Optional.empty(),
        content(context, hasPath ? 1 : 0),
        span);
  }

  private TestItem.Content content(PlimParser.TestGivenContext context, int text) {
    if (context.record() != null) {
      return new TestItem.Typed(expressions.primaries().record(context.record()));
    }
    return context.list() == null
        ? new TestItem.SourceText(expressions.texts().plain(context.string(text)))
        : new TestItem.Typed(literal(expressions.primaries().list(context.list())));
  }

  /** What is given stands there; nothing is computed for it. */
  private Expr literal(Expr list) {
    if (list instanceof Expr.ListLiteral) {
      return list;
    }
    builder.report(
        Diagnostic.at(list.span(), Code.E0003, "expected a list of records")
            .help("write the records that are given, `[Image { … }, Image { … }]`"));
    return new Expr.Invalid(list.span());
  }

  private TestItem expect(PlimParser.TestExpectContext context, Span span) {
    Once<TestItem.Modifier> modifiers = new Once<>(builder);
    for (PlimParser.ExpectModContext modifier : context.expectMod()) {
      modifiers.add(modifier(modifier), modifier.getStart().getText());
    }
    return new TestItem.Expect(
        builder.name(context.name()),
        context.INT() == null
            ? OptionalInt.empty()
            : OptionalInt.of(expressions.primaries().literals().small(builder.span(context.INT()))),
        modifiers.lines(),
        span);
  }

  private TestItem.Modifier modifier(PlimParser.ExpectModContext context) {
    Span span = builder.span(context);
    return switch (context) {
      case PlimParser.ModLineContext c -> line(c, span);
      case PlimParser.ModTextContext c -> {
        PlainText text = expressions.texts().plain(c.string());
        yield c.kind.getType() == PlimLexer.MESSAGE
            ? new TestItem.MessageHas(text, span)
            : new TestItem.ReasonHas(text, span);
      }
      case PlimParser.ModSeverityContext c ->
          new TestItem.HasSeverity(builder.name(c.name()), span);
      case PlimParser.ModFixContext c ->
          new TestItem.FixGives(expressions.texts().plain(c.string()), span);
      default -> throw new IllegalStateException("no such modifier: " + context.getClass());
    };
  }

  private TestItem.Modifier line(PlimParser.ModLineContext context, Span span) {
    Name word = builder.name(context.name());
    if (!word.text().equals("line")) {
      builder.report(
          Diagnostic.at(word.span(), Code.E0003, "expected `line`, found `" + word.text() + "`")
              .help("write `at line 2`"));
    }
    return new TestItem.AtLine(
        expressions.primaries().literals().small(builder.span(context.INT())), span);
  }
}
