package io.plimsoll.parse;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.grammar.PlimParser;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Docs;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Import;
import io.plimsoll.syntax.PolicyFile;
import io.plimsoll.syntax.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Builds the head of a file, and declarations from what ANTLR read. */
final class DeclarationBuilder {
  /** The only edition of the language so far. */
  private static final int EDITION = 1;

  private final Builder builder;
  private final Expressions expressions;
  private final Types types;
  private final RuleBuilder rules;
  private final ProfileBuilder profiles;
  private final WaiverBuilder waivers;
  private final TestBuilder tests;

  DeclarationBuilder(Builder builder) {
    this.builder = builder;
    this.expressions = new Expressions(builder);
    this.types = new Types(builder, expressions);
    References references = new References(builder);
    this.rules = new RuleBuilder(builder, expressions, this);
    this.profiles = new ProfileBuilder(builder, expressions, references);
    this.waivers = new WaiverBuilder(builder, expressions, references);
    this.tests = new TestBuilder(builder, expressions, references);
  }

  Optional<PolicyFile.Edition> edition(PlimParser.EditionDeclContext context) {
    Span number = builder.span(context.INT());
    if (!number.text().equals(Integer.toString(EDITION))) {
      builder.report(
          Diagnostic.at(number, Code.E0021, "there is no edition " + number.text())
              .help("this version knows `edition " + EDITION + "`; a newer one may know more"));
      return Optional.empty();
    }
    return Optional.of(new PolicyFile.Edition(EDITION, builder.span(context)));
  }

  PolicyFile.PackageDeclaration packageDeclaration(PlimParser.PackageDeclContext context) {
    return new PolicyFile.PackageDeclaration(
        builder.docsAbove(context), builder.qualifiedName(context.qname()), builder.span(context));
  }

  Import importLine(PlimParser.ImportDeclContext context) {
    QualifiedName packageName = builder.qualifiedName(context.qname());
    Span span = builder.span(context);
    if (context.AS() != null) {
      return new Import.Aliased(packageName, builder.declared(context.name(0)), span);
    }
    return context.LBRACE() == null
        ? new Import.Whole(packageName, span)
        : new Import.Members(
            packageName, context.name().stream().map(builder::name).toList(), span);
  }

  Declaration declaration(PlimParser.DeclContext context) {
    boolean isPublic = context.PUB() != null;
    Optional<Docs> docs =
        context.waiverDecl() == null && context.testDecl() == null
            ? builder.docsAbove(context)
            : Optional.empty();
    Span span = builder.span(context);
    if (context.paramDecl() != null) {
      return param(context.paramDecl(), docs, isPublic, span);
    } else if (context.letDecl() != null) {
      return let(context.letDecl(), docs, isPublic, span);
    } else if (context.fnDecl() != null) {
      return fn(context.fnDecl(), docs, isPublic, span);
    } else if (context.ruleDecl() != null) {
      return rules.rule(context.ruleDecl(), docs);
    } else if (context.profileDecl() != null) {
      return profiles.profile(context.profileDecl(), docs);
    } else if (context.waiverDecl() != null) {
      return waivers.waiver(context.waiverDecl());
    } else {
      return tests.test(context.testDecl());
    }
  }

  List<Declaration.Param> params(List<PlimParser.ParamDeclContext> contexts) {
    return contexts.stream()
        .map(c -> param(c, builder.docsAbove(c), false, builder.span(c)))
        .toList();
  }

  List<Declaration.Let> lets(List<PlimParser.LetDeclContext> contexts) {
    return contexts.stream()
        .map(c -> let(c, builder.docsAbove(c), false, builder.span(c)))
        .toList();
  }

  private Declaration.Param param(
      PlimParser.ParamDeclContext context, Optional<Docs> docs, boolean isPublic, Span span) {
    return new Declaration.Param(
        docs,
        isPublic,
        builder.declared(context.name()),
        types.type(context.type()),
        Optional.ofNullable(context.expr()).map(expressions::expression),
        span);
  }

  private Declaration.Let let(
      PlimParser.LetDeclContext context, Optional<Docs> docs, boolean isPublic, Span span) {
    return new Declaration.Let(
        docs,
        isPublic,
        builder.declared(context.name()),
        Optional.ofNullable(context.type()).map(types::type),
        expressions.expression(context.expr()),
        span);
  }

  private Declaration.Fn fn(
      PlimParser.FnDeclContext context, Optional<Docs> docs, boolean isPublic, Span span) {
    Expr body = expressions.expression(context.expr());
    return new Declaration.Fn(
        docs,
        isPublic,
        builder.declared(context.name()),
        context.formal().stream().map(this::formal).toList(),
        types.type(context.type()),
        lets(context.letDecl()),
        body,
        span);
  }

  private Declaration.Formal formal(PlimParser.FormalContext context) {
    return new Declaration.Formal(
        builder.declared(context.name()), types.type(context.type()), builder.span(context));
  }
}
