package io.plimsoll.parse;

import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.grammar.PlimParser;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Binding;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.syntax.Text;
import java.util.List;
import java.util.Optional;

/** Builds names, literals, calls and what stands in brackets. */
final class Primaries {
  private final Builder builder;
  private final Expressions expressions;
  private final Texts texts;
  private final Literals literals;

  Primaries(Builder builder, Expressions expressions) {
    this.builder = builder;
    this.expressions = expressions;
    this.texts = new Texts(builder, expressions);
    this.literals = new Literals(builder::report);
  }

  Texts texts() {
    return texts;
  }

  Literals literals() {
    return literals;
  }

  Expr postfix(PlimParser.PostfixContext context) {
    Expr receiver = primary(context.primary());
    for (PlimParser.SuffixContext suffix : context.suffix()) {
      Span span = builder.span(context, suffix);
      receiver =
          switch (suffix) {
            case PlimParser.SuffixFieldContext c ->
                new Expr.FieldAccess(receiver, builder.field(c.field()), c.QDOT() != null, span);
            case PlimParser.SuffixIndexContext c ->
                new Expr.Index(receiver, expressions.expression(c.expr()), span);
            case PlimParser.SuffixCallContext c ->
                call(receiver, c.arg().stream().map(this::argument).toList(), span);
            default -> throw new IllegalStateException("no such suffix: " + suffix.getClass());
          };
    }
    return receiver;
  }

  private Expr.Argument argument(PlimParser.ArgContext context) {
    return new Expr.Argument(
        Optional.ofNullable(context.name()).map(builder::name),
        expressions.expression(context.expr()),
        builder.span(context));
  }

  /** A call; that of {@code unknown} with a reason is a literal. */
  private static Expr call(Expr callee, List<Expr.Argument> arguments, Span span) {
    boolean isUnknown = callee instanceof Expr.Unknown unknown && unknown.reason().isEmpty();
    if (isUnknown && arguments.size() == 1 && arguments.getFirst().name().isEmpty()) {
      Optional<PlainText> reason = reason(arguments.getFirst().value());
      if (reason.isPresent()) {
        return new Expr.Unknown(reason, span);
      }
    }
    return new Expr.Call(callee, arguments, span);
  }

  private static Optional<PlainText> reason(Expr value) {
    return value instanceof Text text
        ? text.literal().map(t -> new PlainText(t, text.isRaw(), text.span()))
        : Optional.empty();
  }

  private Expr primary(PlimParser.PrimaryContext context) {
    Span span = builder.span(context);
    return switch (context) {
      case PlimParser.PrimaryLiteralContext c -> literal(c.literal());
      case PlimParser.PrimaryNameContext c -> reference(c.name());
      case PlimParser.PrimaryRecordContext c -> record(c.record());
      case PlimParser.PrimaryListContext c -> list(c.list());
      case PlimParser.PrimaryConstantContext c ->
          new Expr.EnumConstant(builder.name(c.TYPE_ID()), builder.field(c.field()), span);
      case PlimParser.PrimaryParenthesizedContext c -> expressions.expression(c.expr());
      case PlimParser.CountOfContext c -> new Expr.CountOf(expressions.expression(c.expr()), span);
      case PlimParser.CountWhereContext c -> new Expr.CountWhere(counted(c), span);
      case PlimParser.ListComprehensionContext c ->
          new Expr.ListComprehension(
              expressions.expression(c.expr()), bindings(c.bindings()), span);
      case PlimParser.SetComprehensionContext c ->
          new Expr.SetComprehension(expressions.expression(c.expr()), bindings(c.bindings()), span);
      case PlimParser.MapComprehensionContext c ->
          new Expr.MapComprehension(
              expressions.expression(c.expr(0)),
              expressions.expression(c.expr(1)),
              bindings(c.bindings()),
              span);
      case PlimParser.SetLiteralContext c ->
          new Expr.SetLiteral(expressions.expressions(c.expr()), span);
      case PlimParser.MapLiteralContext c ->
          new Expr.MapLiteral(c.entry().stream().map(this::entry).toList(), span);
      default -> throw new IllegalStateException("no such primary: " + context.getClass());
    };
  }

  private Expr reference(PlimParser.NameContext context) {
    Name name = builder.name(context);
    if (ForeignSyntax.isNull(name.text())) {
      builder.report(ForeignSyntax.noNull(name.span(), name.text()));
      return new Expr.Invalid(name.span());
    }
    return new Expr.Ref(name);
  }

  private List<Binding> bindings(PlimParser.BindingsContext context) {
    return expressions.bindings(context.binding());
  }

  private List<Binding> counted(PlimParser.CountWhereContext context) {
    PlimParser.GuardedContext guarded = context.guarded();
    return guarded == null
        ? expressions.bindings(context.binding())
        : List.of(
            new Binding(
                builder.declared(guarded.name()),
                expressions.defaulted(guarded.coal()),
                Optional.of(expressions.expression(guarded.expr())),
                builder.span(guarded)));
  }

  private Expr.Entry entry(PlimParser.EntryContext context) {
    return new Expr.Entry(
        expressions.expression(context.expr(0)),
        expressions.expression(context.expr(1)),
        builder.span(context));
  }

  Expr.ListLiteral list(PlimParser.ListContext context) {
    return new Expr.ListLiteral(
        expressions.expressions(context.expr()), context.DOTDOT() != null, builder.span(context));
  }

  Expr.RecordLiteral record(PlimParser.RecordContext context) {
    return new Expr.RecordLiteral(
        builder.name(context.TYPE_ID()),
        context.fieldValue().stream().map(this::fieldValue).toList(),
        builder.span(context));
  }

  private Expr.FieldValue fieldValue(PlimParser.FieldValueContext context) {
    return new Expr.FieldValue(
        builder.field(context.field()),
        expressions.expression(context.expr()),
        builder.span(context));
  }

  private Expr literal(PlimParser.LiteralContext context) {
    Span span = builder.span(context);
    if (context.ABSENT() != null) {
      return new Expr.Absent(span);
    }
    return context.UNKNOWN() == null
        ? constant(context.constant())
        : new Expr.Unknown(Optional.empty(), span);
  }

  Expr constant(PlimParser.ConstantContext context) {
    Span span = builder.span(context);
    return switch (context.getStart().getType()) {
      case PlimLexer.TRUE -> new Expr.Bool(true, span);
      case PlimLexer.FALSE -> new Expr.Bool(false, span);
      case PlimLexer.INT -> literals.integer(span);
      case PlimLexer.DECIMAL -> literals.decimal(span);
      case PlimLexer.MODE -> literals.mode(span);
      case PlimLexer.BYTES -> literals.bytes(span);
      case PlimLexer.DURATION -> literals.duration(span);
      case PlimLexer.DATE -> literals.date(span);
      case PlimLexer.INSTANT -> literals.instant(span);
      case PlimLexer.TAGGED -> literals.tagged(span);
      default -> texts.text(context.string());
    };
  }
}
