package io.plimsoll.parse;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.grammar.PlimParser;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.syntax.Binding;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.syntax.Text;
import java.util.ArrayList;
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
            case PlimParser.SuffixCallContext c -> call(receiver, arguments(c.arg()), span);
            default -> throw new IllegalStateException("no such suffix: " + suffix.getClass());
          };
    }
    return receiver;
  }

  private List<Expr.Argument> arguments(List<PlimParser.ArgContext> contexts) {
    List<Expr.Argument> all = new ArrayList<>();
    for (PlimParser.ArgContext context : contexts) {
      all.add(argument(context));
    }
    return all;
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
      case PlimParser.PrimaryBracesContext c -> braces(c.braces(), span);
      case PlimParser.PrimaryCountContext c -> count(c, span);
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

  private Expr count(PlimParser.PrimaryCountContext context, Span span) {
    Expr first = expressions.expression(context.expr(0));
    if (context.WHERE() == null && context.binding().isEmpty()) {
      return new Expr.CountOf(first, span);
    }
    if (!(first instanceof Expr.Binary in
        && in.operator() == BinaryOperator.IN
        && in.left() instanceof Expr.Ref variable)) {
      builder.report(
          Diagnostic.at(first.span(), Code.E0003, "expected a binding `x in xs`")
              .help("what is counted is written `count(x in xs where …)`"));
      return new Expr.Invalid(span);
    }
    NameErrors.reserved(variable.name()).ifPresent(builder::report);
    boolean hasCondition = context.WHERE() != null;
    List<Binding> bindings = new ArrayList<>();
    bindings.add(
        new Binding(
            variable.name(),
            in.right(),
            hasCondition ? Optional.of(expressions.expression(context.expr(1))) : Optional.empty(),
            hasCondition ? builder.span(context.expr(0), context.expr(1)) : first.span()));
    bindings.addAll(expressions.bindings(context.binding()));
    return new Expr.CountWhere(bindings, span);
  }

  private Expr braces(PlimParser.BracesContext context, Span span) {
    if (context.expr().isEmpty()) {
      return new Expr.SetLiteral(List.of(), span);
    }
    Expr first = expressions.expression(context.expr(0));
    return context.setRest() == null
        ? map(first, context, span)
        : set(first, context.setRest(), span);
  }

  private Expr set(Expr first, PlimParser.SetRestContext rest, Span span) {
    if (rest.bindings() != null) {
      return new Expr.SetComprehension(first, bindings(rest.bindings()), span);
    }
    List<Expr> elements = new ArrayList<>(List.of(first));
    elements.addAll(expressions.expressions(rest.expr()));
    return new Expr.SetLiteral(elements, span);
  }

  private Expr map(Expr key, PlimParser.BracesContext context, Span span) {
    Expr value = expressions.expression(context.expr(1));
    PlimParser.MapRestContext rest = context.mapRest();
    if (rest.bindings() != null) {
      return new Expr.MapComprehension(key, value, bindings(rest.bindings()), span);
    }
    List<Expr.Entry> entries = new ArrayList<>();
    entries.add(new Expr.Entry(key, value, builder.span(context.expr(0), context.expr(1))));
    entries.addAll(entries(rest.entry()));
    return new Expr.MapLiteral(entries, span);
  }

  private List<Binding> bindings(PlimParser.BindingsContext context) {
    return expressions.bindings(context.binding());
  }

  private List<Expr.Entry> entries(List<PlimParser.EntryContext> contexts) {
    List<Expr.Entry> all = new ArrayList<>();
    for (PlimParser.EntryContext context : contexts) {
      all.add(entry(context));
    }
    return all;
  }

  private Expr.Entry entry(PlimParser.EntryContext context) {
    return new Expr.Entry(
        expressions.expression(context.expr(0)),
        expressions.expression(context.expr(1)),
        builder.span(context));
  }

  Expr list(PlimParser.ListContext context) {
    Span span = builder.span(context);
    List<Expr> elements = expressions.expressions(context.expr());
    return context.bindings() == null
        ? new Expr.ListLiteral(elements, context.DOTDOT() != null, span)
        : new Expr.ListComprehension(elements.getFirst(), bindings(context.bindings()), span);
  }

  Expr.RecordLiteral record(PlimParser.RecordContext context) {
    List<Expr.FieldValue> fields = new ArrayList<>();
    for (PlimParser.FieldValueContext field : context.fieldValue()) {
      fields.add(fieldValue(field));
    }
    return new Expr.RecordLiteral(builder.name(context.TYPE_ID()), fields, builder.span(context));
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
