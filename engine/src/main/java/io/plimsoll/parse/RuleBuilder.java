package io.plimsoll.parse;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.grammar.PlimParser;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Binding;
import io.plimsoll.syntax.Check;
import io.plimsoll.syntax.Clause;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Docs;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.FixEdit;
import io.plimsoll.syntax.Meta;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.syntax.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds rules. */
final class RuleBuilder {
  private final Builder builder;
  private final Expressions expressions;
  private final DeclarationBuilder declarations;

  RuleBuilder(Builder builder, Expressions expressions, DeclarationBuilder declarations) {
    this.builder = builder;
    this.expressions = expressions;
    this.declarations = declarations;
  }

  Declaration.Rule rule(PlimParser.RuleDeclContext context, Optional<Docs> docs) {
    List<Scope> scopes = new ArrayList<>();
    Name name = builder.name(context.RULE_NAME());
    PlainText title = expressions.texts().plain(context.string());
    List<Meta> metadata = metadata(context, name);
    List<Declaration.Param> params = declarations.params(context.paramDecl());
    Optional.ofNullable(context.targetScope()).map(this::target).ifPresent(scopes::add);
    context.eachScope().forEach(s -> scopes.add(each(s)));
    return new Declaration.Rule(docs, name, title, metadata, params, scopes, builder.span(context));
  }

  private List<Meta> metadata(PlimParser.RuleDeclContext context, Name rule) {
    Once<Meta> metadata = new Once<>(builder);
    for (PlimParser.MetaContext line : context.meta()) {
      metadata.add(meta(line), line.getStart().getText());
    }
    if (metadata.lines().stream().noneMatch(Meta.Severity.class::isInstance)) {
      Span brace = builder.span(context.LBRACE());
      builder.report(
          Diagnostic.at(rule.span(), Code.E0014, "rule `" + rule.text() + "` has no `severity`")
              .help("say how bad a finding is: `severity` info, low, medium, high or critical")
              .edit(brace.after(), "\n  severity medium"));
    }
    return metadata.lines();
  }

  private Meta meta(PlimParser.MetaContext context) {
    Span span = builder.span(context);
    return switch (context) {
      case PlimParser.MetaSeverityContext c -> new Meta.Severity(builder.name(c.name()), span);
      case PlimParser.MetaUnknownContext c -> new Meta.Unknown(builder.name(c.name()), span);
      case PlimParser.MetaDeprecatedContext c ->
          new Meta.Deprecation(expressions.texts().plain(c.string()), span);
      case PlimParser.MetaTextsContext c -> {
        List<PlainText> texts = expressions.texts().plain(c.string());
        yield switch (c.kind.getType()) {
          case PlimLexer.ALIASES -> new Meta.Aliases(texts, span);
          case PlimLexer.REFS -> new Meta.Refs(texts, span);
          default -> new Meta.Tags(texts, span);
        };
      }
      default -> throw new IllegalStateException("no such metadata: " + context.getClass());
    };
  }

  private Scope target(PlimParser.TargetScopeContext context) {
    return new Scope.Target(
        Optional.ofNullable(context.expr()).map(expressions::expression),
        declarations.lets(context.letDecl()),
        context.check().stream().map(this::check).toList(),
        builder.span(context));
  }

  private Scope each(PlimParser.EachScopeContext context) {
    List<Binding> bindings = expressions.bindings(context.bindings().binding());
    return new Scope.Each(
        bindings,
        declarations.lets(context.letDecl()),
        context.check().stream().map(this::check).toList(),
        builder.span(context));
  }

  private Check check(PlimParser.CheckContext context) {
    Span span = builder.span(context);
    Optional<Expr> condition = Optional.ofNullable(context.expr()).map(expressions::expression);
    Once<Clause> clauses = new Once<>(builder);
    for (PlimParser.ClauseContext clause : context.clause()) {
      clauses.add(clause(clause), clause.getStart().getText());
    }
    if (condition.isEmpty()) {
      return new Check.Deny(clauses.lines(), span);
    }
    return context.REQUIRE() == null
        ? new Check.DenyIf(condition.get(), clauses.lines(), span)
        : new Check.Require(condition.get(), clauses.lines(), span);
  }

  private Clause clause(PlimParser.ClauseContext context) {
    Span span = builder.span(context);
    return switch (context) {
      case PlimParser.ClauseMessageContext c ->
          new Clause.Message(expressions.texts().text(c.string()), span);
      case PlimParser.ClauseNoteContext c ->
          new Clause.Note(expressions.texts().text(c.string()), span);
      case PlimParser.ClauseAtContext c -> new Clause.At(expressions.expression(c.expr()), span);
      case PlimParser.ClauseSeverityContext c -> new Clause.Severity(builder.name(c.name()), span);
      case PlimParser.ClauseFixContext c ->
          new Clause.Fix(c.SUGGEST() != null, c.edit().stream().map(this::edit).toList(), span);
      default -> throw new IllegalStateException("no such clause: " + context.getClass());
    };
  }

  private FixEdit edit(PlimParser.EditContext context) {
    Span span = builder.span(context);
    return switch (context) {
      case PlimParser.EditReplaceContext c ->
          new FixEdit.Replace(
              expressions.expression(c.expr(0)), expressions.expression(c.expr(1)), span);
      case PlimParser.EditDeleteContext c ->
          new FixEdit.Delete(expressions.expression(c.expr()), span);
      case PlimParser.EditInsertContext c -> {
        Expr text = expressions.expression(c.expr(0));
        Expr anchor = expressions.expression(c.expr(1));
        yield c.BEFORE() == null
            ? new FixEdit.InsertAfter(text, anchor, span)
            : new FixEdit.InsertBefore(text, anchor, span);
      }
      default -> throw new IllegalStateException("no such edit: " + context.getClass());
    };
  }
}
